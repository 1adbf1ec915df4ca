import { afterAll, beforeAll, beforeEach } from 'vitest'
import { createLog } from '../../src/adapters/log.ts'
import { createMail } from '../../src/adapters/mail.ts'
import type { Role } from '../../src/domain/access/role.ts'
import { inviteMember } from '../../src/services/access/edit-members.ts'
import { createServices, type Services } from '../../src/services/services.ts'
import { system } from '../../src/store/base/change.ts'
import { createApp } from '../../src/web/app.tsx'
import { testOrigin } from './application.ts'
import { type Laboratory, testLaboratory } from './laboratory.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

export const known = 'empat belas kucing tidur'
export const fresh = 'dua ekor burung di dahan'
export let laboratory: Laboratory
export let mails: MailServer
export let services: Services
export let withMail: Services
export let now = new Date('2026-11-24T02:00:00Z')
export let admin = ''
export let administrator: { email: string }
export let people = 0
export const logged: string[] = []

export const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000)
}
export async function ask(
  path: string,
  cookie = '',
  fields?: Record<string, string>,
  at = services,
): Promise<Response> {
  const headers = { origin: testOrigin, cookie }
  const body = fields && new URLSearchParams(fields)
  return createApp(at).request(testOrigin + path, body ? { method: 'POST', headers, body } : { headers })
}
export const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
export const signIn = async (email: string, password: string) => ask('/sign-in', '', { email, password })
export const twice = (password: string) => ({ password, repeat: password })

export async function join(
  role: Role,
  regionId = laboratory.regionId,
): Promise<{ id: string; email: string }> {
  people += 1
  const email = `orang.${people}@kota.test`
  const id = await services.identity.createPerson({ name: `Orang ${people}`, email, password: known })
  await inviteMember(services, system('test'), regionId, { name: 'x', email, role, agencyKey: 'dinas-uji' })
  return { id, email }
}

/** What the sheet hands over. */
export function sheetOf(html: string): { path: string; code: string } {
  return {
    path: /value="[^"]*(\/password\/link\/[\w-]{32})"/.exec(html)?.[1] ?? '',
    code: /one-time-password">([^<]+)</.exec(html)?.[1] ?? '',
  }
}
export const reset = async (id: string) =>
  sheetOf(await (await ask(`/kota-uji/desk/people/${id}/link`, admin, {})).text())

/** A laboratory with an administrator who is signed in, with and without a mail server. */
export function withAdministrator(): void {
  beforeAll(async () => {
    laboratory = await testLaboratory(() => now)
    mails = await startMailServer()
    const log = createLog('info', { write: (line) => void logged.push(line) })
    const { db, pool } = laboratory.database
    const foundation = {
      db,
      pool,
      log,
      baseUrl: testOrigin,
      secret: 'x'.repeat(40),
      dataFolder: '/nonexistent',
    }
    services = createServices(foundation, () => now)
    const mail = createMail(mails.url, { name: 'Labinov', address: 'labinov@kota.test' }, 'labinov.test')
    withMail = createServices({ ...foundation, mail }, () => now)
    administrator = await join('administrator')
  })
  beforeEach(async () => {
    minutes(30)
    admin = cookieOf(await signIn(administrator.email, known))
  })
  afterAll(async () => {
    await laboratory.close()
    await mails.close()
  })
}
