import { expect, test } from 'vitest'
import { keeperNeed } from './keeper.ts'

const here = { leavesOn: null, isHere: true }

test.each([
  ['nobody', [], 'name-another'],
  ['one alone', [here], 'name-another'],
  ['two', [here, here], null],
  ['a transfer in thirty days', [here, { ...here, leavesOn: '2026-12-30' }], 'hand-over'],
  ['a transfer in thirty-one', [here, { ...here, leavesOn: '2026-12-31' }], null],
  ['a transfer that was', [{ ...here, leavesOn: '2026-11-01' }], 'hand-over'],
  ['somebody who left', [here, here, { ...here, isHere: false }], 'hand-over'],
])('%s', (_, keepers, need) => {
  expect(keeperNeed(keepers, '2026-11-30')).toBe(need)
})
