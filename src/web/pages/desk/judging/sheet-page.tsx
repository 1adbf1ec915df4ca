import type { ShownPanel } from '../../../../services/judging/show-panel.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { NumberField, TextAreaField } from '../../../components/field/field.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { scoreName } from './score-name.ts'

type SheetProps = {
  view: View
  region: string
  shown: ShownPanel
  mine: ShownPanel['mine'][number]
  reader: string
  typed: Typed
  errors?: Readonly<Record<string, string>>
}

function SheetForm({ view, region, shown: { panel }, mine, typed, errors }: SheetProps) {
  const words = view.messages.judging
  const { plain } = formatsOf(view.language)
  const given = (name: string) => ({ name, value: typed[name], error: errors?.[name] })
  const action = href(view, paths.scoreSheet(region, panel.code, mine.entry.slug))
  return (
    <form class="form card" method="post" action={action} novalidate>
      {panel.criteria.map(({ key, name, weight, min, max }) => (
        <NumberField
          view={view}
          {...given(scoreName(key))}
          label={`${name[view.language]} (${words.weight(plain(weight))})`}
          hint={words.scoreHint(plain(min), plain(max))}
        />
      ))}
      <TextAreaField
        view={view}
        {...given('comment')}
        label={words.comment}
        hint={words.commentHint}
        rows={3}
      />
      <TextAreaField
        view={view}
        {...given('privateNote')}
        label={words.privateNote}
        hint={words.privateNoteHint}
        rows={2}
      />
      <p class="small">{words.sendOnce}</p>
      <div class="actions">
        <button class="ds-button" type="submit" name="send" value="yes">
          {words.sendNext}
        </button>
        <button class="ds-button" data-variant="secondary" type="submit" name="next" value="yes">
          {words.saveNext}
        </button>
        <button class="ds-button" data-variant="tertiary" type="submit">
          {words.saveDraft}
        </button>
      </div>
    </form>
  )
}

function Sent({ view, shown, mine, reader }: SheetProps) {
  const words = view.messages.judging
  const { decimal, plain } = formatsOf(view.language)
  const sheets = shown.sheets.filter(({ entry }) => entry === mine.entry.id)
  const own = sheets.find(({ judge }) => judge === reader)
  const others = sheets.filter(({ judge, isIn }) => judge !== reader && isIn)
  const nameOf = (id: string) => shown.judges.find((judge) => judge.id === id)?.name ?? ''
  return (
    <>
      {own && (
        <section class="card stack">
          <h2 class="card-title">{words.own}</h2>
          <p class="say">{words.total(decimal(own.total ?? 0, 2))}</p>
          <ul>
            {shown.panel.criteria.map(({ key, name }) => (
              <li>
                {name[view.language]}: {plain(own.scores[key] ?? 0)}
              </li>
            ))}
          </ul>
          {own.comment && <p>{own.comment}</p>}
          {own.privateNote && (
            <p>
              <b>{words.privateNote}:</b> {own.privateNote}
            </p>
          )}
        </section>
      )}
      <section class="card stack">
        <h2 class="card-title">{words.others}</h2>
        {others.length === 0 && <p>{words.othersNone}</p>}
        <ul>
          {others.map(({ judge, total, comment }) => (
            <li>
              {nameOf(judge)}: {words.total(decimal(total ?? 0, 2))}
              {comment && <div>{comment}</div>}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function ConflictForm({ view, region, shown: { panel }, mine, errors }: SheetProps) {
  const words = view.messages.judging
  return (
    <details class="card" open={errors?.reason !== undefined}>
      <summary>
        <b>{words.conflict}</b>
      </summary>
      <p>{words.conflictLead}</p>
      <form
        class="form"
        method="post"
        action={href(view, paths.declareConflict(region, panel.code, mine.entry.slug))}
        novalidate
      >
        <TextAreaField
          view={view}
          name="reason"
          label={words.reason}
          rows={2}
          error={errors?.reason}
          required
        />
        <div>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.declare}
          </button>
        </div>
      </form>
    </details>
  )
}

/** A judge's sheet of one entry: to fill in, and once it is in beside those of others. */
export function SheetPage(props: SheetProps) {
  const { view, region, shown, mine, errors } = props
  const words = view.messages.judging
  const { panel } = shown
  const crumbs = [
    { label: words.title, path: paths.panels(region) },
    { label: panel.name, path: paths.panel(region, panel.code) },
    { label: mine.entry.name },
  ]
  return (
    <DeskShell view={view} title={`${words.sheet}: ${mine.entry.name}`}>
      <Breadcrumb view={view} crumbs={crumbs} />
      <div>
        <h1>{mine.entry.name}</h1>
        <p class="lead">{mine.entry.agencyName}</p>
        <p>
          {words.place(shown.mine.indexOf(mine) + 1, shown.mine.length)} ·{' '}
          <a href={href(view, paths.deskInnovation(region, mine.entry.slug))}>{words.profile}</a>
        </p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      {mine.isIn ? (
        <Sent {...props} />
      ) : (
        <>
          <SheetForm {...props} />
          <p>
            <b>{words.others}:</b> {words.othersBlind}
          </p>
          <ConflictForm {...props} />
        </>
      )}
    </DeskShell>
  )
}
