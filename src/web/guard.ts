import { actsFor } from '../domain/access/deputy.ts'
import { type Action, may, mayOnComplaint, type Subject } from '../domain/access/permission.ts'
import type { Actor } from '../domain/access/role.ts'
import { isSent, SESSION_COOKIE } from '../services/access/cookie-name.ts'
import { noteRefusal } from '../services/access/note-refusal.ts'
import { findStanding, hasTeam } from '../store/access/deputy.ts'
import { membershipsOf } from '../store/access/membership.ts'
import {
  type AgencyScope,
  type ComplaintScope,
  findAgency,
  findComplaint,
  findInnovation,
  type InnovationScope,
} from '../store/access/subject.ts'
import { findRegion, type RegionScope } from '../store/region/region.ts'
import { rememberRegion } from './last-region.ts'
import { waitingOf } from './menu.ts'
import { paths } from './paths.ts'
import { forbidden, notFound, notOpenYet, redirect } from './respond.tsx'
import { signInFirst } from './sign-in-first.tsx'
import { slugPattern } from './slug.ts'
import type { Visit } from './visit.ts'

/**
 * What stands before a handler. `admit` gives the visit with what was found, or the answer that turns it
 * away. `kind` and `action` are there to be read by tests: who may pass is decided by `may` alone.
 */
export type Guard<Found> = {
  readonly kind: 'anyone' | 'in-region' | 'signed-in' | 'allowed' | 'allowed-on'
  readonly action?: Action
  readonly subject?: 'innovation' | 'complaint' | 'agency'
  readonly admit: (visit: Visit) => Promise<(Visit & Found) | Response>
}

type InRegion = { region: RegionScope }
type WithActor = { actor: Actor }
type OnInnovation = InRegion & WithActor & { innovation: InnovationScope }
type OnAgency = InRegion & WithActor & { agency: AgencyScope }
type OnComplaint = InRegion & WithActor & { complaint: ComplaintScope }

/** A slug that is not there may come with any change of the list of regions. */
const scopeOf = (region: RegionScope | null) => region?.id ?? 0

async function regionOf(visit: Visit): Promise<RegionScope | null> {
  const slug = visit.parameters.region ?? ''
  const { memory, db } = visit.services
  visit.region = slugPattern.test(slug)
    ? await memory.remember(scopeOf, `region ${slug}`, () => findRegion(db, slug))
    : null
  return visit.region
}

/** Whoever is signed in sees so on public pages too; everybody else costs no look at the sessions. */
export async function recognise(visit: Visit): Promise<void> {
  if (!isSent(visit.context.req.header('cookie'), SESSION_COOKIE)) return
  visit.person = await visit.services.identity.personOf(visit.context.req.raw.headers)
}

/** What somebody may lack and still pass, because the address is where they get it. */
type Lacking = { readonly password?: true; readonly secondFactor?: true }

/**
 * Who acts, or the page that comes before: whoever still has a password that was handed to them sets an own one first, and whoever
 * must bring a second factor sets it up.
 */
async function actorOf(visit: Visit, mayLack: Lacking = {}): Promise<Actor | Response> {
  visit.person = await visit.services.identity.personOf(visit.context.req.raw.headers)
  const { person, services } = visit
  if (!person) return signInFirst(visit)
  const first = (path: string) => redirect(visit, `${path}?next=${encodeURIComponent(nextOf(visit))}`)
  if (person.mustChangePassword && !mayLack.password) return first(paths.password)
  const lacksSecond = !person.hasSecondFactor && !person.broughtSecond
  const { memberships, isSecondFactorAsked } = await findStanding(services.db, person.id)
  if (lacksSecond && !mayLack.secondFactor && isSecondFactorAsked) return first(paths.secondFactor)
  return { personId: person.id, name: person.name, memberships }
}

/** What was asked for can be asked again afterwards; what was sent cannot, so the desk comes next. */
function nextOf(visit: Visit): string {
  return visit.context.req.method === 'GET' ? visit.path : paths.myDesk
}

/** Everybody, without a region: the door, the health of the server, the survey behind a code. */
export const anyone: Guard<object> = { kind: 'anyone', admit: async (visit) => visit }

/** Everybody, in a region that exists. */
export const inRegion: Guard<InRegion> = {
  kind: 'in-region',
  admit: async (visit) => {
    const region = await regionOf(visit)
    await recognise(visit)
    return region ? Object.assign(visit, { region }) : notFound(visit)
  },
}

/** Lets a page that is the same for everybody be read from a standby, where that knows all that was heard of the region. */
function readFromStandby(visit: Visit & InRegion): void {
  const { services, person, region } = visit
  if (!services.reader || person || visit.isAgain || visit.context.req.method !== 'GET') return
  const db = services.reader.databaseFor(region.id)
  if (db) visit.services = { ...services, db }
}

/**
 * Everybody, in a region whose public pages are open. Until then whoever works there sees what the others will see, and
 * everybody else that it is not open yet.
 */
export const inOpenRegion: Guard<InRegion> = {
  kind: 'in-region',
  admit: async (visit) => {
    const found = await inRegion.admit(visit)
    if (found instanceof Response) return found
    if (found.region.openedAt !== null) {
      readFromStandby(found)
      return found
    }
    const memberships = visit.person ? await membershipsOf(visit.services.db, visit.person.id) : []
    return memberships.some(({ regionId }) => regionId === found.region.id) ? found : notOpenYet(visit)
  },
}

