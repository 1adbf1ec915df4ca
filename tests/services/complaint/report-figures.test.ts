import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readXlsx } from '../../../src/documents/xlsx.ts'
import type { Role } from '../../../src/domain/access/role.ts'
import { reportClasses } from '../../../src/domain/complaint/report-class.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { fixedRandom } from '../../../src/services/demonstration/random.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listAgencies } from '../../../src/store/region/agency.ts'
import { complaint, membership, surveyCode } from '../../../src/store/schema/index.ts'
import { testOrigin } from '../../support/application.ts'
import { makePublicRegion, type PublicRegion } from '../../support/public-region.ts'

const REPORTS_MADE = 240
const random = fixedRandom(19_450_817)
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const DAY_MS = 86_400_000

let made: PublicRegion
let agencyOf: Map<string, AgencyId>

/** A report somewhere on its way, as of today: what it says is a secret. */
function madeReport(number: number, now: Date) {
  const slug = pick(['sianduk', 'antre-puskesmas', 'ngider-sehat', 'izin-kilat'] as const)
  const receivedAt = new Date(now.getTime() - Math.floor(random() * 300) * DAY_MS)
  const state = pick([
    'received',
    'assigned',
    'answered',
    'closed',
    'closed',
    'reopened',
    'handed-over',
  ] as const)
  const isAnswered = state === 'answered' || state === 'closed'
  const after = (days: number) => new Date(receivedAt.getTime() + days * DAY_MS)
  const isAsked = (state === 'closed' && random() < 0.6) || state === 'reopened'
  const better = state === 'reopened' ? false : isAsked ? pick([true, null]) : null
  return {
    regionId: made.regionId,
    id: newIdentifier() as never,
    ticket: `UJI-${number}`,
    text: 'Rahasia sekali.',
    innovationId: random() < 0.9 ? made.idOf(slug) : null,
    reportClass: pick(reportClasses),
    state,
    code: random() < 0.4 ? `${slug.toUpperCase()}-1` : null,
    agencyId: random() < 0.7 ? (agencyOf.get(pick(['disdukcapil', 'dinkes', 'puskesmas'])) ?? null) : null,
    receivedAt,
    dueOn: state !== 'handed-over' && random() < 0.8 ? after(20).toISOString().slice(0, 10) : null,
    answeredAt: isAnswered ? after(random() * 40) : null,
    betterAskedAt: isAsked ? now : null,
    better,
  }
}

beforeAll(async () => {
  made = await makePublicRegion()
  const agencies = await listAgencies(made.database.db, made.regionId)
  agencyOf = new Map(agencies.map(({ key, id }) => [key, id]))
  const now = made.application.services.clock()
  const codes = ['sianduk', 'antre-puskesmas', 'ngider-sehat', 'izin-kilat'].map((slug) => ({
    regionId: made.regionId,
    code: `${slug.toUpperCase()}-1`,
    innovationId: made.idOf(slug),
    kind: 'counter' as const,
    formVersion: 1,
  }))
  const reports = Array.from({ length: REPORTS_MADE }, (_, number) => madeReport(number, now))
  await change(made.database.db, system('test'), 'test', async (transaction) => {
    await transaction.insert(surveyCode).values(codes)
    await transaction
      .insert(complaint)
      .values(reports.map((row) => (row.innovationId ? row : { ...row, code: null })))
  })
})

afterAll(() => made.close())

const password = 'contoh-sandi-panjang'
type Get = (path: string) => Promise<Response>

