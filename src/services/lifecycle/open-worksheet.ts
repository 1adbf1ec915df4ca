import { defaultWorksheetForms } from '../../domain/lifecycle/default-worksheet-forms.ts'
import type { Stage } from '../../domain/lifecycle/stage.ts'
import type { WorksheetField } from '../../domain/lifecycle/worksheet.ts'
import type { Database } from '../../store/base/connect.ts'
import { lockGate } from '../../store/lifecycle/innovation.ts'
import {
  insertWorksheet,
  lockWorksheet,
  type WorksheetRow,
  type WorksheetScope,
} from '../../store/lifecycle/worksheet.ts'
import {
  findWorksheetForm,
  insertWorksheetForm,
  listWorksheetForms,
} from '../../store/lifecycle/worksheet-form.ts'

/** The form that a region uses now at a stage; version 0 is the one that comes along and was never answered. */
export async function currentForm(
  db: Database,
  regionId: WorksheetScope['regionId'],
  stage: Stage,
): Promise<{ version: number; fields: readonly WorksheetField[] }> {
  const [newest] = await listWorksheetForms(db, regionId, stage)
  return newest ?? { version: 0, fields: defaultWorksheetForms[stage] }
}

/** The fields that a worksheet was opened with; a newer form does not touch it. */
export async function formOf(
  db: Database,
  scope: WorksheetScope,
  sheet: Pick<WorksheetRow, 'formVersion'> | null,
): Promise<readonly WorksheetField[]> {
  const own = sheet && (await findWorksheetForm(db, scope.regionId, scope.stage, sheet.formVersion))
  return own ? own.fields : (await currentForm(db, scope.regionId, scope.stage)).fields
}

/**
 * Opens a stage with the region's form of today; the form that comes along becomes the region's first version.
 * 'closed' makes a worksheet that waits for its turn, for an answer that is known early.
 */
export async function openStage(
  transaction: Database,
  scope: WorksheetScope,
  now: Date,
  state: 'draft' | 'closed' = 'draft',
): Promise<readonly WorksheetField[]> {
  const form = await currentForm(transaction, scope.regionId, scope.stage)
  const formVersion = Math.max(form.version, 1)
  if (form.version === 0) {
    const first = { version: formVersion, fields: form.fields, createdBy: null, createdAt: now }
    await insertWorksheetForm(transaction, scope.regionId, scope.stage, first)
  }
  await insertWorksheet(transaction, scope, { formVersion, state, now })
  return form.fields
}

/**
 * The worksheet, held for this transaction. An innovation that came in by import has none yet: it is opened
 * here at the stage where the innovation stands. Null when the stage is closed.
 */
export async function holdWorksheet(
  transaction: Database,
  scope: WorksheetScope,
  now: Date,
): Promise<WorksheetRow | null> {
  const sheet = await lockWorksheet(transaction, scope)
  if (sheet) return sheet
  const gate = await lockGate(transaction, scope.regionId, scope.innovationId)
  // Whoever held the innovation until now may just have opened the worksheet.
  const opened = await lockWorksheet(transaction, scope)
  if (opened) return opened
  if (gate?.stage !== scope.stage || gate.gateState !== 'draft') return null
  await openStage(transaction, scope, now)
  return lockWorksheet(transaction, scope)
}
