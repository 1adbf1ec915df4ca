import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCsv } from '../../../src/documents/csv.ts'
import { readXlsx } from '../../../src/documents/xlsx.ts'
import type { RegionId } from '../../../src/domain/scope.ts'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { LIST_NAMES, listOf } from '../../../src/services/listing/lists.ts'
import { readWholeList } from '../../../src/services/listing/read-list.ts'
import { wholeTrail } from '../../../src/store/audit/audit-list.ts'
import { findRegion, type RegionScope } from '../../../src/store/region/region.ts'
import { messagesOf } from '../../../src/web/messages/messages.ts'
import { cellForPeople, headOf } from '../../../src/web/pages/desk/listing/list-cells.ts'
import type { View } from '../../../src/web/view.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let application: TestApplication
let region: RegionScope

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database)
  await loadDemonstration(application.services, () => {})
  region = (await findRegion(database.db, 'tangsel')) as RegionScope
}, 180_000)
afterAll(() => database.close())

const actor = (role: 'administrator' | 'lab-manager' | 'coordinator', agencyId: string | null = null) => ({
  personId: 'x' as never,
  name: 'x',
  memberships: [{ regionId: region.id, role, agencyId: agencyId as never }],
})

async function allOf(name: (typeof LIST_NAMES)[number], who = actor('lab-manager')) {
  const rows = []
  for await (const batch of readWholeList(application.services, who, region, listOf(name)))
    rows.push(...batch)
  return rows
}

const countOf = async (table: string, regionId: RegionId) => {
  const { rows } = await database.pool.query(`SELECT count(*)::int AS n FROM ${table} WHERE region_id = $1`, [
    regionId,
  ])
  return rows[0].n as number
}

const tables = {
  innovations: 'innovation',
  worksheets: 'worksheet',
  gates: 'gate_move',
  decisions: 'decision',
  indicators: 'indicator',
  values: 'measurement',
  answers: 'answer',
  complaints: 'complaint',
  reach: 'reach_record',
} as const

test.each(Object.entries(tables))(
  '%s has every row once, and each column is filled by its key',
  async (name, table) => {
    const rows = await allOf(name as keyof typeof tables)
    expect(rows.length).toBe(await countOf(table, region.id))
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ listKey }) => JSON.stringify(listKey))).size).toBe(rows.length)
    for (const { key } of listOf(name as keyof typeof tables).columns)
      expect(Object.keys(rows[0] ?? {})).toContain(key)
  },
)

test('the cohorts have each of their innovations once', async () => {
  const rows = await allOf('cohorts')
  const { rows: own } = await database.pool.query(
    `SELECT c.name AS cohort, i.name AS innovation FROM innovation_year y JOIN innovation i ON i.id = y.innovation_id
      JOIN cohort c ON c.id = y.cohort_id WHERE y.region_id = $1 AND i.gone_at IS NULL`,
    [region.id],
  )
  const told = (all: readonly Record<string, unknown>[]) =>
    all.map(({ cohort, innovation }) => `${cohort} ${innovation}`).sort()
  expect(own.length).toBeGreaterThan(0)
  expect(told(rows)).toEqual(told(own))
})

test('the trail is longer than one reading, and every row of it comes once', async () => {
  await database.pool.query(
    `INSERT INTO audit (region_id, actor, action, table_name, row_key, after)
     SELECT $1, 'system', 'test', 'region', '{}', jsonb_build_object('n', n) FROM generate_series(1, 2345) n`,
    [region.id],
  )
  const rows = await allOf('audit', actor('administrator'))
  expect(rows.length).toBe(await countOf('audit', region.id))
  expect(new Set(rows.map(({ listKey }) => String(listKey))).size).toBe(rows.length)
})

