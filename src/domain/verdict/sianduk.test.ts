import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PeriodValue } from '../measurement/series.ts'
import { type AnswerCounters, countAnswers } from '../survey/satisfaction-index.ts'
import type { Evidence } from './evidence.ts'
import { headline } from './headline.ts'
import { judge } from './judge.ts'
import { DEFAULT_POLICY } from './policy.ts'

const ELEMENTS = [
  'requirements',
  'procedures',
  'completion-time',
  'cost',
  'product',
  'competence',
  'behaviour',
  'complaint-handling',
  'facilities',
]

/** The example series of the demonstration: month; days to complete; documents sent; complaints per 1,000. */
function exampleSeries(): { days: PeriodValue[]; sent: PeriodValue[]; complaints: PeriodValue[] } {
  const lines = readFileSync('src/services/demonstration/data/measurements-sianduk.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(2)
  const column = (index: number) =>
    lines.map((line) => {
      const cells = line.split(';')
      return { period: cells[0]!, value: cells[index] ? Number(cells[index]!.replace(',', '.')) : null }
    })
  return { days: column(1), sent: column(2), complaints: column(3) }
}

function answers(count: number): AnswerCounters {
  const responses = Array.from({ length: count }, (_, row) =>
    Object.fromEntries(ELEMENTS.map((key, index) => [key, (row * 7 + index) % 10 < 5 ? 4 : 3])),
  )
  return countAnswers(responses, ELEMENTS) as AnswerCounters
}

function exampleEvidence(): Evidence {
  const { days, sent, complaints } = exampleSeries()
  return {
    asOf: '2021-12-31',
    launch: '2020-10-05',
    indicators: [
      {
        key: 'completion-days',
        name: 'Waktu penyelesaian',
        kind: 'outcome',
        direction: 'lower',
        unit: 'hari',
        baseline: { value: 8.99, on: '2020-09-30' },
        target: 5,
        values: days,
      },
      {
        key: 'documents-sent',
        name: 'Dokumen terkirim',
        kind: 'output',
        direction: 'higher',
        unit: 'dokumen',
        baseline: { value: 0, on: '2020-09-30' },
        target: 1200,
        values: sent,
      },
    ],
    voice: { elements: ELEMENTS, counters: answers(412), served: 15_000, weight: 1 },
    complaints: { periods: [], perThousand: complaints, due: 40, settledInTime: 36 },
    reach: { intended: 40_000, reached: 15_000, askedKnew: 0, knew: 0 },
  }
}

describe('the example innovation', () => {
  const evidence = exampleEvidence()
  const judgement = judge(evidence, DEFAULT_POLICY)

  test('waiting time improved beyond chance and complaints did not change', () => {
    expect(judgement.dimensions.effective.state).toBe('met')
    const [reason] = judgement.dimensions.effective.reasons
    expect(reason?.code).toBe('improved')
    expect(reason?.numbers.key).toBe('completion-days')
    expect(reason?.numbers.before).toBeCloseTo(8.99, 2)
    expect(reason?.numbers.after).toBeCloseTo(4.76, 2)
    expect(judgement.dimensions.unburdening.state).toBe('met')
    expect(judgement.dimensions.unburdening.reasons[0]?.code).toBe('complaints-no-concern')
  })

  test('documents sent is an output and proves no effect', () => {
    const withoutDays = { ...evidence, indicators: evidence.indicators.slice(1) }
    const { dimensions } = judge(withoutDays, DEFAULT_POLICY)
    expect(dimensions.effective.state).toBe('insufficient')
    expect(dimensions.measured.reasons.map((reason) => reason.code)).toContain('no-outcome-indicator')
  })

  test('with answers, reach and complaints in order only a plan from before is missing, and it says so in numbers', () => {
    expect(judgement.verdict).toBe('promising')
    expect(judgement.missing.map(({ code }) => code)).toEqual(['plan'])
    expect(judgement.recommendation).toEqual({ action: 'keep', reason: 'works-plan-missing' })
    const { code, numbers } = headline(judgement, evidence)
    expect(code).toBe('outcome-improved')
    expect(numbers).toMatchObject({ name: 'Waktu penyelesaian', unit: 'hari', launch: '2020-10-05' })
  })

  test('it is the same after a round through JSON', () => {
    expect(judge(JSON.parse(JSON.stringify(evidence)), JSON.parse(JSON.stringify(DEFAULT_POLICY)))).toEqual(
      judgement,
    )
    expect(JSON.parse(JSON.stringify(judgement))).toEqual(judgement)
  })
})
