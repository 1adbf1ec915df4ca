import { expect, test } from 'vitest'
import { didNotWork } from './not-worked.ts'

test('a known null result did not work; what is only unknown yet is no failure', () => {
  const said = (code: string, numbers = {}) => didNotWork({ code, numbers })
  expect(
    ['outcome-unchanged', 'outcome-unseen-lately', 'outcome-worsened', 'not-enjoyed'].map((one) => said(one)),
  ).toEqual([true, true, true, true])
  expect(
    ['outcome-open', 'outcome-weak', 'outcome-improved', 'too-little-proof'].map((one) => said(one)),
  ).toEqual([false, false, false, false])
  expect(said('outcome-elsewhere-too')).toBe(false)
  expect(said('outcome-elsewhere-too', { isDifferenceBelowLeast: 1 })).toBe(true)
  expect(didNotWork(null)).toBe(false)
})
