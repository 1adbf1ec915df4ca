import type { PersonId, RegionId } from '../../domain/scope.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { change } from '../../store/base/change.ts'
import type { Services } from '../services.ts'

/** The same refusal again within so long says nothing new. */
const REFUSAL_AGAIN_MS = 3_600_000
/** Beyond this many the oldest are forgotten, and noted again. */
const REFUSALS_MAX = 2_000

const noted = new Map<string, number>()

/** Notes in log and trail that somebody who is signed in asked for what their role does not carry. */
export async function noteRefusal(
  services: Pick<Services, 'db' | 'log' | 'clock'>,
  personId: PersonId,
  route: string,
  regionId: RegionId | 0,
): Promise<void> {
  const key = `${personId} ${route} ${regionId}`
  const now = services.clock().getTime()
  if (now - (noted.get(key) ?? Number.NEGATIVE_INFINITY) < REFUSAL_AGAIN_MS) return
  if (noted.size >= REFUSALS_MAX) noted.delete(noted.keys().next().value as string)
  noted.set(key, now)
  services.log.warn({ event: 'access.refused', person: personId, route }, 'A role does not carry this')
  await change(services.db, { personId, kind: 'person', origin: route }, 'access.refuse', (transaction) =>
    noteInAudit(transaction, 'person', { id: personId }, regionId),
  )
}
