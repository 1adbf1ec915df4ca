import type pg from 'pg'

/** Not copied: the trail and roles, so that nobody works in a hundred regions at once. */
const LEFT_OUT = ['audit', 'audit_seal', 'membership']
/** Columns that are found without a region, so that each copy needs its own. */
const CODES = ['code', 'survey_code', 'ticket', 'registration_code']
/** A copy's identifier is the region's with so many for each. */
const COPY_STEP = 1_000

type Column = { readonly table: string; readonly column: string; readonly type: string }

/** Columns of the tables that belong to a region, or of `only` one. */
async function columnsOf(client: pg.ClientBase, only?: string): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column>(
    `SELECT c.table_name AS "table", c.column_name AS "column", c.data_type AS type
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
      AND ($1::text = c.table_name OR $1 IS NULL AND EXISTS (SELECT FROM information_schema.columns r
        WHERE r.table_schema = 'public' AND r.table_name = c.table_name AND r.column_name = 'region_id'))
    ORDER BY c.table_name, c.ordinal_position`,
    [only ?? null],
  )
  return Map.groupBy(rows, ({ table }) => table)
}

const regionColumns: Readonly<Record<string, string>> = {
  id: `t.id + ${COPY_STEP} * k`,
  slug: "t.slug || '-' || k",
  code: "'98.' || k",
  name: "t.name || ' ' || k",
}

function copied({ table, column, type }: Column): string {
  if (table === 'region') return regionColumns[column] ?? `t."${column}"`
  if (column === 'region_id') return `t.region_id + ${COPY_STEP} * k`
  const isCode = CODES.includes(column) && type === 'text'
  return isCode ? `t."${column}" || upper(to_hex(4096 + k))` : `t."${column}"`
}

/**
 * Copies the one region of a database so many times, without triggers: what they keep is copied as it stands. Checks of the form of
 * a code stay on, so a copy's codes are the region's with four signs more. The role of the database may turn triggers off.
 */
export async function copyRegion(pool: pg.Pool, times: number): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("SET session_replication_role = 'replica'")
    const regions = await columnsOf(client, 'region')
    for (const [table, columns] of [...regions, ...(await columnsOf(client))]) {
      if (LEFT_OUT.includes(table)) continue
      const names = columns.map(({ column }) => `"${column}"`).join(', ')
      const own = table === 'region' ? 't.id' : 't.region_id'
      await client.query(
        `INSERT INTO "${table}" (${names}) OVERRIDING SYSTEM VALUE SELECT ${columns.map(copied).join(', ')}
        FROM "${table}" t, generate_series(1, ${times}) k WHERE ${own} < ${COPY_STEP}`,
      )
    }
    await client.query('RESET session_replication_role')
    await client.query('VACUUM ANALYZE')
  } finally {
    client.release(true)
  }
}
