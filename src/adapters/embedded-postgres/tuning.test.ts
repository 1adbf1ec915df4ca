import { expect, test } from 'vitest'
import { tuning } from './tuning.ts'

const GIBIBYTE = 1024 ** 3

test.each([
  [0.5, '32MB'],
  [1, '64MB'],
  [2, '128MB'],
  [64, '256MB'],
])('a machine of %s GB gives PostgreSQL %s for its own cache', (memoryGb, expected) => {
  expect(tuning(memoryGb * GIBIBYTE)).toContain(`shared_buffers=${expected}`)
})

test('what was committed is on the disk: nothing turns that off', () => {
  expect(tuning().join(' ')).not.toMatch(/fsync|synchronous_commit|full_page_writes/)
})
