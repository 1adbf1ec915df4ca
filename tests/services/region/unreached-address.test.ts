import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { remindAgencies } from '../../../src/services/contact/remind.ts'
import {
  accounts,
  demonstrationPassword,
} from '../../../src/services/demonstration/demonstration-accounts.ts'
import { createServices } from '../../../src/services/services.ts'
import { system } from '../../../src/store/base/change.ts'
import { findRegion, type RegionScope } from '../../../src/store/region/region.ts'
import { createApp } from '../../../src/web/app.tsx'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await demonstrationDatabase()
})
afterAll(() => database.close())

const places = [
  { address: 'http://localhost', warns: 'hanya ada di komputer ini' },
  { address: 'http://127.0.0.1:4000', warns: 'hanya ada di komputer ini' },
  { address: 'http://labinov.local', warns: 'hanya terbuka di jaringan kantor' },
  { address: 'https://inovasi.example.go.id', warns: null },
] as const

/** The application as it believes to be reached at an address, and whoever is signed in there. */
async function signedInAt(baseUrl: string, role: string) {
  // Each place has a day of its own, since an agency is reminded once a day.
  const days = places.findIndex(({ address }) => address === baseUrl) + 1
  const clock = () => new Date(Date.now() + days * 86_400_000)
  const services = createServices(
    {
      ...database,
      log: createLog('silent'),
      baseUrl,
      secret: 'a secret of the tests, long enough to pass',
      dataFolder: '/nonexistent',
    },
    clock,
  )
  const app = createApp(services)
  const email = accounts.find((one) => one.role === role)?.email ?? ''
  const send = (path: string, cookie: string, fields?: Record<string, string>) =>
    app.request(baseUrl + path, {
      headers: { origin: baseUrl, cookie },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    })
  const signed = await send('/sign-in', '', { email, password: demonstrationPassword })
  const cookie = signed.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const region = (await findRegion(database.db, 'tangsel')) as RegionScope
  const remind = () => remindAgencies(services, system('test'), region, ['dpmptsp'])
  const open = async (path: string, fields?: Record<string, string>) =>
    (await send(path, cookie, fields)).text()
  return { open, remind }
}

const at = '/tangsel/desk/innovations'
/** What holds a link for people, by who makes it; the part of the page that shows that the link is there. */
const pages: readonly (readonly [
  role: string,
  path: string,
  holds: string,
  fields?: Record<string, string>,
])[] = [
  [
    'administrator',
    '/tangsel/desk/people',
    '/password/link/',
    { name: 'Baru', email: 'baru@example.go.id', role: 'coach' },
  ],
  ['innovator', `${at}/loket-ramah-disabilitas/voice`, 'poster-a4.pdf'],
  ['lab-manager', `${at}/sianduk/voice/codes/SIANDUK-SLIP/visits`, 'name="expiresOn"'],
  ['lab-manager', `${at}/antre-puskesmas-dari-rumah/message`, 'announcement-short'],
  ['lab-manager', '/tangsel/desk/reminders', 'wa.me/'],
  ['coach', '/my-letters/calendar', '/calendar/', {}],
]

test.each(places)('links for people that begin with $address', async ({ address, warns }) => {
  for (const [index, [role, path, holds, fields]] of pages.entries()) {
    const { open, remind } = await signedInAt(address, role)
    if (path.endsWith('reminders')) expect(await remind()).toMatchObject({ ok: true, value: { byHand: 1 } })
    const named = fields?.email
      ? { ...fields, email: `${index}.${new URL(address).hostname}@example.go.id` }
      : fields
    const html = await open(path, named)
    expect([path, html.includes(holds)]).toEqual([path, true])
    const isWarned = html.includes('LABINOV_BASE_URL')
    expect([path, isWarned, warns === null || html.includes(warns)]).toEqual([path, warns !== null, true])
  }
})
