import type { Actor } from '../../domain/access/role.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { countWaitingProposals } from '../../store/verdict/proposal.ts'
import type { Services } from '../services.ts'

/** How many proposals wait for this second person: all but their own. Remembered until one is made or answered. */
export async function waitingProposals(
  { db, memory }: Pick<Services, 'db' | 'memory'>,
  actor: Actor,
  region: RegionScope,
): Promise<{ waiting: number; late: number }> {
  const waiting = await memory.remember(region.id, `waiting proposals ${region.id} ${actor.personId}`, () =>
    countWaitingProposals(db, region.id, actor.personId),
  )
  return { waiting, late: 0 }
}
