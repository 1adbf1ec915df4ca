import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ComplaintHandling } from '../../../src/domain/complaint/complaint-handling.ts'
import { reportClasses } from '../../../src/domain/complaint/report-class.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findByTicket } from '../../../src/store/complaint/complaint.ts'
import { insertChannelChoice } from '../../../src/store/complaint/complaint-channel.ts'
import { routes } from '../../../src/web/routes.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let app: TestApplication
let region: string
let now = new Date('2026-11-23T03:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => now)
  const fixture = await makeSurveyFixture(database.db)
  const { rows } = await database.pool.query('SELECT slug FROM region WHERE id = $1', [fixture.regionId])
  region = rows[0].slug
})

afterAll(() => database.close())

const valid = { 'report-class': 'complaint-non-supervisory', text: 'Loketnya tutup pada jam kerja.' }
const complain = (fields: Record<string, string> | FormData) => {
  // Each test has the window of the limit to itself.
  now = new Date(now.getTime() + 601_000)
  return app.post(`/${region}/complain`, fields)
}
const ticketOf = (answer: Response) =>
  /track\/([0-9A-Z-]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''

test('safe by default: the boxes are ticked, and what is not asked to be open stays hidden', async () => {
  const html = await (await app.get(`/${region}/complain?innovation=sianduk`)).text()
  expect(html).toContain('Tentang Sianduk')
  expect(html.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2)
  const answer = await complain({ ...valid, innovation: 'sianduk', anonymous: 'yes', confidential: 'yes' })
  expect(answer.status).toBe(303)
  expect(await findByTicket(database.db, ticketOf(answer))).toMatchObject({
    anonymous: true,
    confidential: true,
    state: 'received',
    innovation: { slug: 'sianduk' },
  })
})

test('what a report is about can be chosen from what the public sees, or left open, and stays chosen when the form comes back', async () => {
  const html = await (await app.get(`/${region}/complain`)).text()
  const options = [...html.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)/g)].map(([, value, text]) => [
    value,
    text,
  ])
  expect(options).toContainEqual(['', 'Lainnya atau tidak tahu'])
  expect(options.some(([value, text]) => value === 'sianduk' && text?.startsWith('Sianduk'))).toBe(true)
  // Whoever comes from an innovation's own page is not asked again.
  expect(await (await app.get(`/${region}/complain?innovation=sianduk`)).text()).not.toContain(
    '<option value="sianduk"',
  )
  const refused = await complain({ ...valid, text: '', chosen: 'yes', innovation: 'sianduk' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toMatch(/<option value="sianduk"[^>]* selected/)
  const taken = await complain({ ...valid, chosen: 'yes', innovation: 'sianduk' })
  expect(await findByTicket(database.db, ticketOf(taken))).toMatchObject({ innovation: { slug: 'sianduk' } })
  const open = await complain({ ...valid, chosen: 'yes', innovation: '' })
  expect((await findByTicket(database.db, ticketOf(open)))?.innovation ?? null).toBe(null)
})

test('the form says where what is not handled here goes, and what an address is used for, before anything is written', async () => {
  const html = await (await app.get(`/${region}/complain`)).text()
  const before = html.slice(0, html.indexOf('<textarea'))
  for (const place of [
    'KPK, telepon 198',
    'kws.kpk.go.id',
    'polisi, telepon 110',
    'ke pengadilan itu',
    'ke DPRD',
  ]) {
    expect([place, before.includes(place)]).toEqual([place, true])
  }
  expect(html).toContain('Email dipakai hanya untuk memberi tahu bahwa laporan ini diterima')
})

test('a complaint keeps the survey code whose page led to it, and no code of another innovation', async () => {
  const thanks = await (await app.get('/s/UJI1/thanks')).text()
  const door = /href="([^"]*\/complain\?[^"]*)"/.exec(thanks)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(door).toBe(`/${region}/complain?code=UJI1`)
  const form = await (await app.get(door)).text()
  expect(form).toMatch(/name="code" value="UJI1"/)
  expect(form).toMatch(/name="innovation" value="sianduk"/)
  for (const unknown of ['BUKAN-KODE', 'UJI1%00', 'x'.repeat(500)]) {
    const other = await app.get(`/${region}/complain?code=${unknown}`)
    expect([unknown, other.status, /name="innovation" value=/.test(await other.text())]).toEqual([
      unknown,
      200,
      false,
    ])
  }
  const codeOf = async (answer: Response) => {
    const found = 'SELECT code FROM complaint WHERE ticket = $1'
    return (await database.pool.query(found, [ticketOf(answer)])).rows[0].code
  }
  expect(await codeOf(await complain({ ...valid, innovation: 'sianduk', code: 'uji1' }))).toBe('UJI1')
  const wrongs: Record<string, string>[] = [{ innovation: 'sianduk', code: 'BUKAN-KODE' }, { code: 'UJI1' }]
  for (const wrong of wrongs) {
    expect(await codeOf(await complain({ ...valid, ...wrong }))).toBe(null)
  }
})

const link = 'href="https://www.lapor.go.id/"'

async function choose(handling: ComplaintHandling) {
  now = new Date(now.getTime() + 601_000)
  const { rows } = await database.pool.query('SELECT id FROM region WHERE slug = $1', [region])
  const choice = { handling, validFrom: '2026-11-23', reason: 'uji', createdBy: null, createdAt: now }
  await change(database.db, system('test'), 'test', (transaction) =>
    insertChannelChoice(transaction, rows[0].id, choice),
  )
}

test('every page about complaints offers the national channel, wherever the region handles them', async () => {
  const answer = await complain(valid)
  const ticket = ticketOf(answer)
  const pages = routes.filter(
    ({ method, path }) =>
      method === 'GET' &&
      (path.startsWith('/track') || path.endsWith('/complain')) &&
      // Whether letters may come to an address says nothing of a report.
      !path.startsWith('/track/letters'),
  )
  expect(pages).toHaveLength(3)
  for (const handling of ['own', 'national-copy', 'national-relay'] as const) {
    await choose(handling)
    for (const { path } of pages) {
      const address = path.replace(':region', region).replace(':ticket', ticket)
      for (const language of ['', '/en']) {
        const html = await (await app.get(language + address)).text()
        expect([handling, address, html.includes(link)]).toEqual([handling, address, true])
      }
    }
    for (const refused of [await complain({ text: 'Tanpa jenis' }), await app.get('/track?ticket=x')]) {
      expect(await refused.text()).toContain(link)
    }
  }
  await choose('own')
})

test('handed over, the page says so before the first field, and what was typed is given back to be copied', async () => {
  await choose('national-copy')
  const html = await (await app.get(`/${region}/complain`)).text()
  expect(html.indexOf('Tidak ada yang disimpan di sini')).toBeGreaterThan(0)
  expect(html.indexOf('Tidak ada yang disimpan di sini')).toBeLessThan(html.indexOf('<textarea'))
  const count = async () => (await database.pool.query('SELECT count(*)::int AS n FROM complaint')).rows[0].n
  const before = await count()
  const copy = await complain({ ...valid, place: 'Loket 3' })
  expect(copy.status).toBe(200)
  const text = await copy.text()
  expect(text).toContain(valid.text)
  expect(text).toContain('Loket 3')
  expect(text).toContain(link)
  expect(await count()).toBe(before)
  await choose('own')
})

test('relayed, it is kept with a ticket, and the ticket shows number, state and of when that is', async () => {
  await choose('national-relay')
  const html = await (await app.get(`/${region}/complain`)).text()
  expect(html.indexOf('petugas memasukkannya')).toBeLessThan(html.indexOf('<textarea'))
  const ticket = ticketOf(await complain(valid))
  expect(await (await app.get(`/track/${ticket}`)).text()).toContain('belum dicatat')
  const update = `UPDATE complaint SET national_tracking_id = '7654321', national_state = 'in-progress',
    national_state_at = '2026-11-24T03:00:00Z' WHERE ticket = '${ticket}'`
  await change(database.db, system('test'), 'test', (transaction) => transaction.execute(sql.raw(update)))
  const tracked = await (await app.get(`/track/${ticket}`)).text()
  expect(tracked).toContain('7654321')
  expect(tracked).toContain('Proses (kabar 24 November 2026)')
  await choose('own')
})

test('a refused form keeps what was typed and which boxes were ticked', async () => {
  const refused = await complain({
    text: 'Tulisan saya',
    'contact-email': 'bukan email',
    confidential: 'yes',
  })
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toContain('Tulisan saya')
  expect(html).toContain('bukan email')
  expect(html.match(/type="checkbox"[^>]*checked/g)).toHaveLength(1)
})

test('a ticket is found however it is typed; a slip of the finger is told from an unknown one', async () => {
  const ticket = ticketOf(await complain(valid))
  const track = (typed: string) => app.get(`/track?ticket=${encodeURIComponent(typed)}`)
  expect((await track(ticket.toLowerCase().replaceAll('-', ' '))).headers.get('location')).toBe(
    `/track/${ticket}`,
  )
  const slip = ticket.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))
  expect(await (await track(slip)).text()).toContain('salah ketik')
  expect((await track('x')).status).toBe(422)
  expect((await app.get('/track/ZZZZ')).status).toBe(422)
})

