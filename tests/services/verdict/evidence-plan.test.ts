import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registeredPlan } from '../../../src/domain/verdict/evidence-plan.ts'
import { proposePlan, savePlan } from '../../../src/services/verdict/edit-plan.ts'
import { planHash } from '../../../src/services/verdict/freeze-plan.ts'
import { outcomeRecords } from '../../../src/services/verdict/outcome-records.ts'
import { recordLaunch } from '../../../src/services/verdict/record-launch.ts'
import { findLaunch } from '../../../src/store/verdict/verdict.ts'
import { DRAFT, KEY, type PlanLaboratory, planLaboratory } from '../../support/plan-laboratory.ts'

let p: PlanLaboratory

beforeAll(async () => {
  p = await planLaboratory()
})
afterAll(() => p.laboratory.close())
beforeEach(() => p.begin())

describe('a plan', () => {
  test('that lacks something is a draft, and no gate registers it', async () => {
    const lacking = { ...DRAFT, dueOn: null, outcomes: [] }
    expect(await savePlan(p.laboratory.services, p.team, p.scope(), lacking, null)).toMatchObject({
      ok: true,
    })
    expect(await p.register()).toMatchObject({
      code: 'incomplete',
      details: {
        gaps: [
          { code: 'due-missing', key: null },
          { code: 'measured-by-missing', key: KEY },
        ],
      },
    })
    expect(await p.plans()).toEqual([])
  })

  test('is frozen with day, hash and names, and the hash knows no name', async () => {
    await savePlan(p.laboratory.services, p.team, p.scope(), DRAFT, null)
    expect(await p.register()).toMatchObject({ ok: true })
    const [plan] = await p.plans()
    expect(plan).toMatchObject({
      version: 1,
      origin: 'gate',
      plannedByName: 'Tim',
      confirmedByName: 'Pendamping',
      confirmedRole: 'coach',
      isDatedBack: false,
      plan: {
        registeredOn: '2024-01-10',
        launchPlanned: '2024-03-01',
        resultDue: '2025-03-01',
        launch: null,
      },
    })
    expect(plan?.hash).toMatch(/^[0-9a-f]{64}$/)
    const again = registeredPlan(DRAFT, await outcomeRecords(p.db(), p.place()), {
      registeredOn: '2024-01-11',
      launch: null,
    })
    expect(again.ok && planHash(again.value)).toBe(plan?.hash)
    const frozen = p.laboratory.database.pool.query(`UPDATE evidence_plan SET hash = 'x'`)
    await expect(frozen).rejects.toMatchObject({ code: 'LA002' })
  })

  test('is in the evidence, and the launch comes from its record alone', async () => {
    await p.launched()
    expect(await p.evidence()).toMatchObject({
      launch: '2024-03-04',
      plan: { registeredOn: '2024-01-10', launch: '2024-03-04', outcomes: [{ key: KEY, leastChange: 1 }] },
    })
    expect((await p.evidence())?.changedPlan).toBeUndefined()
    const again = { launchedOn: '2024-03-04', proof: 'lain', reason: null }
    expect(await recordLaunch(p.laboratory.services, p.team, p.scope(), again)).toMatchObject({
      code: 'same-launch',
    })
  })

  test('of an innovation that runs is registered by the second person, with what stood in the record', async () => {
    await p.editLaunch('2024-01-02')
    await savePlan(p.laboratory.services, p.team, p.scope(), DRAFT, null)
    const reason = 'Rencana belum ada waktu Design'
    expect(await proposePlan(p.laboratory.services, p.team, p.scope(), reason)).toMatchObject({ ok: true })
    expect(await proposePlan(p.laboratory.services, p.team, p.scope(), reason)).toMatchObject({
      code: 'already-waiting',
    })
    expect(await p.plans()).toEqual([])
    expect(await p.confirm(p.evaluator, (await p.waiting()).id)).toMatchObject({ ok: true })
    const [plan] = await p.plans()
    expect(plan).toMatchObject({ origin: 'late', confirmedByName: 'Penilai', plan: { launch: '2024-01-02' } })
    expect(plan?.plan.recorded?.[KEY]).toHaveLength(3)
    expect(await findLaunch(p.db(), p.laboratory.regionId, p.place().innovationId)).toBe('2024-01-02')

    expect(await p.record({ '2023-12': 12 }, 'salah catat')).toMatchObject({ value: { waits: true } })
    const correction = await p.waiting()
    expect(correction).toMatchObject({
      kind: 'correction',
      content: { before: [{ period: '2023-12', value: 9.3 }], after: [{ period: '2023-12', value: 12 }] },
    })
    expect((await p.evidence())?.plan?.recorded?.[KEY]?.at(-1)?.value).toBe(9.3)
    expect(await p.confirm(p.evaluator, correction.id)).toMatchObject({ ok: true })
    expect((await p.evidence())?.changedPlan?.plan.recorded?.[KEY]?.at(-1)?.value).toBe(12)
    expect((await p.evidence())?.plan?.recorded?.[KEY]?.at(-1)?.value).toBe(9.3)
  })

  test('that changed since it was proposed is not registered', async () => {
    await savePlan(p.laboratory.services, p.team, p.scope(), DRAFT, null)
    await proposePlan(p.laboratory.services, p.team, p.scope(), 'alasan')
    await savePlan(p.laboratory.services, p.team, p.scope(), { ...DRAFT, dueOn: '2026-01-01' }, null)
    expect(await p.confirm(p.evaluator, (await p.waiting()).id)).toMatchObject({ code: 'changed-meanwhile' })
    expect(await p.plans()).toEqual([])
  })
})

describe('without a launch yet', () => {
  test('a day long past needs a second person, one of this month does not', async () => {
    await savePlan(p.laboratory.services, p.team, p.scope(), DRAFT, null)
    await p.register()
    p.day('2024-09-10')
    const late = { launchedOn: '2024-03-04', proof: 'Berita acara', reason: null }
    expect(await recordLaunch(p.laboratory.services, p.team, p.scope(), late)).toMatchObject({
      code: 'reason-missing',
    })
    expect(await p.editLaunch('2024-03-04')).toMatchObject({ code: 'launch-bound' })
    expect(await findLaunch(p.db(), p.laboratory.regionId, p.place().innovationId)).toBeNull()
    const soon = { ...late, launchedOn: '2024-09-01' }
    expect(
      await recordLaunch(p.laboratory.services, p.team, p.scope(), { ...soon, proof: ' ' }),
    ).toMatchObject({
      code: 'proof-missing',
    })
    expect(await recordLaunch(p.laboratory.services, p.team, p.scope(), soon)).toMatchObject({
      value: { waits: false },
    })
    const future = { ...late, launchedOn: '2024-12-01' }
    expect(await recordLaunch(p.laboratory.services, p.team, p.scope(), future)).toMatchObject({
      code: 'launch-in-future',
    })
  })
})
