import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readZipEntries, readZipEntry } from '../../../src/documents/zip.ts'
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
  return (method: 'GET' | 'POST', path: string, form: Record<string, string> = {}) =>
    app.request(testOrigin + path, {
      method,
      headers: { cookie, origin: testOrigin },
      ...(method === 'POST' ? { body: new URLSearchParams(form) } : {}),
    })
}

const shown = process.env.SHOW_PDF

/** The bytes of a report that was made; with SHOW_PDF they are also put into that folder, to be looked at. */
async function made(address: string, form: Record<string, string>, name: string): Promise<Buffer> {
  const ask = await signedIn('pengelola@contoh.invalid')
  const answer = await ask('POST', address, form)
  expect(answer.status, `${name}: ${answer.status === 422 ? await answer.text() : ''}`).toBe(303)
  const file = await ask('GET', answer.headers.get('location') ?? '')
  const bytes = Buffer.from(await file.arrayBuffer())
  if (shown) {
    mkdirSync(shown, { recursive: true })
    writeFileSync(`${shown}/${name}`, bytes)
  }
  return bytes
}

/** The document itself, out of the package that a DOCX is. */
async function unpacked(bytes: Buffer): Promise<string> {
  const zip = readZipEntries(bytes)
  const entry = zip.ok && zip.value.find(({ name }) => name === 'word/document.xml')
  return Buffer.from((entry && (await readZipEntry(bytes, entry))) || []).toString('utf8')
}

