import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { handleComplaint } from '../../../src/services/complaint/handle-complaint.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findByTicket } from '../../../src/store/complaint/complaint.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { createApp } from '../../../src/web/app.tsx'
import { anyone } from '../../../src/web/guard.ts'
import { get } from '../../../src/web/route.ts'
import { routes } from '../../../src/web/routes.ts'
import { testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

// Of the ranges that are set aside for examples, so that they are nobody's.
const addresses = ['203.0.113.77', '2001:db8:77:7777::77'] as const
const account = { name: 'Petugas (contoh)', email: 'petugas@contoh.invalid', password: 'kata sandi contoh' }

const logged: string[] = []
const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-address-'))
let database: TestDatabase
let services: Services
let fixture: SurveyFixture
let region: RegionScope
let now = new Date('2026-11-23T03:00:00Z')
let app: ReturnType<typeof createApp>

const broken = get('/broken', anyone, () => {
  throw new Error('broken on purpose')
})

beforeAll(async () => {
  // The sign-in library writes past our log.
  for (const method of ['log', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((...said) => void logged.push(said.join(' ')))
  }
  database = await testDatabase()
  const log = createLog('trace', { write: (line) => void logged.push(line) })
  const secret = 'a secret of the tests, long enough to pass'
  services = createServices({ ...database, log, baseUrl: testOrigin, secret, dataFolder }, () => now)
  app = createApp(services, [broken, ...routes])
  fixture = await makeSurveyFixture(database.db)
  region = (await findRegionById(database.db, fixture.regionId))!
  await services.identity.createPerson(account)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await database.close()
  rmSync(dataFolder, { recursive: true })
})

/** A request that the server in front of us, on this machine, heard from this address. */
async function ask(address: string, path: string, fields?: Record<string, string> | FormData) {
  const headers = { origin: testOrigin, 'x-forwarded-for': address, 'user-agent': 'telepon contoh' }
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields)
  const init = fields ? { method: 'POST', headers, body } : { headers }
  const socket = { remoteAddress: '127.0.0.1' }
  const env = { incoming: { method: 'GET', url: '/', headers: {}, socket } }
  return app.request(new Request(testOrigin + path, init), undefined, env)
}

async function answer(address: string): Promise<string> {
  const id = newIdentifier()
  const scores = Object.fromEntries(elementKeys.map((key) => [key, '3']))
  const sent = await ask(address, `/s/${fixture.code}`, {
    ...scores,
    id,
    sentence: 'Petugasnya sabar sekali',
  })
  expect(sent.status).toBe(303)
  const { rows } = await database.pool.query('SELECT device_key FROM answer WHERE id = $1', [id])
  return rows[0].device_key
}

async function complainAndReply(address: string): Promise<void> {
  const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const form = new FormData()
  const fields = { 'report-class': 'complaint-non-supervisory', text: 'Loketnya tutup.', place: 'Loket 3' }
  for (const [name, text] of Object.entries({ ...fields, 'contact-email': 'warga@contoh.invalid' })) {
    form.append(name, text)
  }
  form.append('photo', new File([new Uint8Array(photo)], 'foto.png', { type: 'image/png' }))
  const made = await ask(address, `/${region.slug}/complain`, form)
  expect(made.status).toBe(303)
  const ticket = /track\/([0-9A-Z-]+)/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
  const complaint = (await findByTicket(database.db, ticket))!
  const scope = { region, complaintId: complaint.id }
  for (const move of [
    { move: 'verify', reportClass: 'complaint-non-supervisory' },
    { move: 'ask-back', text: 'Hari apa?' },
  ] as const) {
    expect(await handleComplaint(services, system('test'), scope, move)).toMatchObject({ ok: true })
  }
  const replied = await ask(address, `/track/${ticket}/reply`, { text: 'Hari Senin pagi.' })
  expect(replied.status).toBe(303)
}

async function signIn(address: string, password: string): Promise<number> {
  return (await ask(address, '/sign-in', { email: account.email, password })).status
}

/** Every row of every table as text, a line each beginning with the name of its table. */
async function everyRow(): Promise<string[]> {
  const { rows: tables } = await database.pool.query(
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )
  expect(tables.length).toBeGreaterThan(20)
  const lines: string[] = []
  for (const { name } of tables) {
    const { rows } = await database.pool.query(
      `SELECT row_to_json(whole_row)::text AS line FROM ${name} AS whole_row`,
    )
    for (const { line } of rows) lines.push(`${name} ${line}`)
  }
  return lines
}

/** What would give an address away: itself, its network, its bytes as they stand in a dump or in base 64. */
function tracesOf(address: string): string[] {
  if (address.includes(':')) return [address, address.split(':').slice(0, 4).join(':'), '20010db800777777']
  const bytes = Buffer.from(address.split('.').map(Number))
  const network = `${address.split('.').slice(0, 3).join('.')}.`
  return [network, bytes.toString('hex'), Buffer.from(address).toString('hex'), btoa(address)]
}

test('after all that a citizen and a guesser do, their address stands in no table, no file and no line of the log', async () => {
  for (const address of addresses) {
    await answer(address)
    await complainAndReply(address)
    expect(await signIn(address, 'salah sama sekali')).toBe(422)
    expect(await signIn(address, account.password)).toBe(303)
    expect((await ask(address, '/track?ticket=ZZZZ')).status).toBe(422)
    expect((await ask(address, '/broken')).status).toBe(500)
  }
  const rows = await everyRow()
  const files = readdirSync(dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
  // What is searched holds what was sent, so that finding nothing means something.
  const holds = (table: string, text: string) =>
    rows.some((row) => row.startsWith(`public.${table} `) && row.includes(text))
  expect(holds('answer', 'Petugasnya sabar sekali')).toBe(true)
  expect(holds('complaint', 'warga@contoh.invalid')).toBe(true)
  expect(holds('session', 'telepon contoh')).toBe(true)
  expect(holds('sign_in_limit', '"count":')).toBe(true)
  expect(files).toHaveLength(addresses.length)
  expect(logged.filter((line) => line.includes('broken on purpose'))).toHaveLength(addresses.length)
  const places = [...rows, ...files, ...logged]
  for (const trace of addresses.flatMap(tracesOf)) {
    expect([trace, places.filter((place) => place.includes(trace))]).toEqual([trace, []])
  }
})

test('a sender has one key all day and another on the next, so that days cannot be put together', async () => {
  for (const address of addresses) {
    const today = await answer(address)
    expect(await answer(address)).toBe(today)
    now = new Date(now.getTime() + 86_400_000)
    const tomorrow = await answer(address)
    expect(tomorrow).not.toBe(today)
    expect(tomorrow).toMatch(/^[\w-]{11}$/)
  }
  expect(await answer(addresses[0])).not.toBe(await answer(addresses[1]))
})
