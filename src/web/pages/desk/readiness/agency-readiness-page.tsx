import type { RegionTimeZone } from '../../../../domain/calendar/time-zone.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import {
  type ReadinessChange,
  readinessChange,
  readinessComponents,
} from '../../../../domain/readiness/readiness.ts'
import type { ShownReadiness } from '../../../../services/readiness/show-readiness.ts'
import type { AgencyScope } from '../../../../store/access/subject.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../components/card/card.tsx'
import { DataTable } from '../../../components/data-table/data-table.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { ReadinessRadar } from './readiness-radar.tsx'

type AgencyReadinessProps = {
  view: View
  agency: AgencyScope
  /** Newest first. */
  surveys: readonly ShownReadiness[]
  can: { answer: boolean; check: boolean }
  timeZone: RegionTimeZone
}

type Compared = { view: View; last: ShownReadiness; change: ReadinessChange | null }

/** The last survey in figures: the agency's own, the checker's, and the first by the same hand. */
function Figures({ view, last, change }: Compared) {
  const words = view.messages.readiness
  const { plain } = formatsOf(view.language)
  const short = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : plain(Number(value.toFixed(1)))
  const first = change?.first
  return (
    <DataTable
      caption={words.last}
      columns={[
        { label: words.component },
        { label: words.own, numeric: true },
        { label: words.checked, numeric: true },
        { label: change ? words.firstBy[change.by] : words.first, numeric: true },
      ]}
      rows={[
        ...readinessComponents.map((key) => [
          words.components[key],
          short(last.own.components[key]),
          short(last.checked?.components[key]),
          short(first?.components[key]),
        ]),
        [
          <b>{words.overall}</b>,
          short(last.own.overall),
          short(last.checked?.overall),
          short(first?.overall),
        ],
      ]}
    />
  )
}

function History({ view, agency, surveys, can, timeZone }: AgencyReadinessProps) {
  const words = view.messages.readiness
  const { date } = formatsOf(view.language)
  const region = view.region?.slug ?? ''
  return (
    <Card title={words.history}>
      <ol class="ruled-list">
        {surveys.map((survey) => (
          <li>
            {words.answeredBy(
              survey.answeredByName ?? '–',
              date(dayAt(survey.answeredAt, timeZone)),
              survey.instrument.version,
            )}
            {survey.isExample && <Tag>{view.messages.chrome.example}</Tag>}
            <p class="small">
              {survey.check
                ? `${words.checkedBy(survey.check.personName ?? '–')}: ${survey.check.note}`
                : words.notChecked}
            </p>
            {can.check && !survey.check && (
              <p>
                <a href={href(view, paths.readinessSurvey(region, agency.key, survey.id))}>{words.check}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

/** How ready an agency is: what to begin with, the picture, the figures, and every time it was asked. */
export function AgencyReadinessPage(props: AgencyReadinessProps) {
  const { view, agency, surveys, can } = props
  const words = view.messages.readiness
  const region = view.region?.slug ?? ''
  const title = words.ofAgency(agency.name)
  const answer = { label: words.answer, href: href(view, paths.answerReadiness(region, agency.key)) }
  const [last] = surveys
  const first = surveys.length > 1 ? surveys.at(-1) : undefined
  const change = first && last ? readinessChange(first, last) : null
  const weakest = last ? (last.checked ?? last.own).weakest : []
  return (
    <DeskShell view={view} title={title}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.readiness(region) }, { label: agency.name }]}
      />
      <div class="title-row">
        <h1>{title}</h1>
        {can.answer && last && (
          <a class="ds-button" href={answer.href}>
            {answer.label}
          </a>
        )}
      </div>
      {!last ? (
        <EmptyState sentence={words.none} next={can.answer ? answer : undefined} />
      ) : (
        <>
          <Card title={words.advice} tone="strong">
            <ul>
              {weakest.map((key) => (
                <li>
                  <b>{words.components[key]}</b>: {words.advices[key]}
                </li>
              ))}
            </ul>
          </Card>
          <div class="work-columns">
            <div class="stack">
              <ReadinessRadar
                view={view}
                last={change?.last ?? last.checked ?? last.own}
                first={change?.first ?? null}
              />
              {first && !change && <p>{words.otherQuestions}</p>}
              <Figures view={view} last={last} change={change} />
            </div>
            <History {...props} />
          </div>
        </>
      )}
    </DeskShell>
  )
}