test('a program as a photo is refused, and the words stay', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries(valid)) form.append(name, value)
  form.append('photo', new File(['<script>alert(1)</script>'], 'foto.jpg', { type: 'image/jpeg' }))
  const refused = await complain(form)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain(valid.text)
  // A phone that could not read its own picture sends a file of nothing.
  const empty = new FormData()
  for (const [name, value] of Object.entries(valid)) empty.append(name, value)
  empty.append('photo', new File([], 'foto.jpg', { type: 'image/jpeg' }))
  const refusedEmpty = await complain(empty)
  expect(refusedEmpty.status).toBe(422)
  expect(await refusedEmpty.text()).toContain(valid.text)
  const large = new FormData()
  large.append('photo', new File([new Uint8Array(12 * 1024 * 1024)], 'foto.jpg'))
  expect((await complain(large)).status).toBe(413)
})

test('a photo is a picture, and a picture only', async () => {
  const gif = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
    .gif()
    .toBuffer()
  const form = new FormData()
  for (const [name, value] of Object.entries(valid)) form.append(name, value)
  form.append('photo', new File([new Uint8Array(gif)], 'foto.gif'))
  expect((await complain(form)).status).toBe(422)
})

test('a photo that the disk does not take costs the photo, and not the complaint', async () => {
  const readOnly = testApplication(database, () => now, '/dev/null/nowhere')
  const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const form = new FormData()
  for (const [name, value] of Object.entries(valid)) form.append(name, value)
  form.append('photo', new File([new Uint8Array(png)], 'foto.png', { type: 'image/png' }))
  now = new Date(now.getTime() + 601_000)
  const answer = await readOnly.post(`/${region}/complain`, form)
  expect(answer.status).toBe(303)
  expect(await findByTicket(database.db, ticketOf(answer))).toMatchObject({ state: 'received' })
  expect(answer.headers.get('set-cookie')).toContain('photoNotKept')
})

