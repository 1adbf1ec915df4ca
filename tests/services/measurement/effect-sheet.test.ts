import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addStakeholder,
  removeStakeholder,
  STAKEHOLDERS_MAX,
} from '../../../src/services/action-plan/edit-stakeholders.ts'
import { showActionPlan } from '../../../src/services/action-plan/show-plan-steps.ts'
import {
  removeEffectRow,
  saveEffectRow,
  showEffectSheet,
} from '../../../src/services/measurement/effect-sheet.ts'
import { findInnovation } from '../../../src/store/access/subject.ts'
import type { EffectRecord } from '../../../src/store/measurement/effect-row.ts'
import { findRegionById } from '../../../src/store/region/region.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let team: PersonAuthor
beforeAll(async () => {
  laboratory = await testLaboratory()
  team = await laboratory.join('Tim', 'innovator')
})
afterAll(() => laboratory.close())

const scope = () => ({ regionId: laboratory.regionId, innovationId: laboratory.innovationId })
const row = (changes: Partial<EffectRecord> = {}): EffectRecord => ({
  key: 'sop-steps',
  unit: 'steps',
  before: { value: 7, period: '2025', source: 'SOP lama' },
  after: { value: 4, period: '2026', source: 'SOP baru' },
  narrative: null,
  revision: 0,
  ...changes,
})
const save = (changes: Partial<EffectRecord> = {}) =>
  saveEffectRow(laboratory.services, team, scope(), row(changes))
const shown = async () => (await showEffectSheet(laboratory.services, scope())).flatMap(({ rows }) => rows)
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? 'ok' : outcome.code)

test('a sheet has 17 rows whatever is filled in, a change for whole ones, and no total', async () => {
  expect(await shown()).toHaveLength(17)
  expect(codeOf(await save())).toBe('ok')
  const empty = { value: null, period: null, source: null }
  expect(codeOf(await save({ key: 'service-time', unit: 'days', after: empty }))).toBe('ok')
  const rows = await shown()
  expect(rows).toHaveLength(17)
  expect(
    rows.filter(({ filled }) => filled).map(({ row: { key }, change }) => [key, change?.absolute]),
  ).toEqual([
    ['sop-steps', -3],
    ['service-time', undefined],
  ])
})

test('of two who fill in a row at once the second is told, and what was refused changes nothing', async () => {
  const outcomes = await Promise.all([
    save({ key: 'channels', unit: 'channels', narrative: 'satu' }),
    save({ key: 'channels', unit: 'channels', narrative: 'dua' }),
  ])
  expect(outcomes.map(codeOf).sort()).toEqual(['changed-since-read', 'ok'])
  expect(codeOf(await save({ key: 'channels', unit: 'channels', revision: 1 }))).toBe('ok')
  expect(codeOf(await save({ key: 'channels', unit: 'channels', revision: 1 }))).toBe('changed-since-read')
  const before = await shown()
  const sourceless = { value: 7, period: null, source: null }
  expect(codeOf(await save({ key: 'channels', unit: 'channels', revision: 2, before: sourceless }))).toBe(
    'source-missing',
  )
  expect(codeOf(await save({ key: 'total', unit: 'channels' }))).toBe('unknown-row')
  expect(await shown()).toEqual(before)
})

test('a row is taken off by whoever saw it last, and each deed is in the trail', async () => {
  const take = (revision: number) =>
    removeEffectRow(laboratory.services, team, scope(), { key: 'channels', revision })
  expect(codeOf(await take(1))).toBe('changed-since-read')
  expect(codeOf(await take(2))).toBe('ok')
  expect((await shown()).some(({ row: { key }, filled }) => key === 'channels' && filled)).toBe(false)
  const { rows } = await laboratory.database.pool.query(
    "SELECT action, count(*)::int AS times FROM audit WHERE table_name = 'effect_row' GROUP BY 1 ORDER BY 1",
  )
  expect(rows).toEqual([
    { action: 'effect-row.remove', times: 1 },
    { action: 'effect-row.save', times: 4 },
  ])
})

test('who has a stake stands in a field of the map, as many as can be taken along, and is taken off again', async () => {
  const { services, database, regionId, innovationId } = laboratory
  const texts = { name: 'Camat', influence: 'high', interest: 'low', involvement: 'Rapat' } as const
  await addStakeholder(services, team, scope(), texts)
  await addStakeholder(services, team, scope(), {
    ...texts,
    name: 'Warga',
    influence: 'low',
    interest: 'high',
  })
  const region = (await findRegionById(database.db, regionId))!
  const innovation = (await findInnovation(database.db, regionId, 'izin-sehari'))!
  expect(innovation.id).toBe(innovationId)
  const map = async () => (await showActionPlan(services, region, innovation)).stakeholders
  expect((await map()).map(({ field, people }) => [field, people.map(({ name }) => name)])).toEqual([
    ['keep-satisfied', ['Camat']],
    ['keep-informed', ['Warga']],
  ])
  const more = Array.from({ length: STAKEHOLDERS_MAX }, (_, place) =>
    addStakeholder(services, team, scope(), { ...texts, name: `Pihak ${place}` }),
  )
  const outcomes = (await Promise.all(more)).map(codeOf)
  expect(outcomes.filter((code) => code === 'ok')).toHaveLength(STAKEHOLDERS_MAX - 2)
  const id = (await map())[0]!.people[0]!.id
  expect(codeOf(await removeStakeholder(services, team, scope(), id))).toBe('ok')
  expect(codeOf(await removeStakeholder(services, team, scope(), id))).toBe('no-such-stakeholder')
  expect(codeOf(await removeStakeholder(services, team, scope(), 'x'))).toBe('no-such-stakeholder')
})
