import { sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import type { Trace } from '../schema/intake.ts'

/** The last entry of a region's trail; inside a transaction, after what it wrote itself. */
export async function trailMark(transaction: Database, regionId: RegionId): Promise<number> {
  const { rows } = await transaction.execute(
    sql`SELECT coalesce(max(id), 0)::bigint AS mark FROM audit WHERE region_id = ${regionId}`,
  )
  return Number(rows[0]?.mark)
}

/** How many of these rows somebody changed after an entry of the trail. */
export async function countTouched(
  db: Database,
  regionId: RegionId,
  traces: readonly Trace[],
  mark: number,
): Promise<number> {
  const { rows } = await db.execute(sql`
    SELECT count(DISTINCT (a.table_name, a.row_key))::int AS touched
    FROM jsonb_to_recordset(${JSON.stringify(traces)}::jsonb) AS t ("table" text, key jsonb)
    JOIN audit a ON a.region_id = ${regionId} AND a.id > ${mark} AND a.table_name = t."table" AND a.row_key = t.key`)
  return Number(rows[0]?.touched)
}

const isKey = ({ key }: Trace) =>
  sql.join(
    Object.entries(key).map(([column, value]) => sql`t.${sql.identifier(column)} = ${value}`),
    sql` AND `,
  )

/**
 * Takes back what a list wrote in these tables of the region, the last first: new rows go, changed ones are as they were. PostgreSQL
 * refuses where something else rests on a row.
 */
export async function undoTraces(
  transaction: Database,
  regionId: RegionId,
  traces: readonly Trace[],
  tables: readonly string[],
): Promise<void> {
  for (const trace of traces.toReversed()) {
    if (!tables.includes(trace.table)) continue
    const table = sql.identifier(trace.table)
    const where = sql`t.region_id = ${regionId} AND ${isKey(trace)}`
    if (trace.before === null) {
      await transaction.execute(sql`DELETE FROM ${table} t WHERE ${where}`)
      continue
    }
    const columns = Object.keys(trace.before).map(
      (column) => sql`${sql.identifier(column)} = was.${sql.identifier(column)}`,
    )
    await transaction.execute(sql`
      UPDATE ${table} t SET ${sql.join(columns, sql`, `)}
      FROM jsonb_populate_record(NULL::${table}, ${JSON.stringify(trace.before)}::jsonb) was WHERE ${where}`)
  }
}
