import { ideaFields, ideaOrigins, ideaRoutes } from '../../../../domain/diagnosis/idea.ts'
import type { ShownProblem } from '../../../../services/diagnosis/show-diagnosis.ts'
import type { AgencyScope } from '../../../../store/access/subject.ts'
import type { IdeaRecord } from '../../../../store/diagnosis/idea.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../components/field/choice.tsx'
import { HiddenField, SelectField, TextAreaField, TextField } from '../../../components/field/field.tsx'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { HintBox, MergeForm, SimilarCard, similarScript, WithHints } from './similar-card.tsx'
import type { Hint } from './similar-hints.ts'

type IdeaPageProps = {
  view: View
  agency: AgencyScope
  /** Null for a new one. */
  idea: IdeaRecord | null
  problems: readonly ShownProblem[]
  can: { edit: boolean; weigh: boolean; start: boolean }
  hasVoted: boolean
  /** What sounds similar. */
  hints: readonly Hint[]
  /** Other ideas of the agency. */
  others: readonly IdeaRecord[]
  typed: Typed
  errors?: FieldErrors
}

/** The ten fields with where the idea comes from, to be written. */
function IdeaForm({ view, agency, idea, problems, typed, errors }: IdeaPageProps) {
  const words = view.messages.diagnosis
  const region = view.region?.slug ?? ''
  const action = idea ? paths.idea(region, agency.key, idea.id) : paths.newIdea(region, agency.key)
  const field = (name: string) => ({ view, name, value: typed[name], error: errors?.[name] })
  return (
    <form class="form" method="post" action={href(view, action)}>
      <ErrorSummary view={view} errors={errors} labels={{ name: words.ideaName, ...words.fields }} />
      <HiddenField name="revision" value={typed.revision ?? '0'} />
      {typed.sheet && <HiddenField name="sheet" value={typed.sheet} />}
      {typed.picked && <HiddenField name="picked" value={typed.picked} />}
      <TextField {...field('name')} label={words.ideaName} required />
      <HintBox view={view} />
      <SelectField
        {...field('problem')}
        label={words.ideaProblem}
        empty={words.ideaNoProblem}
        options={problems.map(({ id, statement }) => ({ value: id, label: statement }))}
      />
      <SelectField
        {...field('route')}
        label={words.route}
        empty={false}
        options={ideaRoutes.map((one) => ({ value: one, label: words.routes[one] }))}
      />
      <RadioField
        {...field('origin')}
        label={words.origin}
        options={ideaOrigins.map((one) => ({ value: one, label: words.origins[one] }))}
        required
      />
      {ideaFields.map((key) => (
        <TextAreaField {...field(key)} label={words.fields[key]} hint={words.fieldHints[key]} rows={3} />
      ))}
      <div>
        <button class="ds-button" type="submit">
          {words.save}
        </button>
      </div>
    </form>
  )
}

/** The same to be read. */
function IdeaTexts({ view, idea }: { view: View; idea: IdeaRecord }) {
  const words = view.messages.diagnosis
  return (
    <dl class="facts">
      {ideaFields.map((key) => (
        <div>
          <dt>{words.fields[key]}</dt>
          <dd>{idea.texts[key] ?? '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Votes, and the way on: an innovation. */
function NextStep({ view, agency, idea, can, hasVoted }: IdeaPageProps & { idea: IdeaRecord }) {
  const words = view.messages.diagnosis
  const region = view.region?.slug ?? ''
  return (
    <Card title={words.votes(idea.voters.length)}>
      {can.weigh && idea.innovationSlug === null && (
        <form method="post" action={href(view, paths.voteIdea(region, agency.key, idea.id))}>
          <button
            class="ds-button"
            data-variant="secondary"
            type="submit"
            name="vote"
            value={hasVoted ? 'no' : 'yes'}
          >
            {hasVoted ? words.unvote : words.vote}
          </button>
        </form>
      )}
      {idea.innovationSlug ? (
        <p>
          {words.started}.{' '}
          <a href={href(view, paths.deskInnovation(region, idea.innovationSlug))}>{words.openInnovation}</a>
        </p>
      ) : (
        can.start && (
          <form class="stack" method="post" action={href(view, paths.startIdea(region, agency.key, idea.id))}>
            <p class="small">{words.startLead}</p>
            <div>
              <button class="ds-button" type="submit">
                {words.start}
              </button>
            </div>
          </form>
        )
      )}
    </Card>
  )
}

/** On which sheet it was found, and by which of its choices. */
function FromSheet({ view, agency, idea }: { view: View; agency: AgencyScope; idea: IdeaRecord }) {
  if (idea.sheetId === null) return null
  const region = view.region?.slug ?? ''
  return (
    <Card title={view.messages.diagnosis.technique.fromSheet}>
      <p class="answer-text">{idea.picked}</p>
      <p>
        <a href={href(view, paths.ideaSheet(region, agency.key, idea.sheetId))}>
          {view.messages.diagnosis.technique.openSheet}
        </a>
      </p>
    </Card>
  )
}

/** One idea: its ten fields, its votes, and the innovation that it becomes. */
export function IdeaPage(props: IdeaPageProps) {
  const { view, agency, idea, can, hints, others } = props
  const words = view.messages.diagnosis
  const region = view.region?.slug ?? ''
  const title = idea?.name ?? words.addIdea
  return (
    <DeskShell view={view} title={title} head={can.edit && similarScript()}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: words.title, path: paths.diagnoses(region) },
          { label: agency.name, path: paths.diagnosis(region, agency.key) },
          { label: title },
        ]}
      />
      <h1>{title}</h1>
      {idea && <NextStep {...props} idea={idea} />}
      {idea && <FromSheet view={view} agency={agency} idea={idea} />}
      {can.edit ? (
        <WithHints view={view} agency={agency.key} fields={['name', 'idea']}>
          <IdeaForm {...props} />
        </WithHints>
      ) : (
        idea && <IdeaTexts view={view} idea={idea} />
      )}
      <SimilarCard view={view} hints={hints} />
      {can.edit && idea && idea.innovationSlug === null && (
        <MergeForm view={view} agency={agency.key} kind="idea" goneId={idea.id} others={others} />
      )}
    </DeskShell>
  )
}
