import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import {
  type PriorityWeights,
  priorityCriteria,
  priorityTotal,
} from '../../../../domain/diagnosis/priority.ts'
import { type ScreeningVariant, screeningCriteria } from '../../../../domain/diagnosis/screening.ts'
import type { PersonId } from '../../../../domain/scope.ts'
import type { ShownProblem } from '../../../../services/diagnosis/show-diagnosis.ts'
import type { AgencyScope } from '../../../../store/access/subject.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary, type FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { RadioField } from '../../../components/field/choice.tsx'
import { HiddenField, TextAreaField } from '../../../components/field/field.tsx'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { IdeaList, screeningWord } from './agency-diagnosis-page.tsx'
import { Causes } from './fishbone-picture.tsx'
import { MergeForm, SimilarCard } from './similar-card.tsx'
import type { Hint } from './similar-hints.ts'

type ProblemPageProps = {
  view: View
  agency: AgencyScope
  problem: ShownProblem
  /** What sounds similar. */
  hints: readonly Hint[]
  /** Other problems of the agency. */
  others: readonly ShownProblem[]
  variant: ScreeningVariant
  weights: PriorityWeights
  can: { edit: boolean; weigh: boolean; start: boolean }
  personId: PersonId
  timeZone: RegionTimeZone
  typed?: Typed
  errors?: FieldErrors
}

/** The options of a mark: yes and no, or 1 to 5 with their words. */
function optionsOf(view: View, variant: ScreeningVariant) {
  const words = view.messages.diagnosis
  if (variant === 'yes-no') {
    return [
      { value: '1', label: words.yes },
      { value: '0', label: words.no },
    ]
  }
  return ['1', '2', '3', '4', '5'].map((value) => ({ value, label: `${value} · ${words.scale[value]}` }))
}

function Screening(props: ProblemPageProps) {
  const { view, agency, problem, variant, can, timeZone, typed = {}, errors } = props
  const words = view.messages.diagnosis
  const { date } = formatsOf(view.language)
  const { screening } = problem
  const action = paths.screenProblem(view.region?.slug ?? '', agency.key, problem.id)
  const stands = screening?.variant === variant ? screening : null
  return (
    <Card title={words.screening} id="screening">
      <p>
        <b>{screeningWord(view, problem)}</b>
        {screening && `: ${screening.reason}`}
      </p>
      {screening && (
        <p class="small">
          {words.screenedBy(screening.personName ?? '–', date(dayAt(screening.screenedAt, timeZone)))}
        </p>
      )}
      {can.weigh && (
        <details open={screening === null || errors?.screeningReason !== undefined}>
          <summary>{words.screen}</summary>
          <form class="form" method="post" action={href(view, action)}>
            <p class="small">{words.screeningLead[variant]}</p>
            <HiddenField name="variant" value={variant} />
            {screeningCriteria.map((key) => (
              <RadioField
                view={view}
                name={key}
                label={words.asks[key]}
                value={typed[key] ?? (stands ? String(stands[key]) : undefined)}
                error={errors?.[key]}
                options={optionsOf(view, variant)}
                required
              />
            ))}
            <TextAreaField
              view={view}
              name="screeningReason"
              label={words.reason}
              hint={words.reasonHint}
              rows={2}
              value={typed.screeningReason}
              error={errors?.screeningReason}
              required
            />
            <div>
              <button class="ds-button" data-variant="secondary" type="submit">
                {words.screen}
              </button>
            </div>
          </form>
        </details>
      )}
    </Card>
  )
}

