import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { inviteMember } from '../../../src/services/access/edit-members.ts'
import { leaveRegion } from '../../../src/services/access/leave-region.ts'
import { system } from '../../../src/store/base/change.ts'
import { createApp } from '../../../src/web/app.tsx'
import { routes } from '../../../src/web/routes.ts'
import { testOrigin } from '../../support/application.ts'
import { codeOf, cookieJar } from '../../support/authenticator.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

const password = 'empat belas kucing tidur'
let laboratory: Laboratory
let app: ReturnType<typeof createApp>
let people = 0

async function person(role: 'leader' | 'administrator' | 'coach'): Promise<{ email: string; id: string }> {
  people += 1
  const email = `orang.${people}@contoh.invalid`
  const { services, regionId } = laboratory
  const id = await services.identity.createPerson({ name: `Orang ${people}`, email, password })
  const input = { name: 'Orang', email, role, agencyKey: null }
  await inviteMember(services, system('test'), regionId, input)
  return { email, id }
}

/** A browser of somebody: asks, sends, and keeps its cookies. */
function browser() {
  const jar = cookieJar()
  const ask = async (path: string, fields?: Record<string, string>) => {
    const headers = { cookie: jar.header(), origin: testOrigin }
    const response = await app.request(
      testOrigin + path,
      fields ? { method: 'POST', headers, body: new URLSearchParams(fields) } : { headers },
    )
    jar.keep(response)
    return response
  }
  return { ask, jar }
}

async function signedIn(email: string) {
  const found = browser()
  expect((await found.ask('/sign-in', { email, password })).status).toBe(303)
  return found
}

const rolesAsked = (...asked: string[]) =>
  laboratory.database.pool.query(
    `SELECT set_config('labinov.actor', 'system', false), set_config('labinov.action', 'test', false);
     UPDATE region SET settings = settings || '${JSON.stringify({ secondFactorRoles: asked })}' WHERE slug = 'kota-uji'`,
  )
const keyIn = (html: string) => (/<code>([A-Z2-7 ]{20,})<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '')
const codesIn = (html: string) =>
  [...html.matchAll(/>([a-z2-6]{5}-[a-z2-6]{5})</g)].map(([, code]) => code as string)
/** A moment whose code was not used yet; the server takes half a minute either way. */
const nextCode = (key: string) => codeOf(key, new Date(Date.now() + 30_000))

/** Sets the second factor up as somebody would, and gives the key and the recovery codes. */
async function setUp({ ask }: ReturnType<typeof browser>) {
  expect((await ask('/second-factor', { password })).status).toBe(303)
  const html = await (await ask('/second-factor')).text()
  const key = keyIn(html)
  const confirmed = await ask('/second-factor/confirm', { code: codeOf(key, new Date()) })
  expect(confirmed.status).toBe(200)
  expect(confirmed.headers.get('cache-control')).toBe('no-store')
  return { key, codes: codesIn(await confirmed.text()) }
}

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date())
  app = createApp(laboratory.services)
})
beforeEach(async () => {
  await rolesAsked()
})
afterAll(() => laboratory.close())

test('it is set up with a code of the phone, asked for at the next sign-in, and each code is right once', async () => {
  const { email, id } = await person('leader')
  const desk = await signedIn(email)
  const elsewhere = await signedIn(email)
  expect((await desk.ask('/second-factor', { password: 'tebakan' })).status).toBe(422)
  const { key, codes } = await setUp(desk)
  expect(codes).toHaveLength(10)
  expect((await desk.ask('/sessions')).status).toBe(200)
  // A session that began with the password alone is over.
  expect((await elsewhere.ask('/sessions')).headers.get('location')).toContain('/sign-in')

  const phone = browser()
  const first = await phone.ask('/sign-in', { email, password, stays: 'yes' })
  expect(first.headers.get('location')).toBe('/sign-in/second-factor?next=%2Fdesk')
  expect(phone.jar.names()).not.toContain('labinov.session_token')
  expect((await phone.ask('/sessions')).headers.get('location')).toContain('/sign-in')
  expect((await phone.ask('/sign-in/second-factor', { code: '000000' })).status).toBe(422)
  const code = nextCode(key)
  expect((await phone.ask('/sign-in/second-factor', { code })).status).toBe(303)
  expect((await phone.ask('/sessions')).status).toBe(200)
  const { rows } = await laboratory.database.pool.query('SELECT stays FROM session WHERE person_id = $1', [
    id,
  ])
  expect(rows.map(({ stays }) => stays).sort()).toEqual([false, true])

  const watcher = browser()
  await watcher.ask('/sign-in', { email, password })
  const seen = await watcher.ask('/sign-in/second-factor', { code })
  expect([seen.status, await seen.text()]).toEqual([422, expect.stringContaining('sudah dipakai')])
})

