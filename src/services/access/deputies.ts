import { checkTerm, type DeputyRefusal, type DeputyTerm, deputisedRoles } from '../../domain/access/deputy.ts'
import type { Actor, Role } from '../../domain/access/role.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import { type Deputy, endDeputyRow, insertDeputy, listDeputies } from '../../store/access/deputy.ts'
import { listMembers, lockMemberships, type Member } from '../../store/access/member.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

const isDeputised = (role: Role) => (deputisedRoles as readonly Role[]).includes(role)

/** Whether somebody names deputies for others too: by a role of their own, never by one that is lent to them. */
export function namesForAll(actor: Actor, regionId: RegionId): boolean {
  return actor.memberships.some(
    (one) => one.regionId === regionId && one.role === 'lab-manager' && !one.actsFor,
  )
}

export type DeputyDesk = {
  readonly deputies: readonly Deputy[]
  /** For whom this person may name one. */
  readonly away: readonly Pick<Member, 'personId' | 'name'>[]
  readonly colleagues: readonly Pick<Member, 'personId' | 'name'>[]
  readonly today: string
}

const once = (members: readonly Member[]) => [
  ...new Map(members.map(({ personId, name }) => [personId, { personId, name }])).values(),
]

/** Who stands in for whom, and whom this person may name. */
export async function showDeputies(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  region: RegionScope,
): Promise<DeputyDesk> {
  const isForAll = namesForAll(actor, region.id)
  const [deputies, members] = await Promise.all([
    listDeputies(db, region.id, isForAll ? 'all' : actor.personId),
    listMembers(db, region.id),
  ])
  const away = once(members.filter(({ role }) => isDeputised(role)))
  return {
    deputies,
    away: isForAll ? away : away.filter(({ personId }) => personId === actor.personId),
    colleagues: once(members).filter(({ personId }) => isForAll || personId !== actor.personId),
    today: dayAt(clock(), region.timeZone),
  }
}

/** Names who stands in for somebody from day to day; they themselves do, or the laboratory for them. */
export async function nameDeputy(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  actor: Actor,
  region: RegionScope,
  term: DeputyTerm,
): Promise<Result<null, DeputyRefusal>> {
  const now = clock()
  if (term.personId !== actor.personId && !namesForAll(actor, region.id)) return refused('not-yours')
  if (term.personId !== actor.personId && term.deputyId === actor.personId) return refused('names-oneself')
  const checked = checkTerm(term, dayAt(now, region.timeZone))
  if (!checked.ok) return checked
  return change(db, author, 'deputy.name', async (transaction) => {
    const members = await lockMemberships(transaction, region.id)
    const holds = members.some(({ personId, role }) => personId === term.personId && isDeputised(role))
    if (!holds) return refused('no-such-role')
    if (!members.some(({ personId }) => personId === term.deputyId)) return refused('no-colleague')
    const standing = await listDeputies(transaction, region.id, term.personId)
    const overlaps = standing.some(
      (one) => one.personId === term.personId && one.fromDay <= term.toDay && one.toDay >= term.fromDay,
    )
    if (overlaps) return refused('named-already')
    await insertDeputy(transaction, region.id, { ...term, namedBy: author.personId, namedAt: now })
    return ok(null)
  })
}

/** Takes a deputy back before the last day. Refuses 'no-such-deputy' also for one of others. */
export async function endDeputy(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  actor: Actor,
  regionId: RegionId,
  id: string,
): Promise<Result<null, 'no-such-deputy'>> {
  return change(db, author, 'deputy.end', async (transaction) => {
    const whose: PersonId | 'all' = namesForAll(actor, regionId) ? 'all' : actor.personId
    const own = (await listDeputies(transaction, regionId, whose)).find((one) => one.id === id)
    if (!own) return refused('no-such-deputy')
    return (await endDeputyRow(transaction, regionId, id, clock())) ? ok(null) : refused('no-such-deputy')
  })
}
