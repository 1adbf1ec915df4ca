import { expect, test } from 'vitest'
import { type FirstStepFacts, firstSteps, nextStep } from './first-steps.ts'

const upTo = (count: number) =>
  Object.fromEntries(firstSteps.map((step, index) => [step, index < count])) as FirstStepFacts

test('what comes first is done first, and nothing is next when all is done', () => {
  expect(nextStep(upTo(0))).toBe('agencies')
  expect(nextStep({ ...upTo(9), people: false })).toBe('people')
  expect(nextStep(upTo(9))).toBe(null)
})
