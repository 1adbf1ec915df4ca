import type { InnovationId } from '../domain/government/region.ts'
import { monthOf } from '../domain/measurement/series.ts'
import {
  beneficiarySigns,
  completionSigns,
  type RecordSign,
  settledShareOf,
} from '../domain/voice/record-check.ts'
import { listComplaintRecords } from '../store/evidence.ts'
import { listIndicators } from '../store/indicator.ts'
import { listCurrentMeasurements } from '../store/measurement.ts'
import type { RegionScope } from '../store/region.ts'
import { findLaunch } from '../store/verdict.ts'
import { type Measured, measuredOf, monthsOf } from './collect-evidence.ts'
import type { Services } from './services.ts'

/** Claims beside what the records show. Null figures are not known. */
export type RecordChecks = {
  readonly complaints: number
  /** Share closed with an answer and not opened again. */
  readonly settledShare: number | null
  readonly completion: readonly RecordSign[]
  readonly beneficiaries: {
    readonly claimed: number
    readonly served: number | null
    readonly intended: number | null
    readonly signs: readonly RecordSign[]
  } | null
}

/**
 * Holds what an agency says of its innovation against the records: how complaints were closed, and people reached against
 * those served and meant. No agency states a ratio of completed complaints or its followers here, so those two are not compared.
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
  const intended = withPurpose('intended')?.values.at(-1)?.value ?? null
  const served = claim ? servedUntil(withPurpose('served'), launch, claim.period) : null
  return {
    complaints: complaints.length,
    settledShare: settledShareOf(complaints),
    completion: completionSigns(null, complaints, []),
    beneficiaries:
      claim && claim.value !== null
        ? {
            ...{ claimed: claim.value, served, intended },
            signs: beneficiarySigns(claim.value, { served, intended, followers: null }),
          }
        : null,
  }
}

/** Times that people were served from the launch to a period; null where a period between is not known. */
function servedUntil(served: Measured | undefined, launch: string | null, until: string): number | null {
  const first = launch === null ? null : monthOf(launch)
  const last = monthOf(until)
  if (!served || first === null || last === null) return null
  const step = monthsOf[served.indicator.frequency]
  const known = new Map(served.values.map(({ period, value }) => [monthOf(period), value]))
  let sum = 0
  for (let month = first - (first % step); month <= last; month += step) {
    const value = known.get(month) ?? null
    if (value === null) return null
    sum += value
  }
  return sum
}
