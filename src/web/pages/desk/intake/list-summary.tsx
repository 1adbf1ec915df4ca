import type { RowOutcome } from '../../../../domain/intake/row-outcome.ts'
import { TextField } from '../../../components/field/field.tsx'
import { LineAction } from '../../../components/line-action/line-action.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href } from '../../../view.ts'
import { issueSentence } from './issue-sentence.ts'
import type { ListPageProps } from './list-page-props.ts'
import { addressOf } from './lists.ts'

/** Remarks that are shown; the others are counted. */
const REMARKS_SHOWN_MAX = 10
/** Notes that are shown: months that a file of some years leaves out. */
const NOTES_SHOWN_MAX = 60

function Remarks({ view, checked }: ListPageProps) {
  const words = view.messages.listIntake
  const { remarks } = checked.batch.table
  const { number } = formatsOf(view.language)
  if (remarks.length === 0) return null
  const more = remarks.length - REMARKS_SHOWN_MAX
  return (
    <details>
      <summary>{words.remarks}</summary>
      <ul class="small">
        {remarks.slice(0, REMARKS_SHOWN_MAX).map(({ line, text }) => (
          <li>{words.remark(String(line), text.slice(0, 120))}</li>
        ))}
        {more > 0 && <li>{words.remarksMore(number(more))}</li>}
      </ul>
    </details>
  )
}

/** What is said of the file as a whole, one fold away. */
function Notes({ view, checked }: ListPageProps) {
  const { notes = [] } = checked
  const { number } = formatsOf(view.language)
  if (notes.length === 0) return null
  return (
    <details>
      <summary>{view.messages.listIntake.notes(number(notes.length))}</summary>
      <ul class="small">
        {notes.slice(0, NOTES_SHOWN_MAX).map((note) => (
          <li>{issueSentence(view, note)}</li>
        ))}
      </ul>
    </details>
  )
}

function stepOf({ view, list, checked }: ListPageProps, step: string): string {
  return href(view, addressOf(view, list).step(checked.batch.id, step))
}

/** What would happen with the list, the button that lets it happen, and the rows that would stay out. */
export function ListSummary(props: ListPageProps) {
  const { view, checked, reason, error } = props
  const { intake, listIntake } = view.messages
  const { number } = formatsOf(view.language)
  const { counts, asksReason } = checked
  const ready = counts.create + counts['goes-on'] + counts.update
  const told = (Object.keys(intake.outcomes) as RowOutcome[]).filter((key) => counts[key] > 0)
  return (
    <section class="card stack">
      <h2>{intake.summary}</h2>
      <p class="say">
        {told.map((key, at) => (
          <>
            {at > 0 && ', '}
            <b>{number(counts[key])}</b> {intake.outcomes[key]}
          </>
        ))}
      </p>
      <Remarks {...props} />
      <Notes {...props} />
      {ready > 0 ? (
        <form method="post" action={stepOf(props, 'confirm')} class="form">
          <p>{intake.confirmLead}</p>
          {asksReason && (
            <TextField
              view={view}
              name="reason"
              label={listIntake.reason}
              hint={listIntake.reasonHint}
              value={reason}
              error={error}
            />
          )}
          <div>
            <button class="ds-button" type="submit">
              {intake.confirm(number(ready))}
            </button>
          </div>
        </form>
      ) : (
        <p>{intake.confirmNothing}</p>
      )}
      <p>
        <a href={stepOf(props, 'rejected.csv')}>{intake.rejected}</a>
      </p>
      <details>
        <summary>{listIntake.discard}</summary>
        <p>{listIntake.discardLead}</p>
        <LineAction action={stepOf(props, 'discard')} label={listIntake.discard} />
      </details>
    </section>
  )
}

/** What became of a list that waits for nobody any more, and the way back. */
export function Settled(props: ListPageProps) {
  const { view, checked, undo } = props
  const { intake, listIntake } = view.messages
  const { state, written } = checked.batch
  if (state === 'checked') return null
  if (state !== 'confirmed') {
    return (
      <Notice view={view} tone="information">
        {state === 'undone' ? listIntake.undone : listIntake.discarded}
      </Notice>
    )
  }
  const refused: Readonly<Record<string, string>> = listIntake.undoRefused
  return (
    <section class="card stack">
      <p>
        <b>{intake.done(formatsOf(view.language).number(written ?? 0))}</b>
      </p>
      {props.list.kind === 'innovations' && (
        <p>
          {view.messages.publishing.afterImport}{' '}
          <a href={href(view, `${paths.deskInnovations(view.region?.slug ?? '')}?published=no`)}>
            {view.messages.publishing.toUnpublished}
          </a>
        </p>
      )}
      <p>
        <a href={stepOf(props, 'rejected.csv')}>{intake.rejected}</a>
      </p>
      {undo === 'possible' ? (
        <details>
          <summary>{listIntake.undo}</summary>
          <p>{listIntake.undoLead}</p>
          <LineAction action={stepOf(props, 'undo')} label={listIntake.undo} />
        </details>
      ) : (
        refused[undo] && <p class="small">{refused[undo]}</p>
      )}
    </section>
  )
}
