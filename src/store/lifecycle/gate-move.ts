import { and, desc, eq } from 'drizzle-orm'
import type { GateState, Stage } from '../../domain/lifecycle/stage.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { person } from '../schema/person.ts'
import { gateMove } from '../schema/worksheet.ts'
import type { WorksheetScope } from './worksheet.ts'

export type GateMoveRow = {
  readonly stage: Stage
  readonly from: GateState
  readonly to: GateState
  readonly revision: number
  readonly personName: string | null
  readonly createdAt: Date
}

/** The moves of an innovation through its gates, newest first. */
export async function listGateMoves(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<GateMoveRow[]> {
  return db
    .select({
      stage: gateMove.stage,
      from: gateMove.from,
      to: gateMove.to,
      revision: gateMove.revision,
      personName: person.name,
      createdAt: gateMove.createdAt,
    })
    .from(gateMove)
    .leftJoin(person, eq(person.id, gateMove.personId))
    .where(and(eq(gateMove.regionId, regionId), eq(gateMove.innovationId, innovationId)))
    .orderBy(desc(gateMove.createdAt), desc(gateMove.id))
}

export async function insertGateMove(
  transaction: Database,
  scope: WorksheetScope,
  move: { from: GateState; to: GateState; revision: number; personId: PersonId; createdAt: Date },
): Promise<void> {
  await transaction
    .insert(gateMove)
    .values({ ...scope, ...move, id: newIdentifier(move.createdAt.getTime()) })
}
