import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  accounts,
  demonstrationPassword,
} from '../../../src/services/demonstration/demonstration-accounts.ts'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let application: TestApplication

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database, () => new Date('2026-11-20T02:00:00Z'))
  await loadDemonstration(application.services, () => {})
}, 120_000)

afterAll(() => database.close())

const text = async (path: string, headers: Record<string, string> = {}) =>
  (await application.app.request(testOrigin + path, { headers })).text()

test.each([
  '/tangsel/innovations/sianduk',
  '/tangsel/innovations/sianduk/figures',
  '/tangsel/innovations?q=sianduk',
])('%s calls a measure by its English name on the English page, and only there', async (path) => {
  const english = await text(`/en${path}`)
  const indonesian = await text(path)
  expect(english).toContain('Completion time')
  expect(indonesian).toContain('Waktu penyelesaian')
  expect(indonesian).not.toContain('Completion time')
  // The plan stands as it was registered; everything else is in the reader's language.
  const unregistered = english.replaceAll(/<ul class="ruled-list">.*?<\/ul>/gs, '')
  expect(unregistered).not.toContain('Waktu penyelesaian')
})

test('a team says the English name in the form, and takes it away again', async () => {
  const { email } = accounts.find(({ role }) => role === 'lab-manager')!
  const signedIn = await application.post('/sign-in', { email, password: demonstrationPassword })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const path = '/tangsel/desk/innovations/sianduk/indicators/dokumen-terkirim'
  const form = await text(path, { cookie })
  expect(form).toContain('value="Documents delivered"')
  const fields = {
    name: 'Dokumen terkirim',
    kind: 'output',
    unit: 'dokumen',
    direction: 'higher',
    frequency: 'month',
    purpose: 'served',
  }
  const sent = await application.post(path, { ...fields, nameEn: 'Papers delivered' }, { cookie })
  expect(sent.status).toBe(303)
  expect(await text(path, { cookie })).toContain('value="Papers delivered"')
  await application.post(path, { ...fields, nameEn: '' }, { cookie })
  expect(await text(path, { cookie })).not.toContain('Papers delivered')
})
