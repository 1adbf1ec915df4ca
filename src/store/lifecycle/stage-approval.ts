import { and, desc, eq } from 'drizzle-orm'
import type { Stage } from '../../domain/lifecycle/stage.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { person } from '../schema/person.ts'
import { stageApproval } from '../schema/stage-approval.ts'
import type { WorksheetScope } from './worksheet.ts'

type Row = typeof stageApproval.$inferSelect

/** What the leader said, without where it stands. */
export type StageApproval = Pick<
  Row,
  | 'outcome'
  | 'leaderName'
  | 'leaderOffice'
  | 'decidedOn'
  | 'words'
  | 'document'
  | 'recordedAt'
  | 'recordedRole'
> & { readonly stage: Stage; readonly recordedByName: string | null }

export async function insertStageApproval(
  transaction: Database,
  scope: WorksheetScope,
  row: Omit<Row, 'regionId' | 'id' | 'innovationId' | 'stage'>,
): Promise<void> {
  await transaction
    .insert(stageApproval)
    .values({ ...scope, ...row, id: newIdentifier(row.recordedAt.getTime()) })
}

/** What leaders said of an innovation, newest first. */
export async function listStageApprovals(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<StageApproval[]> {
  return db
    .select({
      stage: stageApproval.stage,
      outcome: stageApproval.outcome,
      leaderName: stageApproval.leaderName,
      leaderOffice: stageApproval.leaderOffice,
      decidedOn: stageApproval.decidedOn,
      words: stageApproval.words,
      document: stageApproval.document,
      recordedAt: stageApproval.recordedAt,
      recordedRole: stageApproval.recordedRole,
      recordedByName: person.name,
    })
    .from(stageApproval)
    .leftJoin(person, eq(person.id, stageApproval.recordedBy))
    .where(and(eq(stageApproval.regionId, regionId), eq(stageApproval.innovationId, innovationId)))
    .orderBy(desc(stageApproval.recordedAt), desc(stageApproval.id))
}

/** The office that a leader was last named with in a region, to be offered again. */
export async function lastLeader(
  db: Database,
  regionId: RegionId,
): Promise<{ readonly name: string; readonly office: string } | null> {
  const [row] = await db
    .select({ name: stageApproval.leaderName, office: stageApproval.leaderOffice })
    .from(stageApproval)
    .where(eq(stageApproval.regionId, regionId))
    .orderBy(desc(stageApproval.recordedAt))
    .limit(1)
  return row ?? null
}
