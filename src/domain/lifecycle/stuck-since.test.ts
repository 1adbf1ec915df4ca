import { expect, test } from 'vitest'
import { stuckSince } from './stuck-since.ts'

test('ten working days before a Tuesday are two weeks, and a holiday makes it a day more', () => {
  const now = new Date('2026-12-01T05:00:00Z')
  expect(stuckSince('2026-12-01', new Set(), now).toISOString()).toBe('2026-11-17T05:00:00.000Z')
  expect(stuckSince('2026-12-01', new Set(['2026-11-25']), now).toISOString()).toBe(
    '2026-11-16T05:00:00.000Z',
  )
})
