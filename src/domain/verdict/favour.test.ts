import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { periodOf } from '../calendar/month.ts'
import skm from '../facts/skm.json' with { type: 'json' }
import { type AnswerCounters, countAnswers, type Response } from '../survey/satisfaction-index.ts'
import type { Evidence, IndicatorEvidence } from './evidence.ts'
import { judge } from './judge.ts'
import type { DimensionName } from './judgement.ts'
import type { RegisteredPlan } from './plan.ts'
import { DEFAULT_POLICY } from './policy.ts'

const ELEMENTS = skm.elements.map(({ key }) => key)
const RANK = { burdening: 0, unproven: 1, promising: 2, proven: 3 }
const STATE_RANK = { adverse: 0, 'not-met': 1, insufficient: 1, met: 2 }
const DIMENSIONS: DimensionName[] = ['measured', 'effective', 'enjoyed', 'unburdening', 'heard']
const BEFORE = 12
/** Room for the answers that are added in favour. */
const ANSWERS_MAX = 80

/**
 * Everything of an innovation that a simulation of chance can draw, plain enough to be made better bit by
 * bit.
 */
type Drawn = {
  days: (number | null)[]
  minutes: (number | null)[]
  complaints: number[]
  answers: Response[]
  due: number
  settledInTime: number
  reached: number
  knew: number
  baseline: boolean
  /** A further outcome that plainly improved. */
  cost: (number | null)[]
  /** People served beyond those who answered, where it is known. */
  more: number | null
  weight: number
  target: boolean
}

const afterLaunch = <T>(values: T[], change: (value: T) => T) =>
  values.map((value, month) => (month < BEFORE ? value : change(value)))
const faster = (gain: number) => (value: number | null) => (value === null ? null : value - gain)

const value = fc.option(fc.integer({ min: 10, max: 30 }), { freq: 9 })
// Two of three innovations are plainly better, so that all verdicts are drawn and every condition can decide one.
const outcome = fc
  .tuple(fc.array(value, { minLength: 18, maxLength: 30 }), fc.constantFrom(0, 20, 20))
  .map(([values, gain]) => afterLaunch(values, faster(gain)))
const level = fc.integer({ min: 1, max: 4 })
// Answers around one level, so that every band of the index is drawn.
const mixed = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, 4, 4, 4), fc.integer({ min: 1, max: 9 }))
  .chain(([most, unanimity]) =>
    fc.array(
      fc.record(
        Object.fromEntries(
          ELEMENTS.map((key) => [
            key,
            fc.oneof({ weight: unanimity * 3, arbitrary: fc.constant(most) }, level),
          ]),
        ),
      ),
      { minLength: 20, maxLength: ANSWERS_MAX },
    ),
  )
// All alike but for one element, with an index around the edge of band B or C: here one answer more moves the bounds most.
const alike = fc.tuple(fc.constantFrom(2, 3), fc.integer({ min: 1, max: 8 })).chain(([most, odd]) => {
  const row = (better: number) =>
    Object.fromEntries(ELEMENTS.map((key, place) => [key, place < better ? most + 1 : most]))
  const rows = fc.constantFrom(...[odd, odd, odd, odd - 1].map(row))
  return fc.array(rows, { minLength: 20, maxLength: ANSWERS_MAX })
})
const answers = fc.oneof(mixed, alike)
const drawn: fc.Arbitrary<Drawn> = fc.record({
  days: outcome,
  minutes: fc.array(value, { minLength: 14, maxLength: 30 }),
  complaints: fc.array(fc.integer({ min: 20, max: 40 }), { minLength: 18, maxLength: 30 }),
  answers: answers as fc.Arbitrary<Response[]>,
  due: fc.constant(20),
  settledInTime: fc.integer({ min: 14, max: 20 }),
  reached: fc.integer({ min: 0, max: 90 }),
  knew: fc.integer({ min: 0, max: 60 }),
  cost: fc.constant([]),
  baseline: fc.constantFrom(true, true, true, false),
  more: fc.option(fc.integer({ min: 2, max: 400 })),
  weight: fc.constantFrom(1, 1, 0.75, 0.4),
  target: fc.constantFrom(true, true, true, false),
})

function evidenceOf(one: Drawn): Evidence {
  const series = (values: (number | null)[]) =>
    values.map((value, month) => ({ period: periodOf(24_000 + month), value }))
  const indicator = (
    key: string,
    kind: 'output' | 'outcome',
    values: (number | null)[],
  ): IndicatorEvidence => ({
    key,
    name: key,
    kind,
    direction: 'lower',
    unit: 'hari',
    baseline: one.baseline ? { value: 20, on: '2000-12-31' } : null,
    target: one.target ? 10 : null,
    values: series(values),
  })
  return {
    asOf: '2002-01-01',
    launch: periodOf(24_000 + BEFORE),
    indicators: [
      indicator('days', 'outcome', one.days),
      indicator('minutes', 'outcome', one.minutes),
      indicator('sent', 'output', one.days),
      ...(one.cost.length > 0 ? [indicator('cost', 'outcome', one.cost)] : []),
    ],
    voice: {
      elements: ELEMENTS,
      counters: countAnswers(one.answers, ELEMENTS) as AnswerCounters,
      served: one.more === null ? null : ANSWERS_MAX + one.more,
      weight: one.weight,
    },
    complaints: {
      periods: [],
      perThousand: series(one.complaints),
      due: one.due,
      settledInTime: one.settledInTime,
    },
    reach: { intended: 100, reached: one.reached, askedKnew: 60, knew: one.knew },
    plan: planOf(one),
  }
}