test('the file of the trail holds what the filter of its page leaves', async () => {
  const filter = { ...wholeTrail, action: 'test', from: '2000-01-01' }
  const left = []
  for await (const batch of readWholeList(
    application.services,
    actor('administrator'),
    region,
    listOf('audit'),
    filter,
  ))
    left.push(...batch)
  expect(left.length).toBeGreaterThan(0)
  expect(new Set(left.map(({ action }) => action))).toEqual(new Set(['test']))
  expect(left.length).toBeLessThan((await allOf('audit', actor('administrator'))).length)
})

test('a coordinator gets the rows of the own agency and its units alone', async () => {
  const { rows: agencies } = await database.pool.query(
    "SELECT id FROM agency WHERE region_id = $1 AND key = 'dinkes'",
    [region.id],
  )
  const own = await allOf('innovations', actor('coordinator', agencies[0].id))
  expect(own.length).toBeGreaterThan(0)
  expect(own.length).toBeLessThan(await countOf('innovation', region.id))
})

test('every column has a head in both languages', () => {
  for (const language of ['id', 'en'] as const) {
    const view = { language, messages: messagesOf(language) } as View
    for (const list of LIST_NAMES.map(listOf)) {
      for (const column of list.columns)
        expect([column.key, headOf(view, column)]).not.toEqual([column.key, column.key])
    }
  }
})

const plainKinds = ['text', 'number', 'day', 'moment', 'month', 'yes-no']

test('no file for people holds a code', async () => {
  let words = 0
  for (const name of LIST_NAMES) {
    const { columns } = listOf(name)
    for (const row of await allOf(name, actor('administrator'))) {
      for (const column of columns.filter(({ kind }) => !plainKinds.includes(kind))) {
        const code = row[column.key]
        // 'test' is written by a test above, and no action of ours.
        if (code === null || code === undefined || code === 'test') continue
        // A word may be spelt like its code in one language, but not in both.
        const cells = (['id', 'en'] as const).map((language) =>
          cellForPeople({ language, messages: messagesOf(language) } as View, column, code, region.timeZone),
        )
        if (cells.every((cell) => cell === code)) expect([name, column.key, code]).toBe('a word')
        words += 1
      }
    }
  }
  expect(words).toBeGreaterThan(1_000)
})

test('people get words, numbers and days, programs get codes, and nothing in a cell runs', async () => {
  await database.pool.query(
    `SELECT set_config('labinov.actor', 'system', false);
     UPDATE innovation SET name = '=HYPERLINK("http://x";"y")', beneficiaries = repeat('a', 40000) WHERE slug = 'sianduk'`,
  )
  const signIn = await application.post('/sign-in', {
    email: 'pengelola@contoh.invalid',
    password: 'labinov-peragaan',
  })
  const cookie = signIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const { createApp } = await import('../../../src/web/app.tsx')
  const app = createApp(application.services)
  const get = (path: string) => app.request(`http://labinov.test${path}`, { headers: { cookie } })
  const sheet = await get('/tangsel/desk/lists/innovations.xlsx')
  expect(sheet.headers.get('content-disposition')).toMatch(/tangsel-innovations-\d{4}-\d\d-\d\d\.xlsx/)
  const read = await readXlsx(new Uint8Array(await sheet.arrayBuffer()))
  const table = read.ok ? read.value : null
  expect(table?.header.slice(0, 4)).toEqual(['Inovasi', 'Perangkat daerah', 'Tahun', 'Tahap'])
  const row = table?.rows.find(({ cells }) => cells[0]?.startsWith('=HYPERLINK'))
  expect(row?.cells[10]?.length).toBe(32_767)
  expect(row?.cells[13]).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(Object.values(messagesOf('id').verdict.names)).toContain(row?.cells[14])
  const csv = await get('/tangsel/desk/lists/innovations.csv')
  const text = await csv.text()
  expect(text).toContain("'=HYPERLINK")
  const lines = readCsv(new TextEncoder().encode(text))
  expect(lines.ok && lines.value.header.slice(0, 5)).toEqual([
    'innovation',
    'agency',
    'year',
    'stage',
    'gate-state',
  ])
  expect((await get('/tangsel/desk/lists/people.csv')).status).toBe(403)
})
