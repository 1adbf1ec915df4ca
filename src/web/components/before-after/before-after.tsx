import type { View } from '../../view.ts'

/** What the service asks of a citizen, before and now, as text with its unit. */
export type BeforeAfterRow = { label: string; before: string; after: string }

/** What a citizen spends, visits or brings, before the innovation and now. */
export function BeforeAfter({
  view,
  caption,
  rows,
}: {
  view: View
  caption: string
  rows: readonly BeforeAfterRow[]
}) {
  const words = view.messages.chart
  return (
    <table class="before-after">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{words.aspect}</span>
          </th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, before, after }) => (
          <tr>
            <th scope="row">{label}</th>
            <td>{before}</td>
            <td class="after">{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
