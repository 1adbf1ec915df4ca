import { expect, test } from 'vitest'
import { isFaded } from './faded.ts'
import type { DimensionState, ReasonCode } from './judgement.ts'

const effective = (state: DimensionState, ...codes: ReasonCode[]) => ({
  state,
  reasons: codes.map((code) => ({ code, numbers: {} })),
})

test('met by what is no longer seen is faded, unless another outcome still is better', () => {
  expect(isFaded(effective('met', 'unseen-lately'))).toBe(true)
  expect(isFaded(effective('met', 'unseen-lately', 'cannot-tell-yet'))).toBe(true)
  expect(isFaded(effective('met', 'improved', 'unseen-lately'))).toBe(false)
  expect(isFaded(effective('met', 'improved'))).toBe(false)
  expect(isFaded(effective('adverse', 'worsened', 'unseen-lately'))).toBe(false)
})
