import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WorksheetValues } from '../../../src/domain/lifecycle/worksheet.ts'
import { chooseText, otherTexts } from '../../../src/services/lifecycle/choose-text.ts'
import { submitWorksheet } from '../../../src/services/lifecycle/move-gate.ts'
import { findWorksheet, type WorksheetScope } from '../../../src/store/lifecycle/worksheet.ts'
import { listRevisions } from '../../../src/store/lifecycle/worksheet-revision.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'
import { newWorksheet, save as saveAt } from '../../support/worksheets.ts'

let laboratory: Laboratory
let writer: PersonAuthor
let colleague: PersonAuthor
let scope: WorksheetScope

beforeAll(async () => {
  laboratory = await testLaboratory()
  writer = await laboratory.join('Penulis', 'innovator')
  colleague = await laboratory.join('Rekan', 'innovator')
})
afterAll(() => laboratory.close())
beforeEach(async () => {
  scope = await newWorksheet(laboratory)
})

const save = (author: PersonAuthor, baseRevision: number, values: WorksheetValues) =>
  saveAt(laboratory, author, scope, baseRevision, values)

describe('two people at one worksheet', () => {
  test('who save different fields at the same moment both find their text', async () => {
    const outcomes = await Promise.all([
      save(writer, 0, { promise: 'Izin terbit dalam satu hari' }),
      save(colleague, 0, { team: 'Kepala bidang, dua staf' }),
    ])
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true])
    const sheet = await findWorksheet(laboratory.database.db, scope)
    expect(sheet).toMatchObject({
      revision: 2,
      values: { promise: 'Izin terbit dalam satu hari', team: 'Kepala bidang, dua staf' },
    })
  })

  test('who write the same field keep both texts until one chooses', async () => {
    await save(writer, 0, { promise: 'awal' })
    await Promise.all([save(writer, 1, { promise: 'satu' }), save(colleague, 1, { promise: 'dua' })])
    const [last] = await listRevisions(laboratory.database.db, scope, 1)
    const stored = last?.values.promise as string
    expect([stored, ...(last?.conflicts.promise ?? [])].sort()).toEqual(['dua', 'satu'])

    const refused = await submitWorksheet(laboratory.services, writer, scope)
    expect(refused).toMatchObject({ ok: false, code: 'conflicts-open' })

    const other = stored === 'satu' ? 'dua' : 'satu'
    const chosen = await chooseText(laboratory.services, writer, scope, {
      fieldKey: 'promise',
      textId: otherTexts({ promise: [other] }).promise?.[0]?.id ?? '',
      choice: 'use',
    })
    expect(chosen).toMatchObject({ ok: true, value: { values: { promise: other }, conflicts: {} } })
    const texts = (await listRevisions(laboratory.database.db, scope, 10)).map(({ values }) => values.promise)
    expect(texts).toEqual([other, stored, expect.any(String), 'awal'])
  })

  test('a writer who comes back with an old page loses nothing and changes nothing else', async () => {
    await save(writer, 0, { promise: 'satu', team: 'tim' })
    await save(colleague, 1, { promise: 'satu', team: 'tim baru' })
    const late = await save(writer, 1, { promise: 'dua', team: 'tim' })
    expect(late).toMatchObject({
      ok: true,
      value: { values: { promise: 'dua', team: 'tim baru' }, conflicts: {} },
    })
  })

  test('saving the same again makes no new revision', async () => {
    await save(writer, 0, { promise: 'satu', commitment: ['time', 'head'] })
    const again = await save(writer, 1, { promise: 'satu', commitment: ['head', 'time'] })
    expect(again).toMatchObject({ ok: true, value: { revision: 1 } })
  })

  test('what is not asked, not known or beyond measure is not written', async () => {
    await save(writer, 0, { promise: 'satu', hidden: 'x', commitment: ['head', 'bribed'] })
    const sheet = await findWorksheet(laboratory.database.db, scope)
    expect(sheet?.values).toEqual({ promise: 'satu', commitment: ['head'] })
    expect(await save(writer, 1, { promise: 'x'.repeat(50_001) })).toMatchObject({ code: 'answer-too-long' })
    expect(await save(writer, 99, { promise: 'x' })).toMatchObject({ code: 'unknown-revision' })
  })
})
