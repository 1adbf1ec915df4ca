import type { Child } from 'hono/jsx'
import { formatsOf } from '../../format.ts'
import type { View } from '../../view.ts'

type Improvement = { readonly id: string; readonly text: string; readonly changedOn: string }

type ImprovementListProps<One extends Improvement> = {
  view: View
  improvements: readonly One[]
  /** What a team can do with one, or what is told of it besides. */
  action?: (improvement: One) => Child
}

/** What was changed because of what citizens said, the latest first. */
export function ImprovementList<One extends Improvement>({
  view,
  improvements,
  action,
}: ImprovementListProps<One>) {
  const { date } = formatsOf(view.language)
  return (
    <ul class="ruled-list">
      {improvements.map((improvement) => (
        <li>
          <p>{improvement.text}</p>
          <small>{view.messages.improvement.since(date(improvement.changedOn))}</small>
          {action?.(improvement)}
        </li>
      ))}
    </ul>
  )
}
