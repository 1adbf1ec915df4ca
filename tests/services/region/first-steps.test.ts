import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putFirstStepsAway, showFirstSteps } from '../../../src/services/region/first-steps.ts'
import { saveNationalHolidays } from '../../../src/services/region/national-holidays.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findRegionById, type RegionScope, updateOpenedAt } from '../../../src/store/region/region.ts'
import { saveTarget } from '../../../src/store/region/region-tally.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date('2026-11-30T03:00:00Z'))
})
afterAll(() => laboratory.close())

const region = async () => (await findRegionById(laboratory.database.db, laboratory.regionId)) as RegionScope
const steps = async () => showFirstSteps(laboratory.services, await region())
const write = (work: Parameters<typeof change<void>>[3]) =>
  change(laboratory.database.db, system('test'), 'test', work)

test('what is off is told in the order that works, and what is done is no more', async () => {
  expect(await steps()).toMatchObject({
    year: 2026,
    next: 'target',
    isAway: false,
    done: { agencies: true, people: false, import: true, mark: false, 'public-page': true },
  })
  const { regionId } = laboratory
  await write((transaction) => saveTarget(transaction, regionId, { year: 2026, agencies: 1, source: null }))
  expect((await steps()).next).toBe('people')
  await laboratory.join('Kokom', 'coordinator')
  expect((await steps()).next).toBe('holidays')
  await write(async (transaction) => {
    await saveNationalHolidays(transaction, regionId)
  })
  // Five fixed dates are no decree: Eid, Nyepi, Waisak and the joint leave are still to come.
  expect((await steps()).next).toBe('holidays')
  await write(async (transaction) => {
    await transaction.execute(sql`INSERT INTO holiday (region_id, date, name, source)
      SELECT ${regionId}::int, date '2026-03-16' + n, 'Hari ' || n, 'SKB' FROM generate_series(1, 6) n`)
  })
  expect((await steps()).next).toBe('deadlines')
  await write((transaction) => updateOpenedAt(transaction, regionId, null))
  expect((await steps()).done['public-page']).toBe(false)
})

test('it can be put away from the desks, and back', async () => {
  await putFirstStepsAway(laboratory.services, system('test'), await region(), true)
  expect((await steps()).isAway).toBe(true)
  await putFirstStepsAway(laboratory.services, system('test'), await region(), false)
  expect((await steps()).isAway).toBe(false)
})
