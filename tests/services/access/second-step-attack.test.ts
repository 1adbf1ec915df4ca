import { afterAll, beforeAll, expect, test } from 'vitest'
import { inviteMember } from '../../../src/services/access/edit-members.ts'
import { unlockPerson } from '../../../src/services/access/sign-in.ts'
import { system } from '../../../src/store/base/change.ts'
import { createApp } from '../../../src/web/app.tsx'
import { testOrigin } from '../../support/application.ts'
import { codeOf, cookieJar } from '../../support/authenticator.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

const password = 'empat belas kucing tidur'
let laboratory: Laboratory
let app: ReturnType<typeof createApp>
let people = 0

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date())
  app = createApp(laboratory.services)
})
afterAll(() => laboratory.close())

function browser(jar = cookieJar()) {
  const ask = async (path: string, fields?: Record<string, string>) => {
    const headers = { cookie: jar.header(), origin: testOrigin }
    const sent = fields ? { method: 'POST', headers, body: new URLSearchParams(fields) } : { headers }
    const response = await app.request(testOrigin + path, sent)
    jar.keep(response)
    return response
  }
  return { ask, jar }
}

/** Somebody with an authenticator and recovery codes, signed in. */
async function person() {
  people += 1
  const email = `langkah.${people}@contoh.invalid`
  const { services, regionId } = laboratory
  const id = await services.identity.createPerson({ name: 'Orang', email, password })
  await inviteMember(services, system('test'), regionId, {
    name: 'Orang',
    email,
    role: 'coach',
    agencyKey: null,
  })
  const desk = browser()
  await desk.ask('/sign-in', { email, password })
  await desk.ask('/second-factor', { password })
  const html = await (await desk.ask('/second-factor')).text()
  const key = (/<code>([A-Z2-7 ]{20,})<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '')
  const begun = await (await desk.ask('/second-factor/confirm', { code: codeOf(key, new Date()) })).text()
  const codes = [...begun.matchAll(/>([a-z2-6]{5}-[a-z2-6]{5})</g)].map(([, code]) => code as string)
  return { email, id, key, codes, desk }
}

/** As many browsers as somebody likes who knows the password. */
async function steps(email: string, count: number) {
  const opened = []
  for (let at = 0; at < count; at += 1) {
    const one = browser()
    expect((await one.ask('/sign-in', { email, password })).status).toBe(303)
    opened.push(one)
  }
  return opened
}

const finish = ({ ask }: ReturnType<typeof browser>, code: string) => ask('/sign-in/second-factor', { code })
const nextCode = (key: string) => codeOf(key, new Date(Date.now() + 30_000))

test('the own session beside somebody else’s step finishes nothing, and nobody is said to have signed in', async () => {
  const victim = await person()
  const thief = await person()
  const [step] = await steps(victim.email, 1)
  const both = browser()
  const cookies = `${thief.desk.jar.header()}; ${step?.jar.header()}`.split('; ')
  both.jar.keep({ headers: { getSetCookie: () => cookies } } as unknown as Response)
  const counted = async () => {
    const signIns = `SELECT count(*)::int AS count FROM audit WHERE action = 'sign-in' AND actor = $1`
    const devices = 'SELECT count(*)::int AS count FROM known_device WHERE person_id = $1'
    const { pool } = laboratory.database
    return Promise.all(
      [signIns, devices].map(async (sql) => (await pool.query(sql, [victim.id])).rows[0].count),
    )
  }
  const before = await counted()
  expect(before).toEqual([1, 1])
  expect((await finish(both, nextCode(thief.key))).status).toBe(422)
  expect((await finish(both, thief.codes[0] as string)).status).toBe(422)
  expect(await counted()).toEqual(before)
  // The thief's own session goes on as it was, and the right code still ends the step.
  expect((await finish(both, victim.codes[0] as string)).status).toBe(303)
  expect(await (await both.ask('/my-data.json')).text()).toContain(victim.email)
})

test('of forty codes at once ten are tried, and the right one is none of them until somebody unlocks', async () => {
  const { email, key } = await person()
  const opened = await steps(email, 41)
  const last = opened.pop() as ReturnType<typeof browser>
  const wrong = Array.from({ length: 40 }, (_, at) => String(100_000 + at))
  const statuses = await Promise.all(
    opened.map(async (one, at) => (await finish(one, wrong[at] as string)).status),
  )
  expect(statuses.filter((status) => status === 422)).toHaveLength(10)
  expect(statuses.filter((status) => status === 429)).toHaveLength(30)
  expect((await finish(last, nextCode(key))).status).toBe(429)
  expect((await unlockPerson(laboratory.services, system('test'), email)).ok).toBe(true)
  expect((await finish(last, nextCode(key))).status).toBe(303)
})

test('a code, of the phone or for recovery, is right once however often it is sent at once', async () => {
  const { email, key, codes } = await person()
  for (const code of [codes[0] as string, nextCode(key)]) {
    const statuses = await Promise.all(
      (await steps(email, 5)).map(async (one) => (await finish(one, code)).status),
    )
    expect(statuses.toSorted()).toEqual([303, 422, 422, 422, 422])
  }
  // And one step is one session.
  const [one] = await steps(email, 1)
  const three = codes.slice(1, 4)
  const statuses = await Promise.all(three.map(async (code) => (await finish(one as never, code)).status))
  expect(statuses.filter((status) => status === 303)).toHaveLength(1)
})

test('before the step nothing of the desk opens, by whichever address', async () => {
  const { email } = await person()
  const [step] = await steps(email, 1)
  const addresses = [
    '/desk',
    '/sessions',
    '/password',
    '/second-factor',
    '/second-factor/passkeys',
    '/my-data.json',
  ]
  for (const path of [...addresses, '/my-letters', '/kota-uji/desk', '/kota-uji/desk/people']) {
    const answer = await step?.ask(path)
    expect([path, answer?.headers.get('location')]).toEqual([
      path,
      expect.stringMatching(/^\/sign-in\?next=/),
    ])
  }
})
