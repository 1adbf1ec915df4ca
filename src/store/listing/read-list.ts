import { type SQL, sql } from 'drizzle-orm'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/** Of which region, and of which agencies with the units below them, a list is. */
export type ListScope = { readonly regionId: RegionId; readonly agencies: readonly AgencyId[] | 'all' }

/** A whole list: what is read of each row, and the columns by which the next rows are found. */
export type ListQuery = {
  readonly select: SQL
  readonly from: SQL
  readonly where: (scope: ListScope) => SQL
  readonly key: readonly { readonly column: SQL; readonly type: 'uuid' | 'text' | 'bigint' }[]
}

export type ListRow = Readonly<Record<string, unknown>>

const BATCH_ROWS = 1_000

/**
 * Every row of a list in batches, in the order of its key; reads on only as it is asked. Pages by key, so that the last rows of
 * a long list cost what the first ones do, and none is missed or told twice while others write.
 */
export async function* readList(db: Database, query: ListQuery, scope: ListScope): AsyncGenerator<ListRow[]> {
  const { select, from, where, key } = query
  const columns = sql.join(
    key.map(({ column }) => column),
    sql`, `,
  )
  const asTexts = sql.join(
    key.map(({ column }) => sql`${column}::text`),
    sql`, `,
  )
  let after: readonly string[] | null = null
  for (;;) {
    const last: readonly string[] | null = after
    const values = key.map(({ type }, place) => sql`${last?.[place] ?? ''}::${sql.raw(type)}`)
    const further = last === null ? sql`true` : sql`(${columns}) > (${sql.join(values, sql`, `)})`
    const { rows } = await db.execute(sql`
      SELECT ${select}, ARRAY[${asTexts}] AS "listKey" FROM ${from}
      WHERE ${where(scope)} AND ${further} ORDER BY ${columns} LIMIT ${BATCH_ROWS}`)
    if (rows.length === 0) return
    yield rows
    if (rows.length < BATCH_ROWS) return
    after = rows.at(-1)?.listKey as string[]
  }
}
