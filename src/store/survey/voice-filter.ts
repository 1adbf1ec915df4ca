import { type SQL, sql } from 'drizzle-orm'
import type { AgencyId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { SurveyCodeKind } from '../../domain/survey/survey.ts'
import type { Database } from '../base/connect.ts'
import { someAgencies, withUnitsBelow } from '../region/agency-walk.ts'

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

/**
 * A filter with its agencies and kinds looked up, so that the database sees how much is left and finds it by the right
 * index. Null narrows nothing.
 */
export type NarrowedVoice = Pick<VoiceFilter, 'regionId' | 'from' | 'to'> & {
  readonly innovationIds: readonly InnovationId[] | null
  readonly codes: readonly string[] | null
}

/** Looks up which innovations and codes a filter leaves. */
export async function narrowVoice(db: Database, filter: VoiceFilter): Promise<NarrowedVoice> {
  const { regionId, from, to } = filter
  const [innovationIds, codes] = await Promise.all([innovationsOf(db, filter), codesOf(db, filter)])
  return { regionId, from, to, innovationIds, codes }
}

async function innovationsOf(db: Database, filter: VoiceFilter): Promise<readonly InnovationId[] | null> {
  const { regionId, within, agencyId, innovationId } = filter
  if (within === null && agencyId === null) return innovationId === null ? null : [innovationId]
  const conditions = [sql`region_id = ${regionId}`]
  if (innovationId !== null) conditions.push(sql`id = ${innovationId}`)
  for (const agencyIds of [within, agencyId === null ? null : [agencyId]]) {
    if (agencyIds !== null) conditions.push(sql`agency_id IN ${unitsOf(regionId, agencyIds)}`)
  }
  const { rows } = await db.execute(sql`SELECT id FROM innovation WHERE ${all(conditions)}`)
  return rows.map(({ id }) => id as InnovationId)
}

async function codesOf(
  db: Database,
  { regionId, code, kind }: VoiceFilter,
): Promise<readonly string[] | null> {
  if (kind === null) return code === null ? null : [code]
  const { rows } = await db.execute(sql`
    SELECT code FROM survey_code WHERE region_id = ${regionId} AND kind = ${kind} AND (${code}::text IS NULL OR code = ${code})`)
  return rows.map((row) => row.code as string)
}

/** The agencies with the units below them, as a query. */
export const unitsOf = (regionId: RegionId, agencyIds: readonly AgencyId[]) =>
  withUnitsBelow(regionId, someAgencies(regionId, agencyIds))

const all = (conditions: readonly SQL[]) => sql.join([...conditions], sql` AND `)

/** Rows of the region's innovations that are left; `row` has region_id and innovation_id. */
export function innovationsLeft(row: SQL, { regionId, innovationIds }: NarrowedVoice): SQL {
  const conditions = [sql`${row}.region_id = ${regionId}`]
  if (innovationIds !== null) {
    conditions.push(sql`${row}.innovation_id = ANY(${sql.param(innovationIds)}::uuid[])`)
  }
  return all(conditions)
}

/** Rows that came in by the codes that are left; `row` has code. */
export function codesLeft(row: SQL, { codes }: NarrowedVoice): SQL {
  return codes === null ? sql`true` : sql`${row}.code = ANY(${sql.param(codes)}::text[])`
}

/** Running totals that are left, of answers that count; `row` is of voice_month. */
export function monthsLeft(row: SQL, voice: NarrowedVoice): SQL {
  return all([totalsLeft(row, voice), sql`NOT ${row}.is_marked`])
}

/** The same of answers that are marked. */
export function markedMonthsLeft(row: SQL, voice: NarrowedVoice): SQL {
  return all([totalsLeft(row, voice), sql`${row}.is_marked`])
}

function totalsLeft(row: SQL, voice: NarrowedVoice): SQL {
  const conditions = [innovationsLeft(row, voice), codesLeft(row, voice)]
  if (voice.from !== null) conditions.push(sql`${row}.month >= ${`${voice.from}-01`}::date`)
  if (voice.to !== null) conditions.push(sql`${row}.month <= ${`${voice.to}-01`}::date`)
  return all(conditions)
}

/** Months of the region as moments, for rows that carry a moment. */
export function momentsLeft(
  moment: SQL,
  { from, to }: Pick<NarrowedVoice, 'from' | 'to'>,
  timeZone: string,
): SQL {
  const conditions = [sql`true`]
  if (from !== null) {
    conditions.push(sql`${moment} >= (${`${from}-01`}::date::timestamp AT TIME ZONE ${timeZone})`)
  }
  if (to !== null) {
    conditions.push(
      sql`${moment} < ((${`${to}-01`}::date + interval '1 month')::timestamp AT TIME ZONE ${timeZone})`,
    )
  }
  return all(conditions)
}

/** Answers that are left and count, the same as in the running totals; `row` is of answer. Marked ones are on the page of their quality. */
export function answersLeft(row: SQL, voice: NarrowedVoice, timeZone: string): SQL {
  return all([
    innovationsLeft(row, voice),
    codesLeft(row, voice),
    sql`${row}.mark IS NULL`,
    momentsLeft(sql`${row}.answered_at`, voice, timeZone),
  ])
}
