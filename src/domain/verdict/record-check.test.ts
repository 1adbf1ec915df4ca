import { describe, expect, test } from 'vitest'
import { beneficiarySigns, type ComplaintRecord, completionSigns, settledShareOf } from './record-check.ts'

const settled = (count: number, closedOn?: string): ComplaintRecord[] =>
  Array.from({ length: count }, (_, row) => ({
    closedOn: closedOn ?? `2021-05-${String((row % 28) + 1).padStart(2, '0')}`,
    answered: true,
    reopened: false,
  }))
const open = (count: number): ComplaintRecord[] =>
  Array.from({ length: count }, () => ({ closedOn: null, answered: false, reopened: false }))
const EDGES = [0.51, 0.91]
const codes = (signs: { code: string }[]) => signs.map(({ code }) => code)

describe('a ratio of completed complaints made to fit', () => {
  test('a claim that the records show has no sign', () => {
    expect(completionSigns(0.92, [...settled(92), ...open(8)], EDGES)).toEqual([])
    expect(settledShareOf([])).toBeNull()
  })

  test('a claim above the records, just over an edge that scores more', () => {
    const signs = completionSigns(0.91, [...settled(60), ...open(40)], EDGES)
    expect(signs).toEqual([
      { code: 'completion-above-records', numbers: { claimed: 0.91, settled: 0.6, complaints: 100 } },
      { code: 'completion-just-over-edge', numbers: { claimed: 0.91, edge: 0.91 } },
    ])
  })

  test('closed on one day, closed without an answer, or opened again is not settled', () => {
    const records = [...settled(20, '2021-06-30'), ...settled(5)].map((one, row) => ({
      ...one,
      answered: row > 3,
    }))
    expect(codes(completionSigns(null, records, EDGES))).toEqual([
      'closed-without-answer',
      'closed-on-one-day',
    ])
    expect(settledShareOf([...settled(1), { ...settled(1)[0]!, reopened: true }])).toBe(0.5)
  })
})

describe('followers counted as beneficiaries', () => {
  test('people served are beneficiaries', () => {
    expect(beneficiarySigns(1335, { served: 1335, intended: 40_000, followers: 12_400 })).toEqual([])
  })

  test('more than served, as many as followers, a round thousand', () => {
    expect(codes(beneficiarySigns(12_400, { served: 1335, intended: 10_000, followers: 12_380 }))).toEqual([
      'beneficiaries-above-served',
      'beneficiaries-above-intended',
      'beneficiaries-equal-followers',
    ])
    expect(codes(beneficiarySigns(5000, { served: null, intended: null, followers: null }))).toEqual([
      'round-number',
    ])
  })
})