function planOf(one: Drawn): RegisteredPlan {
  const outcome = {
    key: 'days',
    name: 'days',
    definition: 'days',
    unit: 'hari',
    direction: 'lower' as const,
    baseline: one.baseline ? { value: 20, on: '2000-12-31' } : null,
    target: one.target ? 10 : null,
    frequency: 'month' as const,
    measuredBy: 'team',
    leastChange: null,
    comparisons: [],
  }
  const launch = `${periodOf(24_000 + BEFORE)}-01`
  return {
    outcomes: [outcome],
    launchPlanned: launch,
    resultDue: '2003-01-01',
    registeredOn: '2000-06-01',
    launch,
  }
}

/** Two years of values that go a little up and down. */
const PLAIN: (number | null)[] = Array.from({ length: 2 * BEFORE }, (_, month) => 20 + ((month * 7) % 3))

/** One more proof in favour: each makes one thing better and nothing worse. */
const FAVOURS: ((one: Drawn, pick: number) => Drawn)[] = [
  (one, pick) => ({ ...one, days: afterLaunch(one.days, faster(1 + (pick % 9))) }),
  (one, pick) => ({ ...one, minutes: afterLaunch(one.minutes, faster(1 + (pick % 9))) }),
  (one, pick) => ({ ...one, complaints: afterLaunch(one.complaints, (value) => value - 1 - (pick % 9)) }),
  (one) => ({ ...one, cost: afterLaunch(PLAIN, faster(15)) }),
  (one) => ({ ...one, due: one.due + 1, settledInTime: one.settledInTime + 1 }),
  (one) => ({ ...one, settledInTime: Math.min(one.due, one.settledInTime + 1) }),
  (one) => ({ ...one, reached: one.reached + 10 }),
  (one) => ({ ...one, knew: Math.min(60, one.knew + 5) }),
  (one) => ({ ...one, baseline: true, target: true }),
  (one) => ({ ...one, answers: [...one.answers, Object.fromEntries(ELEMENTS.map((key) => [key, 4]))] }),
  (one, pick) => {
    const row = pick % one.answers.length
    const key = ELEMENTS[pick % ELEMENTS.length]!
    return { ...one, answers: one.answers.with(row, { ...one.answers[row], [key]: 4 }) }
  },
]

/** A thousand judgements take a second; a busy machine may need many. */
vi.setConfig({ testTimeout: 60_000 })

test('adding proof in favour never worsens a verdict, nor any of its conditions', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(drawn, fc.nat(FAVOURS.length - 1), fc.nat(), (one, which, pick) => {
      const before = judge(evidenceOf(one), DEFAULT_POLICY)
      const after = judge(evidenceOf(FAVOURS[which]!(one, pick)), DEFAULT_POLICY)
      expect(RANK[after.verdict]).toBeGreaterThanOrEqual(RANK[before.verdict])
      met.add(before.verdict)
      for (const name of DIMENSIONS) {
        const [was, is] = [before.dimensions[name].state, after.dimensions[name].state]
        expect(STATE_RANK[is], name).toBeGreaterThanOrEqual(STATE_RANK[was])
        met.add(`${name} ${was}`)
      }
    }),
    { numRuns: 2000 },
  )
  // A property that never saw a verdict would hold for it whatever the code does.
  expect([...met]).toEqual(
    expect.arrayContaining([...Object.keys(RANK), ...DIMENSIONS.map((name) => `${name} met`)]),
  )
})

test('a better or a perfect answer never turns the answers for the worse, however few and however alike they are', () => {
  fc.assert(
    fc.property(
      drawn,
      fc.constantFrom(FAVOURS.length - 2, FAVOURS.length - 1),
      fc.nat(),
      (one, which, pick) => {
        const stateOf = (some: Drawn) =>
          STATE_RANK[judge(evidenceOf(some), DEFAULT_POLICY).dimensions.enjoyed.state]
        expect(stateOf(FAVOURS[which]!(one, pick))).toBeGreaterThanOrEqual(stateOf(one))
      },
    ),
    { numRuns: 2000 },
  )
})

test('the order of indicators and of reported values never matters', () => {
  fc.assert(
    fc.property(drawn, (one) => {
      const evidence = evidenceOf(one)
      const turned = {
        ...evidence,
        indicators: evidence.indicators.map((each) => ({ ...each, values: each.values.toReversed() })),
      }
      expect(judge(turned, DEFAULT_POLICY)).toEqual(judge(evidence, DEFAULT_POLICY))
      const { verdict } = judge({ ...evidence, indicators: evidence.indicators.toReversed() }, DEFAULT_POLICY)
      expect(verdict).toBe(judge(evidence, DEFAULT_POLICY).verdict)
    }),
    { numRuns: 200 },
  )
})
