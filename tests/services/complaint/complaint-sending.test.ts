import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let app: TestApplication
let region: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => new Date('2026-11-23T03:00:00Z'))
  const fixture = await makeSurveyFixture(database.db)
  const { rows } = await database.pool.query('SELECT slug FROM region WHERE id = $1', [fixture.regionId])
  region = rows[0].slug
})

afterAll(() => database.close())

const valid = { 'report-class': 'complaint-non-supervisory', text: 'Loketnya tutup pada jam kerja.' }
const nonceIn = (html: string) => /name="nonce" value="([^"]+)"/.exec(html)?.[1] ?? ''
const formNonce = async () => nonceIn(await (await app.get(`/${region}/complain`)).text())
const ticketOf = (answer: Response) => /track\/([0-9A-Z-]+)/.exec(answer.headers.get('location') ?? '')?.[1]

async function countOf(text: string): Promise<number> {
  const { rows } = await database.pool.query('SELECT count(*)::int AS count FROM complaint WHERE text = $1', [
    text,
  ])
  return rows[0].count
}

test('three taps on one form make one complaint, at once and one after the other', async () => {
  for (const atOnce of [true, false]) {
    const fields = { ...valid, text: `Tiga ketukan, contoh: ${atOnce}.`, nonce: await formNonce() }
    const send = () => app.post(`/${region}/complain`, fields)
    const answers = atOnce
      ? await Promise.all([send(), send(), send()])
      : [await send(), await send(), await send()]
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(new Set(answers.map(ticketOf)).size).toBe(1)
    expect(await countOf(fields.text)).toBe(1)
  }
})

test('another report with the same form is a complaint of its own, and so is the same one with a new form', async () => {
  const nonce = await formNonce()
  const first = await app.post(`/${region}/complain`, { ...valid, nonce })
  const other = await app.post(`/${region}/complain`, { ...valid, text: 'Yang lain, contoh.', nonce })
  const again = await app.post(`/${region}/complain`, { ...valid, nonce: await formNonce() })
  expect(new Set([first, other, again].map(ticketOf)).size).toBe(3)
})

test('a refused form keeps its nonce', async () => {
  const nonce = await formNonce()
  const refused = await app.post(`/${region}/complain`, { ...valid, text: '', nonce })
  expect(refused.status).toBe(422)
  expect(nonceIn(await refused.text())).toBe(nonce)
})

test('a form that brings no nonce, as one from before, is taken too', async () => {
  expect((await app.post(`/${region}/complain`, valid)).status).toBe(303)
})

test.each([')', '.', ',', '!', '"', '%22', '%5D', '%E2%80%9D', ').'])(
  'a link with %s behind it leads to its page',
  async (tail) => {
    for (const path of ['/s/UJI1', `/${region}/complain`, `/${region}/innovations/sianduk`, '/track']) {
      const answer = await app.get(path + tail)
      expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 302, path])
    }
  },
)

test('two slashes before such an end lead to no other host', async () => {
  for (const path of ['//example.org)', '/%2F/example.org.', '/)', '/.']) {
    const location = (await app.get(path)).headers.get('location') ?? '/'
    expect(location).toMatch(/^\/(?!\/)/)
  }
})

test('the link of a ticket, pasted where its number is asked for, leads to it', async () => {
  const made = await app.post(`/${region}/complain`, { ...valid, text: 'Tautan tiket, contoh.' })
  const ticket = ticketOf(made) ?? ''
  const links = [
    `https://labinov.example/track/${ticket}?new=1`,
    `https://labinov.example/en/track/${ticket}`,
    ` labinov.example/track/${ticket.toLowerCase()}). `,
    `https://labinov.example/track?ticket=${ticket.replaceAll('-', '')}`,
    `(${ticket})`,
  ]
  for (const link of links) {
    const answer = await app.get(`/track?ticket=${encodeURIComponent(link)}`)
    expect([link, answer.status, answer.headers.get('location')]).toEqual([link, 303, `/track/${ticket}`])
  }
})
