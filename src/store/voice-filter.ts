import { type SQL, sql } from 'drizzle-orm'
import type { AgencyId, InnovationId, RegionId } from '../domain/government/region.ts'
import type { SurveyCodeKind } from './survey-code.ts'

/** Whose answers, and which: everything that narrows the pages about the voice. */
export type VoiceFilter = {
  readonly regionId: RegionId
  /** The agencies that somebody is held to, with the units below them; null is the whole region. */
  readonly within: readonly AgencyId[] | null
  readonly innovationId: InnovationId | null
  readonly agencyId: AgencyId | null
  readonly code: string | null
  readonly kind: SurveyCodeKind | null
  /** First and last month, both included: `2026-11`. */
  readonly from: string | null
  readonly to: string | null
}

/** The agencies with the units below them, as a query. */
export const below = (regionId: RegionId, agencyIds: readonly AgencyId[]) => sql`(
  WITH RECURSIVE below AS (
    SELECT id FROM agency WHERE region_id = ${regionId} AND id = ANY(${sql.param(agencyIds)}::uuid[])
    UNION SELECT a.id FROM below JOIN agency a ON a.region_id = ${regionId} AND a.parent_id = below.id
  ) SELECT id FROM below)`

const all = (conditions: readonly SQL[]) => sql.join([...conditions], sql` AND `)

/** Whose: the region, the innovation, and the agencies that own it. `row` has region_id and innovation_id. */
export function withinReach(row: SQL, filter: VoiceFilter): SQL {
  const { regionId, within, agencyId, innovationId } = filter
  const conditions = [sql`${row}.region_id = ${regionId}`]
  if (innovationId !== null) conditions.push(sql`${row}.innovation_id = ${innovationId}`)
  for (const agencyIds of [within, agencyId === null ? null : [agencyId]]) {
    if (agencyIds === null) continue
    conditions.push(sql`${row}.innovation_id IN (
      SELECT id FROM innovation WHERE region_id = ${regionId} AND agency_id IN ${below(regionId, agencyIds)})`)
  }
  return all(conditions)
}

/** From where: the code, and what kind of code it is. `row` has code. */
function fromCodes(row: SQL, { regionId, code, kind }: VoiceFilter): SQL[] {
  const conditions: SQL[] = []
  if (code !== null) conditions.push(sql`${row}.code = ${code}`)
  if (kind !== null) {
    conditions.push(
      sql`${row}.code IN (SELECT code FROM survey_code WHERE region_id = ${regionId} AND kind = ${kind})`,
    )
  }
  return conditions
}

/** Running totals that the filter leaves; `row` is of voice_month. */
export function monthsLeft(row: SQL, filter: VoiceFilter): SQL {
  const conditions = [withinReach(row, filter), ...fromCodes(row, filter)]
  if (filter.from !== null) conditions.push(sql`${row}.month >= ${`${filter.from}-01`}::date`)
  if (filter.to !== null) conditions.push(sql`${row}.month <= ${`${filter.to}-01`}::date`)
  return all(conditions)
}

/** Months of the region as moments, for rows that carry a moment. */
export function momentsLeft(moment: SQL, { from, to }: VoiceFilter, timeZone: string): SQL {
  const begin = (month: string) => sql`(${`${month}-01`}::date::timestamp AT TIME ZONE ${timeZone})`
  const conditions = [sql`true`]
  if (from !== null) conditions.push(sql`${moment} >= ${begin(from)}`)
  if (to !== null) {
    conditions.push(
      sql`${moment} < ((${`${to}-01`}::date + interval '1 month')::timestamp AT TIME ZONE ${timeZone})`,
    )
  }
  return all(conditions)
}

/** Answers that the filter leaves; `row` is of answer. */
export function answersLeft(row: SQL, filter: VoiceFilter, timeZone: string): SQL {
  return all([
    withinReach(row, filter),
    ...fromCodes(row, filter),
    momentsLeft(sql`${row}.answered_at`, filter, timeZone),
  ])
}
