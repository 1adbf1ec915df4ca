import { sql } from 'drizzle-orm'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import type { Trace } from '../schema/intake.ts'

type Row = Readonly<Record<string, unknown>>

/** The rows of a table of the region with these identifiers, column by column; without columns that the database makes itself. */
export async function readRowsAsTheyAre(
  transaction: Database,
  regionId: RegionId,
  table: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Row>> {
  const { rows } = await transaction.execute(sql`
    SELECT t.id, to_jsonb(t) - (SELECT coalesce(array_agg(a.attname::text), '{}') FROM pg_attribute a
      WHERE a.attrelid = t.tableoid AND a.attgenerated <> '') AS row
    FROM ${sql.identifier(table)} t
    WHERE t.region_id = ${regionId} AND t.id = ANY(${sql.param([...ids])}::uuid[])`)
  return new Map(rows.map(({ id, row }) => [id as string, row as Row]))
}

/** What is taken back of rows that were changed: the columns that say otherwise now, as they were. `left` names those of the software. */
export function tracesOfChanges(
  regionId: RegionId,
  table: string,
  before: ReadonlyMap<string, Row>,
  after: ReadonlyMap<string, Row>,
  left: readonly string[],
): Trace[] {
  return [...before].map(([id, was]) => {
    const now = after.get(id) ?? {}
    const isOther = (column: string) => JSON.stringify(was[column]) !== JSON.stringify(now[column])
    const columns = Object.keys(was).filter((column) => !left.includes(column) && isOther(column))
    const entries = columns.map((column) => [column, was[column]] as const)
    return { table, key: { region_id: regionId, id }, before: Object.fromEntries(entries) }
  })
}
