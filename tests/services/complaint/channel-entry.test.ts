import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../src/domain/access/role.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listAgencies } from '../../../src/store/region/agency.ts'
import { complaint, membership } from '../../../src/store/schema/index.ts'
import { createApp } from '../../../src/web/app.tsx'
import { testOrigin } from '../../support/application.ts'
import { makePublicRegion, type PublicRegion } from '../../support/public-region.ts'

const password = 'contoh-sandi-panjang'
const told = 'Loket 3 tutup. Hubungi saya di 0812-3456-7890 <b>segera</b>.'
type Ask = (path: string, fields?: Record<string, string>) => Promise<Response>

let made: PublicRegion
let agencyId: AgencyId

beforeAll(async () => {
  made = await makePublicRegion()
  const agencies = await listAgencies(made.database.db, made.regionId)
  agencyId = agencies.find(({ key }) => key === 'disdukcapil')?.id as AgencyId
  const report = (number: number) => ({
    regionId: made.regionId,
    id: newIdentifier() as never,
    ticket: `LBN-KIRIM-${number}`,
    text: told,
    agencyId,
    innovationId: made.idOf('sianduk'),
    reportClass: 'complaint-non-supervisory',
    place: 'Pintu timur',
    receivedAt: new Date('2026-11-19T20:00:00Z'),
  })
  await change(made.database.db, system('test'), 'test', (transaction) =>
    transaction.insert(complaint).values([
      { ...report(1), state: 'handed-over' as const },
      { ...report(2), state: 'assigned' as const, anonymous: false, confidential: false },
      { ...report(3), state: 'closed' as const },
    ]),
  )
})

afterAll(() => made.close())

let people = 0

async function signedIn(role: Role): Promise<Ask> {
  people += 1
  const email = `${role}-${people}@contoh.invalid`
  const personId = await made.application.services.identity.createPerson({ name: role, email, password })
  await change(made.database.db, system('test'), 'test', (transaction) =>
    transaction.insert(membership).values({
      regionId: made.regionId,
      id: newIdentifier(),
      personId,
      role,
      agencyId: role === 'coordinator' ? agencyId : null,
    }),
  )
  const answer = await made.application.post('/sign-in', { email, password })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const app = createApp(made.application.services)
  return async (path, fields) =>
    fields
      ? made.application.post(path, fields, { cookie })
      : app.request(testOrigin + path, { headers: { cookie } })
}

const entry = (number: number) => `/kota/desk/channel/reports/LBN-KIRIM-${number}`

test('an officer finds every field to copy, unmasked and read-only, and what to tick; the number comes back', async () => {
  const ask = await signedIn('lab-manager')
  const waiting = await (await ask('/kota/desk/channel')).text()
  expect(waiting).toContain(entry(1))
  const answer = await ask(entry(1))
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const html = await answer.text()
  for (const value of [
    'Pengaduan tidak berkadar pengawasan',
    'Sianduk: Loket 3 tutup.',
    'Hubungi saya di 0812-3456-7890 &lt;b&gt;segera&lt;/b&gt;.',
    '20 November 2026',
    'Pintu timur',
    'Nama disdukcapil',
    'anonim, rahasia.',
  ]) {
    expect(html).toContain(value)
  }
  expect(html.match(/<copy-field/g)?.length).toBe(html.match(/ readonly/g)?.length)
  const english = await (await ask(`/en${entry(1)}`)).text()
  expect(english).toContain('Pengaduan tidak berkadar pengawasan')
  expect(english).toContain('Copy the fields')

  const recorded = await ask('/kota/desk/complaints/LBN-KIRIM-1', {
    move: 'record-number',
    'record-number-tracking': '7654321',
  })
  expect(recorded.status).toBe(303)
  expect(await (await ask(entry(1))).text()).toContain('value="7654321"')
})

test('a report that is still handled here can be handed over with its number; one that is over is shown as it stands', async () => {
  const ask = await signedIn('lab-manager')
  const html = await (await ask(entry(2))).text()
  expect(html).toContain('name="hand-over-tracking"')
  expect(html).not.toContain('Centang juga di sana')
  const over = await ask(entry(3))
  expect([over.status, over.headers.get('location')]).toEqual([303, '/kota/desk/complaints/LBN-KIRIM-3'])
  expect((await ask(entry(4))).status).toBe(404)
})

test('whoever may not hand over is led to the report; whoever does not handle it is turned away', async () => {
  const coordinator = await signedIn('coordinator')
  const led = await coordinator(entry(2))
  expect([led.status, led.headers.get('location')]).toEqual([303, '/kota/desk/complaints/LBN-KIRIM-2'])
  const leader = await signedIn('leader')
  expect((await leader(entry(1))).status).toBe(403)
})
