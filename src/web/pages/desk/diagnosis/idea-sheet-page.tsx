import { combinationsOf, type IdeaSheetKind } from '../../../../domain/diagnosis/idea-sheet.ts'
import type { AgencyScope } from '../../../../store/access/subject.ts'
import type { IdeaRecord } from '../../../../store/diagnosis/idea.ts'
import type { IdeaSheetRecord } from '../../../../store/diagnosis/idea-sheet.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../components/field/choice.tsx'
import { HiddenField, TextAreaField, TextField } from '../../../components/field/field.tsx'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type SheetProps = {
  view: View
  agency: AgencyScope
  kind: IdeaSheetKind
  /** Null for a new one. */
  sheet: IdeaSheetRecord | null
  /** What was found on it. */
  ideas: readonly IdeaRecord[]
  mayEdit: boolean
  typed: Typed
  errors?: FieldErrors
}

function SheetForm({ view, agency, kind, sheet, typed, errors }: SheetProps) {
  const { diagnosis } = view.messages
  const words = diagnosis.technique
  const region = view.region?.slug ?? ''
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  const action = sheet
    ? paths.ideaSheet(region, agency.key, sheet.id)
    : paths.newIdeaSheet(region, agency.key)
  return (
    <form class="form" method="post" action={href(view, action)} novalidate>
      <HiddenField name="kind" value={kind} />
      <HiddenField name="revision" value={typed.revision ?? '0'} />
      <TextField {...field('question')} label={words.question[kind]} required />
      <TextAreaField
        {...field('rows')}
        label={words.rows[kind]}
        hint={words.rowsHint[kind]}
        rows={8}
        required
      />
      <div>
        <button class="ds-button" data-variant={sheet ? 'secondary' : undefined} type="submit">
          {diagnosis.save}
        </button>
      </div>
    </form>
  )
}

/** Which combinations became ideas, and which of those an innovation. */
function Found({ view, agency, kind, ideas }: SheetProps) {
  const { diagnosis } = view.messages
  const region = view.region?.slug ?? ''
  if (ideas.length === 0) return null
  return (
    <Card title={diagnosis.technique.found[kind]}>
      <ul class="ruled-list">
        {ideas.map(({ id, name, picked, innovationSlug }) => (
          <li class="work-item">
            <div>
              <span class="answer-text">{picked}</span>
              <p class="small">
                <a href={href(view, paths.idea(region, agency.key, id))}>{name}</a>
              </p>
            </div>
            {innovationSlug && (
              <a class="small" href={href(view, paths.deskInnovation(region, innovationSlug))}>
                {diagnosis.started}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The rows with their choices: what is chosen goes to the form of a new idea, also without script. */
function Choose({ view, agency, sheet, ideas, mayEdit }: SheetProps & { sheet: IdeaSheetRecord }) {
  const words = view.messages.diagnosis.technique
  const region = view.region?.slug ?? ''
  const { kind, rows } = sheet
  const none = kind === 'reverse-thinking' ? [{ value: '', label: words.without }] : []
  return (
    <form class="form card" method="get" action={href(view, paths.newIdea(region, agency.key))}>
      <h2 class="card-title">{words.choose[kind]}</h2>
      {kind === 'morphological' && (
        <p class="small">
          {words.combinations(combinationsOf(rows), new Set(ideas.map(({ picked }) => picked)).size)}
        </p>
      )}
      <HiddenField name="sheet" value={sheet.id} />
      {rows.map(({ head, options }, at) => (
        <RadioField
          view={view}
          name={`pick.${at}`}
          label={head}
          value={kind === 'reverse-thinking' ? '' : undefined}
          options={[...none, ...options.map((option, place) => ({ value: String(place), label: option }))]}
        />
      ))}
      {mayEdit && (
        <div>
          <button class="ds-button" type="submit">
            {words.toIdea}
          </button>
        </div>
      )}
    </form>
  )
}

/** A morphological box, or ways to make it worse turned round: its choices, and the form that changes it. */
export function IdeaSheetPage(props: SheetProps) {
  const { view, agency, kind, sheet, mayEdit, errors } = props
  const { diagnosis } = view.messages
  const words = diagnosis.technique
  const region = view.region?.slug ?? ''
  const title = sheet?.question ?? diagnosis.routes[kind]
  const labels = { question: words.question[kind], rows: words.rows[kind] }
  return (
    <DeskShell view={view} title={title}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: diagnosis.title, path: paths.diagnoses(region) },
          { label: agency.name, path: paths.diagnosis(region, agency.key) },
          { label: title },
        ]}
      />
      <div>
        <h1>
          {title}
          {sheet && <ExampleTag view={view} item={{ ...sheet, name: sheet.question }} />}
        </h1>
        <p class="lead">{words.lead[kind]}</p>
      </div>
      <ErrorSummary view={view} errors={errors} labels={labels} />
      {sheet && <Choose {...props} sheet={sheet} />}
      <Found {...props} />
      {mayEdit &&
        (sheet ? (
          <details class="card" open={errors !== undefined}>
            <summary>
              <b>{words.edit}</b>
            </summary>
            <SheetForm {...props} />
          </details>
        ) : (
          <SheetForm {...props} />
        ))}
    </DeskShell>
  )
}
