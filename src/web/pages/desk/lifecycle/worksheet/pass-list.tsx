import type { PassLine } from '../../../../../services/lifecycle/show-worksheet.ts'
import { Card } from '../../../../components/card/card.tsx'
import { fieldId } from '../../../../components/field/frame.tsx'
import type { View } from '../../../../view.ts'
import { controlName, gapSentence } from './gap-sentence.ts'

function Line({ view, line, linked }: { view: View; line: PassLine; linked: boolean }) {
  const words = view.messages.worksheet
  const { subject, gap } = line
  const field = 'field' in subject ? subject.field : undefined
  const label =
    'field' in subject ? subject.field.label[view.language] : words.requirements[subject.requirement]
  const target = linked && field ? `#${fieldId(controlName(field))}` : undefined
  return (
    <li
      class={gap ? 'pass-line pass-line-open' : 'pass-line'}
      id={'requirement' in subject ? fieldId(`requirement.${subject.requirement}`) : undefined}
    >
      <span aria-hidden="true">{gap ? '○' : '✓'}</span>
      <span>
        <span class="visually-hidden">{gap ? words.open : words.done}: </span>
        {gap && target ? <a href={target}>{label}</a> : gap ? <b>{label}</b> : label}
        {gap && <small> {gapSentence(view, gap, field)}</small>}
      </span>
    </li>
  )
}

/** What stands between a worksheet and its gate, line by line, what is met included. */
export function PassList({
  view,
  lines,
  linked,
  openNotes,
}: {
  view: View
  lines: readonly PassLine[]
  /** The fields are on this page as controls. */
  linked: boolean
  /** Notes of the coach that nobody has ticked off: with these it is not ready. */
  openNotes: number
}) {
  const words = view.messages.worksheet
  return (
    <Card title={words.beforePass} id="before-pass">
      {openNotes > 0 ? (
        <p>
          <b>{words.notesFirst(openNotes)}</b>
        </p>
      ) : (
        lines.every(({ gap }) => gap === null) && <p>{words.allReady}</p>
      )}
      <ul class="pass-list">
        {lines.map((line) => (
          <Line view={view} line={line} linked={linked} />
        ))}
      </ul>
    </Card>
  )
}
