import { monthOf } from '../../domain/calendar/month.ts'
import completionEdges from '../../domain/facts/completion-edges.json' with { type: 'json' }
import { MONTHS_OF_FREQUENCY } from '../../domain/measurement/indicator.ts'
import type { InnovationId } from '../../domain/scope.ts'
import {
  beneficiarySigns,
  completionSigns,
  type RecordSign,
  settledShareOf,
} from '../../domain/verdict/record-check.ts'
import { type Indicator, listIndicators } from '../../store/measurement/indicator.ts'
import { type CurrentMeasurement, listCurrentMeasurements } from '../../store/measurement/measurement.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { type ComplaintRow, listComplaintRecords } from '../../store/verdict/evidence.ts'
import { findLaunch } from '../../store/verdict/verdict.ts'
import type { Services } from '../services.ts'
import { type Measured, measuredOf } from './measured.ts'

/** Claims beside what the records show. Null figures are not known. */
export type RecordChecks = {
  readonly complaints: number
  /** Share closed with an answer and not opened again. */
  readonly settledShare: number | null
  /** Share that the agency reports as completed. */
  readonly claimedShare: number | null
  readonly completion: readonly RecordSign[]
  /** The newest complaints as the records hold them. */
  readonly complaintRows: readonly ComplaintRow[]
  readonly beneficiaries: {
    readonly claimed: number
    readonly served: number | null
    readonly intended: number | null
    readonly followers: number | null
    readonly signs: readonly RecordSign[]
  } | null
  /** The reported values that are held against the records, the newest first, with who reported them. */
  readonly claims: readonly Claim[]
}

export type Claim = Pick<
  CurrentMeasurement,
  'period' | 'value' | 'source' | 'recordedByName' | 'recordedAt'
> & {
  readonly name: string
}

/** Enough to see a pattern. */
const ROWS_MAX = 50

/** What is reported and can be held against the records. */
const claimed: readonly Indicator['purpose'][] = ['reached', 'complaints-completed', 'followers']

/**
 * Holds what an agency says of its innovation against the records: how complaints were closed, and people reached against
 * those served and meant, and against the followers of an account. A share of completed complaints is compared only where the
 * agency reports one.
 */
export async function checkRecords(
  services: Pick<Services, 'db'>,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  innovationId: InnovationId,
): Promise<RecordChecks> {
  const { db } = services
  const [complaints, indicators, measurements, launch] = await Promise.all([
    listComplaintRecords(db, region.id, innovationId, region.timeZone),
    listIndicators(db, region.id, innovationId),
    listCurrentMeasurements(db, region.id, innovationId),
    findLaunch(db, region.id, innovationId),
  ])
  const measured = measuredOf(indicators, measurements)
  const withPurpose = (purpose: string) => measured.find(({ indicator }) => indicator.purpose === purpose)
  const claim = withPurpose('reached')?.values.at(-1)
  const completed = withPurpose('complaints-completed')?.values.at(-1)?.value ?? null
  const claimedShare = completed === null ? null : completed / 100
  const followers = withPurpose('followers')?.values.at(-1)?.value ?? null
  const intended = withPurpose('intended')?.values.at(-1)?.value ?? null
  const served = claim ? servedUntil(withPurpose('served'), launch, claim.period) : null
  return {
    complaints: complaints.length,
    settledShare: settledShareOf(complaints),
    claimedShare,
    completion: completionSigns(claimedShare, complaints, completionEdges.sharesMin),
    complaintRows: complaints.slice(0, ROWS_MAX),
    beneficiaries:
      claim && claim.value !== null
        ? {
            claimed: claim.value,
            served,
            intended,
            followers,
            signs: beneficiarySigns(claim.value, { served, intended, followers }),
          }
        : null,
    claims: claimsOf(indicators, measurements),
  }
}

function claimsOf(indicators: readonly Indicator[], measurements: readonly CurrentMeasurement[]): Claim[] {
  const names = new Map(
    indicators.filter(({ purpose }) => claimed.includes(purpose)).map(({ id, name }) => [id, name]),
  )
  return measurements
    .flatMap(({ indicatorId, period, value, source, recordedByName, recordedAt }) => {
      const name = names.get(indicatorId)
      return name ? [{ name, period, value, source, recordedByName, recordedAt }] : []
    })
    .toReversed()
    .slice(0, ROWS_MAX)
}

/** Times that people were served from the launch to a period; null where a period between is not known. */
function servedUntil(served: Measured | undefined, launch: string | null, until: string): number | null {
  const first = launch === null ? null : monthOf(launch)
  const last = monthOf(until)
  if (!served || first === null || last === null) return null
  const step = MONTHS_OF_FREQUENCY[served.indicator.frequency]
  const known = new Map(served.values.map(({ period, value }) => [monthOf(period), value]))
  let sum = 0
  for (let month = first - (first % step); month <= last; month += step) {
    const value = known.get(month) ?? null
    if (value === null) return null
    sum += value
  }
  return sum
}
