import { describe, expect, test } from 'vitest'
import { reviewWorksheet, submitWorksheet } from '../../../src/services/lifecycle/move-gate.ts'
import { listStageApprovals } from '../../../src/store/lifecycle/stage-approval.ts'
import type { WorksheetScope } from '../../../src/store/lifecycle/worksheet.ts'
import { listNotes } from '../../../src/store/lifecycle/worksheet-note.ts'
import {
  approve,
  atTheGate,
  coach,
  fill,
  laboratory,
  leader,
  manager,
  review,
  save,
  scope,
  writer,
} from '../../support/gate.ts'

atTheGate()

describe("the leader's word", () => {
  const reviewed = async (): Promise<{ at: WorksheetScope; revision: number }> => {
    const first = await fill(scope)
    await submitWorksheet(laboratory.services, writer, scope)
    await review(coach, first, 'pass')
    const at: WorksheetScope = { ...scope, stage: 'diagnose' }
    const revision = await fill(at)
    await submitWorksheet(laboratory.services, writer, at)
    const decision = { decision: 'pass', revision, notes: [] } as const
    expect(await reviewWorksheet(laboratory.services, coach, at, decision)).toMatchObject({
      value: 'reviewed',
    })
    return { at, revision }
  }

  test('nothing goes on before it: not the text, not the coach, not the next stage', async () => {
    const { at, revision } = await reviewed()
    expect(await save(writer, revision, { idea: 'lain' }, at)).toMatchObject({ code: 'not-your-turn' })
    const again = { decision: 'pass', revision, notes: [] } as const
    expect(await reviewWorksheet(laboratory.services, coach, at, again)).toMatchObject({
      code: 'not-your-turn',
    })
    expect(await save(writer, 0, { change: 'dini' }, { ...at, stage: 'design' })).toMatchObject({
      code: 'not-your-turn',
    })
    expect(await approve(leader, 'leader', at, { revision: revision - 1 })).toMatchObject({
      code: 'changed-since-read',
    })
  })

  test('declined, it goes back with the words as a note, and both words stay on record', async () => {
    const { at, revision } = await reviewed()
    const declined = { outcome: 'declined', words: 'Siapa yang membayar?', revision } as const
    expect(await approve(leader, 'leader', at, declined)).toMatchObject({ value: 'returned' })
    const [note] = await listNotes(laboratory.database.db, at)
    expect(note).toMatchObject({ fieldKey: null, text: 'Siapa yang membayar?', authorName: 'Wali Kota' })
    const newer = await fill(at)
    await submitWorksheet(laboratory.services, writer, at)
    const decision = { decision: 'pass', revision: newer, notes: [] } as const
    await reviewWorksheet(laboratory.services, coach, at, decision)
    expect(await approve(leader, 'leader', at, { revision: newer })).toMatchObject({ value: 'passed' })
    const words = await listStageApprovals(laboratory.database.db, at.regionId, at.innovationId)
    expect(words.map(({ outcome, words: said }) => [outcome, said])).toEqual([
      ['approved', 'Setuju'],
      ['declined', 'Siapa yang membayar?'],
    ])
  })

  test('on paper it needs the letter, a day that has come, and somebody who did not work on it', async () => {
    const { at, revision } = await reviewed()
    const paper = { revision, document: 'Surat 12/2021' }
    expect(await approve(manager, 'lab-manager', at, { revision })).toMatchObject({
      code: 'document-missing',
    })
    expect(await approve(manager, 'lab-manager', at, { ...paper, decidedOn: '2999-01-01' })).toMatchObject({
      code: 'day-to-come',
    })
    expect(await approve(writer, 'lab-manager', at, paper)).toMatchObject({ code: 'own-work' })
    expect(await approve(manager, 'lab-manager', at, paper)).toMatchObject({ value: 'passed' })
    const [word] = await listStageApprovals(laboratory.database.db, at.regionId, at.innovationId)
    expect(word).toMatchObject({
      recordedByName: 'Pengelola',
      document: 'Surat 12/2021',
      decidedOn: '2021-10-05',
    })
  })

  test('of two who decide at once one wins and the other is told', async () => {
    const { at, revision } = await reviewed()
    const outcomes = await Promise.all([
      approve(leader, 'leader', at, { revision }),
      approve(manager, 'lab-manager', at, { revision, outcome: 'declined', document: 'Surat 1' }),
    ])
    expect(outcomes.map((outcome) => (outcome.ok ? 'won' : outcome.code)).sort()).toEqual([
      'not-your-turn',
      'won',
    ])
    expect(await listStageApprovals(laboratory.database.db, at.regionId, at.innovationId)).toHaveLength(1)
  })
})
