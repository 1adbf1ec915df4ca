import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMemory } from '../../src/services/memory.ts'
import { change, system } from '../../src/store/change.ts'
import { type ChangeListener, listenForChanges } from '../../src/store/change-listener.ts'
import { region } from '../../src/store/schema/index.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { until } from '../support/labinov.ts'

let database: TestDatabase
let listener: ChangeListener

beforeAll(async () => {
  database = await testDatabase()
  listener = listenForChanges(database.url)
  await until(() => listener.heard())
})

afterAll(async () => {
  await listener.close()
  await database.close()
})

const addRegion = (slug: string) =>
  change(database.db, system('test'), 'test', (transaction) =>
    transaction.insert(region).values({
      ...{ slug, code: slug, name: slug, kind: 'city', provinceName: 'Uji' },
      settings: { smallNumberLimit: 5 },
    }),
  )

test('a public change is heard, and what was remembered is read again', async () => {
  const memory = createMemory(listener)
  let read = 0
  const load = async () => {
    read += 1
    return read
  }
  expect([await memory.remember('x', load), await memory.remember('x', load)]).toEqual([1, 1])
  const before = listener.version()
  await addRegion('kota-satu')
  await until(() => listener.version() > before)
  expect(await memory.remember('x', load)).toBe(2)
})

test('a broken connection remembers nothing until changes are heard again', async () => {
  const before = listener.version()
  await database.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'labinov changes' AND datname = current_database()",
  )
  await until(() => listener.version() > before)
  await until(() => listener.heard())
  const again = listener.version()
  await addRegion('kota-dua')
  await until(() => listener.version() > again)
})

test('a reading that failed is not remembered', async () => {
  const memory = createMemory(listener)
  await expect(memory.remember('y', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await memory.remember('y', async () => 'yes')).toBe('yes')
})
