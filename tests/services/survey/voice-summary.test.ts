import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readXlsx } from '../../../src/documents/xlsx.ts'
import type { Role } from '../../../src/domain/access/role.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { fixedRandom } from '../../../src/services/demonstration/random.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listAgencies } from '../../../src/store/region/agency.ts'
import { complaint, membership, surveyCode } from '../../../src/store/schema/index.ts'
import { insertAnswer } from '../../../src/store/survey/answer.ts'
import { listAnswers } from '../../../src/store/survey/answer-list.ts'
import { joinPastSlots } from '../../../src/store/survey/voice.ts'
import { narrowVoice, type VoiceFilter } from '../../../src/store/survey/voice-filter.ts'
import { summariseMonths, summariseParts, summariseVoice } from '../../../src/store/survey/voice-summary.ts'
import { testOrigin } from '../../support/application.ts'
import { makePublicRegion, type PublicRegion } from '../../support/public-region.ts'

const timeZone = 'Asia/Jakarta'
const ANSWERS_MADE = 300
const random = fixedRandom(20_201_005)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const slugs = ['sianduk', 'antre-puskesmas', 'ngider-sehat', 'izin-kilat'] as const
const months = ['2026-01', '2026-02', '2026-03'] as const
const sentences = [
  'Pelayanan cepat, hubungi 0812-3456-7890',
  'dilayani Bapak Rahmat dengan ramah',
  '=HYPERLINK("http://jahat")',
  null,
]
let made: PublicRegion
let agencyOf: Map<string, AgencyId>

beforeAll(async () => {
  made = await makePublicRegion()
  const agencies = await listAgencies(made.database.db, made.regionId)
  agencyOf = new Map(agencies.map(({ key, id }) => [key, id]))
  const codes = slugs.flatMap((slug) => [
    { code: `${slug}-1`, innovationId: made.idOf(slug), kind: 'counter' as const },
    { code: `${slug}-2`, innovationId: made.idOf(slug), kind: 'campaign' as const },
  ])
  await change(made.database.db, system('test'), 'test', async (transaction) => {
    const rows = codes.map((code) => ({ regionId: made.regionId, formVersion: 1, ...code }))
    await transaction.insert(surveyCode).values(rows.map((row) => ({ ...row, code: row.code.toUpperCase() })))
    await transaction.insert(complaint).values({
      regionId: made.regionId,
      id: newIdentifier() as never,
      ticket: 'LBN-UJI-1',
      text: 'Rahasia sekali.',
      innovationId: made.idOf('sianduk'),
      agencyId: agencyOf.get('disdukcapil') as AgencyId,
      reportClass: 'complaint-non-supervisory',
      receivedAt: new Date('2026-02-03T02:00:00Z'),
      dueOn: '2026-02-10',
      answeredAt: new Date('2026-02-05T02:00:00Z'),
      better: true,
    })
  })
  for (let sent = 0; sent < ANSWERS_MADE; sent += 1) {
    const { code, innovationId } = pick(codes)
    const month = pick(months)
    const answeredAt = new Date(`${month}-1${Math.floor(random() * 9)}T0${Math.floor(random() * 9)}:00:00Z`)
    const elements = elementKeys.map((key) => [
      key,
      random() < 0.9 ? 1 + Math.floor(random() * 4) : undefined,
    ])
    await insertAnswer(made.database.pool, {
      regionId: made.regionId,
      id: newIdentifier(),
      innovationId,
      code: code.toUpperCase(),
      formVersion: 1,
      elements: Object.fromEntries(elements),
      knewBefore: random() < 0.5,
      openText: pick(sentences),
      added: null,
      respondent: null,
      language: 'id',
      deviceKey: null,
      secondsTaken: null,
      answeredAt,
      month: `${month}-01`,
    })
  }
})

afterAll(() => made.close())

const everything = (): VoiceFilter => ({
  regionId: made.regionId,
  within: null,
  innovationId: null,
  agencyId: null,
  code: null,
  kind: null,
  from: null,
  to: null,
})
const choice = { element: null, score: null, knew: null, written: false, added: null }
const narrow = (filter: VoiceFilter) => narrowVoice(made.database.db, filter)
const behind = async (filter: VoiceFilter, more: Partial<Parameters<typeof listAnswers>[3]['choice']> = {}) =>
  listAnswers(made.database.db, await narrow(filter), timeZone, {
    choice: { ...choice, ...more },
    before: null,
    limit: ANSWERS_MADE,
  })