const start = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1')
const runningCohort = async () => {
  const { rows } = await database.pool.query(
    `SELECT cohort_id AS id FROM cohort_agency GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
  )
  return rows[0].id as string
}

test.each([
  ['', 'id'],
  ['/en', 'en'],
])(
  'each report of %s the region is made, kept and sent',
  async (prefix, language) => {
    const cohort = await runningCohort()
    const at = `${prefix}/tangsel/desk/briefings`
    const year = String(new Date().getUTCFullYear())
    const reports = [
      ['region-year', { 'region-year.year': year }, year],
      ['region-year', { 'region-year.year': '2020' }, '2020'],
      ['agency-year', { 'agency-year.year': '2020', 'agency-year.agency': 'disdukcapil' }, '2020'],
      ['cohort', { 'cohort.cohort': cohort }, ''],
      ['directory', { 'directory.cohort': cohort }, ''],
    ] as const
    for (const [kind, fields, of] of reports) {
      expect(start(await made(at, { kind, ...fields }, `${kind}${of}-${language}.pdf`))).toBe('%PDF-')
    }
    const word = await made(
      at,
      { kind: 'directory', 'directory.cohort': cohort, 'directory.format': 'docx' },
      `directory-${language}.docx`,
    )
    // Word's own parts: headings by style, and a table of contents that is filled in and can be made anew.
    const parts = await unpacked(word)
    for (const part of [
      'TOC \\o "1-2" \\h',
      'w:val="Heading1"',
      'w:val="Heading2"',
      '<w:hyperlink w:anchor="_Toc',
    ])
      expect(parts.includes(part), part).toBe(true)
  },
  120_000,
)

test.each([
  ['', 'id'],
  ['/en', 'en'],
])(
  'each report of %s an innovation is made, kept and sent',
  async (prefix, language) => {
    const slugs = process.env.SHOW_PDF ? ['sianduk', 'gas-tangsel'] : ['sianduk']
    const { rows } = await database.pool.query(
      'SELECT i.slug FROM plan_step s JOIN innovation i ON i.region_id = s.region_id AND i.id = s.innovation_id LIMIT 1',
    )
    const planned = rows[0].slug as string
    for (const slug of slugs.slice(0, 1)) {
      const at = `${prefix}/tangsel/desk/innovations/${slug}/briefings`
      expect(start(await made(at, { kind: 'record' }, `record-${slug}-${language}.pdf`))).toBe('%PDF-')
      expect(start(await made(at, { kind: 'innovation' }, `summary-${slug}-${language}.pdf`))).toBe('%PDF-')
    }
    const at = `${prefix}/tangsel/desk/innovations/${planned}/briefings`
    expect(start(await made(at, { kind: 'action-plan' }, `plan-${language}.pdf`))).toBe('%PDF-')
    expect(start(await made(at, { kind: 'record' }, `record-${planned}-${language}.pdf`))).toBe('%PDF-')
  },
  120_000,
)

test('a coordinator makes and reads the year of their own agency, and no other report', async () => {
  const ask = await signedIn('koordinator@contoh.invalid')
  const at = '/tangsel/desk/briefings'
  const { rows } = await database.pool.query(
    `SELECT a.key FROM membership m JOIN person p ON p.id = m.person_id JOIN agency a ON a.region_id = m.region_id AND a.id = m.agency_id
      WHERE p.email = 'koordinator@contoh.invalid' AND m.ended_at IS NULL LIMIT 1`,
  )
  const own = rows[0].key as string
  const year = { kind: 'agency-year', 'agency-year.year': '2020' }
  const before = await database.pool.query(
    "SELECT id FROM briefing WHERE innovation_id IS NULL AND kind = 'leader' LIMIT 1",
  )
  expect((await ask('POST', at, { kind: 'leader' })).status).toBe(422)
  const other = own === 'disdukcapil' ? 'dinkes' : 'disdukcapil'
  expect((await ask('POST', at, { ...year, 'agency-year.agency': other })).status).toBe(422)
  const made = await ask('POST', at, { ...year, 'agency-year.agency': own })
  expect(made.status).toBe(303)
  expect((await ask('GET', made.headers.get('location') ?? '')).status).toBe(200)
  const list = await (await ask('GET', at)).text()
  expect(list.match(/\/desk\/briefings\/[0-9a-f-]{36}/g)).toHaveLength(1)
  for (const { id } of before.rows) expect((await ask('GET', `${at}/${id}`)).status).toBe(404)
  const all = await database.pool.query('SELECT id FROM briefing WHERE innovation_id IS NULL')
  const opened = await Promise.all(all.rows.map(async ({ id }) => (await ask('GET', `${at}/${id}`)).status))
  expect(opened.filter((status) => status === 200)).toHaveLength(1)
})

test.each([
  ['', 'id', 'Pengaduan warga', 'Semua'],
  ['/en', 'en', 'Complaints of citizens', 'All'],
])(
  'the year of the region tells its complaints in %s Word, small matters together',
  async (prefix, language, title, all) => {
    const year = String(new Date().getUTCFullYear())
    const word = await made(
      `${prefix}/tangsel/desk/briefings`,
      { kind: 'region-year', 'region-year.year': year, 'region-year.format': 'docx' },
      `region-year-complaints-${language}.docx`,
    )
    const document = await unpacked(word)
    expect(document.includes(title)).toBe(true)
    const rows = [...document.matchAll(/<w:tr\b.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc\b.*?<\/w:tc>/gs)].map(([cell]) =>
        [...cell.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
      ),
    )
    const own = await database.pool.query(
      `SELECT count(*)::int AS received,
        count(*) FILTER (WHERE state <> 'handed-over' AND answered <= due_on)::int AS timely,
        count(*) FILTER (WHERE state <> 'handed-over' AND (answered > due_on OR answered IS NULL AND due_on < today))::int AS late
      FROM (SELECT c.state, c.due_on, (c.answered_at AT TIME ZONE r.time_zone)::date AS answered,
          (now() AT TIME ZONE r.time_zone)::date AS today
        FROM complaint c JOIN region r ON r.id = c.region_id
        WHERE r.slug = 'tangsel' AND c.state <> 'merged'
          AND extract(year FROM c.received_at AT TIME ZONE r.time_zone) = $1) one`,
      [year],
    )
    const { received, timely, late } = own.rows[0]
    expect(received).toBeGreaterThan(5)
    const told = rows.find(([name, ...counts]) => name === all && counts.length === 4)
    expect(told?.slice(1, 4).map((text) => Number(text.replace(/\D/g, '')))).toEqual([received, timely, late])
    const place = rows.indexOf(told ?? [])
    const before = rows.slice(0, place).reverse()
    const matters = before.slice(
      0,
      before.findIndex(([, count]) => Number.isNaN(Number(count))),
    )
    expect(matters.length).toBeGreaterThan(0)
    const counts = matters.map(([, count]) => Number(count))
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5)
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(received)
  },
  120_000,
)
