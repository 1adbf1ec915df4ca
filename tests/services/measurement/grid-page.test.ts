import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPassword } from '../../../src/services/demonstration/demonstration-accounts.ts'
import { id as messages } from '../../../src/web/messages/id.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'

const path = '/tangsel/desk/innovations/loket-ramah-disabilitas/measurements'
const { measurement: words } = messages
let database: TestDatabase
let application: TestApplication
let cookie = ''

beforeAll(async () => {
  database = await demonstrationDatabase()
  application = testApplication(database)
  const email = 'inovator@contoh.invalid'
  const signed = await application.post('/sign-in', { email, password: demonstrationPassword })
  cookie = signed.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
})
afterAll(() => database.close())

const grid = async (year: number) => {
  const response = await application.app.request(`${testOrigin}${path}?year=${year}`, { headers: { cookie } })
  return response.text()
}
const send = async (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const response = await application.post(path, form, { cookie })
  return { status: response.status, html: await response.text() }
}
const errorOf = (html: string, field: string) =>
  new RegExp(`id="field-${field}-error"[^>]*>(?:<span[^>]*>[^<]*</span>)?([^<]*)`).exec(html)?.[1] ?? ''

/** A month of the year that has a value. */
function filledCell(html: string): { name: string; value: string } {
  const [, name = '', value = ''] = /name="(value-[^"]+)"[^>]*value="([\d.,]+)"/.exec(html) ?? []
  expect(name).not.toBe('')
  return { name, value }
}

test('values are typed beside their baseline, their target and where they usually lie', async () => {
  const html = await grid(new Date().getFullYear() - 1)
  const parts = [words.baselineOf('§'), words.targetOf('§'), words.usual('§')].map(
    (text) => text.split('§')[0] ?? '',
  )
  for (const part of parts) expect([part, html.includes(part)]).toEqual([part, true])
})

test('a correction that looks like a slip is asked about once, with its reason; then it stands beside a hint', async () => {
  const year = new Date().getFullYear() - 1
  const { name, value } = filledCell(await grid(year))
  const far = String(Math.round(Number(value.replaceAll('.', '').replace(',', '.')) * 10))
  const typed = { year: String(year), frequency: 'month', [name]: far }
  const asked = await send(typed)
  expect(asked.status).toBe(422)
  expect(asked.html).toContain(`name="sure"`)
  expect([errorOf(asked.html, 'reason'), errorOf(asked.html, name)]).toEqual([
    words.reasonMissing,
    `${words.problems['needs-reason']} ${words.problems['looks-mistyped']}`,
  ])
  expect(asked.html).toContain(`value="${far}"`)
  const saved = await send({ ...typed, reason: 'Salah baca register', sure: 'yes' })
  expect(saved.status).toBe(303)
  const hint = words.farFromUsual('§').split('§')[0] ?? ''
  expect(await grid(year)).toContain(hint)
})
