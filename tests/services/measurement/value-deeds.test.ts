import { afterAll, beforeAll, expect, test } from 'vitest'
import { showDeeds } from '../../../src/services/desk/show-deeds.ts'
import { showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import { checkMeasurement, confirmMeasurements } from '../../../src/services/measurement/check-measurement.ts'
import { defineIndicator } from '../../../src/services/measurement/define-indicator.ts'
import { recordMeasurements } from '../../../src/services/measurement/record-measurements.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { listCurrentMeasurements } from '../../../src/store/measurement/measurement.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let team: PersonAuthor
let coordinator: PersonAuthor
let evaluator: PersonAuthor

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date('2026-06-10T02:00:00Z'))
  region = (await findRegionById(laboratory.database.db, laboratory.regionId))!
  team = await laboratory.join('Tim', 'innovator')
  coordinator = await laboratory.join('Kokom', 'coordinator')
  evaluator = await laboratory.join('Eva', 'evaluator')
})
afterAll(() => laboratory.close())

const scope = () => ({ regionId: laboratory.regionId, innovationId: laboratory.innovationId })

/** What somebody's desk asks about values: kind and number. */
async function asked({ personId }: PersonAuthor): Promise<string[]> {
  const { services, database } = laboratory
  const actor = { personId, name: '', memberships: await membershipsOf(database.db, personId) }
  const desk = await showDesk(services, actor, region)
  const { deeds } = await showDeeds(services, actor, region, desk)
  return deeds
    .filter(({ kind }) => kind === 'check-values' || kind === 'answer-doubts')
    .map(({ kind, count, innovation }) => `${kind} ${count} ${innovation?.slug}`)
}

test('values wait at the desks of those who may check them, and a doubted one at the desk of the team', async () => {
  const { services } = laboratory
  const definition = {
    name: 'Lama menunggu',
    unit: 'menit',
    definition: null,
    kind: 'outcome' as const,
    direction: 'lower' as const,
    frequency: 'month' as const,
    baselineValue: 90,
    baselineOn: '2025-12-31',
    baselineSource: 'Buku loket',
    purpose: null,
    source: null,
  }
  const place = { region, innovationId: laboratory.innovationId }
  const defined = await defineIndicator(services, team, place, { definition, targets: [] })
  expect(defined.ok).toBe(true)
  const entries = ['2026-03-01', '2026-04-01', '2026-05-01'].map((period, at) => {
    return { indicatorKey: 'lama-menunggu', period, value: 80 - at }
  })
  const input = { entries, source: 'Buku loket', reason: null }
  expect((await recordMeasurements(services, team, scope(), input, null)).ok).toBe(true)
  expect(await asked(evaluator)).toEqual(['check-values 3 izin-sehari'])
  expect(await asked(coordinator)).toEqual(['check-values 3 izin-sehari'])
  // Whoever recorded a value is no second person to it, and a team checks nothing.
  expect(await asked(team)).toEqual([])

  const [first, second, third] = await listCurrentMeasurements(
    laboratory.database.db,
    laboratory.regionId,
    laboratory.innovationId,
  )
  if (!first || !second || !third) throw new Error('no values')
  expect(await confirmMeasurements(services, evaluator, scope(), [first.id, second.id])).toMatchObject({
    value: { confirmed: 2 },
  })
  const doubt = { measurementId: third.id, outcome: 'doubted' as const, note: 'Buku loket berkata lain.' }
  expect((await checkMeasurement(services, evaluator, scope(), doubt)).ok).toBe(true)
  expect(await asked(evaluator)).toEqual([])
  expect(await asked(team)).toEqual(['answer-doubts 1 izin-sehari'])
  const corrected = { ...input, entries: [{ ...entries[2]!, value: 70 }], reason: 'Salah salin' }
  expect((await recordMeasurements(services, team, scope(), corrected, null)).ok).toBe(true)
  expect(await asked(team)).toEqual([])
  expect(await asked(evaluator)).toEqual(['check-values 1 izin-sehari'])
})
