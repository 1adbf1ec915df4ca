import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import type { Proposal } from '../../../../../store/verdict/proposal.ts'
import { LineAction } from '../../../../components/line-action/line-action.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

/** The words of a code that a field holds, and a day or month as people write it. */
function wordOf(view: View, text: string): string {
  const { date, monthLong } = formatsOf(view.language)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return date(text)
  if (/^\d{4}-\d{2}$/.test(text)) return monthLong(text)
  const { kinds, directions, frequencies, purposes } = view.messages.indicator
  const words: Record<string, string> = {
    ...kinds,
    ...directions,
    ...frequencies,
    ...purposes,
    ...view.messages.evidencePlan.markKinds,
  }
  return words[text] ?? text
}

/** What a proposal says of a field, as a short text. */
function plainText(view: View, value: unknown): string {
  const { plain } = formatsOf(view.language)
  if (value === null || value === undefined || value === '') return view.messages.evidencePlan.nothing
  if (typeof value === 'number') return plain(value)
  if (Array.isArray(value)) return value.map((one) => plainText(view, one)).join('; ')
  if (typeof value === 'object') {
    return Object.values(value)
      .filter((one) => one !== null && typeof one !== 'object')
      .map((one) => plainText(view, one))
      .join(' · ')
  }
  return wordOf(view, String(value))
}

type Fields = Record<string, unknown>
const fieldsOf = (side: unknown): Fields =>
  side !== null && typeof side === 'object' && !Array.isArray(side) ? (side as Fields) : { value: side }

/** What stands and what is proposed, field by field. */
export function ProposalFields({ view, proposal }: { view: View; proposal: Proposal }) {
  const words = view.messages.evidencePlan
  const before = fieldsOf(proposal.content.before)
  const after = fieldsOf(proposal.content.after)
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => {
    return JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null)
  })
  return (
    <table class="value-grid">
      <thead>
        <tr>
          <th scope="col">{words.indicator}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr>
            <th scope="row">{words.fields[name] ?? words.kinds[proposal.kind]}</th>
            <td>{plainText(view, before[name])}</td>
            <td>{plainText(view, after[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Every proposal about an innovation, with what came of it. */
export function ProposalLines({
  view,
  region,
  timeZone,
  proposals,
  mayWithdraw,
}: {
  view: View
  region: string
  timeZone: RegionTimeZone
  proposals: readonly Proposal[]
  mayWithdraw: boolean
}) {
  const words = view.messages.evidencePlan
  const { date } = formatsOf(view.language)
  if (proposals.length === 0) return <p>{words.noChanges}</p>
  return (
    <ul class="ruled-list">
      {proposals.map((one) => (
        <li>
          <b>{words.kinds[one.kind]}</b>: {one.answer ? words.outcomes[one.answer.outcome] : words.waits}
          <p class="small">
            {words.proposedBy(one.proposedByName ?? words.system, date(dayAt(one.proposedAt, timeZone)))}.{' '}
            {one.reason}
            {one.answer?.note && ` — ${one.answer.note}`}
          </p>
          {one.answer === null && mayWithdraw && (
            <LineAction
              action={href(view, paths.withdrawProposal(region, one.innovationSlug, one.id))}
              label={words.withdraw}
              spoken={words.withdrawOf(words.kinds[one.kind])}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
