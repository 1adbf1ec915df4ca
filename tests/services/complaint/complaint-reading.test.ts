import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../src/domain/access/role.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listAgencies } from '../../../src/store/region/agency.ts'
import { complaint, complaintStep, membership } from '../../../src/store/schema/index.ts'
import { createApp } from '../../../src/web/app.tsx'
import { testOrigin } from '../../support/application.ts'
import { makePublicRegion, type PublicRegion } from '../../support/public-region.ts'

const ticket = 'LBN-BACA-1'
const password = 'contoh-sandi-panjang'
const told = 'Hubungi saya di 0812-3456-7890, loket 3 selalu tutup.'
type Get = (path: string) => Promise<Response>

let made: PublicRegion
let app: ReturnType<typeof createApp>
let agencyOf: Map<string, AgencyId>
let now: Date

beforeAll(async () => {
  made = await makePublicRegion()
  now = made.application.services.clock()
  app = createApp({ ...made.application.services, clock: () => now })
  const agencies = await listAgencies(made.database.db, made.regionId)
  agencyOf = new Map(agencies.map(({ key, id }) => [key, id]))
  const id = newIdentifier() as never
  const report = (number: number) => ({
    regionId: made.regionId,
    ticket: `LBN-BACA-${number}`,
    text: told,
    confidential: false,
    innovationId: made.idOf('sianduk'),
    agencyId: agencyOf.get('disdukcapil') as AgencyId,
    reportClass: 'complaint-non-supervisory',
    state: 'assigned' as const,
    receivedAt: now,
  })
  await change(made.database.db, system('test'), 'test', async (transaction) => {
    await transaction.insert(complaint).values([
      { ...report(1), id },
      { ...report(2), id: newIdentifier() as never },
    ])
    await transaction.insert(complaintStep).values({
      regionId: made.regionId,
      id: newIdentifier(),
      complaintId: id,
      kind: 'received',
      createdAt: now,
      visibleToCitizen: true,
    })
  })
})

afterAll(() => made.close())

async function signedIn(role: Role, agency: string | null = null): Promise<Get> {
  const email = `${role}-${agency}@contoh.invalid`
  const name = `Contoh ${role}`
  const personId = await made.application.services.identity.createPerson({ name, email, password })
  await change(made.database.db, system('test'), 'test', (transaction) =>
    transaction.insert(membership).values({
      regionId: made.regionId,
      id: newIdentifier(),
      personId,
      role,
      agencyId: agency === null ? null : (agencyOf.get(agency) as AgencyId),
    }),
  )
  const answer = await made.application.post('/sign-in', { email, password })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return async (path) => app.request(testOrigin + path, { headers: { cookie } })
}

const noted = async (action: string) => {
  const { rows } = await made.database.pool.query(
    `SELECT p.name, c.ticket, a.row_key FROM audit a JOIN person p ON p.id = a.actor
     LEFT JOIN complaint c ON c.id = (a.row_key ->> 'complaint_id')::uuid
     WHERE a.action = $1 AND a.region_id = $2 ORDER BY a.id`,
    [action, made.regionId],
  )
  return rows as { name: string; ticket: string | null; row_key: Record<string, string> }[]
}
const readings = async () => (await noted('complaint.read')).map(({ name, ticket: of }) => `${name} ${of}`)

test('a handler who reads what others see covered stands in the trail once a person, report and day', async () => {
  const manager = await signedIn('lab-manager')
  const coordinator = await signedIn('coordinator', 'disdukcapil')
  const leader = await signedIn('leader')
  const stranger = await signedIn('coordinator', 'dinkes')
  const page = `/kota/desk/complaints/${ticket}`

  expect(await (await leader(page)).text()).not.toContain('0812-3456')
  expect((await stranger(page)).status).toBe(403)
  expect(await readings()).toEqual([])

  const looks = await Promise.all([manager(page), manager(page), manager(page), manager(`${page}/photo`)])
  for (const look of looks.slice(0, 3)) expect(await look.text()).toContain('0812-3456')
  await manager(page)
  expect(await readings()).toEqual([`Contoh lab-manager ${ticket}`])
  expect(await (await coordinator(page)).text()).toContain('0812-3456')
  expect(await readings()).toEqual([`Contoh lab-manager ${ticket}`, `Contoh coordinator ${ticket}`])
  const { read_on: readOn } = (await noted('complaint.read'))[0]?.row_key ?? {}
  expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/)

  now = new Date(now.getTime() + 86_400_000)
  await manager(page)
  await manager(page)
  expect(await readings()).toHaveLength(3)
})

test('the likely duplicates beside a report are covered, so that looking at one is no reading of others', async () => {
  const manager = await signedIn('lab-manager', 'dinkes')
  const html = await (await manager(`/kota/desk/complaints/${ticket}`)).text()
  expect(html).toContain('LBN-BACA-2')
  // Its own words, in the title and below it.
  expect(html.match(/0812-3456/g)).toHaveLength(2)
  expect((await readings()).filter((reading) => reading.includes('LBN-BACA-2'))).toEqual([])
})

test('a file with the words of reports is written down with what it was narrowed to, for handlers alone', async () => {
  const leader = await signedIn('leader', 'dinkes')
  expect(await (await leader('/kota/desk/complaints.csv?filter=all')).text()).not.toContain('0812-3456')
  expect(await noted('complaint.export')).toEqual([])
  const manager = await signedIn('lab-manager', 'puskesmas')
  const file = await manager('/kota/desk/complaints.csv?filter=all&class=complaint-non-supervisory')
  expect(await file.text()).toContain('0812-3456')
  expect((await noted('complaint.export')).map(({ row_key }) => row_key)).toEqual([
    { filter: 'all', reportClass: 'complaint-non-supervisory' },
  ])
})

test('the trail says it in a sentence, with the ticket, in both languages', async () => {
  const administrator = await signedIn('administrator')
  const read = async (path: string) => (await administrator(path)).text()
  const indonesian = await read('/kota/desk/audit?action=complaint.read')
  expect(indonesian).toContain(`Membaca isi lengkap sebuah laporan: <b class="whole">${ticket}</b>`)
  expect(indonesian).toContain('Contoh coordinator')
  expect(indonesian).not.toContain('0812-3456')
  expect(await read('/en/kota/desk/audit?action=complaint.read')).toContain(
    `Read a report in full: <b class="whole">${ticket}</b>`,
  )
  expect(await read('/kota/desk/audit')).not.toMatch(/<td[^>]*>complaint[._]/)
})
