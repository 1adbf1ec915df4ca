import { and, eq, type SQL } from 'drizzle-orm'
import type { GateState, Stage } from '../../domain/lifecycle/stage.ts'
import type { WorksheetValues } from '../../domain/lifecycle/worksheet.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { worksheet } from '../schema/worksheet.ts'

/** Which worksheet: one innovation at one stage. */
export type WorksheetScope = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly stage: Stage
}

export type WorksheetRow = {
  readonly stage: Stage
  readonly formVersion: number
  readonly state: GateState
  readonly revision: number
  readonly values: WorksheetValues
  readonly heldSince: Date
  readonly updatedAt: Date
}

const columns = {
  stage: worksheet.stage,
  formVersion: worksheet.formVersion,
  state: worksheet.state,
  revision: worksheet.revision,
  values: worksheet.values,
  heldSince: worksheet.heldSince,
  updatedAt: worksheet.updatedAt,
}

function isScope({ regionId, innovationId, stage }: WorksheetScope): SQL | undefined {
  return and(
    eq(worksheet.regionId, regionId),
    eq(worksheet.innovationId, innovationId),
    eq(worksheet.stage, stage),
  )
}

/** The worksheet as it stands, or null when its stage was never opened. */
export async function findWorksheet(db: Database, scope: WorksheetScope): Promise<WorksheetRow | null> {
  const [row] = await db.select(columns).from(worksheet).where(isScope(scope))
  return row ?? null
}

/** The same, held until the transaction ends: whoever comes at the same time waits and then sees the change. */
export async function lockWorksheet(
  transaction: Database,
  scope: WorksheetScope,
): Promise<WorksheetRow | null> {
  const [row] = await transaction.select(columns).from(worksheet).where(isScope(scope)).for('update')
  return row ?? null
}

/** The worksheets of an innovation, in no particular order: at most one a stage. */
export async function listWorksheets(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<WorksheetRow[]> {
  return db
    .select(columns)
    .from(worksheet)
    .where(and(eq(worksheet.regionId, regionId), eq(worksheet.innovationId, innovationId)))
}

/**
 * Makes a worksheet: a draft of the open stage, or a closed one in which something waits already. One that
 * waits closed is opened with the form of today; one that is open stays as it is.
 */
export async function insertWorksheet(
  transaction: Database,
  scope: WorksheetScope,
  sheet: { formVersion: number; state: 'draft' | 'closed'; now: Date },
): Promise<void> {
  const { formVersion, state, now } = sheet
  await transaction
    .insert(worksheet)
    .values({ ...scope, formVersion, state, heldSince: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [worksheet.regionId, worksheet.innovationId, worksheet.stage],
      set: { formVersion, state, heldSince: now, updatedAt: now },
      setWhere: eq(worksheet.state, 'closed'),
    })
}

type WorksheetChanges = Partial<Pick<WorksheetRow, 'state' | 'revision' | 'values' | 'heldSince'>>

export async function updateWorksheet(
  transaction: Database,
  scope: WorksheetScope,
  changes: WorksheetChanges & { updatedAt: Date },
): Promise<void> {
  await transaction.update(worksheet).set(changes).where(isScope(scope))
}
