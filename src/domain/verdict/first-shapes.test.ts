import { expect, test } from 'vitest'
import { controlChart } from '../measurement/control-chart.ts'
import { differenceInDifferences } from '../measurement/difference-in-differences.ts'
import { studentQuantile } from '../measurement/distribution.ts'
import { poissonStepChange, segmentedRegression } from '../measurement/interrupted-time-series.ts'
import { levelShift } from '../measurement/level-shift.ts'
import { interventionIndexOf, periodOf, type Series, seriesOf } from '../measurement/series.ts'
import { requiredSample } from '../survey/sample-size.ts'
import {
  type AnswerCounters,
  countAnswers,
  type Response,
  satisfactionIndex,
} from '../survey/satisfaction-index.ts'
import type { Evidence } from './evidence.ts'
import { judge } from './judge.ts'
import type { Policy } from './policy.ts'

/**
 * Whoever checks a verdict from outside calls these functions with the shapes of the first release (0.1.0), written out here:
 * nothing that came later is in them.
 */
const ELEMENTS = [
  'requirements',
  'procedures',
  'completion-time',
  'cost',
  'product',
  'competence',
  'behaviour',
  'complaints',
  'facilities',
]

const POLICY: Policy = {
  key: 'outside',
  validFrom: '2020-12-21',
  valuesBeforeMin: 6,
  valuesAfterMin: 6,
  valueAgeMonthsMax: 3,
  improvementErrorRate: 0.04,
  harmErrorRate: 0.01,
  comparisonErrorRate: 0.16,
  trendGuardPerMonth: 0.03,
  seasonGuard: 0.4,
  answersMin: 30,
  settledShareMin: 0.8,
  reachShareMin: 0.3,
  knewAskedMin: 30,
  burstAnswersMin: 10,
  burstSeconds: 60,
  senderAnswersMax: 20,
  sentenceLettersMin: 30,
  sentenceAnswersMax: 2,
  rowAnswersMax: 5,
  rowShareMax: 0.25,
  oneScoreShareMax: 0.5,
  serviceDaysAWeek: 5,
  serviceOpensHour: 7,
  serviceClosesHour: 17,
  burstWeight: 0.25,
  senderWeight: 0.75,
  sentenceWeight: 0.25,
  rowWeight: 0.75,
  oneScoreWeight: 0.75,
  outsideHoursWeight: 0.5,
  agencyNetworkWeight: 0.5,
}

const months = (value: (month: number) => number) =>
  Array.from({ length: 36 }, (_, month) => ({ period: periodOf(2019 * 12 + month), value: value(month) }))
const wobble = (month: number) => ((month * 7) % 11) / 10 - 0.5
const answers: Response[] = Array.from({ length: 300 }, (_, row) =>
  Object.fromEntries(ELEMENTS.map((key, place) => [key, (row * 5 + place * 3) % 7 < 4 ? 4 : 3])),
)

function evidence(step: number, more: Partial<Evidence> = {}): Evidence {
  const measured = (month: number) => 10 + wobble(month) + (month >= 18 ? step : 0)
  const shared = { baseline: { value: 10, on: '2020-06-30' }, target: 6, unit: 'hari' }
  return {
    asOf: '2022-01-10',
    launch: '2020-07-01',
    indicators: [
      { key: 'days', name: 'Lama', kind: 'outcome', direction: 'lower', ...shared, values: months(measured) },
      {
        key: 'sent',
        name: 'Berkas',
        kind: 'output',
        direction: 'higher',
        ...shared,
        values: months(measured),
      },
    ],
    voice: {
      elements: ELEMENTS,
      counters: countAnswers(answers, ELEMENTS) as AnswerCounters,
      served: null,
      weight: 1,
    },
    complaints: {
      periods: months((month) => 4 + (month % 3)).map(({ period, value }) => ({
        period,
        complaints: value,
        served: 1000,
      })),
      due: 20,
      settledInTime: 19,
    },
    reach: { intended: 1000, reached: 600, askedKnew: 100, knew: 60 },
    ...more,
  }
}

