import type { Actor } from '../src/domain/access/role.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../src/domain/scope.ts'
import type { ListScope } from '../src/services/intake/list.ts'
import type { Services } from '../src/services/services.ts'
import { membershipsOf } from '../src/store/access/membership.ts'
import type { Author } from '../src/store/base/change.ts'
import { findRegionById, type RegionScope } from '../src/store/region/region.ts'
import type { Calendar } from './calendar.ts'
import type { AgencyNote, InnovationNote, Ledger, PersonNote } from './ledger.ts'
import type { Size } from './size.ts'

/** The year that is played, and the one before it. */
export const YEAR = 2025

export type PersonAuthor = Author & { readonly personId: PersonId }

/** A city in the year that is played: what acts, what it is written down in, and its clock. */
export type World = {
  readonly services: Services
  readonly regionId: RegionId
  readonly size: Size
  readonly calendar: Calendar
  readonly random: () => number
  readonly ledger: Ledger
  readonly progress: (step: string) => void
}

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }

/** The value of what must not be refused. */
export async function must<T>(what: string, outcome: Promise<Outcome<T>> | Outcome<T>): Promise<T> {
  const found = await outcome
  if (found.ok) return found.value
  throw new Error(
    `${what} was refused: ${found.code} ${JSON.stringify((found as { details?: unknown }).details ?? {})}`,
  )
}

/** Tries what the rules forbid; that it is refused with this code is written down, anything else ends the year. */
export async function mustBeRefused(
  { ledger }: World,
  what: string,
  code: string,
  outcome: Promise<{ readonly ok: boolean; readonly code?: string }>,
): Promise<void> {
  const found = await outcome
  if (found.ok || found.code !== code)
    throw new Error(`${what} gave ${found.ok ? 'ok' : found.code} and not ${code}`)
  ledger.refusals.push({ what, code })
}

export async function regionOf({ services, regionId }: World): Promise<RegionScope> {
  const region = await findRegionById(services.db, regionId)
  if (!region) throw new Error('the city has gone')
  return region
}

export const as = (person: PersonNote): PersonAuthor => ({
  personId: person.id as PersonId,
  kind: 'person',
  origin: 'year',
})

export async function actorOf({ services }: World, { id, name }: PersonNote): Promise<Actor> {
  return { personId: id as PersonId, name, memberships: await membershipsOf(services.db, id as PersonId) }
}

/** The people of a role who are there, in the order of the list. */
export function peopleOf({ ledger }: World, role: string): PersonNote[] {
  return ledger.people.filter((one) => one.role === role && !one.hasLeft)
}

export function firstOf(world: World, role: string): PersonNote {
  const [person] = peopleOf(world, role)
  if (!person) throw new Error(`nobody is ${role}`)
  return person
}

/** The coordinator of an agency: each has one. */
export function coordinatorOf({ ledger }: World, agency: string): PersonNote {
  const found = ledger.people.find(
    (one) => one.role === 'coordinator' && one.agency === agency && !one.hasLeft,
  )
  if (!found) throw new Error(`${agency} has no coordinator`)
  return found
}

export function agencyNamed({ ledger }: Pick<World, 'ledger'>, name: string): AgencyNote & { id: AgencyId } {
  const found = ledger.agencies.find((one) => one.name === name)
  if (!found) throw new Error(`there is no ${name}`)
  return found as AgencyNote & { id: AgencyId }
}

export const scopeOf = ({ regionId }: World, innovation: InnovationNote) => ({
  regionId,
  innovationId: innovation.id as InnovationId,
})

/** How a list is taken in by somebody now. */
export async function listScope(world: World, person: PersonNote): Promise<ListScope> {
  return { region: await regionOf(world), author: as(person), now: world.calendar.now() }
}

/** A whole number from nought to one below a bound. */
export function below({ random }: World, bound: number): number {
  return Math.floor(random() * bound)
}

/** The cohort's innovations that are still led on by somebody. */
export function cohortOf({ ledger }: Pick<World, 'ledger'>): InnovationNote[] {
  return ledger.innovations.filter(({ inCohort }) => inCohort)
}
