import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPassword } from '../../../src/services/demonstration/demonstration-accounts.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'

// Its agency has nobody with an account.
const path = '/tangsel/board/innovations/parkir-tanpa-tunai-pasar/decide'
let database: TestDatabase
let application: TestApplication
let cookie = ''
let second = ''

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

beforeAll(async () => {
  database = await demonstrationDatabase()
  application = testApplication(database)
  const email = 'pimpinan@contoh.invalid'
  cookie = cookiesOf(await application.post('/sign-in', { email, password: demonstrationPassword }))
  const form = await (await application.app.request(testOrigin + path, { headers: { cookie } })).text()
  second = /<option value="([^"]+)"[^>]*>\s*Pengelola laboratorium/.exec(form)?.[1] ?? ''
})
afterAll(() => database.close())

const reason = 'Antrean keluar pasar lebih lama, dan belum ada yang memperbaikinya.'
const send = async (fields: Record<string, string>) => {
  const response = await application.post(path, { reason, ...fields }, { cookie })
  return { status: response.status, html: await response.text() }
}
/** How many decisions are recorded, and how many codes of the innovation still ask. */
async function standing(): Promise<{ decisions: number; codes: number }> {
  const { rows } = await database.pool.query(`
    SELECT (SELECT count(*)::int FROM decision d WHERE d.innovation_id = i.id) AS decisions,
      (SELECT count(*)::int FROM survey_code c WHERE c.innovation_id = i.id AND c.ended_at IS NULL) AS codes
    FROM innovation i WHERE i.slug = 'parkir-tanpa-tunai-pasar'`)
  return rows[0]
}

test('what is wrong with a decision stands at fields that the form has, all at once, and nothing typed is lost', async () => {
  const { status, html } = await send({ kind: 'improve', owner: 'somebody who left', dueOn: '2020-01-01' })
  expect(status).toBe(422)
  const wrong = [...html.matchAll(/<a href="#(field-[\w-]+)"/g)].map(([, id]) => id)
  expect(wrong).toEqual(['field-responsible', 'field-dueOn', 'field-second'])
  for (const id of wrong) expect([id, html.includes(`id="${id}"`)]).toEqual([id, true])
  expect(html).toContain(reason)
  expect(html).toContain('value="2020-01-01"')
  expect(html).toMatch(/name="kind"[^>]*value="improve"[^>]*checked|checked[^>]*value="improve"/)
  expect(html).toContain('belum ada yang punya akun')
})

test('to stop is asked about first: what follows is told, nothing is recorded, and the way back keeps what was typed', async () => {
  const before = await standing()
  expect(before.codes).toBeGreaterThan(0)
  const asked = await send({ kind: 'stop', second })
  expect(asked.status).toBe(200)
  for (const part of ['Ya, hentikan inovasi ini', `${before.codes} kode survei ditutup`, reason]) {
    expect(asked.html).toContain(part)
  }
  const back = await send({ kind: 'stop', second, answer: 'back' })
  expect([back.status, back.html.includes(reason), back.html.includes('name="kind"')]).toEqual([
    200,
    true,
    true,
  ])
  expect(await standing()).toEqual(before)
  expect((await send({ kind: 'stop', second, answer: 'stop' })).status).toBe(303)
  expect(await standing()).toEqual({ decisions: before.decisions + 1, codes: 0 })
})

test('another decision needs no second question', async () => {
  expect((await send({ kind: 'keep', second, dueOn: '2099-01-01' })).status).toBe(303)
})
