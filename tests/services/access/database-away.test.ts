import { afterAll, expect, test, vi } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { createServices } from '../../../src/services/services.ts'
import { createApp } from '../../../src/web/app.tsx'
import { testOrigin } from '../../support/application.ts'
import { testDatabase } from '../../support/database.ts'

afterAll(() => vi.restoreAllMocks())

test('while the database is away everything that is said is a JSON line of ours, without a token, at a bounded rate', async () => {
  const printed: string[] = []
  for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')))
  }
  const database = await testDatabase()
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const secret = 'a secret of the tests, long enough to pass'
  const services = createServices({
    ...database,
    log,
    baseUrl: testOrigin,
    secret,
    dataFolder: '/nonexistent',
  })
  const app = createApp(services)
  const account = { email: 'petugas@contoh.invalid', password: 'empat belas kucing tidur' }
  await services.identity.createPerson({ name: 'Petugas', ...account })
  const headers = { origin: testOrigin }
  const form = { method: 'POST', headers, body: new URLSearchParams(account) }
  const signedIn = await app.request(`${testOrigin}/sign-in`, form)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const token = decodeURIComponent(/session_token=([^;.%]+)/.exec(cookie)?.[1] ?? '')
  expect(token.length).toBeGreaterThan(20)
  await database.close()

  for (let time = 0; time < 300; time += 1) {
    const { status } = await app.request(`${testOrigin}/sessions`, { headers: { cookie } })
    expect(status).toBeGreaterThanOrEqual(500)
  }
  await app.request(`${testOrigin}/sign-in`, { method: 'POST', headers, body: new URLSearchParams(account) })
  expect(printed).toEqual([])
  const told = lines.join('')
  expect(told).toContain('"source":"better-auth"')
  for (const line of lines) JSON.parse(line)
  for (const hidden of [token, account.password, '\\u001b', '\u001b']) expect(told).not.toContain(hidden)
  expect(lines.length).toBeLessThan(400)
})
