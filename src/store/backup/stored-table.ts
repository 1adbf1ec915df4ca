import type pg from 'pg'
import { leftOut } from '../../domain/backup/left-out.ts'
import type { RegionId } from '../../domain/scope.ts'

/** A table as a backup keeps it. */
export type StoredTable = { readonly name: string; readonly columns: readonly string[] }

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
export const listColumns = (columns: readonly string[]) => columns.map(quote).join(', ')

/** Every table whose rows a backup holds, by name, with the columns that the database does not make by itself. */
export async function listStoredTables(client: pg.ClientBase): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND c.relname <> ALL ($1) GROUP BY c.relname ORDER BY c.relname`,
    [Object.keys(leftOut)],
  )
  return rows
}

type Reference = { readonly source: string; readonly sourceColumns: string[]; readonly columns: string[] }

async function listReferences(client: pg.ClientBase, target: string): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT c.conrelid::regclass::text AS source,
       (SELECT array_agg(attname::text ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY k (attnum, place)
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS "sourceColumns",
       (SELECT array_agg(attname::text ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY k (attnum, place)
         JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS columns
     FROM pg_constraint c WHERE c.contype = 'f' AND c.confrelid = to_regclass($1)`,
    [target],
  )
  return rows
}

/**
 * Which rows of a table belong to a region, as a condition: those with its identifier; of what the whole installation shares
 * (accounts), those that a row of the region names, and what hangs on them.
 */
export async function regionCondition(
  client: pg.ClientBase,
  tables: readonly StoredTable[],
  { name, columns }: StoredTable,
  regionId: RegionId,
): Promise<string> {
  const isOfRegion = (table: string) =>
    tables.find((each) => each.name === table)?.columns.includes('region_id')
  if (columns.includes('region_id')) return `region_id = ${regionId}`
  if (name === 'region') return `id = ${regionId}`
  const people = (await listReferences(client, 'person'))
    .filter(({ source }) => isOfRegion(source))
    .map(
      ({ source, sourceColumns }) =>
        `SELECT ${listColumns(sourceColumns)} FROM ${source} WHERE region_id = ${regionId}`,
    )
  const named = people.join(' UNION ')
  if (name === 'person') return `id IN (${named})`
  if (columns.includes('person_id')) return `person_id IN (${named})`
  if (columns.includes('user_id')) return `user_id IN (${named})`
  return 'false'
}

/** The next values of what counts by itself. */
export async function readSequences(client: pg.ClientBase): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public'`,
  )
  return Object.fromEntries(rows.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])))
}

/** Goes on counting where the backup ended. */
export async function setSequences(
  client: pg.ClientBase,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, value] of Object.entries(values))
    await client.query('SELECT setval(to_regclass($1), $2::bigint)', [`public.${quote(name)}`, value])
}

/** One hash over the verdict of every innovation that the database holds now. */
export async function hashVerdicts(client: pg.ClientBase, regionId: RegionId | null): Promise<string> {
  const { rows } = await client.query<{ hash: string }>(
    `SELECT encode(sha256(convert_to(coalesce(
       string_agg(concat_ws(' ', region_id, id, verdict, headline), E'\\n' ORDER BY region_id, id), ''), 'UTF8')), 'hex') AS hash
     FROM innovation WHERE $1::integer IS NULL OR region_id = $1`,
    [regionId],
  )
  return rows[0]?.hash ?? ''
}