test('garbage in every field of every form is a clear answer, never an error of ours', async () => {
  const ticket = ticketOf(await complain(valid))
  const forms: [string, string[]][] = [
    [
      `/${region}/complain`,
      ['report-class', 'text', 'place', 'innovation', 'contact-email', 'contact-name', 'anonymous'],
    ],
    [`/track/${ticket}/reply`, ['text']],
    [`/track/${ticket}/better`, ['better', 'text']],
    ['/track/%F0%9F%92%A9/better', ['better']],
  ]
  const values = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1+1', '\u202eabc', 'a'.repeat(6000), 'yes', 'no', '../../..', ...reportClasses),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...forms),
      fc.array(values, { minLength: 8, maxLength: 8 }),
      async ([path, names], typed) => {
        now = new Date(now.getTime() + 601_000)
        const answer = await app.post(
          path,
          Object.fromEntries(names.map((name, index) => [name, typed[index] ?? ''])),
        )
        expect([303, 404, 409, 422]).toContain(answer.status)
      },
    ),
    { numRuns: 150 },
  )
})

test('the other language of a refused reply is the page of the report', async () => {
  const ticket = ticketOf(await complain(valid))
  const refused = await app.post(`/track/${ticket}/reply`, { text: '' })
  const html = await refused.text()
  const link = /<a href="([^"]+)" lang="en"/.exec(html)?.[1] ?? ''
  expect([refused.status >= 400, link]).toEqual([true, `/en/track/${ticket}`])
  expect((await app.get(link)).status).toBe(200)
})
