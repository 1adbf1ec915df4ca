import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { approvedStages, type Stage, stages } from '../../../src/domain/lifecycle/stage.ts'
import { markNote, replyToNotes } from '../../../src/services/lifecycle/answer-note.ts'
import { gapsOf, reviewWorksheet, submitWorksheet } from '../../../src/services/lifecycle/move-gate.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listGateMoves } from '../../../src/store/lifecycle/gate-move.ts'
import { findWorksheet, type WorksheetScope } from '../../../src/store/lifecycle/worksheet.ts'
import { listNotes } from '../../../src/store/lifecycle/worksheet-note.ts'
import { attachment, indicator, innovation, measurement } from '../../../src/store/schema/index.ts'
import { planEvidence } from '../../support/evidence-plan.ts'
import {
  approve,
  atTheGate,
  coach,
  fill,
  laboratory,
  leader,
  otherCoach,
  review,
  save,
  scope,
  writer,
} from '../../support/gate.ts'

atTheGate()

describe('the gate', () => {
  test('an incomplete worksheet stays with the team and tells what is missing', async () => {
    await save(writer, 0, { promise: 'satu' })
    expect(await submitWorksheet(laboratory.services, writer, scope)).toMatchObject({ code: 'incomplete' })
    const sheet = await findWorksheet(laboratory.database.db, scope)
    const gaps = await gapsOf(laboratory.database.db, scope, sheet)
    expect(gaps.map(({ fieldKey, code }) => `${fieldKey} ${code}`)).toEqual([
      'promise too-few-words',
      'team missing',
      'commitment not-all-ticked',
    ])
  })

  test('goes there and back with notes, and each step names who and when', async () => {
    const revision = await fill(scope)
    expect(await submitWorksheet(laboratory.services, writer, scope)).toMatchObject({ ok: true })
    expect(await save(writer, revision, { promise: 'sesudahnya' })).toMatchObject({ code: 'not-your-turn' })
    expect(await review(coach, revision, 'return')).toMatchObject({ ok: true, value: 'returned' })
    const [note] = await listNotes(laboratory.database.db, scope)
    expect(note).toMatchObject({ fieldKey: 'promise', text: 'Tambah bukti', authorName: 'Pendamping' })

    const noteId = note?.id ?? ''
    const replies = [{ noteId, text: 'Sudah ditambah' }]
    expect(await replyToNotes(laboratory.services, writer, scope, replies)).toMatchObject({ ok: true })
    await markNote(laboratory.services, writer, scope, { noteId, done: true })
    const answered = await listNotes(laboratory.database.db, scope)
    expect(answered.map(({ done, inReplyToId }) => [done, inReplyToId])).toEqual([
      [true, null],
      [false, noteId],
    ])
    expect(
      await markNote(laboratory.services, writer, scope, { noteId: newIdentifier(), done: true }),
    ).toMatchObject({ code: 'no-such-note' })

    const saved = await save(writer, revision, { promise: 'kata '.repeat(9) })
    const newer = saved.ok ? saved.value.revision : 0
    await submitWorksheet(laboratory.services, writer, scope)
    expect(await review(coach, revision, 'pass')).toMatchObject({ code: 'changed-since-read' })
    expect(await review(coach, newer, 'pass')).toMatchObject({ ok: true, value: 'passed' })
    const moves = await listGateMoves(laboratory.database.db, scope.regionId, scope.innovationId)
    expect(moves.map(({ to, personName }) => `${to} ${personName}`).reverse()).toEqual([
      'submitted Penulis',
      'returned Pendamping',
      'submitted Penulis',
      'passed Pendamping',
    ])
    expect(await findWorksheet(laboratory.database.db, { ...scope, stage: 'diagnose' })).toMatchObject({
      state: 'draft',
      revision: 0,
    })
  })

  test('of two coaches who decide at once one wins and the other is told', async () => {
    const revision = await fill(scope)
    await submitWorksheet(laboratory.services, writer, scope)
    const outcomes = await Promise.all([
      review(coach, revision, 'pass'),
      review(otherCoach, revision, 'return'),
    ])
    const codes = outcomes.map((outcome) => (outcome.ok ? 'won' : outcome.code)).sort()
    expect(codes).toEqual(['not-your-turn', 'won'])
    const moves = await listGateMoves(laboratory.database.db, scope.regionId, scope.innovationId)
    expect(moves).toHaveLength(2)
    const notes = await listNotes(laboratory.database.db, scope)
    expect(notes).toHaveLength(outcomes[1]?.ok ? 1 : 0)
  })

  test('a return without a word is refused, and a closed stage cannot be written', async () => {
    const revision = await fill(scope)
    await submitWorksheet(laboratory.services, writer, scope)
    const silent = await reviewWorksheet(laboratory.services, coach, scope, {
      decision: 'return',
      revision,
      notes: [],
    })
    expect(silent).toMatchObject({ code: 'notes-missing' })
    const later = { ...scope, stage: 'display' as Stage }
    expect(await save(writer, 0, { message: 'dini' }, later)).toMatchObject({ code: 'not-your-turn' })
    expect(await submitWorksheet(laboratory.services, writer, later)).toMatchObject({ code: 'not-your-turn' })
  })

  test('the whole way: no plan without an outcome baseline, no result without launch and measurement', async () => {
    const { db } = laboratory.database
    const at = (stage: Stage): WorksheetScope => ({ ...scope, stage })
    const codesAt = async (stage: Stage) =>
      (await gapsOf(db, at(stage), await findWorksheet(db, at(stage)))).map(({ code }) => code)
    const asSystem = (work: Parameters<typeof change<unknown>>[3]) =>
      change<unknown>(db, system('test'), 'test', work)
    const indicatorId = newIdentifier() as (typeof indicator.$inferInsert)['id']
    const { regionId, innovationId } = scope
    const pass = async (stage: Stage) => {
      const revision = await fill(at(stage))
      expect(await submitWorksheet(laboratory.services, writer, at(stage))).toMatchObject({ ok: true })
      const decision = { decision: 'pass', revision, notes: [] } as const
      expect(await reviewWorksheet(laboratory.services, coach, at(stage), decision)).toMatchObject({
        ok: true,
      })
      if (!approvedStages.includes(stage)) return
      const { rows } = await db.execute(sql`SELECT gate_state FROM innovation WHERE id = ${innovationId}`)
      expect(rows).toEqual([{ gate_state: 'reviewed' }])
      expect(await approve(leader, 'leader', at(stage), { revision })).toMatchObject({ value: 'passed' })
    }
    await pass('drum-up')
    await pass('diagnose')

    await fill(at('design'))
    expect(await codesAt('design')).toEqual(['outcome-indicator', 'outcome-baseline', 'evidence-plan'])
    await asSystem((transaction) =>
      transaction.insert(indicator).values({
        regionId,
        id: indicatorId,
        innovationId,
        key: 'lama-izin',
        name: 'Lama izin',
        kind: 'outcome',
        unit: 'hari',
        direction: 'lower',
      }),
    )
    expect(await codesAt('design')).toEqual(['outcome-baseline', 'evidence-plan'])
    expect(await submitWorksheet(laboratory.services, writer, at('design'))).toMatchObject({
      code: 'incomplete',
    })
    await asSystem((transaction) =>
      transaction
        .update(indicator)
        .set({ baselineValue: 7.2, baselineOn: '2021-09-01', definition: 'Hari kerja sampai izin terbit' })
        .where(sql`id = ${indicatorId}`),
    )
    expect(await codesAt('design')).toEqual(['evidence-plan'])
    await planEvidence(laboratory, writer, scope)
    await pass('design')

    await fill(at('deliver'))
    expect(await codesAt('deliver')).toEqual(['file-missing', 'launch-date', 'outcome-measured'])
    await asSystem(async (transaction) => {
      await transaction.update(innovation).set({ launchedOn: '2021-10-05' }).where(sql`id = ${innovationId}`)
      await transaction
        .insert(measurement)
        .values({ regionId, id: newIdentifier(), indicatorId, period: '2021-09-01', value: 7 })
      await transaction.insert(attachment).values({
        regionId,
        id: newIdentifier(),
        innovationId,
        subjectKind: 'worksheet',
        subjectId: 'deliver',
        fieldKey: 'proof',
        fileName: 'laporan.pdf',
        contentType: 'application/pdf',
        sizeBytes: 10,
        storageKey: 'x',
      })
    })
    expect(await codesAt('deliver')).toEqual(['outcome-measured'])
    await asSystem((transaction) =>
      transaction
        .insert(measurement)
        .values({ regionId, id: newIdentifier(), indicatorId, period: '2021-11-01', value: 1.5 }),
    )
    await pass('deliver')
    await pass('display')
    const { rows } = await db.execute(
      sql`SELECT stage, gate_state FROM innovation WHERE id = ${innovationId}`,
    )
    expect(rows).toEqual([{ stage: 'display', gate_state: 'passed' }])
    const moves = await listGateMoves(db, regionId, innovationId)
    expect(moves).toHaveLength(stages.length * 2 + approvedStages.length)
  })
})

test('every step is in the audit trail with its author', async () => {
  const revision = await fill(scope)
  await submitWorksheet(laboratory.services, writer, scope)
  await review(coach, revision, 'return')
  const { rows } = await laboratory.database.db.execute(sql`
    SELECT DISTINCT action, table_name, actor FROM audit
    WHERE action <> 'test'
      AND (row_key ->> 'innovation_id' = ${scope.innovationId} OR after ->> 'innovation_id' = ${scope.innovationId})
    ORDER BY action, table_name`)
  expect(rows.map((row) => `${row.action} ${row.table_name}`)).toEqual([
    'worksheet.return gate_move',
    'worksheet.return worksheet',
    'worksheet.return worksheet_note',
    'worksheet.save worksheet',
    'worksheet.save worksheet_revision',
    'worksheet.submit gate_move',
    'worksheet.submit worksheet',
  ])
  const actors = new Set(rows.map((row) => row.actor))
  expect(actors).toEqual(new Set([coach.personId, writer.personId]))
})
