import { expect, test } from 'vitest'
import { isRefused } from '../../domain/result.ts'
import { countAnswers } from '../../domain/survey/satisfaction-index.ts'
import { elementKeys } from '../../domain/survey/survey.ts'
import { judge } from '../../domain/verdict/judge.ts'
import { DEFAULT_POLICY } from '../../domain/verdict/policy.ts'
import { factsOf } from './show-verdict.ts'

function asked(keys: readonly string[]) {
  const answers = Array.from({ length: 48 }, (_, place) =>
    Object.fromEntries(keys.map((key) => [key, place % 4 === 0 ? 3 : 4])),
  )
  const counters = countAnswers(answers, keys)
  if (isRefused(counters)) throw new Error(counters.code)
  const voice = { elements: [...keys], counters, served: null, weight: 1 }
  const evidence = {
    asOf: '2021-12-03',
    launch: null,
    indicators: [],
    voice,
    complaints: null,
    reach: null,
  }
  return { evidence, judgement: judge(evidence, DEFAULT_POLICY) }
}

test('beside its sentences a verdict shows the score that they speak of', () => {
  const shown = asked(elementKeys)
  const [reason] = shown.judgement.dimensions.enjoyed.reasons
  const { voice } = factsOf(shown)
  expect(voice).toMatchObject({ n: reason?.numbers.n, index: reason?.numbers.index })
  expect(voice).not.toHaveProperty('questions')
  expect(factsOf(asked(elementKeys.slice(0, 3))).voice).toMatchObject({ n: 48, questions: 3 })
})

test('without an answer there is no score', () => {
  const { evidence } = asked(elementKeys)
  const silent = { ...evidence, voice: null }
  expect(factsOf({ evidence: silent, judgement: judge(silent, DEFAULT_POLICY) }).voice).toBeNull()
})
