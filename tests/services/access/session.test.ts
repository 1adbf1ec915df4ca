import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { createAuth } from '../../../src/services/access/auth.ts'
import { createIdentity, type Identity } from '../../../src/services/access/identity.ts'
import { testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const account = { email: 'petugas@contoh.invalid', password: 'empat belas kucing tidur' }
const options = {
  secret: 'a secret of the tests, long enough to pass',
  baseUrl: testOrigin,
  log: createLog('silent'),
  clock: () => new Date(),
}
let database: TestDatabase
let identity: Identity
let personId: string

beforeAll(async () => {
  database = await testDatabase()
  identity = createIdentity(database.db, options)
  personId = await identity.createPerson({ name: 'Petugas', ...account })
})
afterAll(() => database.close())

const headersOf = (cookie: string) => new Headers({ cookie })

/** The cookie of a new session: its name, the token, and the signature in base64. */
async function begin(): Promise<{ name: string; token: string; signature: string; sent: string }> {
  const begun = await identity.signIn(account.email, account.password, false, new Headers())
  const lines = begun.ok ? begun.value.cookies : []
  const [sent = ''] = lines.filter((line) => line.includes('session_token')).map((line) => line.split(';')[0])
  const [name = '', value = ''] = sent.split('=')
  const [token = '', signature = ''] = decodeURIComponent(value).split('.')
  return { name, token, signature, sent }
}

test('a session says whose it is and how it began', async () => {
  const { sent, token } = await begin()
  expect(await identity.personOf(headersOf(sent))).toEqual({
    id: personId,
    name: 'Petugas',
    email: account.email,
    token,
    mustChangePassword: false,
    hasSecondFactor: false,
    broughtSecond: false,
    isFreshFromProvider: false,
  })
})

test('a cookie is believed where the sign-in library believes it, and nowhere else', async () => {
  const auth = createAuth(database.db, options)
  const { name, token, signature, sent } = await begin()
  const other = await begin()
  const cookie = (value: string) => `${name}=${value}`
  const cookies = {
    'as it was set': sent,
    'beside others': `a=1; ${sent}; b=2`,
    'in quotation marks': cookie(`"${encodeURIComponent(`${token}.${signature}`)}"`),
    'not encoded': cookie(`${token}.${signature}`),
    'with blanks around it': ` ${name} =  ${sent.slice(name.length + 1)} `,
    'before another of its name': `${sent}; ${cookie('x.y')}`,
    none: '',
    'without a value': cookie(''),
    'a word alone': name,
    'without a signature': cookie(token),
    'with an empty signature': cookie(`${token}.`),
    'with the signature of another session': cookie(encodeURIComponent(`${token}.${other.signature}`)),
    'of another token': cookie(encodeURIComponent(`${other.token.slice(0, -1)}x.${other.signature}`)),
    'with a cut signature': cookie(encodeURIComponent(`${token}.${signature.slice(0, -1)}`)),
    'with a longer signature': cookie(encodeURIComponent(`${token}.${signature}=`)),
    'in broken code': cookie('%E0%A4%A.x'),
    'behind another of its name': `${cookie('x.y')}; ${sent}`,
    'of a longer name': `x${sent}`,
    'signed by somebody else': cookie(encodeURIComponent(`${token}.${'A'.repeat(43)}=`)),
  }
  const read = async (value: string) => ({
    library: (await auth.api.getSession({ headers: headersOf(value), query: { disableRefresh: true } }))
      ?.session.token,
    ours: (await identity.personOf(headersOf(value)))?.token,
  })
  let believed = 0
  for (const [what, value] of Object.entries(cookies)) {
    const { library, ours } = await read(value)
    expect([what, ours]).toEqual([what, library])
    if (ours) believed += 1
  }
  expect(believed).toBe(6)
})

test('a session that another process ended, or whose time is over, is nobody', async () => {
  const { sent, token } = await begin()
  const rows = async () =>
    (await database.pool.query('SELECT id FROM session WHERE token = $1', [token])).rows.length
  expect(await identity.personOf(headersOf(sent))).not.toBeNull()
  await database.pool.query(`UPDATE session SET expires_at = now() - interval '1 second' WHERE token = $1`, [
    token,
  ])
  expect([await identity.personOf(headersOf(sent)), await rows()]).toEqual([null, 0])
  const second = await begin()
  expect(await identity.personOf(headersOf(second.sent))).not.toBeNull()
  await database.pool.query('DELETE FROM session WHERE token = $1', [second.token])
  expect(await identity.personOf(headersOf(second.sent))).toBeNull()
})

test('on an address of its own the cookie has the name that only this host can set', async () => {
  const secure = createIdentity(database.db, { ...options, baseUrl: 'https://inovasi.contoh.invalid' })
  const begun = await secure.signIn(account.email, account.password, true, new Headers())
  const [sent = ''] = (begun.ok ? begun.value.cookies : []).map((line) => line.split(';')[0] ?? '')
  expect(sent).toMatch(/^__Host-labinov\.session_token=/)
  expect(await secure.personOf(headersOf(sent))).toMatchObject({ name: 'Petugas' })
  expect(await secure.personOf(headersOf(sent.slice('__Host-'.length)))).toBeNull()
  expect(await identity.personOf(headersOf(sent))).toBeNull()
})
