import type { RegionTimeZone } from '../../../../../domain/calendar/time-zone.ts'
import type { CohortBoard } from '../../../../../services/programme/show-cohort.ts'
import { Breadcrumb } from '../../../../components/breadcrumb/breadcrumb.tsx'
import { Card } from '../../../../components/card/card.tsx'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import type { FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { ExampleTag } from '../../../../components/tag/tag.tsx'
import { formatsOf } from '../../../../format.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { ProgressFilters, ProgressTable } from '../../lifecycle/agency-progress/progress-table.tsx'
import { CohortNotes } from './cohort-notes.tsx'
import { EventsCard } from './events-card.tsx'

type CohortPageProps = {
  view: View
  board: CohortBoard
  can: { edit: boolean; note: boolean }
  timeZone: RegionTimeZone
  typed?: Typed
  errors?: FieldErrors
}

/** The calendar as it stands today. */
function Terms({ view, board }: Pick<CohortPageProps, 'view' | 'board'>) {
  const words = view.messages.cohort
  const { date } = formatsOf(view.language)
  const planned = board.terms.flatMap(({ stage, term }) => {
    const days = board.cohort.calendar[stage]
    return days ? [{ stage, term, days }] : []
  })
  return (
    <Card title={words.calendar}>
      {planned.length === 0 && <p>{words.unplanned}</p>}
      <ul class="ruled-list">
        {planned.map(({ stage, term, days }) => (
          <li class="work-item">
            <span>
              {words.termOf(view.messages.stage.names[stage], date(days.opensOn), date(days.closesOn))}
            </span>
            <small>{term === 'open' ? <b>{words.terms[term]}</b> : words.terms[term]}</small>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Who carries the cohort. */
function People({ view, board: { cohort } }: Pick<CohortPageProps, 'view' | 'board'>) {
  const words = view.messages.cohort
  const groups = [
    { label: words.champion, names: cohort.champion === null ? [] : [cohort.champion] },
    { label: words.resourcePersons, names: cohort.resourcePersons },
    { label: words.coaches, names: cohort.coaches },
  ].filter(({ names }) => names.length > 0)
  if (groups.length === 0) return null
  return (
    <Card title={words.people}>
      <dl class="facts">
        {groups.map(({ label, names }) => (
          <div>
            <dt>{label}</dt>
            {names.map((name) => (
              <dd>{name}</dd>
            ))}
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Actions({ view, board, can }: Pick<CohortPageProps, 'view' | 'board' | 'can'>) {
  const words = view.messages.cohort
  const region = view.region?.slug ?? ''
  const { id } = board.cohort
  return (
    <div class="actions">
      <a class="ds-button" data-variant="secondary" href={href(view, paths.cohortMeeting(region, id))}>
        {view.messages.meeting.open}
      </a>
      {can.edit && (
        <a class="ds-button" data-variant="secondary" href={href(view, paths.editCohort(region, id))}>
          {words.edit}
        </a>
      )}
      {can.edit && (
        <a
          class="ds-button"
          data-variant="tertiary"
          href={href(view, `${paths.newCohort(region)}?from=${id}`)}
        >
          {words.addNext}
        </a>
      )}
    </div>
  )
}

/** A cohort: its agencies by the stage of their innovations, who holds what, and what was said of it. */
export function CohortPage(props: CohortPageProps) {
  const { view, board, can } = props
  const words = view.messages.cohort
  const region = view.region?.slug ?? ''
  const { cohort, counts, filter } = board
  const path = paths.cohort(region, cohort.id)
  const lead = [
    words.counts(counts.all, board.innovations),
    cohort.target !== null && words.ofTarget(cohort.target),
    cohort.quota !== null && words.ofQuota(cohort.quota),
    cohort.theme,
    cohort.partner,
  ]
  return (
    <DeskShell view={view} title={cohort.name}>
      <Breadcrumb
        view={view}
        crumbs={[{ label: words.title, path: paths.cohorts(region) }, { label: cohort.name }]}
      />
      <div class="title-row">
        <div>
          <h1>
            {cohort.name}
            <ExampleTag view={view} item={cohort} />
          </h1>
          <p class="lead">{lead.filter(Boolean).join(' · ')}</p>
        </div>
        <Actions view={view} board={board} can={can} />
      </div>
      <ProgressFilters
        view={view}
        counts={counts}
        filter={filter}
        addressOf={(show) => `${path}?show=${show}`}
      />
      {counts.all === 0 ? (
        <EmptyState
          sentence={words.noAgencies}
          next={
            can.edit
              ? { label: words.edit, href: href(view, paths.editCohort(region, cohort.id)) }
              : undefined
          }
        />
      ) : board.rows.length === 0 ? (
        <EmptyState
          sentence={view.messages.desk.agencyProgressEmpty}
          next={{ label: view.messages.desk.all, href: href(view, path) }}
        />
      ) : (
        <ProgressTable view={view} rows={board.rows} />
      )}
      {board.outside > 0 && can.edit && (
        <form class="actions" method="post" action={href(view, paths.cohortInnovations(region, cohort.id))}>
          <p>{words.outside(board.outside, cohort.year)}</p>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.takeIn}
          </button>
        </form>
      )}
      <div class="work-columns">
        <CohortNotes
          view={view}
          board={board}
          action={paths.cohortNotes(region, cohort.id)}
          mayNote={can.note}
          timeZone={props.timeZone}
          typed={props.typed}
          errors={props.errors}
        />
        <div class="stack">
          <EventsCard view={view} board={board} />
          <Terms view={view} board={board} />
          <People view={view} board={board} />
          <ul class="plain-list">
            <li>
              <a href={href(view, paths.cohortFile(region, cohort.id, 'funnel.csv'))}>{words.funnel}</a>
            </li>
            <li>
              <a href={href(view, paths.cohortFile(region, cohort.id, 'innovations.csv'))}>{words.list}</a>
            </li>
            <li>
              <a href={href(view, paths.listFile(region, 'cohorts', 'xlsx'))}>{words.spreadsheet}</a>
            </li>
          </ul>
        </div>
      </div>
    </DeskShell>
  )
}
