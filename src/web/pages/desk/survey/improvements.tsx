import type { Improvement } from '../../../../store/survey/improvement.ts'
import { ConfirmAction } from '../../../components/confirm-action/confirm-action.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { DateField, TextAreaField } from '../../../components/field/field.tsx'
import { ImprovementList } from '../../../components/improvement-list/improvement-list.tsx'
import { LineAction } from '../../../components/line-action/line-action.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

export type ImprovementsProps = {
  view: View
  region: string
  innovation: string
  improvements: readonly Improvement[]
  mayTell: boolean
  /** No new period of the index waits for its second person. */
  mayAskRestart: boolean
  /** Today where the region is, `2026-11-24`. */
  today: string
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

function Tell({ view, region, innovation, today, typed, errors }: ImprovementsProps) {
  const words = view.messages.improvement
  return (
    <details class="card" open={errors?.text !== undefined || errors?.changedOn !== undefined}>
      <summary>
        <b>{words.addTitle}</b>
      </summary>
      <form class="form" method="post" action={href(view, paths.improvements(region, innovation))} novalidate>
        <TextAreaField
          view={view}
          name="text"
          label={words.text}
          hint={words.textHint}
          rows={3}
          value={typed?.text}
          error={errors?.text}
        />
        <DateField
          view={view}
          name="changedOn"
          label={words.changedOn}
          max={today}
          value={typed?.changedOn ?? today}
          error={errors?.changedOn}
        />
        <div>
          <button class="ds-button" type="submit">
            {words.add}
          </button>
        </div>
      </form>
    </details>
  )
}

/** What the team changed because of answers, and the form that tells another change. */
export function Improvements(props: ImprovementsProps) {
  const { view, region, innovation, improvements, mayTell, mayAskRestart } = props
  const words = view.messages.improvement
  const lineActions = ({ id, text }: { id: string; text: string }) => (
    <div class="actions">
      <ConfirmAction
        action={href(view, paths.withdrawImprovement(region, innovation, id))}
        label={words.withdraw}
        spoken={words.withdrawOf(text)}
        question={view.messages.beforeEnd.change}
        confirm={view.messages.beforeEnd.withdraw}
      />
      {mayAskRestart && (
        <LineAction
          action={href(view, paths.askIndexRestart(region, innovation, id))}
          label={words.askRestart}
          spoken={words.askRestartOf(text)}
        />
      )}
    </div>
  )
  return (
    <section class="stack" id="improvements">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {improvements.length === 0 ? (
        <EmptyState sentence={words.none} />
      ) : (
        <ImprovementList view={view} improvements={improvements} action={mayTell ? lineActions : undefined} />
      )}
      {mayTell && <Tell {...props} />}
    </section>
  )
}
