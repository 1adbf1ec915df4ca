import { expect, test } from 'vitest'
import {
  ownReadinessInstrument,
  readinessChange,
  readinessComponents,
  readinessGaps,
  readinessResult,
} from './readiness.ts'

const indicators = ownReadinessInstrument.components.flatMap((one) => one.indicators)
const all = (score: number) => Object.fromEntries(indicators.map(({ key }) => [key, score]))

test('the six components, each with its questions, scored 0 to 4', () => {
  expect(ownReadinessInstrument.components.map(({ key }) => key)).toEqual([...readinessComponents])
  expect(ownReadinessInstrument.options.map(({ score }) => score)).toEqual([0, 1, 2, 3, 4])
  expect(new Set(indicators.map(({ key }) => key)).size).toBe(indicators.length)
})

test('a component is the average of its indicators, the whole the average of the components', () => {
  const scores = { ...all(4), 'people-time': 1, 'people-skill': 2, 'people-successor': 3 }
  const result = readinessResult(ownReadinessInstrument, scores)
  expect(result.components).toMatchObject({ people: 2, culture: 4 })
  expect(result.overall).toBeCloseTo((2 + 5 * 4) / 6, 12)
  expect(result.weakest).toEqual(['people'])
})

test('what was not answered is left out and never counted as nothing', () => {
  const result = readinessResult(ownReadinessInstrument, { 'people-time': 3 })
  expect(result).toMatchObject({ components: { people: 3, culture: null }, overall: null, answered: 1 })
  expect(readinessResult(ownReadinessInstrument, {}).weakest).toEqual([])
  expect(readinessResult(ownReadinessInstrument, all(0))).toMatchObject({
    overall: 0,
    weakest: [...readinessComponents],
  })
})

test('a score outside the scale is a gap like one that is missing', () => {
  const scores = { ...all(2), 'people-time': 5, 'culture-ideas': 1.5 }
  expect(readinessGaps(ownReadinessInstrument, scores)).toEqual(['people-time', 'culture-ideas'])
  expect(readinessGaps(ownReadinessInstrument, all(0))).toEqual([])
})

const survey = (own: number, checked: number | null, version = 1) => ({
  instrument: { version },
  own: readinessResult(ownReadinessInstrument, all(own)),
  checked: checked === null ? null : readinessResult(ownReadinessInstrument, all(checked)),
})

test('the first stands against the last, like beside like, and never over other questions', () => {
  expect(readinessChange(survey(1, null), survey(3, null))).toMatchObject({ by: 'own', overall: 2 })
  expect(readinessChange(survey(3, 1), survey(3, 2))).toMatchObject({ by: 'checked', overall: 1 })
  // A strict checker of the last one alone is no loss.
  expect(readinessChange(survey(3, null), survey(3, 1))).toMatchObject({ by: 'own', overall: 0 })
  expect(readinessChange(survey(3, 1), survey(3, null))).toMatchObject({ by: 'own', overall: 0 })
  expect(readinessChange(survey(1, null), survey(3, null, 2))).toBeNull()
})
