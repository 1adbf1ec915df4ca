import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { createLog } from '../../src/adapters/log.ts'
import type { Role } from '../../src/domain/access/role.ts'
import type { AgencyId } from '../../src/domain/scope.ts'
import { makeComplaint } from '../../src/services/complaint/make-complaint.ts'
import { createServices, type Services } from '../../src/services/services.ts'
import { change, system } from '../../src/store/base/change.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { findRegionById, type RegionScope } from '../../src/store/region/region.ts'
import { agency, membership } from '../../src/store/schema/index.ts'
import { createApp } from '../../src/web/app.tsx'
import { type Laboratory, testLaboratory } from './laboratory.ts'

export const origin = 'http://labinov.test'
export const password = 'labinov-peragaan'
export let laboratory: Laboratory
export let services: Services
export let region: RegionScope
export let now = new Date('2026-10-05T03:00:00Z')
export const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-complaint-'))
export const otherAgency = newIdentifier() as AgencyId
export const cookies = new Map<string, string>()

export async function request(who: string, path: string, fields?: Record<string, string>): Promise<Response> {
  const headers = { origin, cookie: cookies.get(who) ?? '' }
  const form = fields && { method: 'POST', body: new URLSearchParams(fields) }
  return createApp(services).request(origin + path, { headers, ...form })
}
export const read = async (who: string, path: string) => (await request(who, path)).text()

export async function join_(name: string, role: Role, agencyId: AgencyId | null): Promise<void> {
  const email = `${name}@kota.test`
  const personId = await services.identity.createPerson({ name, email, password })
  await change(services.db, system('test'), 'test', (transaction) =>
    transaction
      .insert(membership)
      .values({ regionId: region.id, id: newIdentifier(), personId, role, agencyId }),
  )
  await enter(name)
}

export async function enter(name: string): Promise<void> {
  const answer = await request('', '/sign-in', { email: `${name}@kota.test`, password })
  cookies.set(
    name,
    answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  )
}

/** Whether the installation sends e-mail. */
export function sendsMail(does: boolean): void {
  const { mail: _, ...silent } = services
  services = does ? { ...silent, mail: { send: async () => null } } : silent
}

/** Days pass, sessions end, and everybody comes in again. */
export async function comeBackAt(moment: string): Promise<void> {
  now = new Date(moment)
  for (const name of cookies.keys()) await enter(name)
}

export type Given = Parameters<typeof makeComplaint>[3]

export async function make(changes: Partial<Given> = {}): Promise<string> {
  const made = await makeComplaint(services, system('test'), region, {
    reportClass: 'complaint-non-supervisory',
    anonymous: true,
    confidential: true,
    text: 'Isi rahasia, telepon 0812-3456-7890.',
    place: 'Loket 9',
    photo: null,
    contactName: 'Nama Warga',
    contactEmail: 'warga@rumah.test',
    innovationId: null,
    ...changes,
  })
  if (!made.ok) throw new Error(made.code)
  return made.value.ticket
}

export const pageOf = (ticket: string) => `/kota-uji/desk/complaints/${ticket}`

export async function move(who: string, ticket: string, fields: Record<string, string>): Promise<void> {
  const answer = await request(who, pageOf(ticket), fields)
  expect([answer.status, fields.move]).toEqual([303, fields.move])
}

/** A region with two agencies, and the people who handle its complaints. */
export function atTheComplaintDesk(): void {
  beforeAll(async () => {
    laboratory = await testLaboratory(() => now)
    services = createServices(
      // As if changes were heard, so that what is remembered stays remembered.
      {
        ...laboratory.services,
        log: createLog('silent'),
        baseUrl: origin,
        dataFolder,
        changes: { moment: () => 1, changedSince: () => false, heard: () => true, noteOwn: () => {} },
      },
      () => now,
    )
    region = (await findRegionById(services.db, laboratory.regionId))!
    await change(services.db, system('test'), 'test', (transaction) =>
      transaction.insert(agency).values({
        regionId: region.id,
        id: otherAgency,
        key: 'lain',
        name: 'Dinas Lain',
        abbreviation: 'Dinlain',
        kind: 'dinas',
      }),
    )
    await join_('manager', 'lab-manager', null)
    await join_('coordinator', 'coordinator', laboratory.agencyId)
    await join_('other', 'coordinator', otherAgency)
    await join_('leader', 'leader', null)
  }, 120_000)
  afterAll(async () => {
    await laboratory.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
}
