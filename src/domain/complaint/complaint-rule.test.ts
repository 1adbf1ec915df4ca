import { expect, test } from 'vitest'
import { checkRule, ruleLimits, ruleNumbers, ruleOn, suggestedRule } from './complaint-rule.ts'

test('the rule of a day is the newest that has begun; before the first one it is the suggestion', () => {
  const first = { ...suggestedRule, validFrom: '2026-01-01', remindDaysBefore: 5 }
  const second = { ...suggestedRule, validFrom: '2026-07-01', remindDaysBefore: 2 }
  expect(ruleOn([], '2026-06-30')).toEqual(suggestedRule)
  for (const rules of [
    [first, second],
    [second, first],
  ]) {
    expect(ruleOn(rules, '2025-12-31')).toEqual(suggestedRule)
    expect(ruleOn(rules, '2026-06-30')).toEqual(first)
    expect(ruleOn(rules, '2026-07-01')).toEqual(second)
  }
})

test('numbers that contradict each other are refused, and the suggestion keeps its own limits', () => {
  expect(checkRule(suggestedRule).ok).toBe(true)
  expect(checkRule({ ...suggestedRule, escalateDaysAfter: 5 })).toMatchObject({
    code: 'head-before-coordinator',
  })
  expect(checkRule({ ...suggestedRule, forgetContactDays: 14 })).toMatchObject({
    code: 'forgotten-before-asked',
  })
  for (const name of ruleNumbers) {
    expect(suggestedRule[name]).toBeGreaterThanOrEqual(ruleLimits[name].min)
    expect(suggestedRule[name]).toBeLessThanOrEqual(ruleLimits[name].max)
  }
})
