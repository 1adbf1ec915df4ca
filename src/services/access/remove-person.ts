import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import {
  countHolding,
  emptyPerson,
  listFormerMembers,
  listNamesOf,
  listRegionsEver,
} from '../../store/access/person-removal.ts'
import { forgetFailures } from '../../store/access/sign-in-limit.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change } from '../../store/base/change.ts'
import { removeFromAudit } from '../audit/remove-person.ts'
import { sealAudit } from '../audit/seal-audit.ts'
import type { Services } from '../services.ts'
import { accountKey } from './sign-in-attempt.ts'

/** What the row of somebody is called who was taken out. */
export const REMOVED_NAME = '[dihapus]'

export type RemovedPerson = {
  /** Fields of the trail in which they stood. */
  readonly fields: number
  /** Where people wrote the name or the address in words of their own: for a person to look at. */
  readonly left: readonly { readonly table: string; readonly rows: number }[]
}

/**
 * Takes somebody out who holds no role any more: account, sessions, devices and second factor go, their name and addresses leave
 * the rows and the trail. What they did stays, under a row without a name, and the chain of the trail holds.
 */
export async function removePerson(
  services: Services,
  author: Author,
  regionId: RegionId,
  personId: string,
): Promise<Result<RemovedPerson, 'no-former-member'>> {
  const former = await listFormerMembers(services.db, regionId)
  const found = former.find((one) => one.personId === personId)
  if (!found) return refused('no-former-member')
  const names = await listNamesOf(services.db, found.personId)
  const fields = await change(services.db, author, 'personal-data.remove', (transaction) =>
    takeOut({ ...services, db: transaction }, found.personId, names),
  )
  return ok({ fields, left: await countHolding(services.db, names) })
}

/** Within the transaction of the removal. */
async function takeOut(
  { db }: Pick<Services, 'db'>,
  personId: PersonId,
  names: readonly string[],
): Promise<number> {
  await sealAudit({ db })
  await emptyPerson(db, personId, REMOVED_NAME)
  for (const name of names) if (name.includes('@')) await forgetFailures(db, accountKey(name))
  const regions = await listRegionsEver(db, personId)
  const subject = { kind: 'person', key: { id: personId } }
  let fields = 0
  for (const id of [0 as const, ...regions]) fields += await removeFromAudit(db, id, subject, names)
  for (const id of regions) await noteInAudit(db, 'person', { id: personId }, id)
  return fields
}
