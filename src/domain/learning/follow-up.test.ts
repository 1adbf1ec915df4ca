import { expect, test } from 'vitest'
import { followUpDay, followUpFigures, followUpState } from './follow-up.ts'

test('is due from the ninetieth day for as long as somebody remembers', () => {
  expect(followUpDay('2026-03-11')).toBe('2026-06-09')
  expect(
    ['2026-06-08', '2026-06-09', '2027-03-11', '2027-03-12'].map((day) => followUpState('2026-03-11', day)),
  ).toEqual(['to-come', 'due', 'due', 'over'])
})

test('tells an average only where enough answered', () => {
  const scores = (used: number) => ({ used, support: 3, attitude: 4, performance: 2, effect: 1 })
  const of = (respondent: 'participant' | 'superior', used: number) => ({ respondent, scores: scores(used) })
  const answers = [of('participant', 2), of('participant', 4), of('superior', 1)]
  const figures = followUpFigures(answers, 2)
  expect(
    figures.map(({ respondent, people, averages }) => [respondent, people, averages?.used ?? null]),
  ).toEqual([
    ['participant', 2, 3],
    ['superior', 1, null],
    ['peer', 0, null],
    ['subordinate', 0, null],
  ])
})
