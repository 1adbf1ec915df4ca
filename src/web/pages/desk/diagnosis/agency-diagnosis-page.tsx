import type { Diagnosis, ShownProblem } from '../../../../services/diagnosis/show-diagnosis.ts'
import type { AgencyScope } from '../../../../store/access/subject.ts'
import type { DiagnosisMerge } from '../../../../store/diagnosis/diagnosis-merge.ts'
import type { IdeaRecord } from '../../../../store/diagnosis/idea.ts'
import type { IdeaSheetRecord } from '../../../../store/diagnosis/idea-sheet.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { LineAction } from '../../../components/line-action/line-action.tsx'
import { ExampleTag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

type AgencyDiagnosisProps = {
  view: View
  /** What was merged and can come back. */
  merges: readonly DiagnosisMerge[]
  sheets: readonly IdeaSheetRecord[]
  agency: AgencyScope
  diagnosis: Diagnosis
  can: { edit: boolean; weigh: boolean; start: boolean }
}

/** What the filter said, in one word. */
export function screeningWord(view: View, problem: ShownProblem): string {
  const words = view.messages.diagnosis
  if (!problem.screening) return words.notScreened
  return problem.screening.passes ? words.passes : words.heldBack
}

/** The ideas of an agency, each with its votes and what became of it. */
export function IdeaList({
  view,
  agency,
  ideas,
}: {
  view: View
  agency: string
  ideas: readonly IdeaRecord[]
}) {
  const words = view.messages.diagnosis
  const region = view.region?.slug ?? ''
  if (ideas.length === 0) return <p>{words.noIdeas}</p>
  return (
    <ul class="ruled-list">
      {ideas.map((idea) => (
        <li class="work-item">
          <div>
            <a class="work-item-name" href={href(view, paths.idea(region, agency, idea.id))}>
              {idea.name}
            </a>
            <ExampleTag view={view} item={idea} />
            <p class="small">
              {words.origins[idea.origin]} · {words.routes[idea.route]}
            </p>
          </div>
          <p class="small">
            {words.votes(idea.voters.length)}
            {idea.innovationSlug && (
              <>
                <br />
                <b>{words.started}</b>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** LAN's route without a problem: its three techniques, and the sheets that were made so far. */
function Techniques({ view, agency, sheets, can }: AgencyDiagnosisProps) {
  const { technique: words, routes } = view.messages.diagnosis
  const region = view.region?.slug ?? ''
  const begin = (kind: string) => `${paths.newIdeaSheet(region, agency.key)}?kind=${kind}`
  const ways = [
    { key: 'innovation-shopping', path: paths.shopping(region, agency.key) },
    { key: 'morphological', path: begin('morphological') },
    { key: 'reverse-thinking', path: begin('reverse-thinking') },
  ] as const
  if (!can.edit && sheets.length === 0) return null
  return (
    <Card title={words.title}>
      {can.edit && (
        <ul class="ruled-list">
          {ways.map(({ key, path }) => (
            <li>
              <a href={href(view, path)}>{routes[key]}</a>
              <br />
              <small>{words.lead[key]}</small>
            </li>
          ))}
        </ul>
      )}
      {sheets.length > 0 && (
        <>
          <h3>{words.sheets}</h3>
          <ul class="ruled-list">
            {sheets.map((sheet) => (
              <li class="work-item">
                <div>
                  <a class="work-item-name" href={href(view, paths.ideaSheet(region, agency.key, sheet.id))}>
                    {sheet.question}
                  </a>
                  <ExampleTag view={view} item={{ ...sheet, name: sheet.question }} />
                  <p class="small">{routes[sheet.kind]}</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

/** An agency's problems in the order of their priority, and its ideas. */
export function AgencyDiagnosisPage(props: AgencyDiagnosisProps) {
  const { view, agency, diagnosis, merges, can } = props
  const words = view.messages.diagnosis
  const { plain, number } = formatsOf(view.language)
  const region = view.region?.slug ?? ''
  const title = words.ofAgency(agency.name)
  const addProblem = { label: words.addProblem, href: href(view, paths.newProblem(region, agency.key)) }
  return (
    <DeskShell view={view} title={title}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.diagnoses(region) }, { label: agency.name }]}
      />
      <div class="title-row">
        <h1>{title}</h1>
        {can.edit && diagnosis.problems.length > 0 && (
          <a class="ds-button" href={addProblem.href}>
            {addProblem.label}
          </a>
        )}
      </div>
      {diagnosis.problems.length === 0 ? (
        <EmptyState sentence={words.noProblems} next={can.edit ? addProblem : undefined} />
      ) : (
        <DataTable
          caption={words.ranking}
          captionHidden
          columns={[
            { label: words.problem },
            { label: words.rank, numeric: true },
            { label: words.screening },
            { label: words.total, numeric: true },
            { label: words.scorers, numeric: true },
            { label: words.spread, numeric: true },
          ]}
          rows={diagnosis.problems.map((problem) => [
            <>
              <a href={href(view, paths.problem(region, agency.key, problem.id))}>{problem.statement}</a>
              <ExampleTag view={view} item={{ ...problem, name: problem.statement }} />
            </>,
            problem.rank === null ? '–' : number(problem.rank),
            screeningWord(view, problem),
            problem.priority ? plain(Number(problem.priority.total.toFixed(2))) : words.notScored,
            number(problem.scores.length),
            problem.priority ? plain(problem.priority.spread) : '–',
          ])}
        />
      )}
      <Card title={words.ideas}>
        <IdeaList view={view} agency={agency.key} ideas={diagnosis.ideas} />
        {can.edit && (
          <p>
            <a href={href(view, paths.newIdea(region, agency.key))}>{words.addIdea}</a>
          </p>
        )}
      </Card>
      <Techniques {...props} />
      {merges.length > 0 && (
        <details class="card">
          <summary>{words.merge.merged}</summary>
          <ul class="ruled-list">
            {merges.map(({ id, name }) => (
              <li class="work-item">
                <span>{name}</span>
                {can.edit && (
                  <LineAction
                    action={href(view, paths.unmergeDiagnosis(region, agency.key))}
                    fields={{ merge: id }}
                    label={words.merge.undo}
                    spoken={words.merge.undoOf(name)}
                  />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </DeskShell>
  )
}
