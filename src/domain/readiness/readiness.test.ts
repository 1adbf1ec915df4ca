import { expect, test } from 'vitest'
import { ownReadinessInstrument, readinessComponents, readinessGaps, readinessResult } from './readiness.ts'

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
