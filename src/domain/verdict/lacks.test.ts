import { expect, test } from 'vitest'
import type { DimensionState, Judgement, MissingCode } from './judgement.ts'
import { lacksOf } from './lacks.ts'

function judged(effective: DimensionState, enjoyed: DimensionState, ...missing: MissingCode[]) {
  const of = (state: DimensionState) => ({ state, reasons: [] })
  return {
    dimensions: { effective: of(effective), enjoyed: of(enjoyed) } as unknown as Judgement['dimensions'],
    missing: missing.map((code) => ({ code, dimension: 'measured' as const, effortDays: 1, numbers: {} })),
  }
}

test('proofs of one kind count once, the cheapest kind first', () => {
  expect(
    lacksOf(judged('insufficient', 'insufficient', 'answers', 'baseline', 'target', 'launch', 'plan')),
  ).toEqual(['launch', 'figures', 'answers'])
})

test('what an output lacks is not told as lacking of the outcome', () => {
  expect(lacksOf(judged('met', 'met', 'output-indicator'))).toEqual(['output-figures'])
  const ofOutput = { code: 'target' as const, dimension: 'measured' as const, effortDays: 1 }
  const { dimensions } = judged('insufficient', 'met')
  const missing = (kind: string) => [{ ...ofOutput, numbers: { kind } }]
  expect(lacksOf({ dimensions, missing: missing('output') })).toEqual(['output-figures'])
  expect(lacksOf({ dimensions, missing: missing('outcome') })).toEqual(['figures'])
})

test('what is known and not good is said apart from what is missing', () => {
  expect(lacksOf(judged('not-met', 'met'))).toEqual(['not-better'])
  expect(lacksOf(judged('met', 'not-met', 'reach-figures'))).toEqual(['reach', 'not-enjoyed'])
  expect(lacksOf(judged('met', 'met'))).toEqual([])
})
