import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { WorksheetValues } from '../../src/domain/lifecycle/worksheet.ts'
import { approveStage, type LeaderWord } from '../../src/services/lifecycle/approve-stage.ts'
import { reviewWorksheet } from '../../src/services/lifecycle/move-gate.ts'
import type { WorksheetScope } from '../../src/store/lifecycle/worksheet.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from './laboratory.ts'
import { fill as fillAt, newWorksheet, save as saveAt } from './worksheets.ts'

export let laboratory: Laboratory
export let writer: PersonAuthor
export let coach: PersonAuthor
export let otherCoach: PersonAuthor
export let leader: PersonAuthor
export let manager: PersonAuthor
export let scope: WorksheetScope

export const save = (author: PersonAuthor, baseRevision: number, values: WorksheetValues, at = scope) =>
  saveAt(laboratory, author, at, baseRevision, values)
export const fill = (at: WorksheetScope) => fillAt(laboratory, writer, at)

export const review = (
  author: PersonAuthor,
  revision: number,
  decision: 'return' | 'pass',
  text = 'Tambah bukti',
) =>
  reviewWorksheet(laboratory.services, author, scope, {
    decision,
    revision,
    notes: decision === 'return' ? [{ fieldKey: 'promise', text }] : [],
  })

export const WORD = {
  outcome: 'approved',
  leaderName: 'Wali Kota',
  leaderOffice: 'Wali Kota Uji',
  decidedOn: '2021-10-05',
  words: 'Setuju',
  document: null,
} as const
export const approve = (
  author: PersonAuthor,
  role: 'leader' | 'lab-manager',
  at: WorksheetScope,
  word: Partial<LeaderWord> & { revision: number },
) =>
  approveStage(laboratory.services, author, role, { ...at, timeZone: 'Asia/Jakarta' }, { ...WORD, ...word })

/** A worksheet at the gate, with those who write it, look at it and decide. */
export function atTheGate(): void {
  beforeAll(async () => {
    laboratory = await testLaboratory()
    writer = await laboratory.join('Penulis', 'innovator')
    coach = await laboratory.join('Pendamping', 'coach')
    otherCoach = await laboratory.join('Pendamping lain', 'coach')
    leader = await laboratory.join('Wali Kota', 'leader')
    manager = await laboratory.join('Pengelola', 'lab-manager')
  })
  afterAll(() => laboratory.close())
  beforeEach(async () => {
    scope = await newWorksheet(laboratory)
  })
}
