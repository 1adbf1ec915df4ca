import { type SQL, sql } from 'drizzle-orm'
import type { IndicatorId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { byInnovation, readTogether } from '../base/read-together.ts'
import { measurement, measurementCheck } from '../schema/indicator.ts'

/** The value that counts for a period: the newest row, with what a second person said of it. */
export type CurrentMeasurement = {
  readonly id: string
  readonly indicatorId: IndicatorId
  /** First day of the month, quarter or year. */
  readonly period: string
  readonly value: number
  readonly source: string | null
  readonly note: string | null
  /** True when it corrects an earlier value. */
  readonly isCorrection: boolean
  readonly recordedBy: PersonId | null
  readonly recordedByName: string | null
  readonly recordedAt: Date
  readonly check: {
    outcome: 'confirmed' | 'doubted'
    note: string | null
    checkedByName: string
    /** A doubt of the judged agency alone: the value counts until a second person agrees to it. */
    waits: boolean
  } | null
}

/** Every current value of an innovation's indicators in use, oldest period first. */
export const listCurrentMeasurements = readTogether<CurrentMeasurement[]>((db, regionId, ids) =>
  measurementsWhere(db, regionId, ids, sql`i.ended_at IS NULL`),
)

/** The same of the indicators that were ended. */
export const listEndedMeasurements = readTogether<CurrentMeasurement[]>((db, regionId, ids) =>
  measurementsWhere(db, regionId, ids, sql`i.ended_at IS NOT NULL`),
)

async function measurementsWhere(
  db: Database,
  regionId: RegionId,
  ids: readonly InnovationId[],
  which: SQL,
): Promise<(innovationId: InnovationId) => CurrentMeasurement[]> {
  const { rows } = await db.execute(sql`
    SELECT i.innovation_id, m.id, m.indicator_id, m.period::text AS period, m.value, m.source, m.note,
      EXISTS (SELECT FROM measurement e WHERE e.region_id = m.region_id AND e.id = m.supersedes_id AND e.value IS NOT NULL) AS corrects,
      m.recorded_by, recorder.name AS recorded_by_name, m.recorded_at,
      c.outcome, c.note AS check_note, checker.name AS checked_by_name,
      EXISTS (SELECT FROM verdict_proposal p WHERE p.region_id = i.region_id AND p.innovation_id = i.innovation_id
        AND p.kind = 'doubt' AND p.subject = m.id::text AND NOT EXISTS (SELECT FROM verdict_proposal_answer a
          WHERE a.region_id = p.region_id AND a.proposal_id = p.id AND a.outcome = 'confirmed')) AS check_waits
    FROM indicator i
    JOIN measurement_in_force m ON m.region_id = i.region_id AND m.indicator_id = i.id
    LEFT JOIN measurement_check c ON c.region_id = m.region_id AND c.measurement_id = m.id
    LEFT JOIN person recorder ON recorder.id = m.recorded_by
    LEFT JOIN person checker ON checker.id = c.checked_by
    WHERE i.region_id = ${regionId} AND i.innovation_id = ANY(${sql.param([...ids])}::uuid[]) AND ${which}
    ORDER BY m.period, m.id`)
  const measured = rows.map((row) => ({
    of: row.innovation_id as InnovationId,
    id: row.id as string,
    indicatorId: row.indicator_id as IndicatorId,
    period: row.period as string,
    value: row.value as number,
    source: row.source as string | null,
    note: row.note as string | null,
    isCorrection: row.corrects as boolean,
    recordedBy: row.recorded_by as PersonId | null,
    recordedByName: row.recorded_by_name as string | null,
    recordedAt: new Date(row.recorded_at as string),
    check:
      row.outcome === null
        ? null
        : {
            outcome: row.outcome as 'confirmed' | 'doubted',
            note: row.check_note as string | null,
            checkedByName: row.checked_by_name as string,
            waits: row.check_waits as boolean,
          },
  }))
  return byInnovation(measured)
}

export type NewMeasurement = {
  readonly indicatorId: IndicatorId
  readonly period: string
  /** Null takes the value back that it supersedes. */
  readonly value: number | null
  readonly source: string | null
  readonly note: string | null
  readonly supersedesId: string | null
}

// PostgreSQL takes at most 65,535 parameters a statement; a row here has nine.
const ROWS_PER_STATEMENT = 5_000

/** Adds values and gives their identifiers. One that corrects another names it; PostgreSQL refuses a second one for the same. */
export async function insertMeasurements(
  transaction: Database,
  regionId: RegionId,
  rows: readonly NewMeasurement[],
  recorded: { by: PersonId | null; at: Date },
): Promise<string[]> {
  const made = rows.map((row) => ({
    regionId,
    id: newIdentifier(recorded.at.getTime()),
    recordedBy: recorded.by,
    recordedAt: recorded.at,
    ...row,
  }))
  for (let start = 0; start < made.length; start += ROWS_PER_STATEMENT) {
    await transaction.insert(measurement).values(made.slice(start, start + ROWS_PER_STATEMENT))
  }
  return made.map((row) => row.id)
}

/** What a check needs to know of a value, or null: that it is the innovation's, current, and who recorded it. */
export async function findMeasurement(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  id: string,
): Promise<CurrentMeasurement | null> {
  const current = await listCurrentMeasurements(db, regionId, innovationId)
  return current.find((row) => row.id === id) ?? null
}

/** Keeps a second person's look at a value; false when somebody else has looked meanwhile. */
export async function insertCheck(
  transaction: Database,
  regionId: RegionId,
  row: {
    measurementId: string
    outcome: 'confirmed' | 'doubted'
    note: string | null
    checkedBy: PersonId
    checkedAt: Date
  },
): Promise<boolean> {
  const inserted = await transaction
    .insert(measurementCheck)
    .values({ regionId, ...row })
    .onConflictDoNothing()
    .returning({ id: measurementCheck.measurementId })
  return inserted.length > 0
}
