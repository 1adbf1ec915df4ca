import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadDemonstration } from '../../../src/services/demonstration/load-demonstration.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let application: TestApplication
let cohort: string

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database)
  await loadDemonstration(application.services, () => {})
  const { rows } = await database.pool.query(
    'SELECT cohort_id AS id FROM cohort_agency GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
  )
  cohort = rows[0].id
}, 180_000)
afterAll(() => database.close())

async function signedIn(email: string) {
  const response = await application.post('/sign-in', { email, password: 'labinov-peragaan' })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const app = createApp(application.services)
  return async (path: string, form?: Record<string, string>) => {
    const answer = await app.request(testOrigin + path, {
      method: form ? 'POST' : 'GET',
      headers: { cookie, origin: testOrigin },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    })
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
}

const mattersOf = (text: string) => Number(/· 1 (?:dari|of) (\d+)/.exec(text)?.[1])

test.each(['', '/en'])(
  'a meeting in %s is gone through by links alone, from the first matter to the last',
  async (prefix) => {
    const ask = await signedIn('pengelola@contoh.invalid')
    for (const start of [
      `${prefix}/tangsel/desk/cohorts/${cohort}/meeting`,
      `${prefix}/tangsel/board/meeting`,
    ]) {
      const first = await ask(start)
      expect(first.status).toBe(200)
      const matters = mattersOf(first.text)
      expect(matters).toBeGreaterThan(2)
      let page = first
      for (let at = 2; at <= matters; at += 1) {
        const next = /rel="next" href="([^"]+)"/.exec(page.text)?.[1] ?? ''
        expect(next).toBe(`${start}?at=${at}`)
        page = await ask(next)
        expect(page.status).toBe(200)
      }
      expect(page.text).not.toContain('rel="next"')
      expect((await ask(`${start}?at=9999`)).text).not.toContain('rel="next"')
      expect((await ask(`${start}?at=x`)).text).toContain('rel="next"')
    }
  },
)

test('decisions come first, and nothing that a citizen wrote is on the wall', async () => {
  const ask = await signedIn('pengelola@contoh.invalid')
  const { rows } = await database.pool.query(
    'SELECT DISTINCT left(text, 40) AS words FROM complaint WHERE length(text) > 20 LIMIT 50',
  )
  const start = '/tangsel/board/meeting'
  const matters = mattersOf((await ask(start)).text)
  const pages = await Promise.all(Array.from({ length: matters }, (_, at) => ask(`${start}?at=${at + 1}`)))
  expect(pages[1]?.text).toMatch(/Perlu diputuskan|Batas perbaikan sudah lewat/)
  for (const { words } of rows as { words: string }[])
    expect(
      pages.some(({ text }) => text.includes(words)),
      words,
    ).toBe(false)
})

test('what is said is written down beside the matter, and stays there when it is refused', async () => {
  const ask = await signedIn('pengelola@contoh.invalid')
  const address = `/tangsel/desk/cohorts/${cohort}/meeting?at=2`
  const refused = await ask(address, { about: '', text: '  ' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('2 dari')
  const kept = await ask(address, { about: '', text: 'Wali kota minta jadwal pekan depan' })
  expect([kept.status, kept.to]).toEqual([303, address])
  expect((await ask(address)).text).toContain('Wali kota minta jadwal pekan depan')
  const leader = await signedIn('pimpinan@contoh.invalid')
  expect((await leader(address, { text: 'Tidak boleh' })).status).toBe(403)
  expect((await ask('/tangsel/desk/cohorts/nowhere/meeting')).status).toBe(404)
})
