import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let cutOff: TestDatabase
let whole: TestDatabase

beforeAll(async () => {
  cutOff = await testDatabase()
  whole = await testDatabase()
})

afterAll(() => Promise.all([cutOff.close(), whole.close()]))

async function counts(database: TestDatabase): Promise<unknown> {
  const tables = ['region', 'person', 'innovation', 'answer', 'measurement', 'audit', 'region_tally']
  const { rows } = await database.pool.query(
    `SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')}`,
  )
  return rows[0]
}

test('a demonstration that was cut off is begun anew; of two processes at once, one loads it', async () => {
  const { services } = testApplication(cutOff)
  const cut = loadDemonstration(services, (step) => {
    if (step.includes('measurements')) throw new Error('the power went out')
  })
  await expect(cut).rejects.toThrow('the power went out')
  const both = await Promise.all([
    loadDemonstration(services, () => {}),
    loadDemonstration(services, () => {}),
  ])
  expect(both.sort()).toEqual([false, true])

  expect(await loadDemonstration(testApplication(whole).services, () => {})).toBe(true)
  expect(await counts(cutOff)).toEqual(await counts(whole))
})
