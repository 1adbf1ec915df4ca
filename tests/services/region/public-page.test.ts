import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPublicPage } from '../../../src/services/region/open-public-page.ts'
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
