import { afterAll, beforeAll, expect, test } from 'vitest'
import { readZipEntries, readZipEntry } from '../../../src/documents/zip.ts'
import { demonstrationPassword } from '../../../src/services/demonstration/demonstration-accounts.ts'
import { id as messages } from '../../../src/web/messages/id.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'
import { pdfPages } from '../../support/pdf-text.ts'

let database: TestDatabase
let application: TestApplication
let cookie = ''

beforeAll(async () => {
  database = await demonstrationDatabase()
  application = testApplication(database)
  const who = { email: 'pengelola@contoh.invalid', password: demonstrationPassword }
  const answer = await application.post('/sign-in', who)
  cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}, 300_000)
afterAll(() => database.close())

const get = async (path: string) => application.app.request(testOrigin + path, { headers: { cookie } })
const rowsOf = async (query: string) => (await database.pool.query(query)).rows

/** The words of a report that is made by its form, page by page; lines are broken anywhere, so spaces count for nothing. */
async function report(path: string, form: Record<string, string>): Promise<string[]> {
  const answer = await application.post(path, form, { cookie })
  expect(answer.status).toBe(303)
  const file = await get(answer.headers.get('location') ?? '')
  return pdfPages(new Uint8Array(await file.arrayBuffer())).map(joined)
}

const joined = (text: string) => text.replaceAll(/\s/g, '')
const { chapters, contents } = messages.report

test('the record of an innovation has the eight chapters in their order, with what its page says', async () => {
  const [row] = await rowsOf("SELECT slug, name FROM innovation WHERE slug = 'sianduk'")
  const pages = await report(`/tangsel/desk/innovations/${row.slug}/briefings`, { kind: 'record' })
  const text = pages.join('')
  expect(text).toContain(joined(row.name))
  const places = Object.values(chapters).map((chapter) => text.lastIndexOf(joined(chapter)))
  expect(Math.min(...places)).toBeGreaterThan(0)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('the directory of a cohort lists each published innovation in its contents, and no other', async () => {
  const [cohort] = await rowsOf(
    'SELECT cohort_id AS id FROM cohort_agency GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
  )
  const members = await rowsOf(`
    SELECT DISTINCT i.name, i.published_at IS NOT NULL AS shown FROM innovation i
    JOIN innovation_year y ON y.region_id = i.region_id AND y.innovation_id = i.id WHERE y.cohort_id = '${cohort.id}'`)
  const pages = await report('/tangsel/desk/briefings', { kind: 'directory', 'directory.cohort': cohort.id })
  const list = pages.find((page) => page.includes(joined(contents))) ?? ''
  expect(members.filter(({ shown }) => shown).length).toBeGreaterThan(0)
  for (const { name, shown } of members) expect([name, list.includes(joined(name))]).toEqual([name, shown])
})

test('the calendar of a plan names each step, its phase and each year of its months', async () => {
  const steps = await rowsOf(`
    SELECT i.slug, s.activity, to_char(s.from_month, 'YYYY') AS year FROM plan_step s
    JOIN innovation i ON i.region_id = s.region_id AND i.id = s.innovation_id
    WHERE i.id = (SELECT innovation_id FROM plan_step LIMIT 1)`)
  const pages = await report(`/tangsel/desk/innovations/${steps[0].slug}/briefings`, { kind: 'action-plan' })
  const text = pages.join('')
  for (const { activity, year } of steps) {
    expect(text).toContain(joined(activity))
    expect(text).toContain(year)
  }
  expect(text).toContain(joined(messages.actionPlan.phases.preparation))
})

test('the minutes of a panel that is not closed say so, and name each entry and judge', async () => {
  const [panel] = await rowsOf("SELECT id, code, name FROM panel WHERE name = 'Gelar inovasi (contoh)'")
  const answer = await get(`/tangsel/desk/panels/${panel.code}/minutes.pdf`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const text = joined(pdfPages(new Uint8Array(await answer.arrayBuffer())).join(''))
  const judges = await rowsOf(
    `SELECT p.name FROM panel_judge j JOIN person p ON p.id = j.person_id WHERE j.panel_id = '${panel.id}'`,
  )
  const scored = await rowsOf(
    `SELECT DISTINCT i.name FROM score_sheet s JOIN innovation i ON i.id = s.innovation_id
      WHERE s.panel_id = '${panel.id}' AND s.in_at IS NOT NULL`,
  )
  expect(Math.min(judges.length, scored.length)).toBeGreaterThan(0)
  for (const { name } of [panel, ...judges, ...scored]) expect(text).toContain(joined(name))
  expect(text).toContain(joined(messages.judging.paper.notClosed))
})

test('the file of hours for the personnel office holds the number of a civil servant as text', async () => {
  const answer = await get('/tangsel/desk/learning/hours.xlsx')
  expect(answer.status).toBe(200)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const zip = readZipEntries(bytes)
  const partOf = async (wanted: RegExp) => {
    const entry = zip.ok ? zip.value.find(({ name }) => wanted.test(name)) : undefined
    return Buffer.from((entry && (await readZipEntry(bytes, entry))) || []).toString('utf8')
  }
  const sheet = await partOf(/sheet1\.xml$/)
  const texts = `${await partOf(/sharedStrings\.xml$/)}${sheet}`
  const known = await rowsOf(
    'SELECT civil_servant_number AS nip FROM learner WHERE civil_servant_number IS NOT NULL',
  )
  expect(known.length).toBeGreaterThan(0)
  const written = known.filter(({ nip }) => new RegExp(`<t[^>]*>${nip}</t>`).test(texts))
  expect(written.length).toBeGreaterThan(0)
  // A number of eighteen digits in a cell of numbers would come out as 1,99E+17.
  expect(sheet).not.toMatch(/<v>\d{16,}<\/v>|<v>[\d.]+E\+/)
})

test('nothing about a commitment takes a passphrase: no field, and no column', async () => {
  for (const path of ['/tangsel/desk/commitments', '/tangsel/desk/commitments/dpmptsp']) {
    const page = await (await get(path)).text()
    const names = [...page.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]*)"/g)].map(
      ([, name]) => name,
    )
    if (path.endsWith('dpmptsp')) expect(names).toContain('signerName')
    expect(names.filter((name) => /pass|sandi|pin|phrase|secret/i.test(name ?? ''))).toEqual([])
    expect(page).not.toContain('type="password"')
  }
  const columns = await rowsOf(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name LIKE 'commitment%'",
  )
  expect(columns.length).toBeGreaterThan(5)
  expect(columns.filter(({ name }) => /pass|phrase|secret|pin$/.test(name))).toEqual([])
})