/** What the people say together, and each of them. */
function Scores({ view, problem, weights }: Pick<ProblemPageProps, 'view' | 'problem' | 'weights'>) {
  const words = view.messages.diagnosis
  const { plain } = formatsOf(view.language)
  const short = (value: number) => plain(Number(value.toFixed(2)))
  const { priority, scores } = problem
  return (
    <>
      {priority ? (
        <p>
          <b>
            {words.average(
              short(priority.averages.urgency),
              short(priority.averages.seriousness),
              short(priority.averages.growth),
              short(priority.total),
            )}
          </b>{' '}
          {priority.scorers > 1 ? words.apart(short(priority.spread)) : words.fewScorers}
        </p>
      ) : (
        <p>{scores.length === 0 ? words.notScored : words.heldBack}</p>
      )}
      <ul class="ruled-list">
        {scores.map((score) => (
          <li>
            <b>{score.personName}</b>:{' '}
            {words.scoreOf(
              plain(score.urgency),
              plain(score.seriousness),
              plain(score.growth),
              short(priorityTotal(score, weights)),
            )}
            <p class="small">{score.reason}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function Weighing(props: ProblemPageProps) {
  const { view, agency, problem, can, personId, typed = {}, errors } = props
  const words = view.messages.diagnosis
  const own = problem.scores.find((score) => score.personId === personId)
  const action = paths.scoreProblem(view.region?.slug ?? '', agency.key, problem.id)
  return (
    <Card title={words.total} id="score">
      <Scores {...props} />
      {can.weigh && (
        <details open={own === undefined || errors?.scoreReason !== undefined}>
          <summary>{words.ownScore}</summary>
          <form class="form" method="post" action={href(view, action)}>
            {priorityCriteria.map((key) => (
              <RadioField
                view={view}
                name={key}
                label={words.asks[key]}
                value={typed[key] ?? (own ? String(own[key]) : undefined)}
                error={errors?.[key]}
                options={optionsOf(view, 'scored')}
                required
              />
            ))}
            <TextAreaField
              view={view}
              name="scoreReason"
              label={words.reason}
              hint={words.reasonHint}
              rows={2}
              value={typed.scoreReason ?? own?.reason}
              error={errors?.scoreReason}
              required
            />
            <div>
              <button class="ds-button" type="submit">
                {words.score}
              </button>
            </div>
          </form>
        </details>
      )}
    </Card>
  )
}

/** One problem: what happens, what the filter and the people say of it, its causes, and ideas against them. */
export function ProblemPage(props: ProblemPageProps) {
  const { view, agency, problem, hints, others, can, errors } = props
  const words = view.messages.diagnosis
  const region = view.region?.slug ?? ''
  const newIdea = `${paths.newIdea(region, agency.key)}?problem=${problem.id}`
  const asked = Object.fromEntries(
    [...screeningCriteria, ...priorityCriteria].map((key) => [key, words.criteria[key]]),
  )
  const labels = { ...asked, screeningReason: words.reason, scoreReason: words.reason }
  return (
    <DeskShell view={view} title={problem.statement}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: words.title, path: paths.diagnoses(region) },
          { label: agency.name, path: paths.diagnosis(region, agency.key) },
          { label: words.problem },
        ]}
      />
      <div class="title-row">
        <div>
          <h1>
            {problem.statement}
            <ExampleTag view={view} item={{ ...problem, name: problem.statement }} />
          </h1>
          {problem.figures && <p class="lead">{problem.figures}</p>}
          {problem.source && <p class="small">{words.ruleSource(problem.source)}</p>}
        </div>
        {can.edit && (
          <a
            class="ds-button"
            data-variant="secondary"
            href={href(view, paths.editProblem(region, agency.key, problem.id))}
          >
            {words.editProblem}
          </a>
        )}
      </div>
      <ErrorSummary view={view} errors={errors} labels={labels} />
      <Card title={words.causes}>
        <Causes view={view} statement={problem.statement} causes={problem.causes} />
      </Card>
      <div class="work-columns">
        <Weighing {...props} />
        <div class="stack">
          <Screening {...props} />
          <Card title={words.ideas}>
            <IdeaList view={view} agency={agency.key} ideas={problem.ideas} />
            {can.edit && (
              <p>
                <a href={href(view, newIdea)}>{words.addIdea}</a>
              </p>
            )}
          </Card>
          <SimilarCard view={view} hints={hints} />
          {can.edit && (
            <MergeForm
              view={view}
              agency={agency.key}
              kind="problem"
              goneId={problem.id}
              others={others.map(({ id, statement }) => ({ id, name: statement }))}
            />
          )}
        </div>
      </div>
    </DeskShell>
  )
}