test('a recovery code opens once; five wrong codes end the step', async () => {
  const { email } = await person('leader')
  const { codes } = await setUp(await signedIn(email))
  const one = browser()
  await one.ask('/sign-in', { email, password })
  const typed = (codes[0] as string).toUpperCase().replace('-', ' ')
  expect((await one.ask('/sign-in/second-factor', { code: typed })).status).toBe(303)
  const again = browser()
  await again.ask('/sign-in', { email, password })
  expect((await again.ask('/sign-in/second-factor', { code: typed })).status).toBe(422)
  for (let time = 0; time < 4; time += 1) await again.ask('/sign-in/second-factor', { code: '000000' })
  const over = await again.ask('/sign-in/second-factor', { code: codes[1] as string })
  expect(await over.text()).toContain('Masuk lagi dengan kata sandi')
})

test('a form that was on its way comes through both steps whole', async () => {
  const { email } = await person('leader')
  const { codes } = await setUp(await signedIn(email))
  const late = browser()
  const resume = { 'resume-path': '/kota-uji/desk/target', resume: 'year=2027&source=RPJMD' }
  const step = await late.ask('/sign-in', { email, password, ...resume })
  expect(await step.text()).toContain('year=2027&amp;source=RPJMD')
  const sent = await late.ask('/sign-in/second-factor', { code: codes[0] as string, ...resume })
  expect(await sent.text()).toMatch(/name="source"[^>]*value="RPJMD"|value="RPJMD"[^>]*name="source"/)
})

test('who is asked for one cannot take it off, who is not can', async () => {
  const { email } = await person('leader')
  const desk = await signedIn(email)
  await setUp(desk)
  await rolesAsked('leader')
  expect((await desk.ask('/second-factor/end', { password })).status).toBe(409)
  await rolesAsked('coach')
  expect((await desk.ask('/second-factor/end', { password })).status).toBe(303)
  expect(await (await desk.ask('/second-factor')).text()).toContain('Pasang sekarang')
  expect((await signedIn(email)).jar.names()).toContain('labinov.session_token')
})

test('an administrator takes a lost one away, sees and ends sessions, and it stands in the trail', async () => {
  const lost = await person('leader')
  const gone = await signedIn(lost.email)
  await setUp(gone)
  const { email } = await person('administrator')
  const desk = await signedIn(email)
  const html = await (await desk.ask(`/kota-uji/desk/people/${lost.id}`)).text()
  expect(html).toContain('Langkah kedua terpasang')
  const session = /name="session"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="session"/.exec(html)
  const ended = await desk.ask(`/kota-uji/desk/people/${lost.id}/sessions/end`, {
    session: (session?.[1] ?? session?.[2]) as string,
  })
  expect(ended.status).toBe(303)
  expect((await gone.ask('/sessions')).headers.get('location')).toContain('/sign-in')
  expect((await desk.ask(`/kota-uji/desk/people/${lost.id}/second-factor`, {})).status).toBe(303)
  expect((await signedIn(lost.email)).jar.names()).toContain('labinov.session_token')
  const { rows } = await laboratory.database.pool.query(
    `SELECT action FROM audit WHERE region_id = $1 AND (row_key ->> 'id' = $2 OR row_key ->> 'person' = $2) ORDER BY id`,
    [laboratory.regionId, lost.id],
  )
  expect(rows.map(({ action }) => action)).toEqual(['session.end-of', 'second-factor.reset'])
})

