import { expect, test } from 'vitest'
import {
  admin,
  ask,
  cookieOf,
  fresh,
  join,
  known,
  laboratory,
  logged,
  mails,
  minutes,
  people,
  reset,
  sheetOf,
  signIn,
  twice,
  withAdministrator,
  withMail,
} from '../../support/administrator.ts'
import { testOrigin } from '../../support/application.ts'

withAdministrator()

test('whoever is invited sets a password by a link, once; looking at it does not use it', async () => {
  const fields = { name: 'Siti', email: 'siti@kota.test', role: 'coordinator', agency: 'dinas-uji' }
  const sheet = await (await ask('/kota-uji/desk/people', admin, fields)).text()
  const { path, code } = sheetOf(sheet)
  expect(code).toMatch(/^[a-z2-6]{5}-[a-z2-6]{5}$/)
  for (const part of [
    'wa.me/?text=',
    '<svg class="qr-code"',
    'siti@kota.test',
    code,
    `${testOrigin}${path}`,
  ]) {
    expect(sheet).toContain(part)
  }
  for (const look of [1, 2]) expect([look, (await ask(path)).status]).toEqual([look, 200])
  const set = await ask(path, '', twice(fresh))
  expect([set.status, set.headers.get('location')]).toEqual([303, '/desk'])
  expect((await ask('/sessions', cookieOf(set))).status).toBe(200)
  expect((await ask(path, '', twice(known))).status).toBe(404)
  expect((await signIn('siti@kota.test', fresh)).status).toBe(303)
})

test('an administrator hands a new link over: the old password holds until it is used, then old sessions end', async () => {
  const { id, email } = await join('coach')
  const before = cookieOf(await signIn(email, known))
  const first = await reset(id)
  const { path } = await reset(id)
  expect((await ask(first.path)).status).toBe(404)
  expect((await signIn(email, known)).status).toBe(303)
  expect((await ask(path, '', twice(fresh))).status).toBe(303)
  expect((await ask('/sessions', before)).status).toBe(303)
  expect((await signIn(email, known)).status).toBe(422)
  const { rows } = await laboratory.database.pool.query(
    `SELECT action, actor, region_id FROM audit WHERE row_key ->> 'id' = $1 AND row_key ? 'link' ORDER BY id`,
    [id],
  )
  expect(rows.map(({ action, region_id }) => [action, region_id])).toEqual([
    ['password.link', laboratory.regionId],
    ['password.link', laboratory.regionId],
    ['password.set-by-link', laboratory.regionId],
  ])
  expect(rows[2].actor).toBe(id)
})

test('a link ends: after a day, and an invitation after a week', async () => {
  const { id } = await join('coach')
  const { path, code } = await reset(id)
  minutes(24 * 60 - 1)
  expect((await ask(path)).status).toBe(200)
  minutes(1)
  const ended = await ask(path, '', twice(fresh))
  expect([ended.status, await ended.text()]).toEqual([404, expect.stringContaining('Waktunya sudah lewat')])
  const email = `orang.${people}@kota.test`
  expect((await ask('/password/code', '', { email, code, ...twice(fresh) })).status).toBe(422)
})

test('the code that is read out works with the e-mail address, however it is typed, and cannot be guessed', async () => {
  const { id, email } = await join('coach')
  const { code } = await reset(id)
  const typed = ` ${code.toUpperCase().replace('-', ' ')} `
  const other = await join('coach')
  expect((await ask('/password/code', '', { email: other.email, code, ...twice(fresh) })).status).toBe(422)
  expect(
    (await ask('/password/code', '', { email: email.toUpperCase(), code: typed, ...twice(fresh) })).status,
  ).toBe(303)
  expect((await ask('/password/code', '', { email, code, ...twice(fresh) })).status).toBe(422)
  const guesses: number[] = []
  for (let guess = 0; guess < 12; guess += 1) {
    guesses.push(
      (await ask('/password/code', '', { email: other.email, code: 'aaaaa-aaaaa', ...twice(fresh) })).status,
    )
  }
  expect(guesses.slice(-2)).toEqual([429, 429])
  expect(guesses.slice(0, 9)).toEqual(Array(9).fill(422))
})

test('neither link nor code stands anywhere: not in a table, not in the trail, not in the log', async () => {
  const { id } = await join('coach')
  const { path, code } = await reset(id)
  await ask(path, '', twice(fresh))
  const token = path.split('/').at(-1) as string
  const { rows } = await laboratory.database.pool.query(
    `SELECT (SELECT json_agg(l) FROM password_link l)::text || (SELECT json_agg(a) FROM audit a)::text AS all`,
  )
  for (const secret of [token, code, code.replace('-', ''), fresh]) {
    expect(rows[0].all).not.toContain(secret)
    expect(logged.join('')).not.toContain(secret)
  }
})

test.each([
  ['pendek', 'Terlalu pendek'],
  ['passwordpassword', 'Mudah ditebak'],
  ['123456789012345', 'Mudah ditebak'],
  ['bismillahbismillah', 'Mudah ditebak'],
  ['indonesia1234567', 'Mudah ditebak'],
  ['iloveyou1234567', 'Mudah ditebak'],
])('the password %s is refused, and the link stays good', async (password, sentence) => {
  const { id } = await join('coach')
  const { path } = await reset(id)
  const refused = await ask(path, '', twice(password))
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(sentence)])
  expect((await ask(path)).status).toBe(200)
})

test('by e-mail: the answer is the same for everybody, the link works, and an address gets a few a day', async () => {
  const { email } = await join('coach')
  const letters = async (address: string) => {
    const response = await ask('/password/lost', '', { email: address }, withMail)
    return [response.status, (await response.text()).replaceAll(address, '')]
  }
  expect(await letters(email)).toEqual(await letters('nobody@kota.test'))
  const settle = () => new Promise((resolve) => setTimeout(resolve, 400))
  await settle()
  expect(mails.mails.map(({ to }) => to)).toEqual([email])
  const data = mails.mails[0]?.data.replace(/=\r\n/g, '').replaceAll('=3D', '=') ?? ''
  const path = /\/password\/link\/[\w-]+/.exec(data)?.[0] ?? ''
  expect((await ask(path, '', twice(fresh))).status).toBe(303)
  for (let again = 0; again < 5; again += 1) await letters(email)
  await settle()
  expect(mails.mails.filter(({ to }) => to === email)).toHaveLength(3)
})

test('without a mail server no page promises any letter, and the page says whom to ask', async () => {
  expect(await (await ask('/sign-in')).text()).toContain('href="/password/lost"')
  const page = await (await ask('/password/lost')).text()
  expect(page).not.toContain('name="email"')
  for (const part of ['Administrator Labinov', 'labinov person reset', 'href="/password/code"'])
    expect(page).toContain(part)
})
