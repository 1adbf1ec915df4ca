import type { RecordSign } from '../../../../domain/voice/record-check.ts'
import type { RecordChecks } from '../../../../services/check-records.ts'
import { Card } from '../../../components/card/card.tsx'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

function RecordSigns({ view, signs }: { view: View; signs: readonly RecordSign[] }) {
  const words = view.messages.answerQuality
  if (signs.length === 0) return <p class="small">{words.noRecordSigns}</p>
  return (
    <ul class="ruled-list">
      {signs.map(({ code, numbers }) => (
        <li>{words.recordSigns[code](numbers)}</li>
      ))}
    </ul>
  )
}

function Beneficiaries({ view, records: { beneficiaries } }: { view: View; records: RecordChecks }) {
  const words = view.messages.answerQuality
  const format = formatsOf(view.language)
  if (!beneficiaries) return <p>{words.noClaim}</p>
  const { claimed, served, intended, signs } = beneficiaries
  const pairs: [string, number | null][] = [
    [words.claimed, claimed],
    [words.served, served],
    [words.intended, intended],
  ]
  return (
    <>
      <dl class="figure-pairs">
        {pairs.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value === null ? words.notKnown : format.number(value)}</dd>
          </div>
        ))}
      </dl>
      <RecordSigns view={view} signs={signs} />
    </>
  )
}

/** What an agency says beside what the records show. It decides nothing. */
export function RecordChecksCard({ view, records }: { view: View; records: RecordChecks }) {
  const words = view.messages.answerQuality
  return (
    <Card title={words.records}>
      <div class="stack">
        <p class="small">{words.recordsLead}</p>
        <h3>{words.complaints}</h3>
        {records.settledShare === null ? (
          <p>{words.noComplaints}</p>
        ) : (
          <>
            <p>{words.settled(records.complaints, records.settledShare)}</p>
            <RecordSigns view={view} signs={records.completion} />
          </>
        )}
        <h3>{words.beneficiaries}</h3>
        <Beneficiaries view={view} records={records} />
      </div>
    </Card>
  )
}
