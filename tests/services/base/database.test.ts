import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isDatabaseUnreachable, isMalformedValue } from '../../../src/store/base/connect.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let first: TestDatabase
let second: TestDatabase

beforeAll(async () => {
  first = await testDatabase()
  second = await testDatabase()
})

afterAll(() => Promise.all([first.close(), second.close()]))

test('each test database is migrated and apart from the others', async () => {
  await first.db.execute(sql`CREATE TABLE only_here (id int)`)
  const tables = async (database: TestDatabase) => {
    const { rows } = await database.pool.query('SELECT tablename FROM pg_tables ORDER BY 1')
    return rows.map((row) => row.tablename)
  }
  expect(await tables(first)).toContain('only_here')
  expect(await tables(second)).not.toContain('only_here')
  expect(await tables(second)).toContain('innovation')
})

test('a connection that PostgreSQL ends is told from a query that is wrong', async () => {
  const ended = first.db.transaction((transaction) =>
    transaction.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`),
  )
  expect(isDatabaseUnreachable(await ended.catch((error: unknown) => error))).toBe(true)
  expect((await first.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
  const wrong = await first.pool.query('SELECT nothing_like_it').catch((error: unknown) => error)
  expect(isDatabaseUnreachable(wrong)).toBe(false)
})

test('names are ordered as people order them, not by their bytes', async () => {
  const { rows } = await first.pool.query(
    "SELECT name FROM (VALUES ('sianduk'), ('Bank Sampah'), ('E-Parkir'), ('ambulans')) AS given(name) ORDER BY name",
  )
  expect(rows.map((row) => row.name)).toEqual(['ambulans', 'Bank Sampah', 'E-Parkir', 'sianduk'])
})

test.each(['no-identifier', '\0'])(
  'a value that PostgreSQL cannot read (%j) is told from a query that is wrong',
  async (value) => {
    const failed = (text: string) => first.pool.query(text, [value]).catch((error: unknown) => error)
    expect(isMalformedValue(await failed('SELECT 1 WHERE $1::uuid IS NULL'))).toBe(true)
    expect(isMalformedValue(await failed('SELECT $1::text FROM nothing_like_it'))).toBe(false)
  },
)
