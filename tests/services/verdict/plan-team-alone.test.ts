import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { publishInnovation, withdrawInnovation } from '../../../src/services/lifecycle/publish-innovation.ts'
import { checkMeasurement } from '../../../src/services/measurement/check-measurement.ts'
import { changeIndicator, endIndicator } from '../../../src/services/measurement/define-indicator.ts'
import { removeComparison, setComparison } from '../../../src/services/measurement/set-comparison.ts'
import { proposeMark, savePlan } from '../../../src/services/verdict/edit-plan.ts'
import { recordLaunch } from '../../../src/services/verdict/record-launch.ts'
import { listIndicators } from '../../../src/store/measurement/indicator.ts'
import { listCurrentMeasurements } from '../../../src/store/measurement/measurement.ts'
import { findLaunch } from '../../../src/store/verdict/verdict.ts'
import { listWithdrawals } from '../../../src/store/verdict/withdrawal.ts'
import type { PersonAuthor } from '../../support/laboratory.ts'
import {
  DEFINITION,
  DRAFT,
  KEY,
  type PlanLaboratory,
  planLaboratory,
  TARGETS,
} from '../../support/plan-laboratory.ts'

let p: PlanLaboratory

beforeAll(async () => {
  p = await planLaboratory()
})
afterAll(() => p.laboratory.close())
beforeEach(() => p.begin())

