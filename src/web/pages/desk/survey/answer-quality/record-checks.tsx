import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import type { RecordSign } from '../../../../../domain/verdict/record-check.ts'
import type { RecordChecks } from '../../../../../services/verdict/check-records.ts'
import { Card } from '../../../../components/card/card.tsx'
import { DataTable } from '../../../../components/data-table/data-table.tsx'
import { formatsOf } from '../../../../format.ts'
import type { View } from '../../../../view.ts'

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
  const { claimed, served, intended, followers, signs } = beneficiaries
  const pairs: [string, number | null][] = [
    [words.claimed, claimed],
    [words.served, served],
    [words.intended, intended],
    [words.followers, followers],
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

/** The complaints of which the signs are made. */
function ComplaintRows({ view, records }: { view: View; records: RecordChecks }) {
  const words = view.messages.answerQuality
  const { date } = formatsOf(view.language)
  return (
    <details>
      <summary>{words.rows(records.complaintRows.length, records.complaints)}</summary>
      <DataTable
        caption={words.complaints}
        captionHidden
        columns={words.complaintColumns.map((label) => ({ label }))}
        rows={records.complaintRows.map(({ receivedOn, closedOn, answered, reopened }) => [
          date(receivedOn),
          closedOn === null ? '–' : date(closedOn),
          answered ? words.yes : words.no,
          reopened ? words.yes : words.no,
        ])}
      />
    </details>
  )
}

type RecordChecksProps = { view: View; timeZone: RegionTimeZone; records: RecordChecks }

/** What was reported, with who reported it. */
function Claims({ view, timeZone, records: { claims } }: RecordChecksProps) {
  const words = view.messages.answerQuality
  const { monthLong, plain, date } = formatsOf(view.language)
  if (claims.length === 0) return null
  return (
    <details>
      <summary>{words.claimRows(claims.length)}</summary>
      <DataTable
        caption={words.claims}
        captionHidden
        columns={words.claimColumns.map((label) => ({ label }))}
        rows={claims.map(({ name, period, value, source, recordedByName, recordedAt }) => [
          name,
          monthLong(period),
          plain(value),
          source ?? '–',
          [recordedByName, date(dayAt(recordedAt, timeZone))].filter(Boolean).join(', '),
        ])}
      />
    </details>
  )
}

/** What an agency says beside what the records show. It decides nothing. */
export function RecordChecksCard({ view, timeZone, records }: RecordChecksProps) {
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
            {records.claimedShare !== null && <p>{words.claimedShare(records.claimedShare)}</p>}
            <RecordSigns view={view} signs={records.completion} />
            <ComplaintRows view={view} records={records} />
          </>
        )}
        <h3>{words.beneficiaries}</h3>
        <Beneficiaries view={view} records={records} />
        <Claims view={view} timeZone={timeZone} records={records} />
      </div>
    </Card>
  )
}
