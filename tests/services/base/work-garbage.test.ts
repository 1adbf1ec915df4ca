import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPassword } from '../../../src/services/demonstration/demonstration-accounts.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'
import { garbageText } from '../../support/garbage.ts'

let database: TestDatabase
let application: TestApplication
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  database = await demonstrationDatabase()
  application = testApplication(database)
  app = createApp(application.services)
}, 120_000)

afterAll(() => database.close())

async function cookieOf(email: string): Promise<string> {
  const response = await application.post('/sign-in', { email, password: demonstrationPassword })
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const sheet = '/tangsel/desk/innovations/izin-kilat-warung'
const forms = [
  [
    'inovator@contoh.invalid',
    `${sheet}/stages/design`,
    ['revision', 'intent', 'answer.steps', 'answer.criteria'],
  ],
  [
    'pendamping@contoh.invalid',
    `${sheet}/stages/design/review`,
    ['revision', 'decision', 'note', 'note.steps'],
  ],
  ['inovator@contoh.invalid', '/tangsel/desk/innovations/new', ['name', 'agency', 'problem']],
  ['inovator@contoh.invalid', `${sheet}/edit`, ['name', 'year', 'status', 'launchedOn', 'form']],
  ['koordinator@contoh.invalid', `${sheet}/publish`, ['publish']],
  [
    'admin@contoh.invalid',
    '/tangsel/desk/worksheet-forms/display',
    ['version', 'field.1.labelId', 'field.1.place'],
  ],
  ['admin@contoh.invalid', '/tangsel/desk/gate-days', ['team', 'coach']],
  ['admin@contoh.invalid', '/tangsel/desk/agencies/dinkes', ['name', 'kind', 'parent', 'aliases']],
  ['admin@contoh.invalid', '/tangsel/desk/people', ['name', 'email', 'role', 'agency']],
  ['admin@contoh.invalid', '/tangsel/desk/people/end', ['membership']],
] as const

const typed = fc.oneof(
  garbageText,
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e308',
    '99999999999',
    'submit',
    'return',
    'pass',
    'NaN',
    '__proto__',
    "' OR 1=1",
  ),
  fc.constantFrom(
    'done:x',
    'use:steps:y',
    'use:__proto__:z',
    'remove-file:1',
    'open:',
    'drop::',
    '2021-02-30',
  ),
)

test.each(forms)('%s sends anything to %s and never breaks it', async (email, path, names) => {
  const cookie = await cookieOf(email)
  const fields = fc.record(Object.fromEntries(names.map((name) => [name, typed])), { requiredKeys: [] })
  await fc.assert(
    fc.asyncProperty(fields, async (values) => {
      const response = await application.post(path, values as Record<string, string>, { cookie })
      expect([response.status < 500, values]).toEqual([true, values])
    }),
    { numRuns: 25 },
  )
})

const reads = [
  '/desk/innovations',
  '/desk/agency-progress',
  '/desk/audit',
  '/desk/agencies/',
  '/desk/worksheet-forms/',
]

test.each(reads)('%s reads any query and any name', async (path) => {
  const cookie = await cookieOf('admin@contoh.invalid')
  const names = [
    'words',
    'agency',
    'stage',
    'year',
    'holder',
    'page',
    'show',
    'name',
    'action',
    'from',
    'before',
  ]
  const query = fc.record(Object.fromEntries(names.map((name) => [name, typed])), { requiredKeys: [] })
  await fc.assert(
    fc.asyncProperty(query, garbageText, async (asked, name) => {
      const tail = path.endsWith('/') ? encodeURIComponent(name.toWellFormed()) : ''
      const address = `${testOrigin}/tangsel${path}${tail}?${new URLSearchParams(asked as Record<string, string>)}`
      const response = await app.request(address, { headers: { cookie } })
      expect([response.status < 500, address]).toEqual([true, address])
    }),
    { numRuns: 25 },
  )
})