/** Whoever has an account, for their own things. */
export const signedIn: Guard<WithActor> = {
  kind: 'signed-in',
  admit: async (visit) => {
    const actor = await actorOf(visit)
    return actor instanceof Response ? actor : Object.assign(visit, { actor })
  },
}

/** The same, also before a second factor that the region asks for: to set it up. */
export const signedInBySecret: Guard<WithActor> = {
  kind: 'signed-in',
  admit: async (visit) => {
    const actor = await actorOf(visit, { secondFactor: true })
    return actor instanceof Response ? actor : Object.assign(visit, { actor })
  },
}

/** The same, also with a password that was handed over: to set an own one, or to leave. */
export const signedInAtAll: Guard<WithActor> = {
  kind: 'signed-in',
  admit: async (visit) => {
    const actor = await actorOf(visit, { password: true, secondFactor: true })
    return actor instanceof Response ? actor : Object.assign(visit, { actor })
  },
}

/** Refuses what a role does not carry, on record: in the region, if the person works there. */
async function turnAway(
  visit: Visit,
  { actor, region }: WithActor & { region: RegionScope | null },
): Promise<Response> {
  const { req } = visit.context
  await noteRefusal(visit.services, actor.personId, `${req.method} ${req.routePath}`, region?.id ?? 0)
  return forbidden(visit)
}

async function admitTo(visit: Visit): Promise<{ region: RegionScope; actor: Actor } | Response> {
  const actor = await actorOf(visit)
  if (actor instanceof Response) return actor
  const region = await regionOf(visit)
  if (!region) return notFound(visit)
  // A region where somebody holds no role looks to them like one that has no desk.
  const belongs = actor.memberships.some((membership) => membership.regionId === region.id)
  if (!belongs) return turnAway(visit, { actor, region: null })
  rememberRegion(visit, region.slug, actor.memberships)
  // For the menu of the page that is shown; a form that was sent ends on another page.
  if (visit.context.req.method === 'GET') {
    visit.waiting = await waitingOf(visit.services, actor, region)
  }
  return { region, actor }
}

/** Keeps for whom the action is done, for its author on record. */
function noteFor<V extends Visit>(visit: V, actor: Actor, action: Action, subject: Subject): V {
  visit.actsFor = actsFor(actor, action, subject) ?? undefined
  return visit
}

/**
 * A lab manager before something of an agency in which nobody has an account fills in for its team: with the role that a
 * coordinator of it would have, on record as for the agency.
 */
async function fillingIn(visit: Visit, actor: Actor, subject: Subject): Promise<Actor> {
  const { regionId, agencyIds } = subject
  const [agencyId] = agencyIds
  const isManager = actor.memberships.some((one) => one.regionId === regionId && one.role === 'lab-manager')
  if (!isManager || !agencyId || (await hasTeam(visit.services.db, regionId, agencyIds))) return actor
  const role = { regionId, role: 'coordinator', agencyId, actsFor: { kind: 'agency', id: agencyId } } as const
  return { ...actor, memberships: [...actor.memberships, role] }
}

/** A member of the region whose role carries the action somewhere in it. */
export function allowed(action: Action): Guard<InRegion & WithActor> {
  return {
    kind: 'allowed',
    action,
    admit: async (visit) => {
      const found = await admitTo(visit)
      if (found instanceof Response) return found
      const subject: Subject = { regionId: found.region.id, agencyIds: [] }
      return may(found.actor, action, subject)
        ? Object.assign(noteFor(visit, found.actor, action, subject), found)
        : turnAway(visit, found)
    },
  }
}

/** A member whose role carries the action to the innovation in the address. */
export function allowedOnInnovation(action: Action): Guard<OnInnovation> {
  return {
    kind: 'allowed-on',
    action,
    subject: 'innovation',
    admit: async (visit) => {
      const found = await admitTo(visit)
      if (found instanceof Response) return found
      const slug = visit.parameters.innovation ?? ''
      const innovation = await findInnovation(visit.services.db, found.region.id, slug)
      if (!innovation) return notFound(visit)
      const actor = await fillingIn(visit, found.actor, innovation)
      return may(actor, action, innovation)
        ? Object.assign(noteFor(visit, actor, action, innovation), found, { actor, innovation })
        : turnAway(visit, found)
    },
  }
}

/** A member whose role carries the action to the agency in the address. */
export function allowedOnAgency(action: Action): Guard<OnAgency> {
  return {
    kind: 'allowed-on',
    action,
    subject: 'agency',
    admit: async (visit) => {
      const found = await admitTo(visit)
      if (found instanceof Response) return found
      const agency = await findAgency(visit.services.db, found.region.id, visit.parameters.agency ?? '')
      if (!agency) return notFound(visit)
      const actor = await fillingIn(visit, found.actor, agency)
      return may(actor, action, agency)
        ? Object.assign(noteFor(visit, actor, action, agency), found, { actor, agency })
        : turnAway(visit, found)
    },
  }
}

/** A member whose role carries the action to the complaint in the address. */
export function allowedOnComplaint(action: Action): Guard<OnComplaint> {
  return {
    kind: 'allowed-on',
    action,
    subject: 'complaint',
    admit: async (visit) => {
      const found = await admitTo(visit)
      if (found instanceof Response) return found
      const complaint = await findComplaint(visit.services.db, found.region.id, visit.parameters.ticket ?? '')
      if (!complaint) return notFound(visit)
      const reaches = mayOnComplaint(found.actor, action, complaint)
      return reaches
        ? Object.assign(noteFor(visit, found.actor, action, complaint), found, { complaint })
        : turnAway(visit, found)
    },
  }
}
