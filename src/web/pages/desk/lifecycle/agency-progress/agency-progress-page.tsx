import type { AgencyProgress } from '../../../../../services/lifecycle/show-agency-progress.ts'
import { DeskShell } from '../../../../components/desk-shell/desk-shell.tsx'
import { EmptyState } from '../../../../components/empty-state/empty-state.tsx'
import { FilterChips } from '../../../../components/filter-chips/filter-chips.tsx'
import { paths } from '../../../../paths.ts'
import { href, type View } from '../../../../view.ts'
import { RemindLink } from '../../contact/remind-link.tsx'
import { NoAgencies } from '../innovation/no-agencies.tsx'
import { ProgressFilters, ProgressTable } from './progress-table.tsx'

/** The agencies of a year by the stage where their innovations stand. */
export function AgencyProgressPage({ view, progress }: { view: View; progress: AgencyProgress }) {
  const words = view.messages.desk
  const path = paths.agencyProgress(view.region?.slug ?? '')
  const { year, counts, filter } = progress
  return (
    <DeskShell view={view} title={words.agencyProgress(year)}>
      <div>
        <h1>{words.agencyProgress(year)}</h1>
        <p class="lead">{words.agencyProgressLead(progress.reach.counted, progress.reach.having)}</p>
      </div>
      {progress.years.length > 1 && (
        <FilterChips
          view={view}
          label={words.year}
          chips={progress.years.map((one) => ({
            label: String(one),
            href: href(view, `${path}?year=${one}&show=${filter}`),
            current: one === year,
          }))}
        />
      )}
      <RemindLink view={view} />
      <ProgressFilters
        view={view}
        counts={counts}
        filter={filter}
        addressOf={(show) => `${path}?year=${year}&show=${show}`}
      />
      {counts.all === 0 ? (
        <NoAgencies view={view} />
      ) : progress.rows.length === 0 ? (
        <EmptyState
          sentence={words.agencyProgressEmpty}
          next={{ label: words.all, href: href(view, `${path}?year=${year}`) }}
        />
      ) : (
        <ProgressTable view={view} rows={progress.rows} />
      )}
    </DeskShell>
  )
}
