import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { change, system } from '../../../src/store/base/change.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('what was told before an index said of how many questions it is, is judged once more', async () => {
  const told = await makeSurveyFixture(database.db)
  const silent = await makeSurveyFixture(database.db)
  const facts = { facts: { voice: { index: 91, lower: 87, upper: 95, n: 38 } } }
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction.execute(
      sql`UPDATE innovation SET headline = ${JSON.stringify(facts)}::jsonb WHERE id = ${told.innovationId}`,
    ),
  )
  const due = async () =>
    (await database.pool.query('SELECT innovation_id AS id FROM verdict_due ORDER BY 1')).rows.map(
      ({ id }) => id,
    )
  const before = await due()
  await database.pool.query(readFileSync('migrations/0361_told_of_nine.sql', 'utf8'))
  const since = (await due()).filter((id) => !before.includes(id))
  expect(since).toEqual([told.innovationId])
  expect(since).not.toContain(silent.innovationId)
})
