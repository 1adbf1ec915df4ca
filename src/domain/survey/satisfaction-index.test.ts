import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import skm from '../facts/skm.json' with { type: 'json' }
import { isRefused } from '../result.ts'
import {
  type AnswerCounters,
  bandOf,
  countAnswers,
  type Response,
  type SatisfactionIndex,
  satisfactionFromCounters,
  satisfactionIndex,
  wholeBoundsOf,
  wholeIndexOf,
} from './satisfaction-index.ts'

const ELEMENTS = skm.elements.map((element) => element.key)

function indexOf(responses: readonly Response[], served?: number): SatisfactionIndex {
  const found = satisfactionIndex(responses, ELEMENTS, { served: served ?? null })
  if (isRefused(found)) throw new Error(found.code)
  return found
}

const every = (value: number): Response => Object.fromEntries(ELEMENTS.map((key) => [key, value]))

test('a whole index stays in its band', () => {
  expect([76.6, 76.61, 88.3, 88.31, 64.99, 65, 82.4].map(wholeIndexOf)).toEqual([76, 77, 88, 89, 64, 65, 82])
  for (let index = 25; index <= 100; index += 0.01) expect(bandOf(wholeIndexOf(index))).toBe(bandOf(index))
})

test('whole bounds hold the interval and stay in its bands', () => {
  expect(wholeBoundsOf({ lower: 85.9, upper: 87.1 })).toEqual([85, 88])
  expect(wholeBoundsOf({ lower: 86, upper: 87 })).toEqual([86, 87])
  expect(wholeBoundsOf({ lower: 76.61, upper: 88.3 })).toEqual([76.61, 88.3])
  expect(wholeBoundsOf({ lower: 25, upper: 100 })).toEqual([25, 100])
  for (let index = 25; index <= 100; index += 0.01) {
    const [lower, upper] = wholeBoundsOf({ lower: index, upper: index })
    expect([bandOf(lower), bandOf(upper)]).toEqual([bandOf(index), bandOf(index)])
    expect(lower).toBeLessThanOrEqual(index + 0.005)
    expect(upper).toBeGreaterThanOrEqual(index - 0.005)
  }
})

describe('the regulation', () => {
  test.each(skm.examples.slice(0, 2))('$note_en', ({ elementAverages, index, quality }) => {
    const found = indexOf([every(elementAverages[0]!), every(elementAverages[0]!)])
    expect(found.index).toBe(index)
    expect(found.band).toBe(quality)
  })

  test('mixed answers: nine averages, each weighing exactly one ninth', () => {
    const { elementAverages, index, quality } = skm.examples[2]!
    const responses = Array.from({ length: 10 }, (_, row) =>
      Object.fromEntries(
        ELEMENTS.map((key, at) => {
          const tenths = Math.round(elementAverages[at]! * 10) - 10 * Math.floor(elementAverages[at]!)
          return [key, Math.floor(elementAverages[at]!) + (row < tenths ? 1 : 0)]
        }),
      ),
    )
    const found = indexOf(responses)
    expect(found.index.toFixed(2)).toBe(index.toFixed(2))
    expect(found.band).toBe(quality)
    expect(found.elements.map((element) => element.mean!.toFixed(1))).toEqual(
      elementAverages.map((mean) => mean.toFixed(1)),
    )
  })

  test.each([
    [25, 'D'],
    [64.994, 'D'],
    [64.995, 'C'],
    [76.604, 'C'],
    [76.605, 'B'],
    [88.304, 'B'],
    [88.305, 'A'],
    [100, 'A'],
  ])('an index of %d is band %s', (index, band) => {
    expect(bandOf(index)).toBe(band)
  })
})

