import { afterAll, beforeAll, expect, test } from 'vitest'
import { judge } from '../../../src/domain/verdict/judge.ts'
import {
  accounts,
  demonstrationPassword,
} from '../../../src/services/demonstration/demonstration-accounts.ts'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { confirmList, undoList } from '../../../src/services/intake/settle-list.ts'
import { showList, startList } from '../../../src/services/intake/take-in-list.ts'
import { measurementListOf } from '../../../src/services/measurement/measurement-list.ts'
import { findPersonByEmail } from '../../../src/store/access/person.ts'
import { findInnovation } from '../../../src/store/access/subject.ts'
import { listComparisonSeries } from '../../../src/store/measurement/comparison-series.ts'
import { findRegion } from '../../../src/store/region/region.ts'
import { latestVerdict } from '../../../src/store/verdict/verdict.ts'
import { policyInForce } from '../../../src/store/verdict/verdict-policy.ts'
import { formatsOf } from '../../../src/web/format.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const key = 'waktu-penyelesaian-hari'
const path = `/tangsel/desk/innovations/sianduk/indicators/${key}/comparison`
const email = accounts.find(({ role }) => role === 'lab-manager')!.email

let database: TestDatabase
let application: TestApplication
let headers: { cookie: string }

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database, () => new Date('2026-11-20T02:00:00Z'))
  await loadDemonstration(application.services, () => {})
  const signedIn = await application.post('/sign-in', { email, password: demonstrationPassword })
  const cookies = signedIn.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  headers = { cookie: cookies.join('; ') }
}, 120_000)

afterAll(() => database.close())

async function scopeOf() {
  const region = (await findRegion(database.db, 'tangsel'))!
  const innovation = (await findInnovation(database.db, region.id, 'sianduk'))!
  return { regionId: region.id, innovationId: innovation.id }
}

async function verdictNow() {
  const { regionId, innovationId } = await scopeOf()
  const stored = (await latestVerdict(database.db, regionId, innovationId))!
  const { policy } = await policyInForce(database.db, regionId)
  // What is kept is made again to the same result.
  expect(judge(stored.evidence, policy)).toEqual(stored.judgement)
  return stored
}

async function comparison() {
  const { regionId, innovationId } = await scopeOf()
  return (await listComparisonSeries(database.db, regionId, innovationId))[0]
}

const post = (fields: Record<string, string>, to = path) => application.post(to, fields, headers)

/** The place moves as the own series does, month by month. */
async function sameElsewhere(year: number): Promise<Record<string, string>> {
  const { evidence } = await verdictNow()
  const own = evidence.indicators.find((one) => one.key === key)!.values
  const cells = own.filter(({ period }) => period.startsWith(String(year)))
  return Object.fromEntries(
    cells.map(({ period, value }) => [`value-${key}-${period}-01`, String(value).replace('.', ',')]),
  )
}

test('the demonstration shows a comparison in its picture, its sentence, its table and its figures', async () => {
  const picture = await (await application.get('/tangsel/innovations/sianduk')).text()
  expect(picture).toContain('chart-comparison')
  const page = await (await application.get('/tangsel/innovations/sianduk/figures')).text()
  expect(page).toContain('Di Wilayah pembanding (contoh), tanpa inovasi ini, rata-&#8288;ratanya dari')
  expect(page).toContain('<th scope="col" class="numeric">Wilayah pembanding (contoh)</th>')
  const csv = await (await application.get('/tangsel/innovations/sianduk/figures.csv')).text()
  expect(csv.split(/\r?\n/)[0]).toMatch(/comparison_place.comparison_value$/)
  expect(csv).toMatch(/Wilayah pembanding \(contoh\).\d/)
  expect((await verdictNow()).judgement.dimensions.effective.reasons[0]?.numbers.comparisonName).toBe(
    'Wilayah pembanding (contoh)',
  )
})

test('what was calculated stands under the picture with its bounds, and the same figures are in a file', async () => {
  const page = await (await application.get('/tangsel/innovations/sianduk/figures')).text()
  const csv = await (await application.get('/tangsel/innovations/sianduk/results.csv')).text()
  const rows = csv.split(/\r?\n/).map((line) => line.split(';'))
  const row = (figure: string) => rows.find(([first, of]) => first === figure && (of === key || of === ''))!
  const { numbers } = (await verdictNow()).judgement.dimensions.effective.reasons[0]!
  expect(Number(row('step')[3])).toBeCloseTo(Number(numbers.estimate), 9)
  expect(row('step')[6]).toBe('0.92')
  expect(Number(row('comparison-effect')[3])).toBeCloseTo(Number(numbers.difference), 9)
  for (const figure of ['step', 'level-change', 'trend-before', 'trend-change', 'comparison-effect']) {
    const [estimate, lower, upper] = row(figure).slice(3, 6).map(Number)
    expect(lower).toBeLessThan(estimate!)
    expect(upper).toBeGreaterThan(estimate!)
  }
  const shown = formatsOf('id').decimal(Number(numbers.estimate), 2)
  expect(page).toMatch(new RegExp(`Perubahan saat diluncurkan \\(dasar penilaian\\).{0,200}${shown}`, 's'))
  expect(page).toContain('galat baku Newey-West dengan lag')
  expect(page).toContain('tujuh titik berturut-turut di bawah rata-&#8288;rata')
  expect(rows.filter(([figure]) => figure === 'element')).toHaveLength(9)
  expect(Number(row('index')[4])).toBeLessThan(Number(row('index')[3]))
})

