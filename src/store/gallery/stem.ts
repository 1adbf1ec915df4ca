import { sql } from 'drizzle-orm'
import type { Database } from '../base/connect.ts'
import { readInTurn } from '../base/read-together.ts'

/** The stem of each word by PostgreSQL's Indonesian stemmer ("pelayanan" and "dilayani" are "layan"), which leaves English as it is. */
export const stemWords = readInTurn(
  async (db: Database, words: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const { rows } = await db.execute(sql`
    SELECT word, (ts_lexize('pg_catalog.indonesian_stem', word))[1] AS stem FROM unnest(${sql.param(words)}::text[]) word`)
    return new Map(
      rows.map(({ word, stem }) => [word as string, (stem as string | null) ?? (word as string)]),
    )
  },
)
