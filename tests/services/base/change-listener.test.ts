import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId, RegionId } from '../../../src/domain/scope.ts'
import { createMemory } from '../../../src/services/memory.ts'
import { change, system } from '../../../src/store/base/change.ts'
import {
  type ChangeListener,
  type ChangeScope,
  listenForChanges,
} from '../../../src/store/base/change-listener.ts'
import { clientsOf, followPrimary } from '../../../src/store/base/hosts.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { insertRegion } from '../../../src/store/region/region.ts'
import { agency } from '../../../src/store/schema/index.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { until } from '../../support/labinov.ts'

let database: TestDatabase
let listener: ChangeListener
let application: TestApplication
let one: RegionId
let two: RegionId

beforeAll(async () => {
  database = await testDatabase()
  listener = listenForChanges(clientsOf(followPrimary(database.url)))
  await until(() => listener.heard())
  application = testApplication({ ...database, changes: listener })
  one = await openRegion('satu')
  two = await openRegion('dua')
})

afterAll(async () => {
  await listener.close()
  await database.close()
})

/** Writes, and waits until the listener has heard of it. */
async function write(work: Parameters<typeof change>[3]): Promise<void> {
  const before = listener.moment()
  await change(database.db, system('test'), 'test', work)
  await until(() => listener.moment() > before)
}

async function openRegion(slug: string): Promise<RegionId> {
  const facts = {
    slug,
    code: slug,
    name: `Kota ${slug}`,
    kind: 'city',
    provinceName: 'Uji',
    timeZone: 'Asia/Jakarta',
  } as const
  let made: RegionId | null = null
  await write(async (transaction) => {
    made = await insertRegion(transaction, facts, { smallNumberLimit: 5 })
    await transaction.execute(sql`UPDATE region SET opened_at = now() WHERE slug = ${slug}`)
  })
  return made as unknown as RegionId
}

const addAgency = (regionId: RegionId, name: string) =>
  write((transaction) =>
    transaction.insert(agency).values({
      regionId,
      id: newIdentifier() as AgencyId,
      key: name.toLowerCase(),
      name,
      abbreviation: name,
      kind: 'dinas',
    }),
  )

/** Changes a name so that nobody is told: whoever still shows the old one has kept it, and whoever shows this one read it. */
const renameInSecret = (regionId: RegionId, name: string) =>
  database.db.transaction(async (transaction) => {
    await transaction.execute(sql`ALTER TABLE agency DISABLE TRIGGER USER`)
    await transaction.update(agency).set({ name }).where(eq(agency.regionId, regionId))
    await transaction.execute(sql`ALTER TABLE agency ENABLE TRIGGER USER`)
  })

test('a change in one region leaves the pages and the memory of another alone', async () => {
  const text = async (slug: string) => (await application.get(`/${slug}/agencies`)).text()
  await addAgency(one, 'Satupertama')
  await addAgency(two, 'Duapertama')
  expect(await text('satu')).toContain('Satupertama')
  expect(await text('dua')).toContain('Duapertama')
  await renameInSecret(two, 'Diam')
  await addAgency(one, 'Satukedua')
  expect(await text('satu')).toContain('Satukedua')
  expect(await text('dua')).not.toContain('Diam')
  // The same memory under another page of the region.
  expect(await (await application.get('/dua/agencies?x=1')).text()).not.toContain('Diam')
  await addAgency(two, 'Duakedua')
  expect(await text('dua')).toContain('Duakedua')
  expect(await text('dua')).toContain('Diam')
})

test('a region that is opened is found at once, also where somebody had asked for it before', async () => {
  expect((await application.get('/tiga')).status).toBe(404)
  await openRegion('tiga')
  expect((await application.get('/tiga')).status).toBe(200)
})

test('however many rows a transaction changes, it says so once for each region', async () => {
  const before = listener.moment()
  await change(database.db, system('test'), 'test', async (transaction) => {
    await transaction.execute(sql`INSERT INTO year_target (region_id, year, agencies)
      SELECT region_id, 2100 + step, 1 FROM generate_series(1, 200) step, unnest(ARRAY[${one}, ${two}]::int[]) region_id`)
    for (let step = 0; step < 5; step += 1) {
      await transaction.execute(sql`UPDATE year_target SET agencies = agencies + 1 WHERE year > 2100`)
      await transaction.execute(sql`UPDATE agency SET name = name || '.'`)
    }
    // It changes nothing, so there is nothing to say.
    await transaction.execute(sql`UPDATE agency SET name = name || '.' WHERE region_id = 999`)
  })
  await until(() => listener.changedSince(one, before) && listener.changedSince(two, before))
  expect(listener.moment() - before).toBe(2)
})

test('what was remembered under a scope that the reading finds out lasts while others change', async () => {
  const memory = createMemory(listener)
  let read = 0
  const load = async () => {
    read += 1
    return read
  }
  const recall = () => memory.remember<number>(() => two, 'x', load)
  expect([await recall(), await recall()]).toEqual([1, 1])
  await addAgency(one, 'Satuketiga')
  expect(await recall()).toBe(1)
  await addAgency(two, 'Duaketiga')
  expect(await recall()).toBe(2)
})

test('a broken connection remembers nothing of any region until changes are heard again', async () => {
  const before = listener.moment()
  const everywhere: ChangeScope[] = [one, two, 0, null]
  await database.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'labinov changes' AND datname = current_database()",
  )
  await until(() => listener.moment() > before)
  expect(everywhere.map((scope) => listener.changedSince(scope, before))).toEqual([true, true, true, true])
  await until(() => listener.heard())
  const again = listener.moment()
  expect(everywhere.map((scope) => listener.changedSince(scope, again))).toEqual([false, false, false, false])
  await addAgency(one, 'Satukeempat')
  expect(everywhere.map((scope) => listener.changedSince(scope, again))).toEqual([true, false, false, true])
})

test('a reading that failed is not remembered', async () => {
  const memory = createMemory(listener)
  await expect(memory.remember(one, 'y', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await memory.remember(one, 'y', async () => 'yes')).toBe('yes')
})
