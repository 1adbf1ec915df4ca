import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connection, connect } from '../../../src/store/base/connect.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let one: Connection

beforeAll(async () => {
  database = await testDatabase()
  one = connect(database.url, { connectionsMax: 1 })
})
afterAll(async () => {
  await one.close()
  await database.close()
})

const planned = async () => {
  const { rows } = await one.pool.query('SELECT statement FROM pg_prepared_statements ORDER BY prepare_time')
  return rows.map(({ statement }) => statement as string)
}

test('a statement that comes often is planned once for a connection, and says the same with other values', async () => {
  for (let value = 0; value < 120; value += 1) {
    const { rows } = await one.db.transaction((transaction) =>
      transaction.execute(sql`SELECT ${value}::int + 1 AS next`),
    )
    expect(rows).toEqual([{ next: value + 1 }])
  }
  expect((await planned()).filter((text) => text.includes('AS next'))).toEqual(['SELECT $1::int + 1 AS next'])
})

test('one that fails is told as such each time, and the next one works', async () => {
  const divided = (by: number) =>
    one.db.transaction((transaction) => transaction.execute(sql`SELECT 6 / ${by}::int AS part`))
  for (let time = 0; time < 60; time += 1) {
    await expect(divided(0)).rejects.toMatchObject({ cause: { code: '22012' } })
    expect((await divided(3)).rows).toEqual([{ part: 2 }])
  }
})

test('a table that gets a column meanwhile is read as before', async () => {
  await one.pool.query('CREATE TABLE kept (id int, name text)')
  await one.pool.query(`INSERT INTO kept VALUES (1, 'a')`)
  const read = () =>
    one.db.transaction((transaction) => transaction.execute(sql`SELECT id, name FROM kept WHERE id = ${1}`))
  for (let time = 0; time < 60; time += 1) await read()
  await one.pool.query('ALTER TABLE kept ADD COLUMN further text')
  expect((await read()).rows).toEqual([{ id: 1, name: 'a' }])
})

test('of endless different statements only so many have a plan that is kept', async () => {
  for (let kind = 0; kind < 170; kind += 1)
    for (let time = 0; time < 52; time += 1)
      await one.pool.query({ text: `SELECT ${kind} + $1::int AS sum`, values: [time] })
  const kept = (await planned()).filter((text) => text.endsWith('AS sum')).length
  expect(kept).toBeGreaterThan(100)
  expect(kept).toBeLessThanOrEqual(150)
})
