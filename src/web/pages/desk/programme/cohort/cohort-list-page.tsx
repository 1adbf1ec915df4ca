import { cohortTerm } from '../../../../../domain/programme/cohort.ts'
import type { CohortRecord } from '../../../../../store/programme/cohort.ts'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { ExampleTag } from '../../../../components/tag/tag.tsx'
import { formatsOf } from '../../../../format.ts'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'

type CohortListProps = { view: View; cohorts: readonly CohortRecord[]; mayEdit: boolean }

/** From when to when a cohort runs, as one phrase. */
function Term({ view, cohort }: { view: View; cohort: CohortRecord }) {
  const words = view.messages.cohort
  const { date } = formatsOf(view.language)
  const term = cohortTerm(cohort.calendar)
  return <>{term ? words.from(date(term.opensOn), date(term.closesOn)) : words.unplanned}</>
}

/** The cohorts of a region, the newest first. */
export function CohortListPage({ view, cohorts, mayEdit }: CohortListProps) {
  const words = view.messages.cohort
  const region = view.region?.slug ?? ''
  const add = { label: words.add, href: href(view, paths.newCohort(region)) }
  return (
    <DeskShell view={view} title={words.title}>
      <div class="title-row">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
        </div>
        {mayEdit && cohorts.length > 0 && (
          <a class="ds-button" href={add.href}>
            {add.label}
          </a>
        )}
      </div>
      {cohorts.length === 0 ? (
        <EmptyState sentence={words.none} next={mayEdit ? add : undefined} />
      ) : (
        <ul class="ruled-list work-list">
          {cohorts.map((cohort) => (
            <li class="work-item">
              <div>
                <a class="work-item-name" href={href(view, paths.cohort(region, cohort.id))}>
                  {cohort.name}
                </a>
                <ExampleTag view={view} item={cohort} />
                <p class="small">
                  {[cohort.theme, cohort.partner].filter((part) => part !== null).join(' · ')}
                </p>
              </div>
              <p class="small">
                {words.agenciesOnly(cohort.agencies.length)}
                <br />
                <Term view={view} cohort={cohort} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </DeskShell>
  )
}
