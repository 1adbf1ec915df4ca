import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { createServices } from '../../../src/services/services.ts'
import { createApp } from '../../../src/web/app.tsx'
import { routes } from '../../../src/web/routes.ts'
import { testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let app: ReturnType<typeof createApp>
const logged: string[] = []

beforeAll(async () => {
  database = await testDatabase()
  const log = createLog('info', { write: (line) => void logged.push(line) })
  const secret = 'a secret of the tests, long enough to pass'
  app = createApp(
    createServices({ ...database, log, baseUrl: testOrigin, secret, dataFolder: '/nonexistent' }),
  )
})
afterAll(() => database.close())

const body = 'email=x%40contoh.invalid&password=x'
const form = 'application/x-www-form-urlencoded'
const post = (path: string, headers: Record<string, string>) =>
  Promise.resolve(app.request(testOrigin + path, { method: 'POST', body, headers }))

test.each([
  ['no word of where it comes from', {}],
  ['another site', { origin: 'https://evil.example' }],
  ['another port', { origin: `${testOrigin}:81` }],
  ['a page without an origin', { origin: 'null' }],
  ['another site behind our name', { referer: `https://evil.example/?${testOrigin}` }],
])('every form with %s is refused, whatever its content says to be', async (_, headers) => {
  for (const type of [
    form,
    `${form}; charset=utf-8`,
    'text/plain',
    'application/json',
    'application/x-www-form-urlencodedx',
    '',
  ]) {
    const { status } = await post('/sign-in', { ...headers, ...(type ? { 'content-type': type } : {}) })
    expect([type, status]).toEqual([type, 403])
  }
})

test('every address that takes a form refuses one that came from elsewhere', async () => {
  const paths = routes
    .filter(({ method }) => method === 'POST')
    .map(({ path }) => path.replace(/:\w+(\{[^}]*\})?/g, 'x'))
  const statuses = await Promise.all(
    paths.map(async (path) => [path, (await post(path, { 'content-type': form })).status]),
  )
  expect(statuses).toEqual(paths.map((path) => [path, 403]))
  expect(logged.some((line) => JSON.parse(line).event === 'form.refused')).toBe(true)
})

test('a form of our own page is taken, by Origin or by Referer', async () => {
  const ours: Record<string, string>[] = [{ origin: testOrigin }, { referer: `${testOrigin}/sign-in` }]
  for (const headers of ours) {
    expect((await post('/sign-in', { ...headers, 'content-type': form })).status).toBe(422)
  }
})

test('a request for another host is not answered, and names ours; only health may be asked by any', async () => {
  const ask = (url: string) => Promise.resolve(app.request(url))
  const strange = await ask('http://evil.example/sign-in')
  expect([strange.status, await strange.text()]).toEqual([421, expect.stringContaining(testOrigin)])
  expect((await ask('http://evil.example/')).status).toBe(421)
  expect((await ask('http://evil.example/x/health')).status).toBe(421)
  expect((await ask('http://10.0.0.7:3000/health')).status).toBe(200)
  expect((await ask(`${testOrigin}/sign-in`)).status).toBe(200)
})