test('the five dimensions are judged as ever, and without a plan the verdict is at most promising', () => {
  const good = judge(evidence(-4), POLICY)
  expect(Object.values(good.dimensions).map(({ state }) => state)).toEqual(Array(5).fill('met'))
  expect(good).toMatchObject({
    verdict: 'promising',
    missing: [{ code: 'plan' }],
    recommendation: { action: 'keep', reason: 'works-plan-missing' },
    policy: { key: 'outside' },
  })
  expect(judge(JSON.parse(JSON.stringify(evidence(-4))), POLICY)).toEqual(good)
  expect(judge(evidence(4), POLICY).verdict).toBe('burdening')
  expect(judge(evidence(0), POLICY)).toMatchObject({
    verdict: 'unproven',
    dimensions: { effective: { state: 'not-met' } },
  })
  const unmeant = evidence(0, { indicators: evidence(0).indicators.map((one) => ({ ...one, target: null })) })
  expect(judge(unmeant, POLICY).dimensions.effective).toMatchObject({
    state: 'insufficient',
    reasons: [{ code: 'cannot-tell-yet' }],
  })
})

test('complaints of which nobody knows the time before are insufficient', () => {
  const periods = months(() => 600)
    .slice(18)
    .map(({ period }) => ({ period, complaints: 600, served: 1000 }))
  const { unburdening } = judge(
    evidence(-4, { complaints: { periods, due: 0, settledInTime: 0 } }),
    POLICY,
  ).dimensions
  expect(unburdening).toMatchObject({ state: 'insufficient', reasons: [{ code: 'complaints-no-before' }] })
})

test('three questions and one long answer make neither praise nor blame', () => {
  const short = ['completion-time', 'behaviour', 'product']
  const voice = (low: number, long: number) => {
    const some: Response[] = Array.from({ length: 300 }, (_, row) =>
      Object.fromEntries(short.map((key) => [key, row % 4 === 0 ? low - 1 : low])),
    )
    const one: Response = Object.fromEntries(ELEMENTS.map((key) => [key, long]))
    const counters = countAnswers([...some, one], ELEMENTS) as AnswerCounters
    return judge(evidence(-4, { voice: { elements: ELEMENTS, counters, served: null, weight: 1 } }), POLICY)
  }
  expect(voice(4, 1).dimensions.enjoyed.state).toBe('insufficient')
  expect(voice(2, 4).dimensions.enjoyed.state).not.toBe('met')
})

test('the parts answer in their first shapes', () => {
  const index = satisfactionIndex(answers, ELEMENTS, { served: 5000 })
  expect(index).toMatchObject({ n: 300, band: 'A' })
  expect(requiredSample(1000)).toBe(278)
  expect(studentQuantile(0.975, 3)).toBeCloseTo(3.1824, 4)
  const series = seriesOf(evidence(-4).indicators[0]!.values) as Series
  const interventionIndex = interventionIndexOf(series, '2020-07-01')!
  expect(interventionIndex).toBe(18)
  expect(levelShift(series.values, { interventionIndex })).toMatchObject({ beforeCount: 18, afterCount: 18 })
  expect(segmentedRegression(series.values, { interventionIndex })).not.toHaveProperty('ok')
  const there = series.values.map((_, month) => 9 + wobble(month + 3))
  expect(differenceInDifferences(series.values, there, { interventionIndex })).toMatchObject({ periods: 36 })
  expect(controlChart(series.values, { improvement: 'lower' })).toMatchObject({ points: { length: 36 } })
  const counts = series.values.map((_, month) => 20 + (month % 4))
  expect(
    poissonStepChange(
      counts,
      counts.map(() => 1000),
      { interventionIndex },
    ),
  ).not.toHaveProperty('ok')
})
