import type { LinkCounts } from '../../src/domain/message/message-figures.ts'
import type { MessageStep } from '../../src/domain/message/message-plan.ts'
import type { ReachRecord } from '../../src/domain/message/reach.ts'

/** What a message is made of, each with what a test does not care about filled in. */
export const record = (changes: Partial<ReachRecord> = {}): ReachRecord => ({
  channel: 'meeting',
  place: 'Serpong',
  heldOn: '2026-11-01',
  people: 40,
  basis: 'attendance-list',
  source: 'Daftar hadir 1 November 2026',
  cost: 200_000,
  isEnded: false,
  ...changes,
})

export const link = (changes: Partial<LinkCounts> = {}): LinkCounts => ({
  channel: 'poster',
  scans: 0,
  opens: 0,
  repeats: 0,
  robots: 0,
  answers: null,
  ...changes,
})

export const step = (changes: Partial<MessageStep> = {}): MessageStep => ({
  id: 's',
  channel: 'meeting',
  title: 'Rembuk warga',
  dueOn: '2026-12-10',
  doer: 'Kasi Pelayanan',
  cost: null,
  doneOn: null,
  isDropped: false,
  ...changes,
})
