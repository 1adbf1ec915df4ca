import { monthOf, periodOf } from '../../domain/calendar/month.ts'
import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { MONTHS_OF_FREQUENCY } from '../../domain/measurement/indicator.ts'
import type { PeriodValue } from '../../domain/measurement/series.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { ComplaintEvidence } from '../../domain/verdict/evidence.ts'
import type { Database } from '../../store/base/connect.ts'
import type { ComplaintFigures } from '../../store/verdict/evidence.ts'
import { readComplaintDoors } from './complaint-doors.ts'
import type { Measured } from './measured.ts'

type Scope = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly timeZone: RegionTimeZone
  readonly launch: string | null
}

/**
 * Complaints as the domain judges them, with the ways of complaining that were opened or closed since the first figure: what
 * alone can bring more or fewer. Null where nothing is known of any.
 */
export async function complaintEvidence(
  db: Database,
  scope: Scope,
  known: {
    readonly figures: ComplaintFigures
    readonly measured: readonly Measured[]
    readonly served: Measured | null
    readonly asOf: string
  },
): Promise<ComplaintEvidence | null> {
  const { figures, measured, served, asOf } = known
  const complaints = overServed(figures, served, reportedRate(measured), scope.launch)
  const [first] = complaints?.periods.length ? complaints.periods : (complaints?.perThousand ?? [])
  if (!complaints || !first) return complaints
  const doors = await readComplaintDoors(db, scope, { after: first.period, until: asOf.slice(0, 7) })
  return doors.length > 0 ? { ...complaints, doors } : complaints
}

function reportedRate(measured: readonly Measured[]): readonly PeriodValue[] {
  return measured.find(({ indicator }) => indicator.purpose === 'complaints-per-thousand')?.values ?? []
}

/**
 * Complaints over those served. Our own count is used from the first whole month in which people could complain here. Where
 * an agency also reported rates from before that, only the reported ones are used: a series whose first half is
 * counted in one way and its second half in another would show a change that is none.
 */
function overServed(
  figures: ComplaintFigures,
  served: Measured | null,
  reported: readonly PeriodValue[],
  launch: string | null,
): ComplaintEvidence | null {
  const counted = countedPeriods(figures, served)
  const reachesBack = launch !== null && counted.some(({ period }) => period < launch.slice(0, 7))
  const periods = reachesBack || reported.length === 0 ? counted : []
  if (periods.length === 0 && reported.length === 0 && figures.due === 0) return null
  const { due, settledInTime } = figures
  return { periods, ...(reported.length > 0 ? { perThousand: [...reported] } : {}), due, settledInTime }
}

function countedPeriods(figures: ComplaintFigures, served: Measured | null): ComplaintEvidence['periods'] {
  const { since } = figures
  if (!served || since === null) return []
  const step = MONTHS_OF_FREQUENCY[served.indicator.frequency]
  const byMonth = new Map(figures.months.map(({ period, complaints }) => [period, complaints]))
  return served.values
    .filter(({ period, value }) => period >= since && value !== null)
    .map(({ period, value }) => {
      const first = monthOf(period) ?? 0
      const months = Array.from({ length: step }, (_, index) => periodOf(first + index))
      const complaints = months.reduce((sum, month) => sum + (byMonth.get(month) ?? 0), 0)
      return { period, complaints, served: value ?? 0 }
    })
}
