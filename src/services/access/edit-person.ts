import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import { forgetDevices } from '../../store/access/known-device.ts'
import { listMembers, type Member } from '../../store/access/member.ts'
import { membershipsOf } from '../../store/access/membership.ts'
import { endLinks } from '../../store/access/password-link.ts'
import { findPersonByEmail, updatePerson } from '../../store/access/person.ts'
import { removeSecondFactor } from '../../store/access/second-factor.ts'
import { endSessionRowsOf } from '../../store/access/session.ts'
import { forgetFailures } from '../../store/access/sign-in-limit.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { type Author, change, system } from '../../store/base/change.ts'
import type { Services } from '../services.ts'
import { type HandedLink, makeLink } from './password-link.ts'
import { accountKey } from './sign-in-attempt.ts'

/** Somebody who works in a region, with the roles they hold there. */
export type Colleague = {
  readonly personId: PersonId
  readonly name: string
  readonly email: string
  readonly roles: readonly Member[]
  /** They work in another region too, so that this one alone may not change their account. */
  readonly worksElsewhere: boolean
  readonly hasSecondFactor: boolean
}

export type ColleagueRefusal = 'no-such-person' | 'works-elsewhere'

/** A colleague of a region, or null for whoever holds no role there. */
export async function showColleague(
  services: Services,
  regionId: RegionId,
  personId: string,
): Promise<Colleague | null> {
  const roles = (await listMembers(services.db, regionId)).filter((member) => member.personId === personId)
  const [first] = roles
  if (first === undefined) return null
  const memberships = await membershipsOf(services.db, first.personId)
  const worksElsewhere = memberships.some((membership) => membership.regionId !== regionId)
  const { personId: id, name, email, hasSecondFactor } = first
  return { personId: id, name, email, roles, worksElsewhere, hasSecondFactor }
}

/** Whoever could set the password of somebody could act as them, in each region where they hold a role. */
export async function ownColleague(
  services: Services,
  regionId: RegionId,
  personId: string,
): Promise<Result<Colleague, ColleagueRefusal>> {
  const colleague = await showColleague(services, regionId, personId)
  if (colleague === null) return refused('no-such-person')
  return colleague.worksElsewhere ? refused('works-elsewhere') : ok(colleague)
}

/** Corrects the name or the e-mail address of a colleague. Links that were sent to the address before open nothing any more. */
export async function correctColleague(
  services: Services,
  author: Author,
  scope: { readonly regionId: RegionId; readonly personId: string },
  input: { readonly name: string; readonly email: string },
): Promise<Result<null, ColleagueRefusal | 'email-taken'>> {
  const found = await ownColleague(services, scope.regionId, scope.personId)
  if (!found.ok) return found
  const { personId, name, email } = found.value
  const after = { name: input.name, email: input.email.trim().toLowerCase() }
  if (after.name === name && after.email === email) return ok(null)
  return change(services.db, author, 'person.correct', async (transaction) => {
    const holder = await findPersonByEmail(transaction, after.email)
    if (holder !== null && holder !== personId) return refused('email-taken')
    await updatePerson(transaction, personId, after)
    if (after.email !== email) await endLinks(transaction, personId, services.clock())
    await noteInAudit(transaction, 'person', { id: personId }, scope.regionId, {
      before: { name, email },
      after,
    })
    return ok(null)
  })
}

/** Makes a link by which a colleague sets a new password, and lets their account sign in again that failures closed. */
export async function resetColleague(
  services: Services,
  author: Author,
  regionId: RegionId,
  personId: string,
): Promise<Result<{ readonly colleague: Colleague; readonly link: HandedLink }, ColleagueRefusal>> {
  const found = await ownColleague(services, regionId, personId)
  if (!found.ok) return found
  return change(services.db, author, 'password.link', async (transaction) => {
    await forgetFailures(transaction, accountKey(found.value.email))
    const link = await makeLink(services, transaction, found.value.personId, 'reset', regionId)
    return ok({ colleague: found.value, link })
  })
}

/** Takes a lost second factor away at the server, for whomever: also for the last administrator. */
export async function removeSecondFactorOf(
  services: Services,
  origin: string,
  email: string,
): Promise<Result<null, 'no-such-person' | 'no-second-factor'>> {
  const personId = await findPersonByEmail(services.db, email.trim().toLowerCase())
  if (personId === null) return refused('no-such-person')
  const [home] = await membershipsOf(services.db, personId)
  return change(services.db, system(origin), 'second-factor.reset', async (transaction) => {
    if (!(await removeSecondFactor(transaction, personId))) return refused('no-second-factor')
    await endSessionRowsOf(transaction, personId)
    await forgetDevices(transaction, personId)
    await noteInAudit(transaction, 'person', { id: personId }, home?.regionId ?? 0)
    return ok(null)
  })
}

/** Makes such a link at the server, for whomever: also for the last administrator, and for who works in several regions. */
export async function resetPerson(
  services: Services,
  origin: string,
  email: string,
): Promise<Result<HandedLink, 'no-such-person'>> {
  const address = email.trim().toLowerCase()
  const personId = await findPersonByEmail(services.db, address)
  if (personId === null) return refused('no-such-person')
  const [home] = await membershipsOf(services.db, personId)
  return change(services.db, system(origin), 'password.link', async (transaction) => {
    await forgetFailures(transaction, accountKey(address))
    return ok(await makeLink(services, transaction, personId, 'reset', home?.regionId ?? 0))
  })
}
