import type { WorksheetProof } from '../../domain/lifecycle/worksheet-gap.ts'
import type { Database } from '../../store/base/connect.ts'
import type { WorksheetScope } from '../../store/lifecycle/worksheet.ts'
import { readProof } from '../../store/lifecycle/worksheet-proof.ts'
import { readPlanGaps } from '../verdict/register-plan.ts'

/** What lies outside a worksheet's text, with the plan of what will be proven, which only Design asks for. */
export async function readGateProof(db: Database, scope: WorksheetScope): Promise<WorksheetProof> {
  const proof = await readProof(db, scope)
  if (scope.stage !== 'design') return proof
  const gaps = await readPlanGaps(db, scope)
  return gaps.length > 0 ? proof : { ...proof, met: new Set([...proof.met, 'evidence-plan' as const]) }
}
