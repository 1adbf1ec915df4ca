import { expect, test } from 'vitest'
import { legalCriteria } from '../../../src/domain/lifecycle/legal-criteria.ts'
import type { WorksheetValues } from '../../../src/domain/lifecycle/worksheet.ts'
import { editWorksheetForm, showWorksheetForm } from '../../../src/services/lifecycle/edit-worksheet-form.ts'
import { gapsOf, reviewWorksheet, submitWorksheet } from '../../../src/services/lifecycle/move-gate.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findWorksheet, type WorksheetScope } from '../../../src/store/lifecycle/worksheet.ts'
import { indicator } from '../../../src/store/schema/index.ts'
import { planEvidence } from '../../support/evidence-plan.ts'
import {
  approve,
  atTheGate,
  coach,
  fill,
  laboratory,
  leader,
  manager,
  save,
  scope,
  writer,
} from '../../support/gate.ts'

atTheGate()

type IndicatorId = (typeof indicator.$inferInsert)['id']

/** The plan of an innovation, answered in full and with all proof that its gate asks. */
async function plannedDesign(): Promise<{ at: WorksheetScope; values: WorksheetValues; revision: number }> {
  const { services, database } = laboratory
  for (const stage of ['drum-up', 'diagnose'] as const) {
    const passing: WorksheetScope = { ...scope, stage }
    const revision = await fill(passing)
    await submitWorksheet(services, writer, passing)
    await reviewWorksheet(services, coach, passing, { decision: 'pass', revision, notes: [] })
    if (stage === 'diagnose') await approve(leader, 'leader', passing, { revision })
  }
  const at: WorksheetScope = { ...scope, stage: 'design' }
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction.insert(indicator).values({
      regionId: scope.regionId,
      id: newIdentifier() as IndicatorId,
      innovationId: scope.innovationId,
      key: 'lama-izin',
      name: 'Lama izin',
      kind: 'outcome',
      unit: 'hari',
      direction: 'lower',
      baselineValue: 7.2,
      baselineOn: '2021-09-01',
      definition: 'Hari kerja sampai izin terbit',
    }),
  )
  await planEvidence(laboratory, writer, scope)
  const revision = await fill(at)
  const sheet = await findWorksheet(database.db, at)
  return { at, values: sheet?.values ?? {}, revision }
}

test('a plan that leaves one of the five legal criteria open, or gives no reasons, does not reach the coach', async () => {
  const { services, database } = laboratory
  const { at, values, revision } = await plannedDesign()
  const gaps = async () => gapsOf(database.db, at, await findWorksheet(database.db, at))
  expect(await gaps()).toEqual([])
  let newest = revision
  const write = async (changes: WorksheetValues) => {
    const saved = await save(writer, newest, Object.assign({}, values, changes), at)
    if (!saved.ok) throw new Error(saved.code)
    newest = saved.value.revision
  }
  for (const criterion of legalCriteria) {
    await write({ criteria: legalCriteria.filter((one) => one !== criterion) })
    expect(await submitWorksheet(services, writer, at), criterion).toMatchObject({ code: 'incomplete' })
    expect(await gaps()).toEqual([
      { fieldKey: 'criteria', code: 'not-all-ticked', details: { open: [criterion] } },
    ])
  }
  await write({ 'criteria-reasons': 'Sudah jelas.' })
  expect(await gaps()).toMatchObject([{ fieldKey: 'criteria-reasons', code: 'too-few-words' }])
  await write({})
  expect(await submitWorksheet(services, writer, at)).toMatchObject({ ok: true })
  // The coach's pass brings it to the leader, whose word is the gate before Deliver.
  const decision = { decision: 'pass', revision: newest, notes: [] } as const
  expect(await reviewWorksheet(services, coach, at, decision)).toMatchObject({ value: 'reviewed' })
  expect(await approve(leader, 'leader', at, { revision: newest })).toMatchObject({ value: 'passed' })
})

test('a region may ask more in its plan, but cannot ask less than the law', async () => {
  const { services, regionId } = laboratory
  const { fields, version } = await showWorksheetForm(services, regionId, 'design')
  const edit = (changed: typeof fields) =>
    editWorksheetForm(services, manager, regionId, { stage: 'design', basedOn: version, fields: changed })
  const without = fields.filter(({ key }) => key !== 'criteria')
  expect(await edit(without)).toMatchObject({ code: 'legal-criteria-missing' })
  expect((await showWorksheetForm(services, regionId, 'design')).version).toBe(version)
  const label = { id: 'Siapa pengujinya?', en: 'Who tests it?' }
  const own = { key: 'tester', kind: 'short-text', label, required: false } as const
  expect(await edit([...fields, own])).toMatchObject({ ok: true })
})