describe('the running totals', () => {
  const filters = (): Partial<VoiceFilter>[] => [
    {},
    { innovationId: made.idOf('sianduk') },
    { code: 'IZIN-KILAT-2' },
    { kind: 'counter' },
    { from: '2026-02' },
    { to: '2026-02', kind: 'campaign' },
    { agencyId: agencyOf.get('dinkes') as AgencyId },
    { within: [agencyOf.get('puskesmas') as AgencyId], from: '2026-02', to: '2026-03' },
    { within: [] },
  ]

  test('are what the rows behind them come to, under every filter, before and after slots are joined', async () => {
    for (const joined of [false, true]) {
      if (joined) await joinPastSlots(made.database.db, '2026-03-01')
      for (const narrowed of filters()) {
        const filter = { ...everything(), ...narrowed }
        const [totals, rows] = await Promise.all([
          summariseVoice(made.database.db, await narrow(filter)),
          behind(filter),
        ])
        expect(totals.answers).toBe(rows.length)
        expect(totals.knew).toBe((await behind(filter, { knew: true })).length)
        for (const [at, key] of elementKeys.entries()) {
          const scores = rows.flatMap(({ scores }) => scores[at] ?? [])
          const sum = scores.reduce((total, score) => total + score, 0)
          const squareSum = scores.reduce((total, score) => total + score * score, 0)
          expect(totals.counters.elements[key]).toEqual({ sum, count: scores.length, squareSum })
        }
        const byMonth = await summariseMonths(made.database.db, await narrow(filter))
        expect(byMonth.reduce((sum, { answers }) => sum + answers, 0)).toBe(totals.answers)
        for (const by of ['code', 'innovation', 'agency'] as const) {
          const parts = await summariseParts(made.database.db, await narrow(filter), by)
          expect(parts.reduce((sum, { answers }) => sum + answers, 0)).toBe(totals.answers)
        }
      }
    }
    const { rows } = await made.database.pool.query(
      "SELECT count(*)::int AS slots FROM voice_month WHERE month < '2026-03-01' AND slot > 0",
    )
    expect(rows[0].slots).toBe(0)
  })
})

const password = 'contoh-sandi-panjang'

async function signedIn(role: Role, agency: string | null): Promise<(path: string) => Promise<Response>> {
  const email = `${role}-${agency}@contoh.invalid`
  const personId = await made.application.services.identity.createPerson({ name: role, email, password })
  await change(made.database.db, system('test'), 'test', (transaction) =>
    transaction.insert(membership).values({
      regionId: made.regionId,
      id: newIdentifier(),
      personId,
      role,
      agencyId: agency === null ? null : (agencyOf.get(agency) as AgencyId),
    }),
  )
  const answer = await made.application.post('/sign-in', { email, password })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const { createApp } = await import('../../../src/web/app.tsx')
  const app = createApp(made.application.services)
  return async (path) => app.request(testOrigin + path, { headers: { cookie } })
}

