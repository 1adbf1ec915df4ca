import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { may, type Subject } from '../../../src/domain/access/permission.ts'
import { type Actor, type Role, roles } from '../../../src/domain/access/role.ts'
import type { AgencyId, ComplaintId, InnovationId, PersonId, RegionId } from '../../../src/domain/scope.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listAgencies } from '../../../src/store/region/agency.ts'
import { complaint, innovation, membership, region } from '../../../src/store/schema/index.ts'
import { createApp } from '../../../src/web/app.tsx'
import type { Guard } from '../../../src/web/guard.ts'
import type { Route } from '../../../src/web/route.ts'
import { routes } from '../../../src/web/routes.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const password = 'labinov-peragaan'
let database: TestDatabase
let application: TestApplication
let regionId: RegionId
const agencies = new Map<string, AgencyId>()
const cookies = new Map<string, string>()
const actors = new Map<string, Actor>()

/** Where somebody stands towards a thing: their agency's, another agency's, or another region altogether. */
const stands = ['own-agency', 'other-agency', 'other-region'] as const
type Stand = (typeof stands)[number]

async function signIn(email: string): Promise<string> {
  const response = await application.post('/sign-in', { email, password })
  expect(response.status).toBe(303)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function addPerson(name: string, role: Role, home: RegionId, agencyId: AgencyId | null): Promise<void> {
  const email = `${name}@contoh.invalid`
  const personId: PersonId = await application.services.identity.createPerson({ name, email, password })
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction.insert(membership).values({ regionId: home, id: newIdentifier(), personId, role, agencyId }),
  )
  actors.set(name, { personId, name, memberships: [{ regionId: home, role, agencyId }] })
  cookies.set(name, await signIn(email))
}

async function insertThings(): Promise<void> {
  await change(database.db, system('test'), 'test', async (transaction) => {
    for (const key of ['own', 'other']) {
      const agencyId = agencies.get(key === 'own' ? 'dinkes' : 'dinsos') as AgencyId
      const innovationId = newIdentifier() as InnovationId
      const now = new Date('2026-11-20T03:00:00Z')
      await transaction.insert(innovation).values({
        regionId,
        id: innovationId,
        slug: `${key}-innovation`,
        agencyId,
        name: key,
        year: 2021,
        status: 'trial',
        publishedAt: now,
      })
      await transaction.insert(complaint).values({
        regionId,
        id: newIdentifier() as ComplaintId,
        ticket: `${key}-ticket`,
        innovationId,
        agencyId,
        reportClass: 'aspiration',
        text: 'contoh',
        receivedAt: now,
      })
    }
  })
}

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database)
  regionId = await change(database.db, system('test'), 'test', insertDemonstrationRegion)
  for (const { key, id } of await listAgencies(database.db, regionId)) agencies.set(key, id)
  const elsewhere = await change(database.db, system('test'), 'test', async (transaction) => {
    const settings = { smallNumberLimit: 5 }
    const values = {
      slug: 'lain',
      code: '99.99',
      name: 'Kota Lain',
      kind: 'city' as const,
      provinceName: 'Lain',
    }
    const [row] = await transaction
      .insert(region)
      .values({ ...values, settings, openedAt: new Date('2020-01-01T00:00:00Z') })
      .returning({ id: region.id })
    return row?.id as RegionId
  })
  await insertThings()
  const { agency } = await import('../../../src/store/schema/agency.ts')
  const strangeAgency = newIdentifier() as AgencyId
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction.insert(agency).values({
      regionId: elsewhere,
      id: strangeAgency,
      key: 'lain',
      name: 'Lain',
      abbreviation: 'Lain',
      kind: 'dinas' as const,
    }),
  )
  for (const role of roles) {
    const bound = role === 'innovator' || role === 'coordinator'
    await addPerson(role, role, regionId, bound ? (agencies.get('dinkes') as AgencyId) : null)
    await addPerson(`${role}-elsewhere`, role, elsewhere, bound ? strangeAgency : null)
  }
  // For an agency in which nobody has an account the lab manager fills in (filling-in.test.ts).
  await addPerson('colleague', 'innovator', regionId, agencies.get('dinsos') as AgencyId)
}, 120_000)
afterAll(() => database.close())

function addressOf(route: Route, stand: Stand): string {
  const owner = stand === 'other-agency' ? 'other' : 'own'
  const values: Record<string, string> = {
    region: 'tangsel',
    innovation: `${owner}-innovation`,
    ticket: `${owner}-ticket`,
    agency: stand === 'other-agency' ? 'dinsos' : 'dinkes',
    stage: 'drum-up',
    length: 'full',
  }
  return route.path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => values[name] ?? newIdentifier())
}

async function ask(route: Route, address: string, cookie?: string): Promise<Response> {
  const headers: Record<string, string> = cookie ? { cookie, origin: testOrigin } : { origin: testOrigin }
  const body = route.method === 'POST' ? new URLSearchParams() : undefined
  return application.app.request(testOrigin + address, {
    method: route.method,
    headers,
    ...(body ? { body } : {}),
  })
}

function subjectOf(guard: Guard<object>, stand: Stand): Subject {
  if (!guard.subject) return { regionId, agencyIds: [] }
  const agencyId = agencies.get(stand === 'other-agency' ? 'dinsos' : 'dinkes') as AgencyId
  return { regionId, agencyIds: [agencyId] }
}

const wasTurnedAway = (response: Response) =>
  response.status === 401 ||
  response.status === 403 ||
  (response.status === 303 && (response.headers.get('location') ?? '').includes('/sign-in'))

describe.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_, route) => {
  const { kind, action } = route.guard

  it('asks those who are signed out for an account, unless it is public', async () => {
    const response = await ask(route, addressOf(route, 'own-agency'))
    expect(response.status).toBeLessThan(500)
    // A second step without a first one leads back to it.
    const leadsBack = route.method === 'GET' && route.path === '/sign-in/second-factor'
    const isOpen = (kind === 'anyone' && !leadsBack) || kind === 'in-region'
    expect(wasTurnedAway(response)).toBe(!isOpen)
  })

  // Signing out would end the sessions that the other routes need.
  if (route.path === '/sign-out' || action === undefined) return

  for (const role of roles) {
    it(`lets the ${role} in exactly as far as the permission table says`, async () => {
      for (const stand of stands) {
        const name = stand === 'other-region' ? `${role}-elsewhere` : role
        const response = await ask(route, addressOf(route, stand), cookies.get(name))
        const expected = may(actors.get(name) as Actor, action, subjectOf(route.guard, stand))
        expect([stand, response.status === 403], `${stand}: ${response.status}`).toEqual([stand, !expected])
        expect(response.status).toBeLessThan(500)
      }
    })
  }
})

describe('the route list', () => {
  it('does not start with a route that declares no guard', () => {
    const open = { method: 'GET', path: '/open', handle: () => new Response('') } as unknown as Route
    expect(() => createApp(application.services, [open])).toThrow('GET /open declares no guard')
  })

  it('has each address once', () => {
    const lines = routes.map(({ method, path }) => `${method} ${path}`)
    expect(lines).toEqual([...new Set(lines)])
  })
})
