import { and, desc, eq } from 'drizzle-orm'
import type { Stage } from '../../domain/lifecycle/stage.ts'
import type { WorksheetField } from '../../domain/lifecycle/worksheet.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { person } from '../schema/person.ts'
import { worksheetForm } from '../schema/worksheet.ts'

export type WorksheetFormRow = {
  readonly version: number
  readonly fields: readonly WorksheetField[]
  readonly createdByName: string | null
  readonly createdAt: Date
}

const columns = {
  version: worksheetForm.version,
  fields: worksheetForm.fields,
  createdByName: person.name,
  createdAt: worksheetForm.createdAt,
}

/** The versions of a stage's form, newest first; empty while the region still uses the form that came along. */
export async function listWorksheetForms(
  db: Database,
  regionId: RegionId,
  stage: Stage,
): Promise<WorksheetFormRow[]> {
  return db
    .select(columns)
    .from(worksheetForm)
    .leftJoin(person, eq(person.id, worksheetForm.createdBy))
    .where(and(eq(worksheetForm.regionId, regionId), eq(worksheetForm.stage, stage)))
    .orderBy(desc(worksheetForm.version))
}

/** One version of a stage's form, or null. */
export async function findWorksheetForm(
  db: Database,
  regionId: RegionId,
  stage: Stage,
  version: number,
): Promise<WorksheetFormRow | null> {
  const [row] = await db
    .select(columns)
    .from(worksheetForm)
    .leftJoin(person, eq(person.id, worksheetForm.createdBy))
    .where(
      and(
        eq(worksheetForm.regionId, regionId),
        eq(worksheetForm.stage, stage),
        eq(worksheetForm.version, version),
      ),
    )
  return row ?? null
}

/** Adds a version; false when somebody else took this number at the same moment. */
export async function insertWorksheetForm(
  transaction: Database,
  regionId: RegionId,
  stage: Stage,
  form: { version: number; fields: readonly WorksheetField[]; createdBy: PersonId | null; createdAt: Date },
): Promise<boolean> {
  const rows = await transaction
    .insert(worksheetForm)
    .values({ regionId, stage, ...form, fields: [...form.fields] })
    .onConflictDoNothing()
    .returning({ version: worksheetForm.version })
  return rows.length > 0
}