describe('the pages', () => {
  test('a leader sees the region, its weakest agency and the way to the rows; covered sentences only', async () => {
    const get = await signedIn('leader', null)
    const page = await (await get('/kota/desk/voice')).text()
    expect(page).toContain('300 jawaban')
    expect(page).toMatch(/Paling lemah: .*dari 4/)
    expect(page).toContain('/kota/desk/voice?agency=dinkes')
    expect(page).toContain('Menurut perangkat daerah')
    expect(page).toContain('100% dari 1 pelapor')
    const list = await (await get('/kota/desk/voice/answers?written=yes&kind=counter')).text()
    for (const html of [page, list]) {
      expect(html).not.toContain('0812-3456')
      expect(html).not.toContain('Rahmat')
    }
    const reports = await (await get('/kota/desk/voice/complaints?innovation=sianduk')).text()
    expect(reports).toContain('LBN-UJI-1')
    expect(reports).not.toContain('Rahasia sekali')
    const served = await (await get('/kota/desk/voice/answers?word=pelayanan')).text()
    expect(served).toContain('dilayani')
    expect(served).not.toContain('HYPERLINK')
  })

  test('a word leads to exactly those who used it, and what is covered is neither a word nor to be asked for', async () => {
    const get = await signedIn('lab-manager', null)
    const page = await (await get('/kota/desk/voice')).text()
    const figures = [...page.matchAll(/<summary>([\p{L}’'-]+): (\d+) orang<\/summary>/gu)]
    const people = new Map(figures.map(([, word = '', count]) => [word, Number(count)]))
    expect(people.size).toBeGreaterThan(2)
    const rowsOf = async (word: string) => {
      let [path, rows]: [string | undefined, number] = [`/kota/desk/voice/answers?word=${word}`, 0]
      while (path) {
        const html: string = await (await get(path)).text()
        rows += html.match(/<tr role="row"><th scope="row"/g)?.length ?? 0
        path = /<p><a href="([^"]*before=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
      }
      return rows
    }
    for (const [word, count] of people) expect([word, await rowsOf(word)]).toEqual([word, count])
    const written = await behind(everything(), { written: true })
    const served = written.filter(({ text }) => /pelayanan|dilayani/i.test(text ?? '')).length
    expect(people.get('pelayanan') ?? people.get('dilayani')).toBe(served)
    for (const covered of ['nama', 'nomor', 'telepon', 'rahmat']) expect(people.has(covered)).toBe(false)
    expect(await rowsOf('rahmat')).toBe(0)
  })

  test('a filter that is not known is named beside its field and narrows nothing', async () => {
    const get = await signedIn('evaluator', null)
    for (const wrong of ['from=2026-13', 'agency=tidak-ada', 'kind=x', 'innovation=%00', 'to=kemarin']) {
      const answer = await get(`/kota/desk/voice?${wrong}`)
      const page = await answer.text()
      expect([wrong, answer.status, page.includes('300 jawaban')]).toEqual([wrong, 400, true])
      expect(page).toContain('Saringan ini tidak dikenal')
    }
  })

  test('whoever is held to an agency reads nothing of another one, on pages and in files', async () => {
    const get = await signedIn('innovator', 'puskesmas')
    const own = { ...everything(), agencyId: agencyOf.get('puskesmas') as AgencyId }
    const { answers } = await summariseVoice(made.database.db, await narrow(own))
    expect(await (await get('/kota/desk/voice')).text()).toContain(`${answers} jawaban`)
    const lines = async (path: string) => (await (await get(path)).text()).trim().split('\r\n').length - 1
    expect(await lines('/kota/desk/voice/answers.csv')).toBe(answers)
    expect(await lines('/kota/desk/voice/answers.csv?agency=disdukcapil')).toBe(0)
    expect((await get('/kota/desk/voice?innovation=sianduk')).status).toBe(400)
    expect((await get('/kota/desk/voice/complaints')).status).toBe(403)
    expect((await get('/kota/desk/innovations/sianduk/voice')).status).toBe(403)
  })

  test('files hold the rows of the page, covered, and run nothing', async () => {
    const get = await signedIn('coach', null)
    const csv = await (await get('/kota/desk/voice/answers.csv?innovation=sianduk')).text()
    expect(csv).toContain(`"'=HYPERLINK`)
    expect(csv).not.toContain('0812-3456')
    const file = await get('/kota/desk/voice/answers.xlsx?innovation=sianduk&to=2026-01')
    const table = await readXlsx(new Uint8Array(await file.arrayBuffer()))
    const filter = { ...everything(), innovationId: made.idOf('sianduk'), to: '2026-01' }
    expect(table.ok && table.value.rows.length).toBe((await behind(filter)).length)
    const figures = await (await get('/kota/desk/voice/figures.csv?innovation=sianduk')).text()
    expect(figures).toMatch(/^index;;\d/m)
    expect(figures).toMatch(/^reports in-time;complaint-non-supervisory;1;/m)
  })
})

test('the limit of small numbers is region data: bounded, kept as typed when refused, obeyed at once', async () => {
  const email = 'administrator-null@contoh.invalid'
  await signedIn('administrator', null)
  const answer = await made.application.post('/sign-in', { email, password })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const set = (limit: string) => made.application.post('/kota/desk/voice/limit', { limit }, { cookie })
  for (const wrong of ['1', '', '5,5', '-7', '99999999999', 'lima']) {
    const refused = await set(wrong)
    expect([wrong, refused.status]).toEqual([wrong, 422])
    expect(await refused.text()).toContain('Tulis bilangan bulat dari 3 sampai 1.000')
  }
  expect((await set('7')).status).toBe(303)
  const { rows } = await made.database.pool.query('SELECT settings FROM region WHERE slug = $1', ['kota'])
  expect(rows[0].settings.smallNumberLimit).toBe(7)
  const audit = await made.database.pool.query(
    "SELECT after FROM audit WHERE action = 'region.small-number-limit'",
  )
  expect(audit.rows).toHaveLength(1)
})
