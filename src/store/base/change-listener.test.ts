import { expect, test } from 'vitest'
import { createChangeMoments } from './change-listener.ts'

test('whoever announces ever new regions makes pages anew and no memory grow', () => {
  const moments = createChangeMoments()
  const before = moments.moment()
  const heldBefore = process.memoryUsage().heapUsed
  for (let region = 1; region <= 3_000_000; region += 1) moments.note(String(region))
  expect(process.memoryUsage().heapUsed - heldBefore).toBeLessThan(40 * 1024 * 1024)
  expect(moments.changedSince(7 as never, before)).toBe(true)
  const after = moments.moment()
  moments.note('7')
  expect([moments.changedSince(7 as never, after), moments.changedSince(8 as never, after)]).toEqual([
    true,
    false,
  ])
})

test('what is no number of a region may mean anybody, and nothing that was kept outlives it', () => {
  for (const announced of ['', 'x', '-1', '1.5', '99999999999', "7'; DROP TABLE region", '7\n']) {
    const moments = createChangeMoments()
    moments.note('7')
    const before = moments.moment()
    moments.note(announced)
    expect([announced, moments.changedSince(8 as never, before)]).toEqual([announced, true])
  }
})
