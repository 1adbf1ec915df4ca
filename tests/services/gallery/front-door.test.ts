import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let app: TestApplication

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database)
  await database.pool.query(`SELECT set_config('labinov.actor', 'system', false);
    INSERT INTO region (slug, code, name, kind, province_name, settings, opened_at)
      SELECT 'daerah-' || n, lpad((n / 100)::text, 2, '0') || '.' || lpad((n % 100)::text, 2, '0'),
        'Kota ' || n, 'city', 'Provinsi ' || n / 20, '{}', now() FROM generate_series(1, 552) n`)
})
afterAll(() => database.close())

const textOf = async (path: string) => (await app.get(path)).text()

test('552 regions stand folded by province, each one found by its name', async () => {
  const html = await textOf('/')
  expect(html.match(/<details/g)?.length).toBeGreaterThan(27)
  expect(html).not.toMatch(/<details class="more" open/)
  expect(html).toContain('Provinsi 3 (20)')
  expect(html.match(/href="\/daerah-/g)).toHaveLength(552)
  const found = await textOf('/?q=kota+551')
  expect(found.match(/href="\/daerah-/g)).toEqual(['href="/daerah-'])
  expect(found).toMatch(/<details class="more" open/)
  expect(await textOf('/en?q=%3Cb%3Enowhere')).toContain('No region has “&lt;b&gt;nowhere” in its name.')
})

test('live, ready and whole health are three answers, and figures are nobody else’s', async () => {
  expect(await (await app.get('/health/live')).json()).toMatchObject({ status: 'live' })
  expect(await (await app.get('/health/ready')).json()).toMatchObject({ status: 'ready' })
  expect(await (await app.get('/health')).json()).toMatchObject({
    status: 'ok',
    backup: 'off',
    backupHours: null,
    backupsOnSameDisk: false,
  })
  expect((await app.get('/metrics')).status).toBe(404)
})
