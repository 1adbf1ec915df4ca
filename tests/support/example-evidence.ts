import { periodOf } from '../../src/domain/calendar/month.ts'
import {
  type AnswerCounters,
  countAnswers,
  type Response,
} from '../../src/domain/survey/satisfaction-index.ts'
import type { Evidence, IndicatorEvidence, VoiceEvidence } from '../../src/domain/verdict/evidence.ts'
import { judge } from '../../src/domain/verdict/judge.ts'
import type { DimensionName } from '../../src/domain/verdict/judgement.ts'
import type { RegisteredPlan } from '../../src/domain/verdict/plan.ts'
import { DEFAULT_POLICY } from '../../src/domain/verdict/policy.ts'

const NOISE = [
  3, -8, 5, 9, -4, -7, 1, 6, -2, -9, 8, 2, -5, 4, -1, 7, -6, 0, 5, -3, 9, -8, 2, 6, -7, 1, -4, 8, -2, 3,
]
const ELEMENTS = ['requirements', 'cost', 'product']
const START = 2019 * 12

/** Thirty months from January 2019, launched in July 2020, with a step at the launch. */
export function series(level: number, step: number, scale = 0.1) {
  return NOISE.map((noise, month) => ({
    period: periodOf(START + month),
    value: level + scale * noise + (month >= 18 ? step : 0),
  }))
}

export function outcomeOf(step: number, more: Partial<IndicatorEvidence> = {}): IndicatorEvidence {
  return {
    key: 'days',
    name: 'Waktu penyelesaian',
    kind: 'outcome',
    direction: 'lower',
    unit: 'hari',
    baseline: { value: 10, on: '2020-06-30' },
    target: 5,
    values: series(10, step),
    ...more,
  }
}

export const OUTPUT = outcomeOf(50, {
  key: 'sent',
  name: 'Dokumen terkirim',
  kind: 'output',
  direction: 'higher',
  unit: 'dokumen',
})

/** `count` respondents of whom a share gives every element the better of two answers. */
export function voiceOf(
  count: number,
  low: number,
  shareHigh: number,
  more: Partial<VoiceEvidence> = {},
): VoiceEvidence {
  const responses = Array.from({ length: count }, (_, row): Response => {
    const high = Math.floor((row + 1) * shareHigh) > Math.floor(row * shareHigh)
    return Object.fromEntries(ELEMENTS.map((key) => [key, high ? low + 1 : low]))
  })
  return {
    elements: ELEMENTS,
    counters: countAnswers(responses, ELEMENTS) as AnswerCounters,
    served: null,
    weight: 1,
    ...more,
  }
}

/** Everything in order but for a plan. */
export const PROVEN: Evidence = {
  asOf: '2021-07-10',
  launch: '2020-07-01',
  indicators: [outcomeOf(-4), OUTPUT],
  voice: voiceOf(200, 3, 0.6),
  complaints: {
    periods: series(6, 0).map(({ period, value }) => ({ period, complaints: value, served: 1000 })),
    due: 10,
    settledInTime: 9,
  },
  reach: { intended: 1000, reached: 600, askedKnew: 100, knew: 40 },
}

/** The plan of that example, registered before its launch. */
export const PLAN: RegisteredPlan = {
  outcomes: [
    {
      key: 'days',
      name: 'Waktu penyelesaian',
      definition: 'Hari kerja dari berkas lengkap hingga selesai, rata-rata sebulan',
      unit: 'hari',
      direction: 'lower',
      baseline: { value: 10, on: '2020-06-30' },
      target: 5,
      frequency: 'month',
      measuredBy: 'Seksi pelayanan',
      leastChange: null,
      comparisons: [],
    },
  ],
  launchPlanned: '2020-07-01',
  resultDue: '2021-06-30',
  registeredOn: '2020-06-15',
  launch: '2020-07-01',
}

/** State of a dimension, and the codes of its reasons, for what is proven with something changed. */
export function stateOf(dimension: DimensionName, change: Partial<Evidence>): string[] {
  const { state, reasons } = judge({ ...PROVEN, ...change }, DEFAULT_POLICY).dimensions[dimension]
  return [state, ...reasons.map((reason) => reason.code)]
}
