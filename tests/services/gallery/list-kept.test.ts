import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { change, system } from '../../../src/store/base/change.ts'
import { type ChangeListener, listenForChanges } from '../../../src/store/base/change-listener.ts'
import { clientsOf, followPrimary } from '../../../src/store/base/hosts.ts'
import { createApp } from '../../../src/web/app.tsx'
import { routes } from '../../../src/web/routes.ts'
import { testApplication, testOrigin } from '../../support/application.ts'
import { until } from '../../support/labinov.ts'
import { makePublicRegion, type PublicRegion } from '../../support/public-region.ts'

let made: PublicRegion
let listener: ChangeListener
let app: ReturnType<typeof createApp>
let slug: string

beforeAll(async () => {
  made = await makePublicRegion()
  listener = listenForChanges(clientsOf(followPrimary(made.database.url)))
  await until(() => listener.heard())
  const { services } = testApplication({ ...made.database, changes: listener })
  // Without the cache of whole answers, so that each request is the list's own.
  app = createApp(services, routes, 0)
  const { rows } = await made.database.pool.query('SELECT slug FROM region WHERE id = $1', [made.regionId])
  slug = rows[0].slug
})
afterAll(async () => {
  await listener.close()
  await made.close()
})

async function list(query = '', prefix = '') {
  const answer = await app.request(`${testOrigin}${prefix}/${slug}/innovations${query}`)
  return { status: answer.status, text: await answer.text() }
}

async function write(statement: string): Promise<void> {
  const before = listener.moment()
  await change(made.database.db, system('test'), 'test', (transaction) =>
    transaction.execute(sql.raw(statement)),
  )
  await until(() => listener.moment() > before)
}

test('each kind of change that a list shows makes it anew at once', async () => {
  const where = `WHERE region_id = ${made.regionId} AND slug = 'sianduk'`
  const changes = {
    'a name': [`UPDATE innovation SET name = 'Nama lain' ${where}`, 'Nama lain'],
    'a verdict, which a filter counts': [
      `UPDATE innovation SET verdict = 'burdening', verdict_rank = 3 ${where}`,
      'Nama lain',
    ],
    'an agency, which a filter names': [
      `UPDATE agency SET abbreviation = 'DLAIN' WHERE region_id = ${made.regionId} AND key = 'disdukcapil'`,
      'DLAIN (',
    ],
    'the region': [`UPDATE region SET name = 'Kota Lain' WHERE id = ${made.regionId}`, 'Kota Lain'],
    'one less': [`UPDATE innovation SET published_at = NULL ${where}`, 'Parkir Pasar'],
  }
  const unmoved: string[] = []
  for (const [what, [statement = '', shown = '']] of Object.entries(changes)) {
    const before = await list()
    expect((await list()).text).toBe(before.text)
    await write(statement)
    const after = await list()
    if (after.text === before.text || !after.text.includes(shown)) unmoved.push(what)
  }
  expect(unmoved).toEqual([])
})

test('each address, language and order has its own, and what is not understood says so each time', async () => {
  const addresses = [
    ['', ''],
    ['?sort=name', ''],
    ['?verdict=unproven', ''],
    ['?verdict=unproven', '/en'],
    ['', '/en'],
    ['?q=parkir', ''],
  ] as const
  const first = await Promise.all(addresses.map(([query, prefix]) => list(query, prefix)))
  const second = await Promise.all(addresses.map(([query, prefix]) => list(query, prefix)))
  expect(second).toEqual(first)
  expect(new Set(first.map(({ text }) => text)).size).toBe(addresses.length)
  for (let time = 0; time < 2; time += 1) {
    expect((await list('?year=kapan')).status).toBe(400)
    expect((await list('?page=99')).status).toBe(404)
  }
})