describe('missing answers and the interval', () => {
  test('a missing answer counts for no element it misses', () => {
    const found = indexOf([every(4), { ...every(2), cost: null }, { requirements: 3 }])
    const of = (key: string) => found.elements.find((element) => element.key === key)
    expect(of('cost')).toEqual({ key: 'cost', mean: 4, index: 100, n: 1 })
    expect(of('requirements')).toEqual({ key: 'requirements', mean: 3, index: 75, n: 3 })
    expect(found.n).toBe(3)
    expect(indexOf([every(4), {}]).n).toBe(1)
  })

  test('the interval comes from the respondents’ own indices and shrinks with the share of people asked', () => {
    const responses = Array.from({ length: 100 }, (_, row) => every(row % 2 ? 4 : 3))
    const spread = Math.sqrt((100 * 12.5 ** 2) / 99)
    const half = (1.959963984540054 * spread) / 10
    const free = indexOf(responses)
    expect(free.upper - free.index).toBeCloseTo(half, 9)
    const known = indexOf(responses, 400)
    expect(known.upper - known.index).toBeCloseTo(half * Math.sqrt(300 / 399), 9)
    expect(indexOf(responses, 100)).toMatchObject({ lower: 87.5, upper: 87.5 })
    expect(indexOf(responses, 60)).toEqual(free)
  })

  test('the interval is that of a sum of ratios: what each person adds to it', () => {
    const responses: Response[] = Array.from({ length: 90 }, (_, row) =>
      row % 3 === 0
        ? Object.fromEntries(ELEMENTS.map((key, place) => [key, 1 + ((row + place * place) % 4)]))
        : { requirements: 1 + (row % 4), cost: 2 + (row % 2) },
    )
    const found = indexOf(responses)
    const means = new Map(found.elements.map(({ key, mean, n }) => [key, { mean: mean!, n }]))
    const added = responses.map((one) =>
      Object.entries(one).reduce(
        (sum, [key, value]) => sum + (value! - means.get(key)!.mean) / means.get(key)!.n,
        0,
      ),
    )
    const squares = added.reduce((sum, z) => sum + ((25 / 9) * z) ** 2, 0)
    expect(found.upper - found.index).toBeCloseTo(1.959963984540054 * Math.sqrt((90 / 89) * squares), 9)
    // Without the totals of pairs it errs to the careful side: those who answered seven of the nine are few.
    const { pairs: _, ...totals } = countAnswers(responses, ELEMENTS) as AnswerCounters
    const careful = satisfactionFromCounters(totals, ELEMENTS) as SatisfactionIndex
    expect(careful.upper - careful.index).toBeGreaterThan(found.upper - found.index)
  })

  test('with a least number, one long answer among many short ones moves nothing', () => {
    const short: Response[] = Array.from({ length: 300 }, () => ({ requirements: 4, cost: 4, product: 3 }))
    const of = (responses: Response[]) =>
      satisfactionFromCounters(countAnswers(responses, ELEMENTS) as AnswerCounters, ELEMENTS, {
        elementAnswersMin: 30,
      }) as SatisfactionIndex
    expect(of([...short, every(1)]).index).toBeCloseTo(of(short).index, 0)
    expect(of(Array.from({ length: 5 }, () => every(3))).index).toBe(75)
    const thirty = [...short, ...Array.from({ length: 30 }, () => every(1))]
    expect(of(thirty).index).toBe(indexOf(thirty).index)
  })

  test('one answer says nothing of the others, unless there are no others', () => {
    expect(indexOf([every(3)])).toMatchObject({ lower: 25, upper: 100 })
    expect(indexOf([every(3)], 1)).toMatchObject({ lower: 75, upper: 75 })
  })

  test.each([
    [[], ELEMENTS, 'no-answers'],
    [[{}, { cost: null }], ELEMENTS, 'no-answers'],
    [[every(3)], [], 'no-elements'],
    [[every(5)], ELEMENTS, 'answer-out-of-range'],
    [[every(2.5)], ELEMENTS, 'answer-out-of-range'],
    [[every(Number.NaN)], ELEMENTS, 'answer-out-of-range'],
  ])('case %# is refused', (responses, elements, code) => {
    expect(satisfactionIndex(responses, elements)).toMatchObject({ ok: false, code })
  })
})

test('a number of people served that is none, or endless, is as if it were not known', () => {
  const all = [
    { requirements: 4, cost: 2 },
    { requirements: 3, cost: 3 },
    { requirements: 1, cost: 4 },
  ]
  for (const served of [Number.NaN, Number.POSITIVE_INFINITY, -1]) {
    expect(indexOf(all, served)).toEqual(indexOf(all))
  }
})

describe('properties', () => {
  const answer: fc.Arbitrary<Response> = fc.record(
    Object.fromEntries(ELEMENTS.map((key) => [key, fc.constantFrom(1, 2, 3, 4, null)])),
  )
  const answers = fc
    .array(answer, { minLength: 1, maxLength: 40 })
    .filter((all) => all.some((one) => one.cost !== null))

  test('a better answer never lowers the index', () => {
    fc.assert(
      fc.property(answers, fc.nat(), fc.constantFrom(...ELEMENTS), (all, pick, key) => {
        const row = pick % all.length
        const value = all[row]![key]
        if (value === null || value === 4 || value === undefined) return
        const better = all.with(row, { ...all[row], [key]: value + 1 })
        expect(indexOf(better).index).toBeGreaterThan(indexOf(all).index)
      }),
    )
  })

  test('the order of the answers never matters', () => {
    fc.assert(
      fc.property(answers, fc.infiniteStream(fc.nat()), (all, picks) => {
        const shuffled = all.map((one) => ({ one, at: picks.next().value ?? 0 })).sort((a, b) => a.at - b.at)
        expect(indexOf(shuffled.map(({ one }) => one))).toEqual(indexOf(all))
      }),
    )
  })

  test('the index lies in its interval and in its range, and running totals give the identical result', () => {
    fc.assert(
      fc.property(answers, fc.option(fc.integer({ min: 1, max: 100 })), (all, served) => {
        const found = indexOf(all, served ?? undefined)
        expect(found.lower).toBeLessThanOrEqual(found.index)
        expect(found.upper).toBeGreaterThanOrEqual(found.index)
        expect(found.lower).toBeGreaterThanOrEqual(25)
        expect(found.upper).toBeLessThanOrEqual(100)
        const counters = JSON.parse(JSON.stringify(countAnswers(all, ELEMENTS))) as AnswerCounters
        expect(satisfactionFromCounters(counters, ELEMENTS, { served })).toEqual(found)
      }),
    )
  })
})
