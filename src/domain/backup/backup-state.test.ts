import { expect, test } from 'vitest'
import { type BackupRecord, judgeBackups } from './backup-state.ts'

const now = new Date('2027-03-10T12:00:00Z')
const record = (hoursAgo: number, changes: Partial<BackupRecord> = {}): BackupRecord => {
  const begunAt = new Date(now.getTime() - hoursAgo * 3_600_000)
  return { begunAt, endedAt: begunAt, provenAt: begunAt, problem: null, ...changes }
}
const failed = { provenAt: null, problem: 'the disk is full' }

test.each([
  ['none', null, []],
  ['none', null, [record(1, { endedAt: null, provenAt: null })]],
  ['fresh', 10, [record(10)]],
  ['fresh', 10, [record(1, { endedAt: null, provenAt: null }), record(10)]],
  ['old', 37, [record(37)]],
  ['failed', 30, [record(30), record(6, failed)]],
  ['old', 54, [record(54), record(30, failed), record(6, failed)]],
  ['unproven', null, [record(6, failed)]],
] as const)('%s, %s hours', (state, hours, records) => {
  expect(judgeBackups(records, now, { isOn: true })).toEqual({ state, hours })
})

test('where nobody wants them, none is no fault', () => {
  expect(judgeBackups([], now, { isOn: false })).toEqual({ state: 'off', hours: null })
})
