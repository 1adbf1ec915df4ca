import type { GateLimit } from '../../domain/lifecycle/gate-limit.ts'
import type { RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { insertGateLimit } from '../../store/lifecycle/gate-limit.ts'
import type { Services } from '../services.ts'

/** Sets the limits of a stage from a day on, for one kind of innovation or for all; without days it takes them away. */
export function setGateLimit(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  limit: Omit<GateLimit, 'savedAt'> & { readonly source: string },
): Promise<void> {
  return change(db, author, 'region.gate-limit', (transaction) =>
    insertGateLimit(transaction, regionId, { ...limit, savedAt: clock(), savedBy: author.personId }),
  )
}
