import { expect, test } from 'vitest'
import { type AnswerCounters, countAnswers } from './answer-counters.ts'
import { rankParts } from './ranking.ts'

/** A part whose people answer around a level, half above and half below. */
function part(name: string, count: number, level: number) {
  const responses = Array.from({ length: count }, (_, row) => ({
    cost: Math.min(4, Math.max(1, level + (row % 2 ? 1 : -1))),
    product: Math.min(4, Math.max(1, level + (row % 2 ? 1 : -1))),
  }))
  return { name, counters: countAnswers(responses, ['cost', 'product']) as AnswerCounters }
}

const names = (parts: ReturnType<typeof part>[]) => rankParts(parts).map((one) => one.part.name)

test('one bad answer does not make the worst of a city', () => {
  const parts = [
    part('few', 1, 1),
    part('many', 400, 2),
    part('good', 400, 3),
    part('fine', 400, 3),
    part('silent', 0, 1),
  ]
  const ranked = rankParts(parts)
  expect(ranked.map((one) => one.part.name)).toEqual(['many', 'few', 'good', 'fine'])
  // What is shown is the part's own, with an interval as wide as one answer deserves.
  const few = ranked.find((one) => one.part.name === 'few')!
  expect(few.mean).toBeLessThan(50)
  expect(few.upper - few.lower).toBeGreaterThan(10)
})

test('with as many answers each the order is that of the means', () => {
  expect(names([part('b', 200, 3), part('a', 200, 2)])).toEqual(['a', 'b'])
})

test('parts that differ no more than chance are all shrunk to one', () => {
  const ranked = rankParts([part('one', 50, 3), part('other', 50, 3)])
  expect(ranked[0]!.shrunk).toBe(ranked[1]!.shrunk)
})