describe('the team alone', () => {
  beforeEach(() => p.launched())

  test('cannot move the launch, by the facts or by another record', async () => {
    expect(await p.editLaunch('2024-01-15')).toMatchObject({ code: 'launch-bound' })
    const moved = { launchedOn: '2024-01-15', proof: 'surat lain', reason: null }
    expect(await recordLaunch(p.laboratory.services, p.team, p.scope(), moved)).toMatchObject({
      code: 'reason-missing',
    })
    const reasoned = { ...moved, reason: 'Sudah berjalan sejak Januari' }
    expect(await recordLaunch(p.laboratory.services, p.team, p.scope(), reasoned)).toEqual({
      ok: true,
      value: { waits: true },
    })
    expect(await findLaunch(p.db(), p.laboratory.regionId, p.place().innovationId)).toBe('2024-03-04')
    expect((await p.evidence())?.launch).toBe('2024-03-04')
  })

  test.each([
    ['direction', { direction: 'higher' as const }, TARGETS],
    ['definition', { definition: 'Hari sejak berkas diperiksa' }, TARGETS],
    ['unit', { unit: 'jam' }, TARGETS],
    ['kind', { kind: 'output' as const }, TARGETS],
    ['purpose', { purpose: 'complaints-completed' as const }, TARGETS],
    ['baselineValue', { baselineValue: 15 }, TARGETS],
    ['targets', {}, [{ period: '2025-12-01', value: 8.9 }]],
  ])('cannot change the %s', async (field, change, targets) => {
    const input = { definition: { ...DEFINITION, ...change, source: 'register baru' }, targets }
    const bare = await changeIndicator(p.laboratory.services, p.team, p.inRegion(), KEY, input)
    expect(bare).toMatchObject({ code: 'reason-missing' })
    const reasoned = { ...input, reason: 'Keputusan kepala dinas' }
    expect(await changeIndicator(p.laboratory.services, p.team, p.inRegion(), KEY, reasoned)).toEqual({
      ok: true,
      value: { waits: true },
    })
    const { kind, content } = await p.waiting()
    expect([kind, Object.keys(content.after as object)]).toEqual(['indicator', [field]])
    const [stands] = await listIndicators(p.db(), p.laboratory.regionId, p.place().innovationId)
    expect(stands).toMatchObject({ ...DEFINITION, source: 'register baru' })
    expect(await p.outcome()).toMatchObject({ direction: 'lower', unit: 'hari', target: 4 })
    expect(await changeIndicator(p.laboratory.services, p.team, p.inRegion(), KEY, reasoned)).toMatchObject({
      code: 'already-waiting',
    })
  })

  test('cannot end an outcome: it goes on counting', async () => {
    expect(await endIndicator(p.laboratory.services, p.team, p.inRegion(), KEY)).toMatchObject({
      code: 'reason-missing',
    })
    const ended = await endIndicator(p.laboratory.services, p.team, p.inRegion(), KEY, 'Tidak relevan lagi')
    expect(ended).toEqual({ ok: true, value: { waits: true } })
    expect(await p.outcome()).toBeDefined()
    expect(await p.confirm(p.manager, (await p.waiting()).id)).toMatchObject({ ok: true })
    // The plan named it: for the verdict by the plan it goes on counting, for the one by the change it has gone.
    expect(await p.outcome()).toMatchObject({ ended: true, values: { length: 6 } })
    expect((await p.evidence())?.plan?.outcomes).toHaveLength(1)
    expect((await p.evidence())?.changedPlan).toMatchObject({
      plan: { outcomes: [] },
      changes: [{ subject: 'outcome-ended', outcome: KEY, on: '2024-06-10' }],
    })
  })

  test('cannot choose a comparison afterwards, change its values, or take it away', async () => {
    const input = { place: { name: 'Kota B', source: 'BPS' }, values: [{ period: '2024-04-01', value: 6 }] }
    const set = (more = {}) =>
      setComparison(p.laboratory.services, p.team, p.place(), KEY, { ...input, ...more })
    expect(await set()).toMatchObject({ code: 'reason-missing' })
    expect(await set({ reason: 'Data baru ada' })).toEqual({ ok: true, value: { waits: true } })
    expect((await p.outcome())?.comparison).toBeUndefined()
    expect(await p.confirm(p.evaluator, (await p.waiting()).id)).toMatchObject({ ok: true })
    expect((await p.outcome())?.comparison).toMatchObject({ name: 'Kota B' })
    expect((await p.evidence())?.changedPlan?.changes).toMatchObject([
      { subject: 'comparison', outcome: KEY },
    ])
    const next = [{ period: '2024-05-01', value: 6.2 }]
    expect(await set({ values: next })).toEqual({ ok: true, value: { waits: false } })
    const other = [{ period: '2024-04-01', value: 9 }]
    expect(await set({ values: other, reason: 'salah' })).toEqual({ ok: true, value: { waits: true } })
    const gone = removeComparison(p.laboratory.services, p.team, p.place(), KEY)
    expect(await gone).toMatchObject({ code: 'reason-missing' })
  })

  test('cannot lose what its plan compares with: agreed or not, it goes on counting for the plan', async () => {
    await p.begin()
    const values = [{ period: '2023-12-01', value: 8 }]
    const place = { name: 'Kota B', source: 'BPS' }
    await setComparison(p.laboratory.services, p.team, p.place(), KEY, { place, values })
    await p.launched()
    const gone = removeComparison(p.laboratory.services, p.team, p.place(), KEY, {
      reason: 'Datanya tidak terbit lagi',
    })
    expect(await gone).toEqual({ ok: true, value: { waits: true } })
    expect(await p.confirm(p.evaluator, (await p.waiting()).id)).toMatchObject({ ok: true })
    expect(await p.outcome()).toMatchObject({
      comparisons: [{ name: 'Kota B', values: [{ period: '2023-12', value: 8 }] }],
    })
    expect((await p.outcome())?.comparison).toBeUndefined()
    expect((await p.evidence())?.plan?.outcomes[0]?.comparisons).toEqual(['Kota B'])
    expect((await p.evidence())?.changedPlan?.plan.outcomes[0]?.comparisons).toEqual([])
  })

  test('cannot make an outcome something that is not judged: for its plan it stays one', async () => {
    const definition = { ...DEFINITION, purpose: 'complaints-completed' as const }
    const input = { definition, targets: TARGETS, reason: 'Keliru' }
    await changeIndicator(p.laboratory.services, p.team, p.inRegion(), KEY, input)
    expect(await p.confirm(p.evaluator, (await p.waiting()).id)).toMatchObject({ ok: true })
    expect(await p.outcome()).toMatchObject({ ended: true, kind: 'outcome', values: { length: 6 } })
    expect((await p.evidence())?.changedPlan?.plan.outcomes).toEqual([])
  })

  test('cannot doubt a value away; an evaluator can', async () => {
    const values = await listCurrentMeasurements(p.db(), p.laboratory.regionId, p.place().innovationId)
    const [march, april] = values.slice(-3)
    const doubt = (by: PersonAuthor, measurementId: string) =>
      checkMeasurement(p.laboratory.services, by, p.place(), {
        measurementId,
        outcome: 'doubted',
        note: 'Bulan yang aneh',
      })
    expect(await doubt(p.coordinator, march!.id)).toMatchObject({ ok: true })
    const periods = async () => (await p.outcome())?.values.map(({ period }) => period)
    expect(await periods()).toContain('2024-03')
    expect(await p.confirm(p.coordinator, (await p.waiting()).id)).toMatchObject({ code: 'no-such-role' })
    expect(await p.confirm(p.evaluator, (await p.waiting()).id)).toMatchObject({ ok: true })
    expect(await periods()).not.toContain('2024-03')
    expect(await doubt(p.evaluator, april!.id)).toMatchObject({ ok: true })
    expect(await periods()).not.toContain('2024-04')
  })

  test('cannot take it off the public pages in silence', async () => {
    const at = { regionId: p.laboratory.regionId, id: p.place().innovationId }
    const take = (reason: string | null) =>
      withdrawInnovation(p.laboratory.services, p.coordinator, at, reason)
    expect(await take(null)).toMatchObject({ code: 'reason-missing' })
    expect(await take(' ')).toMatchObject({ code: 'reason-missing' })
    expect(await take('Sedang ditata ulang')).toMatchObject({ ok: true })
    const lines = async () =>
      (await listWithdrawals(p.db(), p.laboratory.regionId, 10)).filter(
        ({ reason }) => reason === 'Sedang ditata ulang',
      )
    expect(await lines()).toMatchObject([
      { name: 'Izin Sehari', agencyName: 'Dinas Uji', verdict: 'unproven', role: 'coordinator' },
    ])
    await publishInnovation(p.laboratory.services, p.coordinator, at)
    expect(await lines()).toEqual([])
  })

  test('cannot change the terms of its plan, or set a mark', async () => {
    const later = { ...DRAFT, dueOn: '2027-01-01' }
    expect(await savePlan(p.laboratory.services, p.team, p.scope(), later, null)).toMatchObject({
      code: 'reason-missing',
    })
    expect(await savePlan(p.laboratory.services, p.team, p.scope(), later, 'Terlambat')).toMatchObject({
      value: { waits: true },
    })
    expect((await p.evidence())?.plan?.resultDue).toBe('2025-03-01')
    expect(await p.confirm(p.evaluator, (await p.waiting()).id)).toMatchObject({ ok: true })
    expect((await p.evidence())?.changedPlan?.changes).toMatchObject([
      { subject: 'result-due', outcome: null },
    ])
    const mark = { kind: 'shock', from: '2024-04', until: '2024-04', note: 'Banjir' } as const
    await proposeMark(p.laboratory.services, p.team, p.scope(), { indicatorKey: KEY, mark })
    expect((await p.outcome())?.marks).toBeUndefined()
    expect(await p.confirm(p.evaluator, (await p.waiting()).id)).toMatchObject({ ok: true })
    expect((await p.outcome())?.marks).toEqual([mark])
  })
})
