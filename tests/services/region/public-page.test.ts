import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPublicPage, showPublicPage } from '../../../src/services/region/open-public-page.ts'
import { setOpenDataLicence } from '../../../src/services/region/set-open-data-licence.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findRegion, updateOpenedAt } from '../../../src/store/region/region.ts'
import { makePublicRegion, type PublicRegion } from '../../support/public-region.ts'

let town: PublicRegion

beforeAll(async () => {
  town = await makePublicRegion()
})
afterAll(() => town.close())

const get = async (path: string) => {
  const response = await town.application.get(path)
  return { status: response.status, text: await response.text() }
}

const closed = [
  '/kota',
  '/kota/agencies',
  '/kota/innovations',
  '/kota/open-data',
  '/kota/open-data/innovations.csv',
  '/kota/what-did-not-work',
  '/kota/method',
]
// A citizen's poster, and the counter where complaints are made.
const working = ['/s/UJI1', '/kota/complain', '/track', '/kota/certificates']

test('until a region opens its public pages they say so, and what citizens hold goes on working', async () => {
  const { db } = town.database
  const before = await get('/kota/innovations')
  expect(before.status).toBe(200)
  await change(db, system('test'), 'test', (transaction) => updateOpenedAt(transaction, town.regionId, null))
  town.application.services.memory.forget('region ')
  for (const path of closed) {
    const { status, text } = await get(path)
    expect([path, status]).toEqual([path, 404])
    expect(text).toContain('belum dibuka')
  }
  expect((await get('/en/kota')).text).toContain('not open yet')
  for (const path of working) expect([path, (await get(path)).status]).toEqual([path, 200])
  const region = await findRegion(db, 'kota')
  await openPublicPage(town.application.services, system('test'), region!)
  town.application.services.memory.forget('region ')
  expect((await get('/kota')).status).toBe(200)
})

test('a region says under what its open data may be used, and nobody is led anywhere but to a web address', async () => {
  const { services } = town.application
  const set = async (name: string, address: string) => {
    const region = await findRegion(town.database.db, 'kota')
    const outcome = await setOpenDataLicence(services, system('test'), region!, { name, address })
    services.memory.forget('region ')
    return outcome
  }
  const shown = async () => [
    (await get('/kota/open-data')).text,
    (await get('/en/kota/open-data')).text,
    (await get('/kota/open-data/innovations.json')).text,
  ]
  for (const text of await shown()) expect(text).toContain('CC BY 4.0')
  expect(await set('Lisensi kota', 'javascript:alert(1)')).toMatchObject({ code: 'address' })
  expect(await set('Lisensi kota', 'https://kota.example.go.id/lisensi')).toMatchObject({ ok: true })
  for (const text of await shown()) {
    expect(text).toContain('Lisensi kota')
    expect(text).toContain('https://kota.example.go.id/lisensi')
    expect(text).not.toContain('CC BY')
  }
  expect(await set('', '')).toMatchObject({ ok: true })
  for (const text of await shown())
    expect(text).toContain('https://creativecommons.org/licenses/by/4.0/deed.id')
})

test('a record that became part of another is counted neither among what the public sees nor among what waits', async () => {
  const { database, regionId } = town
  const count = () => showPublicPage(database, { id: regionId })
  const before = await count()
  const { rows } = await change(database.db, system('test'), 'test', (transaction) =>
    transaction.execute(sql`
      UPDATE innovation SET gone_at = now(), published_at = NULL, stopped_on = current_date
      WHERE id = (SELECT id FROM innovation WHERE region_id = ${regionId} AND published_at IS NOT NULL LIMIT 1) RETURNING id`),
  )
  expect(rows).toHaveLength(1)
  expect(await count()).toEqual({ ...before, published: before.published - 1 })
})
