import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationPassword } from '../../../src/services/demonstration/demonstration-accounts.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { type ChangeListener, listenForChanges } from '../../../src/store/base/change-listener.ts'
import { clientsOf, followPrimary } from '../../../src/store/base/hosts.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'
import { until } from '../../support/labinov.ts'

let database: TestDatabase
let listener: ChangeListener
let application: TestApplication
let leader: string

beforeAll(async () => {
  database = await demonstrationDatabase()
  listener = listenForChanges(clientsOf(followPrimary(database.url)))
  await until(() => listener.heard())
  application = testApplication({ ...database, changes: listener })
  leader = await cookieOf('pimpinan@contoh.invalid')
}, 240_000)
afterAll(async () => {
  await listener.close()
  await database.close()
})

async function cookieOf(email: string): Promise<string> {
  const answer = await application.post('/sign-in', { email, password: demonstrationPassword })
  expect(answer.status).toBe(303)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function board(cookie = leader, path = '/tangsel/board') {
  const answer = await application.app.request(testOrigin + path, { headers: { cookie } })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const write = (statement: string) =>
  change(database.db, system('test'), 'test', (transaction) => transaction.execute(sql.raw(statement)))

/** Changes something as the program does, and waits until whoever listens was told. */
async function tell(statement: string): Promise<void> {
  const before = listener.moment()
  const { rowCount } = await write(statement)
  expect([statement, rowCount]).toEqual([statement, 1])
  await until(() => listener.moment() > before, 10_000)
}

/** The same so that nobody is told: whoever still shows what was there before has kept it. */
async function writeInSecret(table: string, statement: string): Promise<void> {
  await database.db.transaction(async (transaction) => {
    await transaction.execute(sql.raw(`ALTER TABLE ${table} DISABLE TRIGGER USER`))
    await transaction.execute(sql.raw(statement))
    await transaction.execute(sql.raw(`ALTER TABLE ${table} ENABLE TRIGGER USER`))
  })
}

const region = `(SELECT id FROM region WHERE slug = 'tangsel')`
const waiting = `(SELECT id FROM innovation WHERE region_id = ${region} AND verdict = 'burdening' AND stopped_on IS NULL ORDER BY name LIMIT 1)`
const proven = `(SELECT id FROM innovation WHERE region_id = ${region} AND verdict = 'proven' AND stopped_on IS NULL ORDER BY name LIMIT 1)`
const person = `(SELECT id FROM person WHERE email = 'pimpinan@contoh.invalid')`

/** What the board shows, and a change of it. */
const changes = {
  'the name of the region': `UPDATE region SET name = 'Kota Lain' WHERE slug = 'tangsel'`,
  'the limit of small numbers': `UPDATE region SET settings = settings || '{"smallNumberLimit": 100000}' WHERE slug = 'tangsel'`,
  'an innovation that waits for a decision': `UPDATE innovation SET name = 'Nama lain' WHERE id = ${waiting}`,
  'the agency of one': `UPDATE agency SET abbreviation = 'DLAIN' WHERE id = (SELECT agency_id FROM innovation WHERE id = ${waiting})`,
  'a decision': `INSERT INTO decision (region_id, id, innovation_id, verdict_id, kind, reason, due_on, decided_by, decided_at)
    SELECT i.region_id, gen_random_uuid(), i.id, (SELECT v.id FROM verdict v WHERE v.region_id = i.region_id AND v.innovation_id = i.id
      AND v.verdict = 'burdening' ORDER BY v.created_at DESC LIMIT 1), 'improve', 'alasan', '2020-01-02', ${person}, now()
    FROM innovation i WHERE i.id = ${waiting}`,
  'its verdict': `UPDATE innovation SET verdict = 'unproven', verdict_rank = 2 WHERE id = ${proven}`,
  'the target of the year': `INSERT INTO year_target (region_id, year, agencies) VALUES (${region}, extract(year FROM now())::int, 77)
    ON CONFLICT (region_id, year) DO UPDATE SET agencies = 77`,
  'an agency more': `INSERT INTO agency (region_id, id, key, name, abbreviation, kind)
    VALUES (${region}, gen_random_uuid(), 'baru', 'Dinas Baru', 'DBARU', 'dinas')`,
  'a plan that waits for the leader': `UPDATE innovation SET gate_state = 'reviewed' WHERE id = (SELECT id FROM innovation
    WHERE region_id = ${region} AND gate_state <> 'reviewed' AND stopped_on IS NULL LIMIT 1)`,
}

test('each kind of change that the board shows makes it anew at once, and nothing else does', async () => {
  const first = await board()
  expect(first.status).toBe(200)
  const unmoved: string[] = []
  for (const [what, statement] of Object.entries(changes)) {
    const before = await board()
    expect((await board()).text).toBe(before.text)
    await tell(statement)
    if ((await board()).text === before.text) unmoved.push(what)
  }
  expect(unmoved).toEqual([])
})

test('it is kept meanwhile: a change that nobody is told of is not seen, nor one of another region', async () => {
  const before = await board()
  await writeInSecret('region', `UPDATE region SET name = 'Kota Diam' WHERE slug = 'tangsel'`)
  expect((await board()).text).toBe(before.text)
  await tell(`INSERT INTO region (slug, code, name, kind, province_name, time_zone, settings)
    VALUES ('kota-lain', '99.02', 'Kota Sebelah', 'city', 'Uji', 'Asia/Jakarta', '{"smallNumberLimit": 5}')`)
  await tell(`UPDATE region SET name = 'Kota Seberang' WHERE slug = 'kota-lain'`)
  expect((await board()).text).toBe(before.text)
  await tell(`UPDATE region SET opened_at = opened_at WHERE slug = 'tangsel'`)
  expect((await board()).text).toContain('Kota Diam')
})

test('each person gets their own: name, menu, buttons, language, and no cache may keep it', async () => {
  const own = await board()
  const manager = await board(await cookieOf('pengelola@contoh.invalid'))
  const english = await board(leader, '/en/tangsel/board')
  expect(own.text).toContain('Pimpinan (contoh)')
  expect(manager.text).toContain('Pengelola laboratorium (contoh)')
  expect(manager.text).not.toContain('Pimpinan (contoh)')
  expect(manager.text).not.toContain('/decide"')
  expect(english.text).toContain('<html lang="en"')
  expect((await board()).text).toBe(own.text)
  for (const { headers } of [own, manager, english, await board()]) {
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('etag')).toBeNull()
  }
  await database.pool.query(`UPDATE person SET name = 'Nama baru' WHERE id = ${person}`)
  expect((await board()).text).toContain('Nama baru')
})

test('the guard stands before what is kept: a role or a session that ended opens it no more', async () => {
  const evaluator = await cookieOf('penilai@contoh.invalid')
  expect((await board(evaluator)).status).toBe(200)
  await write(
    `UPDATE membership SET ended_at = now() WHERE person_id = (SELECT id FROM person WHERE email = 'penilai@contoh.invalid')`,
  )
  expect((await board(evaluator)).status).toBe(403)
  expect((await board('')).status).toBe(303)
  await database.pool.query(`DELETE FROM session WHERE person_id = ${person}`)
  expect((await board()).status).toBe(303)
})
