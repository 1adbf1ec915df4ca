import { describe, expect, test } from 'vitest'
import { OUTPUT, outcomeOf, PLAN, PROVEN, series } from '../../../tests/support/example-evidence.ts'
import { periodOf } from '../calendar/month.ts'
import { judge } from './judge.ts'
import type { RegisteredPlan } from './plan.ts'
import { DEFAULT_POLICY } from './policy.ts'

const judged = (plan: RegisteredPlan | null, more: Partial<typeof PROVEN> = {}) =>
  judge({ ...PROVEN, ...more, plan }, DEFAULT_POLICY)
const [days] = PLAN.outcomes as [(typeof PLAN.outcomes)[0]]

describe('proven needs a plan from before', () => {
  test('with one, the five conditions are as without, and the verdict is not capped', () => {
    expect(judged(PLAN).verdict).toBe('proven')
    expect(judged(null).verdict).toBe('promising')
    expect(judged(PLAN).dimensions.effective.state).toBe(judged(null).dimensions.effective.state)
    expect(judged(null).missing.map(({ code }) => code)).toEqual(['plan'])
    expect(judged(null).recommendation).toEqual({ action: 'keep', reason: 'works-plan-missing' })
  })

  test('a late one proves by six values that begin after it, and until then says how many are missing', () => {
    const late = { ...PLAN, registeredOn: '2020-12-15' }
    expect(judged(late)).toMatchObject({ verdict: 'proven', plan: { standing: 'proves' } })
    const later = judged({ ...PLAN, registeredOn: '2021-03-02' })
    expect(later).toMatchObject({ verdict: 'promising', plan: { standing: 'too-early' } })
    expect(later.missing).toMatchObject([{ code: 'values-after-plan', numbers: { needed: 3, key: 'days' } }])
  })

  test('who keeps back more than a fifth of the promised months proves nothing yet, and is told how many are missing', () => {
    const left = (months: readonly string[]) => {
      const values = series(10, -4).filter(({ period }) => !months.includes(period))
      return judged(PLAN, { indicators: [outcomeOf(-4, { values }), OUTPUT] })
    }
    expect(left(['2020-09']).plan).toMatchObject({ standing: 'proves' })
    const kept = left(['2020-08', '2020-09', '2020-11', '2021-01'])
    expect(kept.plan).toMatchObject({ standing: 'too-early' })
    expect(kept.missing).toMatchObject([{ code: 'values-after-plan' }])
  })

  test('what improved without being planned proves nothing', () => {
    const other = { ...PLAN, outcomes: [{ ...days, key: 'visits' }] }
    expect(judged(other).verdict).toBe('promising')
  })

  test('why it is not proven is said: no plan, too few values since, or values that do not show it', () => {
    const advice = (plan: RegisteredPlan | null, more: Partial<typeof PROVEN> = {}) =>
      judged(plan, more).recommendation.reason
    expect(advice(PLAN)).toBe('all-met')
    expect(advice(null)).toBe('works-plan-missing')
    expect(advice({ ...PLAN, registeredOn: '2021-03-02' })).toBe('works-plan-too-early')
    const visits = outcomeOf(0, { key: 'visits' })
    const unshown = { ...PLAN, outcomes: [{ ...days, key: 'visits' }] }
    expect(advice(unshown, { indicators: [outcomeOf(-4), visits, OUTPUT] })).toBe('works-plan-not-shown')
  })

  test('three quarters since the plan prove nothing yet, and are not called a result', () => {
    const quarters = [0.3, -0.8, 0.5, 0.9, -0.4, -0.7, 0.1, 0.6, -0.2, -0.9, 0.8, 0.2, -0.5, 0.4, -0.1, 0.7]
    const values = quarters.map((noise, place) => ({
      period: periodOf(2017 * 12 + 3 * place),
      value: 10 + noise + (place >= 8 ? -6 : 0),
    }))
    const outcome = { ...days, frequency: 'quarter' as const }
    const late = { ...PLAN, outcomes: [outcome], registeredOn: '2020-03-10', launch: '2019-01-01' }
    const of = (registeredOn: string) =>
      judged(
        { ...late, registeredOn },
        { launch: '2019-01-01', indicators: [outcomeOf(-6, { values }), OUTPUT] },
      )
    const early = of('2020-03-10')
    expect(early.plan).toMatchObject({ standing: 'too-early' })
    const missing = early.missing.find(({ code }) => code === 'values-after-plan')
    expect(missing?.numbers).toMatchObject({ needed: 3, stepMonths: 3 })
    expect(of('2018-12-01').plan).toMatchObject({ standing: 'proves' })
  })
})

