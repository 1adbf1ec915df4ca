import type { VoiceSplit } from '../../../../services/survey/split-voice.ts'
import type { IndexRestart } from '../../../../store/survey/index-restart.ts'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { TextAreaField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { indexText } from '../../../index-text.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

export type IndexRestartsProps = {
  view: View
  region: string
  timeZone: string
  innovation: string
  restarts: readonly IndexRestart[]
  split: VoiceSplit | null
  /** A second person who is not of the judged agency and did not ask. */
  mayDecide: boolean
  typed?: Typed
  errors?: Readonly<Record<string, string>>
}

function Decide({
  view,
  region,
  innovation,
  restart,
  typed,
  errors,
}: IndexRestartsProps & { restart: IndexRestart }) {
  const words = view.messages.improvement
  return (
    <form
      class="form"
      method="post"
      action={href(view, paths.decideIndexRestart(region, innovation, restart.id))}
    >
      <TextAreaField
        view={view}
        name="reason"
        label={words.restartReason}
        hint={words.restartReasonHint}
        rows={2}
        value={typed?.reason}
        error={errors?.reason}
        required
      />
      <div class="actions">
        <button class="ds-button" type="submit" name="outcome" value="confirmed">
          {words.confirmRestart}
        </button>
        <button class="ds-button" data-variant="secondary" type="submit" name="outcome" value="declined">
          {words.declineRestart}
        </button>
      </div>
    </form>
  )
}

/** The index before and since the latest improvement, with intervals and whether they differ beyond chance. */
function Split({ view, split }: { view: View; split: VoiceSplit }) {
  const words = view.messages.improvement
  const { number, date } = formatsOf(view.language)
  const { part, index, between, answers } = words.splitColumns
  const title = words.splitTitle(date(split.improvement.changedOn))
  const row = (label: string, found: VoiceSplit['since']) => {
    if (!found) return [label, '–', '–', number(0)]
    const told = indexText(view.language, found)
    return [label, told.index, `${told.lower} – ${told.upper}`, number(found.n)]
  }
  return (
    <>
      <DataTable
        caption={title}
        columns={[
          { label: part },
          { label: index, numeric: true },
          { label: between, numeric: true },
          { label: answers, numeric: true },
        ]}
        rows={[row(words.splitBefore, split.before), row(words.splitSince, split.since)]}
      />
      {split.before && split.since && <p class="small">{words.splitDirection[split.direction]}</p>}
    </>
  )
}

/** What the latest improvement changed in the index, and the new periods that were asked for with who decided. */
export function IndexRestarts(props: IndexRestartsProps) {
  const { view, timeZone, restarts, split, mayDecide } = props
  const words = view.messages.improvement
  const { monthLong, moment } = formatsOf(view.language)
  if (!split && restarts.length === 0) return null
  return (
    <section class="stack" id="restarts">
      <h2>{words.restartsTitle}</h2>
      <p>{words.restartsLead}</p>
      {split && <Split view={view} split={split} />}
      {restarts.length > 0 && (
        <ul class="ruled-list">
          {restarts.map((restart) => (
            <li>
              <p>{words.restartOf(restart.text, monthLong(restart.since))}</p>
              <small>
                {words.restartAsked(restart.askedByName, moment(restart.askedAt, timeZone))}{' '}
                {restart.outcome && restart.decidedAt
                  ? words.restartDecided[restart.outcome](
                      restart.decidedByName ?? '–',
                      moment(restart.decidedAt, timeZone),
                      restart.reason ?? '–',
                    )
                  : words.restartWaits}
              </small>
              {restart.outcome === null && mayDecide && <Decide {...props} restart={restart} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
