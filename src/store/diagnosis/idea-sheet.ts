import { and, asc, eq, sql } from 'drizzle-orm'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { ideaSheet } from '../schema/diagnosis.ts'
import type { DiagnosisScope } from './problem.ts'

type Row = typeof ideaSheet.$inferSelect

export type IdeaSheetRecord = Pick<Row, 'id' | 'kind' | 'question' | 'rows' | 'isExample' | 'revision'>

const within = ({ regionId, agencyId }: DiagnosisScope) =>
  and(eq(ideaSheet.regionId, regionId), eq(ideaSheet.agencyId, agencyId))

/** The sheets of an agency, in the order in which they were written. */
export async function listSheets(
  db: Database,
  scope: DiagnosisScope,
  rowsMax: number,
): Promise<IdeaSheetRecord[]> {
  const { id, kind, question, rows, isExample, revision } = ideaSheet
  return db
    .select({ id, kind, question, rows, isExample, revision })
    .from(ideaSheet)
    .where(within(scope))
    .orderBy(asc(ideaSheet.createdAt), asc(ideaSheet.id))
    .limit(rowsMax)
}

/** The revision of a sheet that nobody else changes until the transaction ends; null without it. */
export async function lockSheet(
  transaction: Database,
  scope: DiagnosisScope,
  id: string,
): Promise<number | null> {
  const [row] = await transaction
    .select({ revision: ideaSheet.revision })
    .from(ideaSheet)
    .where(and(within(scope), eq(ideaSheet.id, id)))
    .for('update')
  return row?.revision ?? null
}

/** Nobody else adds a sheet to the agency until the transaction ends. */
export async function holdSheets(
  transaction: Database,
  { regionId, agencyId }: DiagnosisScope,
): Promise<void> {
  await transaction.execute(
    sql`SELECT FROM agency WHERE region_id = ${regionId} AND id = ${agencyId} FOR NO KEY UPDATE`,
  )
}

export async function insertSheet(
  transaction: Database,
  scope: DiagnosisScope,
  row: Pick<Row, 'kind' | 'question' | 'rows' | 'isExample' | 'createdAt'> & { createdBy: PersonId | null },
): Promise<string> {
  const id = newIdentifier(row.createdAt.getTime())
  await transaction.insert(ideaSheet).values(Object.assign({ id }, scope, row))
  return id
}

export async function updateSheet(
  transaction: Database,
  scope: DiagnosisScope,
  id: string,
  changes: Pick<Row, 'question' | 'rows' | 'revision'>,
): Promise<void> {
  await transaction
    .update(ideaSheet)
    .set(changes)
    .where(and(within(scope), eq(ideaSheet.id, id)))
}
