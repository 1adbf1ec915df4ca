import { type VerdictName, verdictNames } from '../../../domain/verdict/names.ts'
import { formatsOf } from '../../format.ts'
import type { View } from '../../view.ts'
import { Verdict } from '../verdict/verdict.tsx'

type TallyProps = {
  view: View
  counts: Readonly<Record<VerdictName, number>>
  /** The change of each count since last week; nothing is said about a change of zero. */
  changes?: Readonly<Partial<Record<VerdictName, number>>>
  /** The complete address of the list behind a count. */
  hrefOf: (verdict: VerdictName) => string
}

/** How many innovations have each verdict; each count leads to its list. */
export function Tally({ view, counts, changes, hrefOf }: TallyProps) {
  const format = formatsOf(view.language)
  const words = view.messages.verdict
  return (
    <ul class="tally" aria-label={words.tally}>
      {verdictNames.map((name) => {
        const change = changes?.[name]
        return (
          <li class={`verdict-${name}`}>
            <a href={hrefOf(name)}>
              <b>{format.number(counts[name])}</b>
              <Verdict view={view} name={name} />
              {change ? <small>{words.tallyChange(format.signed(change))}</small> : null}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
