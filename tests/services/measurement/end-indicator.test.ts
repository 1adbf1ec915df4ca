import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../src/domain/verdict/policy.ts'
import {
  defineIndicator,
  endIndicator,
  resumeIndicator,
} from '../../../src/services/measurement/define-indicator.ts'
import { previewPolicy } from '../../../src/services/verdict/preview-policy.ts'
import { listEndedIndicators, listIndicators } from '../../../src/store/measurement/indicator.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let manager: PersonAuthor
let region: RegionScope

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date('2026-11-24T05:00:00Z'))
  manager = await laboratory.join('Pengelola', 'lab-manager')
  region = (await findRegionById(laboratory.database.db, laboratory.regionId)) as RegionScope
})
afterAll(() => laboratory.close())

test('an indicator that was ended is used again with its key, and not twice', async () => {
  const { services, innovationId, database, regionId } = laboratory
  const scope = { region, innovationId }
  const definition = {
    name: 'Waktu antre',
    definition: null,
    kind: 'outcome',
    unit: 'menit',
    direction: 'lower',
    frequency: 'month',
    baselineValue: null,
    baselineOn: null,
    baselineSource: null,
    purpose: null,
    source: null,
  } as const
  const defined = await defineIndicator(services, manager, scope, { definition, targets: [] })
  const key = defined.ok ? defined.value.key : ''
  expect(await endIndicator(services, manager, scope, key)).toEqual({ ok: true, value: { waits: false } })
  expect(await listIndicators(database.db, regionId, innovationId)).toEqual([])
  expect((await listEndedIndicators(database.db, regionId, innovationId)).map((one) => one.key)).toEqual([
    key,
  ])
  expect(await resumeIndicator(services, manager, scope, key)).toMatchObject({ ok: true })
  expect((await listIndicators(database.db, regionId, innovationId)).map((one) => one.key)).toEqual([key])
  expect(await resumeIndicator(services, manager, scope, key)).toMatchObject({ code: 'not-ended' })
})

test('a look at other thresholds keeps nothing, and says how many were judged', async () => {
  const { key: _, validFrom: __, ...thresholds } = DEFAULT_POLICY
  const preview = await previewPolicy(laboratory.services, region, thresholds)
  expect(preview).toEqual({ judged: 1, total: 1, moved: [] })
})