async function signedIn(role: Role, agency: string | null): Promise<Get> {
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

const textOf = async (get: Get, path: string) => {
  const answer = await get(path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}

const plain = (html: string) => html.replaceAll('&amp;', '&')

/** The links of a page to reports, with the figure that stands in each. */
function figuresIn(html: string): { path: string; text: string }[] {
  return [
    ...html.matchAll(
      /<a href="([^"]*\/desk\/voice\/complaints\?[^"]*)">([^<]*)<\/a>( <span class="small">([^<]*))?/g,
    ),
  ].map(([, path = '', text = '', , beside = '']) => ({ path: plain(path), text: beside || text }))
}

/** How many reports the figure of a link counts: it stands there alone, or as `3 dari 7`, or within a sentence. */
function countIn(text: string): number {
  const found = /^(\d+)$/.exec(text) ?? /^\d+ dari (\d+)$/.exec(text) ?? /% dari (\d+) /.exec(text)
  return Number(found?.[1])
}

/** Every row of a list, over all of its pages. */
async function rowsOf(get: Get, path: string): Promise<{ said: number; found: number }> {
  let [found, page, said] = [0, 1, 0]
  for (;;) {
    const html = await textOf(get, `${path}&page=${page}`)
    expect(html).not.toContain('Rahasia sekali')
    said = Number(/<b>(\d+) laporan<\/b>/.exec(html)?.[1])
    found += html.match(/<tr role="row"><th scope="row"/g)?.length ?? 0
    if (!html.includes('rel="next"')) return { said, found }
    page += 1
  }
}

const pages = [
  '/kota/desk/voice',
  '/kota/desk/voice?agency=dinkes',
  '/kota/desk/voice?kind=counter',
  '/kota/desk/voice?innovation=sianduk',
  '/kota/desk/innovations/sianduk/voice',
  '/kota/desk/innovations/izin-kilat/voice?code=IZIN-KILAT-1',
]

describe('every figure about reports', () => {
  test('leads to exactly the rows that it counts, under every filter', async () => {
    const get = await signedIn('leader', null)
    const month = (
      await made.database.pool.query("SELECT to_char(min(received_at), 'YYYY-MM') AS month FROM complaint")
    ).rows[0].month
    for (const path of [...pages, `/kota/desk/voice?from=${month}&to=${month}&kind=counter`]) {
      const figures = figuresIn(await textOf(get, path))
      if (!path.includes('from=')) expect([path, figures.length > 15]).toEqual([path, true])
      for (const { path: rows, text } of figures) {
        const count = countIn(text)
        expect([rows, text, await rowsOf(get, rows)]).toEqual([rows, text, { said: count, found: count }])
      }
    }
  })

  test('is the whole of its parts: each report stands once under how it was answered, and once under its way', async () => {
    const get = await signedIn('evaluator', null)
    const csv = await textOf(get, '/kota/desk/voice/figures.csv')
    const sum = (...names: string[]) =>
      [...csv.matchAll(/^reports ([a-z-]+);[a-z-]+;(\d+);/gm)]
        .filter(([, name = '']) => names.includes(name))
        .reduce((total, [, , count]) => total + Number(count), 0)
    const { rows } = await made.database.pool.query(
      'SELECT count(*)::int AS count FROM complaint WHERE innovation_id IS NOT NULL',
    )
    expect(sum('received')).toBe(rows[0].count)
    expect(sum('in-time', 'answered-late', 'waiting', 'open-late', 'without-limit', 'elsewhere')).toBe(
      rows[0].count,
    )
    expect(sum('handled', 'reopened', 'answered', 'closed', 'elsewhere')).toBe(rows[0].count)
    expect(sum('open-week', 'open-month', 'open-longer')).toBe(sum('waiting', 'open-late'))
    expect(sum('better', 'not-better', 'no-reply')).toBe(sum('asked'))
    expect(sum('in-time', 'answered-late', 'open-late')).toBe(sum('due'))
    for (const figure of ['in-time', 'open-longer', 'no-reply', 'reopened']) {
      expect([figure, sum(figure) > 0]).toEqual([figure, true])
    }
  })

  test('a coordinator finds as many rows as the figure says, and the numbers of their own reports alone', async () => {
    const get = await signedIn('coordinator', 'dinkes')
    const figures = figuresIn(await textOf(get, '/kota/desk/voice'))
    expect(figures.length).toBeGreaterThan(15)
    for (const { path, text } of figures) {
      const count = countIn(text)
      expect([path, await rowsOf(get, path)]).toEqual([path, { said: count, found: count }])
    }
    const csv = await textOf(get, '/kota/desk/voice/complaints.csv')
    const tickets = [...csv.matchAll(/UJI-\d+/g)].map(([ticket]) => ticket)
    const { rows } = await made.database.pool.query(
      `SELECT c.ticket FROM complaint c JOIN agency a ON a.id = c.agency_id JOIN innovation i ON i.id = c.innovation_id
       JOIN agency o ON o.id = i.agency_id WHERE a.key IN ('dinkes', 'puskesmas') AND o.key IN ('dinkes', 'puskesmas')`,
    )
    expect(tickets.sort()).toEqual(rows.map(({ ticket }) => ticket).sort())
    expect(csv.trim().split('\r\n').length - 1).toBeGreaterThan(tickets.length)
    const list = await textOf(get, '/kota/desk/voice/complaints')
    expect(list).toContain('dipegang pihak lain')
  })

  test('is no link for those who may not see reports, and its rows are closed to them', async () => {
    const coach = await signedIn('coach', null)
    const html = await textOf(coach, '/kota/desk/voice')
    expect(html).toContain('Pengaduan tentang inovasi')
    expect(html).toMatch(/\d+% dari \d+ laporan/)
    expect(figuresIn(html)).toEqual([])
    for (const file of ['complaints', 'complaints.csv', 'complaints.xlsx']) {
      expect((await coach(`/kota/desk/voice/${file}`)).status).toBe(403)
    }
  })

  test('of a counter counts what its survey led to, and the report itself names the counter', async () => {
    const get = await signedIn('lab-manager', 'disdukcapil')
    const { rows } = await made.database.pool.query(
      "SELECT ticket FROM complaint WHERE code = 'SIANDUK-1' AND state <> 'merged' ORDER BY ticket",
    )
    const csv = await textOf(get, '/kota/desk/voice/complaints.csv?code=SIANDUK-1')
    expect([...csv.matchAll(/UJI-\d+/g)].map(([ticket]) => ticket).sort()).toEqual(
      rows.map(({ ticket }) => ticket),
    )
    expect(await textOf(get, `/kota/desk/complaints/${rows[0].ticket}`)).toContain(
      'lewat kode survei SIANDUK-1',
    )
  })

  test('comes in both files, as do its rows', async () => {
    const get = await signedIn('lab-manager', null)
    const cells = async (path: string) => {
      const read = await readXlsx(new Uint8Array(await (await get(path)).arrayBuffer()))
      if (!read.ok) throw new Error(read.code)
      return read.value.rows
    }
    const query = '?innovation=sianduk'
    const figures = await textOf(get, `/kota/desk/voice/figures.csv${query}`)
    expect((await cells(`/kota/desk/voice/figures.xlsx${query}`)).length).toBe(
      figures.trim().split('\r\n').length - 1,
    )
    expect(figures).toMatch(/^reports no-reply;/m)
    expect(figures).toMatch(/^reports in-time share;\d{4}-(Q\d|\d\d);/m)
    const csv = await textOf(get, `/kota/desk/voice/complaints.csv${query}&figure=due`)
    const { said } = await rowsOf(get, `/kota/desk/voice/complaints${query}&figure=due`)
    expect(csv.trim().split('\r\n').length - 1).toBe(said)
    expect((await cells(`/kota/desk/voice/complaints.xlsx${query}&figure=due`)).length).toBe(said)
    expect(csv).not.toContain('Rahasia sekali')
  })

  test('that is not known is refused clearly', async () => {
    const get = await signedIn('administrator', null)
    expect((await get('/kota/desk/voice/complaints?figure=x')).status).toBe(403)
    const manager = await signedIn('lab-manager', 'dinkes')
    expect((await manager('/kota/desk/voice/complaints?figure=x')).status).toBe(400)
    expect((await manager('/kota/desk/voice/complaints?class=%00')).status).toBe(400)
    expect((await manager('/kota/desk/voice/complaints?page=x')).status).toBe(200)
  })
})
