import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { WorksheetValues } from '../../domain/lifecycle/worksheet.ts'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { person } from '../schema/person.ts'
import { worksheetRevision } from '../schema/worksheet.ts'
import type { WorksheetScope } from './worksheet.ts'

export type WorksheetRevision = {
  readonly revision: number
  readonly baseRevision: number
  readonly values: WorksheetValues
  /** Texts that stood beside the value of a field when this was saved, by field; a person chooses later. */
  readonly conflicts: WorksheetValues
  readonly savedBy: PersonId
  readonly savedByName: string | null
  readonly savedAt: Date
}

const columns = {
  revision: worksheetRevision.revision,
  baseRevision: worksheetRevision.baseRevision,
  values: worksheetRevision.values,
  conflicts: worksheetRevision.conflicts,
  savedBy: worksheetRevision.savedBy,
  savedByName: person.name,
  savedAt: worksheetRevision.savedAt,
}

function isScope({ regionId, innovationId, stage }: WorksheetScope): SQL | undefined {
  return and(
    eq(worksheetRevision.regionId, regionId),
    eq(worksheetRevision.innovationId, innovationId),
    eq(worksheetRevision.stage, stage),
  )
}

/** One save of a worksheet, or null. Revision 0 is the empty sheet and has no row. */
export async function findRevision(
  db: Database,
  scope: WorksheetScope,
  revision: number,
): Promise<WorksheetRevision | null> {
  const [row] = await db
    .select(columns)
    .from(worksheetRevision)
    .leftJoin(person, eq(person.id, worksheetRevision.savedBy))
    .where(and(isScope(scope), eq(worksheetRevision.revision, revision)))
  return row ?? null
}

/** The last saves, newest first. */
export async function listRevisions(
  db: Database,
  scope: WorksheetScope,
  rowsMax: number,
): Promise<WorksheetRevision[]> {
  return db
    .select(columns)
    .from(worksheetRevision)
    .leftJoin(person, eq(person.id, worksheetRevision.savedBy))
    .where(isScope(scope))
    .orderBy(desc(worksheetRevision.revision))
    .limit(rowsMax)
}

export async function insertRevision(
  transaction: Database,
  scope: WorksheetScope,
  row: Omit<WorksheetRevision, 'savedByName'>,
): Promise<void> {
  await transaction.insert(worksheetRevision).values({ ...scope, ...row })
}
