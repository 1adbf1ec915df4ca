import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { removeComparison, setComparison } from '../../../src/services/measurement/set-comparison.ts'
import { KEY, type PlanLaboratory, planLaboratory } from '../../support/plan-laboratory.ts'

let p: PlanLaboratory

beforeAll(async () => {
  p = await planLaboratory()
})
afterAll(() => p.laboratory.close())
beforeEach(() => p.begin())

const set = (at: number, name: string, value: number, reason: string | null = null) =>
  setComparison(p.laboratory.services, p.team, p.place(), KEY, {
    at,
    place: { name, source: 'BPS' },
    values: [{ period: '2023-12-01', value }],
    reason,
  })
const remove = (at: number) => removeComparison(p.laboratory.services, p.team, p.place(), KEY, { at })

test('several places stand beside each other, each with its own values, and all are in the evidence', async () => {
  expect(await set(1, 'Kota B', 8)).toMatchObject({ ok: true })
  expect(await set(2, 'Kota C', 7)).toMatchObject({ ok: true })
  expect(await set(3, 'Kota C', 6)).toMatchObject({ code: 'place-twice' })
  expect(await p.outcome()).toMatchObject({
    comparison: { name: 'Kota B', values: [{ period: '2023-12', value: 8 }] },
    comparisons: [{ name: 'Kota C', values: [{ period: '2023-12', value: 7 }] }],
  })
  expect(await remove(1)).toMatchObject({ ok: true })
  const left = await p.outcome()
  expect(left?.comparison).toMatchObject({ name: 'Kota C' })
  expect(left).not.toHaveProperty('comparisons')
  expect(await remove(1)).toMatchObject({ code: 'no-such-comparison' })
})

test('a plan names them all, and another one afterwards waits for a second person', async () => {
  await set(1, 'Kota B', 8)
  await set(2, 'Kota C', 7)
  await p.launched()
  expect((await p.evidence())?.plan?.outcomes[0]?.comparisons).toEqual(['Kota B', 'Kota C'])
  expect(await set(3, 'Kota D', 2)).toMatchObject({ code: 'reason-missing' })
  expect(await set(3, 'Kota D', 2, 'Lebih mirip')).toEqual({ ok: true, value: { waits: true } })
  expect((await p.outcome())?.comparisons).toHaveLength(1)
  expect(await p.confirm(p.evaluator, (await p.waiting()).id)).toMatchObject({ ok: true })
  expect((await p.outcome())?.comparisons?.map(({ name }) => name)).toEqual(['Kota C', 'Kota D'])
  expect((await p.evidence())?.plan?.outcomes[0]?.comparisons).toEqual(['Kota B', 'Kota C'])
  expect((await p.evidence())?.changedPlan?.plan.outcomes[0]?.comparisons).toHaveLength(3)
})