test('the secret and the recovery codes are nowhere in clear text', async () => {
  const { email, id } = await person('leader')
  const { key, codes } = await setUp(await signedIn(email))
  const { rows } = await laboratory.database.pool.query('SELECT * FROM two_factor WHERE person_id = $1', [id])
  const kept = JSON.stringify(rows)
  expect(kept).not.toContain(key)
  expect(kept).not.toContain((codes[0] as string).replace('-', ''))
})

describe('before the second factor', () => {
  const guarded = routes.filter(({ guard }) => guard.kind !== 'anyone' && guard.kind !== 'in-region')
  /** Where it is set up, and the ways to an own password and out. */
  const open = [
    'GET /second-factor',
    'POST /second-factor',
    'POST /second-factor/confirm',
    'GET /second-factor/passkeys',
    'POST /second-factor/passkeys',
    'POST /second-factor/passkeys/confirm',
    'GET /password',
    'POST /password',
    'POST /sign-out',
  ]
  let asked: ReturnType<typeof browser>
  let waiting: ReturnType<typeof browser>
  beforeAll(async () => {
    const first = await person('administrator')
    asked = await signedIn(first.email)
    const second = await person('administrator')
    await setUp(await signedIn(second.email))
    waiting = browser()
    await waiting.ask('/sign-in', { email: second.email, password })
  })

  it.each(guarded.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s opens nothing but that step',
    async (name, route) => {
      await rolesAsked('administrator')
      const address = route.path
        .replace(':region', 'kota-uji')
        .replace(':innovation', 'izin-sehari')
        .replace(/:(\w+)(?:\{[^}]*\})?/g, 'x')
      const fields = route.method === 'POST' ? {} : undefined
      const typed = await waiting.ask(address, fields)
      const location = typed.headers.get('location') ?? ''
      expect(typed.status === 401 || location.startsWith('/sign-in?')).toBe(true)
      if (open.includes(name)) return
      const response = await asked.ask(address, fields)
      expect([response.status, response.headers.get('location')]).toEqual([
        303,
        expect.stringMatching(/^\/second-factor\?next=/),
      ])
    },
  )

  it('has these ways and no other', () => {
    const names = guarded.map((route) => `${route.method} ${route.path}`)
    expect(open.filter((name) => !names.includes(name))).toEqual([])
  })
})

test('who leaves hands over what they hold and is signed out; the last administrator cannot go alone', async () => {
  const { services, regionId } = laboratory
  const leaver = await person('coach')
  const heir = await person('leader')
  const seat = await signedIn(leaver.email)
  const { email } = await person('administrator')
  const desk = await signedIn(email)
  const left = await desk.ask(`/kota-uji/desk/people/${leaver.id}/leave`, { successor: heir.id })
  expect(left.status).toBe(303)
  expect((await seat.ask('/sessions')).headers.get('location')).toContain('/sign-in')
  const { rows } = await laboratory.database.pool.query(
    'SELECT role FROM membership WHERE person_id = $1 AND ended_at IS NULL ORDER BY role',
    [heir.id],
  )
  expect(rows.map(({ role }) => role)).toEqual(['coach', 'leader'])
  const alone = await laboratory.database.pool.query(
    `SELECT DISTINCT person_id FROM membership WHERE role = 'administrator' AND ended_at IS NULL`,
  )
  const leave = (personId: string, successorId: string | null) =>
    leaveRegion(services, system('test'), { regionId, personId, successorId })
  const outcomes = []
  for (const { person_id } of alone.rows) outcomes.push(await leave(person_id, null))
  expect(outcomes.at(-1)).toMatchObject({ code: 'last-administrator' })
  expect(await leave(alone.rows.at(-1).person_id, leaver.id)).toMatchObject({ code: 'no-such-successor' })
  expect(await leave(alone.rows.at(-1).person_id, heir.id)).toMatchObject({ ok: true })
})
