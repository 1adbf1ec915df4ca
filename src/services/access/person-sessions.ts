import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import { forgetDevices } from '../../store/access/known-device.ts'
import { removeSecondFactor } from '../../store/access/second-factor.ts'
import {
  endSessionOf,
  endSessionRowsOf,
  listSessionsOf,
  type OpenSession,
} from '../../store/access/session.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Services } from '../services.ts'
import { type ColleagueRefusal, ownColleague } from './edit-person.ts'

type Scope = { readonly regionId: RegionId; readonly personId: string }

/** Where a colleague is signed in now, the last used first; nothing for whoever works in another region too. */
export async function showSessionsOf(services: Services, scope: Scope): Promise<readonly OpenSession[]> {
  const found = await ownColleague(services, scope.regionId, scope.personId)
  return found.ok ? listSessionsOf(services.db, found.value.personId, services.clock()) : []
}

/** Ends one session of a colleague, on record; their devices are strangers again. */
export async function endSessionOfColleague(
  services: Services,
  author: Author,
  scope: Scope,
  sessionId: string,
): Promise<Result<null, ColleagueRefusal | 'no-such-session'>> {
  const found = await ownColleague(services, scope.regionId, scope.personId)
  if (!found.ok) return found
  const { personId } = found.value
  return change(services.db, author, 'session.end-of', async (transaction) => {
    if (!(await endSessionOf(transaction, personId, sessionId))) return refused('no-such-session')
    await forgetDevices(transaction, personId)
    await noteInAudit(transaction, 'session', { id: sessionId, person: personId }, scope.regionId)
    return ok(null)
  })
}

/** Takes a lost second factor away from a colleague, on record: all their sessions end and their devices are strangers. */
export async function resetSecondFactor(
  services: Services,
  author: Author,
  scope: Scope,
): Promise<Result<null, ColleagueRefusal | 'no-second-factor'>> {
  const found = await ownColleague(services, scope.regionId, scope.personId)
  if (!found.ok) return found
  const { personId } = found.value
  return change(services.db, author, 'second-factor.reset', async (transaction) => {
    if (!(await removeSecondFactor(transaction, personId))) return refused('no-second-factor')
    await endSessionRowsOf(transaction, personId)
    await forgetDevices(transaction, personId)
    await noteInAudit(transaction, 'person', { id: personId }, scope.regionId)
    return ok(null)
  })
}