test('a form that is wrong comes back with its sentences and what was typed', async () => {
  const cell = `value-${key}-2020-01-01`
  const refused = await post({ name: '', source: 'Register', year: '2020', [cell]: 'banyak' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Register')
  const unread = await post({ name: 'Setu', source: 'Register', year: '2020', [cell]: 'banyak' })
  expect(unread.status).toBe(422)
  expect(await unread.text()).toContain('Angka ini tidak terbaca.')
})

test('a place that moved alike takes the praise away, and it comes back without that place', async () => {
  expect((await verdictNow()).judgement.dimensions.effective.state).toBe('met')
  for (let year = 2019; year <= 2026; year += 1) {
    const cells = await sameElsewhere(year)
    const sent = await post({ name: 'Kota B (contoh)', source: 'Register', year: String(year), ...cells })
    expect(sent.status).toBe(303)
  }
  const { judgement, cause } = await verdictNow()
  expect(cause).toBe('comparison')
  expect(judgement.dimensions.effective).toMatchObject({
    state: 'not-met',
    reasons: [{ code: 'moved-elsewhere-too', numbers: { comparisonName: 'Kota B (contoh)' } }],
  })
  const { rows } = await database.pool.query(
    "SELECT FROM audit WHERE action = 'comparison.set' AND actor <> ''",
  )
  expect(rows.length).toBeGreaterThan(24)
})

test('a value that is emptied is gone, and one that was not sent stays', async () => {
  const before = (await comparison())!.values.length
  const cell = `value-${key}-2020-01-01`
  await post({ name: 'Kota B (contoh)', source: 'Register', year: '2020', [cell]: '' })
  const after = (await comparison())!.values
  expect(after.length).toBe(before - 1)
  expect(after.some(({ period }) => period === '2020-01-01')).toBe(false)
})

test('a column of the measurement file fills the place, and changes it only with a reason', async () => {
  const scope = await scopeOf()
  const author = {
    personId: (await findPersonByEmail(database.db, email))!,
    kind: 'person' as const,
    origin: 'test',
  }
  const text = 'bulan;Waktu penyelesaian Kota B (contoh)\n2020-01;9,4\n2020-02;9,9\n'
  const bytes = new TextEncoder().encode(text)
  const file = { name: 'kota-b.csv', bytes }
  const { services } = application
  const region = (await findRegion(database.db, 'tangsel'))!
  const subject = { innovationId: scope.innovationId, slug: 'sianduk', name: 'Sianduk' }
  const list = await measurementListOf(database.db, region.id, subject)
  const place = { region, author, now: services.clock() }
  const started = await startList(services, place, list, file)
  const batch = started.ok ? started.value : ''
  const shown = await showList(services, place, list, batch)
  expect(shown?.batch.mapping).toMatchObject({ [`${key}~`]: 1 })
  expect(shown?.counts).toMatchObject({ create: 1, update: 1 })
  const confirm = (reason: string | null) => confirmList(services, place, list, batch, { reason })
  expect(await confirm(null)).toMatchObject({ code: 'reason-missing' })
  const valuesOf = async (...periods: string[]) => {
    const values = new Map((await comparison())!.values.map(({ period, value }) => [period, value]))
    return periods.map((period) => values.get(period))
  }
  const before = await valuesOf('2020-01-01', '2020-02-01')
  expect(await confirm('salah ketik')).toMatchObject({ value: { written: 2 } })
  expect(await valuesOf('2020-01-01', '2020-02-01')).toEqual([9.4, 9.9])
  expect((await verdictNow()).cause).toBe('comparison')
  expect(await undoList(services, place, list, batch)).toMatchObject({ ok: true })
  expect(await valuesOf('2020-01-01', '2020-02-01')).toEqual(before)
})

test('without the place the own values speak alone again', async () => {
  expect((await post({}, `${path}/remove`)).status).toBe(303)
  expect(await comparison()).toBeUndefined()
  expect((await verdictNow()).judgement.dimensions.effective.state).toBe('met')
  expect((await post({}, `${path}/remove`)).status).toBe(404)
})
