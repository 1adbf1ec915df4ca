import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let application: TestApplication

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database)
  await loadDemonstration(application.services, () => {})
}, 180_000)
afterAll(() => database.close())

async function signedIn(email: string) {
  const response = await application.post('/sign-in', { email, password: 'labinov-peragaan' })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const app = createApp(application.services)
  return (method: 'GET' | 'POST', path: string) =>
    app.request(testOrigin + path, {
      method,
      headers: { cookie, origin: testOrigin },
      ...(method === 'POST' ? { body: new URLSearchParams() } : {}),
    })
}

test.each(['/tangsel/desk/briefings', '/tangsel/desk/innovations/sianduk/briefings'])(
  '%s makes an issue that stays as it was handed out',
  async (address) => {
    const ask = await signedIn('pengelola@contoh.invalid')
    const made = await ask('POST', address)
    expect(made.status).toBe(303)
    const path = made.headers.get('location') ?? ''
    const first = await ask('GET', path)
    expect(first.headers.get('content-type')).toBe('application/pdf')
    const bytes = Buffer.from(await first.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const pages = bytes.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
    if (!address.includes('sianduk')) expect(pages).toBe(1)
    await ask('POST', address)
    const again = Buffer.from(await (await ask('GET', path)).arrayBuffer())
    expect(again.equals(bytes)).toBe(true)
    const list = await (await ask('GET', address)).text()
    expect(list.match(/\/briefings\/[0-9a-f-]{36}/g)).toHaveLength(2)
    expect((await ask('GET', `${address}/nowhere`)).status).toBe(404)
    await expect(database.pool.query('DELETE FROM briefing')).rejects.toThrow('append-only')
  },
)
