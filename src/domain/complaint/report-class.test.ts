import { expect, test } from 'vitest'
import { answerTermOf } from './report-class.ts'

test('the rule in force on the day decides; what it leaves open comes from the one before, and says so', () => {
  const earlier = { regulation: 'PermenPANRB 62/2018', isFallback: false }
  expect(answerTermOf('complaint-non-supervisory', '2024-06-03')).toEqual({ workingDays: 14, ...earlier })
  expect(answerTermOf('complaint-supervisory', '2020-06-03')).toEqual({ workingDays: 60, ...earlier })
  expect(answerTermOf('information-request', '2026-06-03')).toEqual({
    workingDays: 5,
    regulation: 'PermenPANRB 62/2018',
    isFallback: true,
  })
})

test('no term is invented: none for an aspiration, none before the first known rule', () => {
  expect(answerTermOf('aspiration', '2026-06-03')).toBeNull()
  expect(answerTermOf('complaint-supervisory', '2012-06-03')).toBeNull()
})