describe('what is changed afterwards does not count for the plan', () => {
  test('a turned direction, another launch and a new place to compare with', () => {
    const worse = outcomeOf(4)
    const turned = judged(PLAN, { indicators: [{ ...worse, direction: 'higher' }, OUTPUT] })
    expect(turned.dimensions.effective.state).toBe('adverse')
    const moved = judged({ ...PLAN, launch: '2020-07-01' }, { launch: '2020-03-01' })
    expect(moved.dimensions.effective).toEqual(judged(PLAN).dimensions.effective)
    const place = { name: 'Kota B', values: series(9, 4, -0.1) }
    const compared = judged(PLAN, { indicators: [{ ...worse, comparison: place }, OUTPUT] })
    expect(compared.dimensions.effective.state).toBe('adverse')
  })

  test('an outcome that two people ended, or made something else, goes on counting for the plan that names it', () => {
    const worse = outcomeOf(4)
    const better = outcomeOf(-4, { key: 'visits', name: 'Kunjungan' })
    const plan = { ...PLAN, outcomes: [days, { ...days, key: 'visits' }] }
    const changes = [{ subject: 'outcome-ended' as const, outcome: 'days', on: '2021-01-05' }]
    const changedPlan = { plan: { ...plan, outcomes: [plan.outcomes[1]!] }, changes }
    for (const gone of [{ ended: true }, { kind: 'output' as const }]) {
      const indicators = [{ ...worse, ...gone }, better, OUTPUT]
      const both = judge({ ...PROVEN, indicators, plan, changedPlan }, DEFAULT_POLICY)
      expect(both.dimensions.effective.state).toBe('adverse')
      expect(both.byChange?.effective.state).toBe('met')
      expect(both.byChange?.effective.reasons).toHaveLength(1)
    }
    const alone = judged(null, { indicators: [{ ...worse, ended: true }, better, OUTPUT] })
    expect(alone.dimensions.effective).toMatchObject({ state: 'met', reasons: [{ code: 'improved' }] })
  })

  test('nothing further is asked of an outcome that was ended', () => {
    const values = series(10, 0).slice(0, 22)
    const ended = outcomeOf(0, { values, ended: true })
    const codes = judged(PLAN, { indicators: [ended, OUTPUT] }).missing.map(({ code }) => code)
    expect(codes).toEqual(['outcome-indicator'])
  })

  test('values that stood in the record when a late plan was made stay', () => {
    const late = { ...PLAN, registeredOn: '2020-12-15', recorded: { days: series(10, 0) } }
    const bent = outcomeOf(-4, {
      values: series(10, -4).map(({ period, value }) => ({
        period,
        value: period < '2020-07' ? value + 6 : value,
      })),
    })
    const [reason] = judged(late, { indicators: [bent, OUTPUT] }).dimensions.effective.reasons
    expect(reason?.numbers.before).toBeCloseTo(10, 0)
  })

  test('a changed plan is judged beside the one that was registered', () => {
    const changed = { ...PLAN, outcomes: [{ ...days, direction: 'higher' as const }] }
    const changes = [{ subject: 'direction' as const, outcome: 'days', on: '2021-01-05' }]
    const both = judge({ ...PROVEN, plan: PLAN, changedPlan: { plan: changed, changes } }, DEFAULT_POLICY)
    expect(both).toMatchObject({ verdict: 'proven', byChange: { verdict: 'burdening', changes } })
  })
})

describe('marks on a series', () => {
  test('another definition is a break and no result', () => {
    const values = series(10, 0).map(({ period, value }) => ({
      period,
      value: period >= '2020-01' ? value - 4 : value,
    }))
    const broken = outcomeOf(0, { values })
    const mark = { kind: 'definition' as const, from: '2020-01', note: 'Cara hitung baru' }
    const state = (marks: (typeof mark)[]) =>
      judged(null, { indicators: [{ ...broken, marks }, OUTPUT] }).dimensions.effective.reasons[0]!
    const sizeOf = (marks: (typeof mark)[]) => Math.abs(Number(state(marks).numbers.estimate))
    expect(sizeOf([mark])).toBeLessThan(0.3)
    expect(sizeOf([])).toBeGreaterThan(2 * sizeOf([mark]))
  })

  test('a definition that changed with the launch leaves nothing to tell', () => {
    const mark = { kind: 'definition' as const, from: '2020-07', note: 'Cara hitung baru' }
    const { effective } = judged(null, { indicators: [outcomeOf(-4, { marks: [mark] }), OUTPUT] }).dimensions
    expect(effective.state).toBe('insufficient')
  })

  test('months of a shock are set aside', () => {
    const values = series(10, -4).map(({ period, value }) => ({
      period,
      value: period >= '2020-10' && period <= '2021-01' ? value + 30 : value,
    }))
    const mark = { kind: 'shock' as const, from: '2020-10', until: '2021-01', note: 'Banjir' }
    const { effective } = judged(null, {
      indicators: [outcomeOf(-4, { values, marks: [mark] }), OUTPUT],
    }).dimensions
    expect(effective.state).toBe('met')
  })
})
