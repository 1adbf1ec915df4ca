import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { GateState, Stage } from '../../../src/domain/lifecycle/stage.ts'
import type { InnovationId } from '../../../src/domain/scope.ts'
import { addRisk, reportStep, saveStep } from '../../../src/services/action-plan/edit-plan-steps.ts'
import { showActionPlan } from '../../../src/services/action-plan/show-plan-steps.ts'
import { findInnovation } from '../../../src/store/access/subject.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { updateGate } from '../../../src/store/lifecycle/innovation.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { hasActedFor } from '../../../src/store/verdict/own-part.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'
import { newWorksheet } from '../../support/worksheets.ts'

let laboratory: Laboratory
let writer: PersonAuthor
let region: RegionScope
let innovationId: InnovationId
const now = new Date('2026-06-10T03:00:00Z')

const STEP = {
  phase: 'preparation',
  activity: 'Latih petugas',
  doer: 'Bidang pelayanan',
  output: 'Petugas terlatih',
  method: null,
  place: 'Kantor',
  fromMonth: '2026-03-01',
  toMonth: '2026-05-01',
  cost: 1_000_000,
} as const
const scope = () => ({ regionId: laboratory.regionId, innovationId })
const db = () => laboratory.database.db
const save = (id: string | null, changes: object = {}, revision = 0) =>
  saveStep(laboratory.services, writer, scope(), id, { ...STEP, ...changes, revision })
const added = async (changes: object = {}) => {
  const made = await save(null, changes)
  if (!made.ok) throw new Error(made.code)
  return made.value.id
}
const stand = (stage: Stage, gateState: GateState) =>
  change(db(), system('test'), 'test', (transaction) =>
    updateGate(transaction, laboratory.regionId, innovationId, { stage, gateState, heldSince: now }),
  )
const shown = async () => {
  const subject = await findInnovation(db(), laboratory.regionId, innovationId)
  return showActionPlan(laboratory.services, region, subject!)
}
const report = (stepId: string, outcome: 'going-on' | 'done' | 'dropped', costSoFar: number | null) =>
  reportStep(laboratory.services, writer, scope(), {
    stepId,
    outcome,
    costSoFar,
    text: 'Menurut laporan',
    stall: outcome === 'going-on' ? 'ability' : null,
  })

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  writer = await laboratory.join('Penulis', 'innovator')
  region = (await findRegionById(db(), laboratory.regionId))!
})
afterAll(() => laboratory.close())
beforeEach(async () => {
  // Its name in an address is its identifier.
  innovationId = (await newWorksheet(laboratory)).innovationId
})

test('is written while its stage is open, and lies still while the coach or the leader reads', async () => {
  await stand('design', 'draft')
  const id = await added()
  expect(await save(id, { toMonth: '2026-02-01' }, 1)).toMatchObject({ code: 'ends-before-it-begins' })
  expect(await save(id, { activity: 'Latih semua' }, 1)).toMatchObject({ ok: true })
  expect(await save(id, { activity: 'Lain' }, 1)).toMatchObject({ code: 'changed-since-read' })
  for (const state of ['submitted', 'reviewed'] as const) {
    await stand('design', state)
    expect(await save(id, {}, 2)).toMatchObject({ code: 'with-others' })
    expect(await save(null)).toMatchObject({ code: 'with-others' })
    const risk = { risk: 'Petugas pindah', prevention: 'Dua orang', holder: 'Sekretaris' }
    expect(await addRisk(laboratory.services, writer, scope(), risk)).toMatchObject({ code: 'with-others' })
  }
  await stand('design', 'returned')
  expect(await save(id, {}, 2)).toMatchObject({ ok: true })
  expect(await hasActedFor(db(), laboratory.regionId, innovationId, [writer.personId])).toBe(true)
})

test('what the leader approved stays, what is added is marked, and what is dropped is reported', async () => {
  await stand('design', 'draft')
  const approved = await added()
  await stand('deliver', 'draft')
  expect(await save(approved, {}, 1)).toMatchObject({ code: 'approved' })
  const later = await added({ activity: 'Tambahan', fromMonth: '2026-07-01', toMonth: '2026-08-01' })
  expect(
    await save(later, { activity: 'Tambahan lain', fromMonth: '2026-07-01', toMonth: '2026-08-01' }, 1),
  ).toMatchObject({
    ok: true,
  })
  const before = await shown()
  expect(before.steps.map(({ id, isLateAddition, state }) => [id, isLateAddition, state])).toEqual([
    [approved, false, 'late'],
    [later, true, 'to-come'],
  ])
  expect(await report(approved, 'going-on', 400_000)).toMatchObject({ ok: true })
  expect(await report(approved, 'done', null)).toMatchObject({ ok: true })
  expect(await report(later, 'dropped', null)).toMatchObject({ ok: true })
  expect(await report(newIdentifier(), 'done', null)).toMatchObject({ code: 'unknown-step' })
  const after = await shown()
  expect(after.steps.map(({ state }) => state)).toEqual(['done', 'dropped'])
  // What was spent is what was said last, also when the last report says nothing of it.
  expect(after.progress).toMatchObject({ planned: 1_000_000, spent: 400_000 })
  expect(after.steps[0]?.reports.map(({ outcome, stall }) => [outcome, stall])).toEqual([
    ['done', null],
    ['going-on', 'ability'],
  ])
})

test('an innovation that passed Design without rows writes them freely afterwards', async () => {
  await stand('deliver', 'draft')
  const first = await added()
  const second = await added({ activity: 'Kedua' })
  expect(await save(first, { activity: 'Pertama' }, 1)).toMatchObject({ ok: true })
  expect((await shown()).door).toBe('open')
  expect(second).not.toBe(first)
})

test('a step of another innovation is not found', async () => {
  await stand('design', 'draft')
  const id = await added()
  innovationId = (await newWorksheet(laboratory)).innovationId
  expect(await save(id, {}, 1)).toMatchObject({ code: 'unknown-step' })
  expect(await report(id, 'done', null)).toMatchObject({ code: 'unknown-step' })
})

test('a risk is kept with who prevents it and how, and never without words', async () => {
  await stand('design', 'draft')
  const risk = { risk: 'Petugas pindah', prevention: 'Dua orang dilatih', holder: 'Sekretaris' }
  expect(await addRisk(laboratory.services, writer, scope(), risk)).toMatchObject({ ok: true })
  for (const part of ['risk', 'prevention', 'holder'])
    expect(await addRisk(laboratory.services, writer, scope(), { ...risk, [part]: ' ' })).toMatchObject({
      code: 'out-of-bounds',
      details: { field: part, cause: 'missing' },
    })
  expect((await shown()).risks).toMatchObject([risk])
})
