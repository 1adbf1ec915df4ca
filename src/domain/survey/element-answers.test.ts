import { expect, test } from 'vitest'
import { hasLine, letterOf, linePoints, POINT_PEOPLE_MIN, questionsAsked } from './element-answers.ts'
import { satisfactionIndex } from './satisfaction-index.ts'

const month = (answers: number, index: number, questions?: number) => ({
  answers,
  index,
  ...(questions === undefined ? {} : { questions }),
})

test('one month with one answer is no point on a line', () => {
  const few = POINT_PEOPLE_MIN - 1
  expect(linePoints([month(1, 25), month(few, 60), month(POINT_PEOPLE_MIN, 80), month(40, 84)])).toEqual([
    null,
    null,
    80,
    84,
  ])
  expect(hasLine([month(1, 25), month(1, 100), month(few, 60)])).toBe(false)
  expect(hasLine([month(1, 25), month(POINT_PEOPLE_MIN, 80)])).toBe(false)
  expect(hasLine([month(12, 25), month(POINT_PEOPLE_MIN, 80)])).toBe(true)
  expect(hasLine([])).toBe(false)
})

test('months of three questions are no points between months of nine', () => {
  expect(linePoints([month(40, 92, 3), month(40, 80, 9), month(40, 81, 9)])).toEqual([null, 80, 81])
  // One whose questions nobody knows is from before they were kept.
  expect(linePoints([month(40, 80), month(40, 81, 9)])).toEqual([80, 81])
  expect(linePoints([month(40, 80, 3), month(40, 81, 3), month(2, 90, 9)])).toEqual([80, 81, null])
})

test('a question counts that enough people answered', () => {
  const of = (counts: number[]) => ({
    elements: Object.fromEntries(counts.map((count, place) => [`q${place}`, { sum: 3 * count, count }])),
  })
  expect(questionsAsked(of([300, 300, 300, 1, 1, 1, 1, 1, 1]))).toBe(3)
  expect(questionsAsked(of([300, 300, 300, 30, 30, 30, 30, 30, 30]))).toBe(9)
  expect(questionsAsked(of([8, 8, 8]))).toBe(3)
})

test('three questions make no letter of nine', () => {
  const keys = ['a', 'b', 'c']
  const short = satisfactionIndex(
    Array.from({ length: 40 }, () => ({ a: 4, b: 4, c: 4 })),
    keys,
  )
  expect('n' in short && letterOf(short)).toEqual({ questions: 3 })
})
