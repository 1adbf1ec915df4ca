import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDeviceSalt, tidySalts } from '../../../src/services/installation/device-salt.ts'
import {
  acceptSecret,
  hasInstallationSecret,
} from '../../../src/services/installation/installation-secret.ts'
import { connect } from '../../../src/store/base/connect.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const noon = Date.UTC(2027, 2, 1, 12)
const DAY_MS = 86_400_000

test('all processes have one salt a day, also after a start, and another one the next', async () => {
  const [first, second] = [createDeviceSalt(database.db), createDeviceSalt(database.db)]
  const [one, other] = await Promise.all([first(noon), second(noon)])
  expect(one).toHaveLength(32)
  expect(other).toEqual(one)
  expect(await createDeviceSalt(database.db)(noon + 1)).toEqual(one)
  expect(await first(noon + DAY_MS)).not.toEqual(one)
  expect(await first(noon)).toEqual(one)
})

test('a salt is gone with its day, and with it whatever could tell devices of that day apart', async () => {
  const salt = createDeviceSalt(database.db)
  const before = await salt(noon)
  await tidySalts(database.db, new Date(noon + DAY_MS))
  const { rows } = await database.pool.query("SELECT 1 FROM device_salt WHERE day <= '2027-03-01'")
  expect(rows).toEqual([])
  expect(await createDeviceSalt(database.db)(noon)).not.toEqual(before)
})

test('while the database is away a process has a salt of its own, and the shared one again afterwards', async () => {
  const away = connect('postgresql://nobody@127.0.0.1:1/x')
  const salt = createDeviceSalt(away.db)
  const [one, two] = [await salt(noon), await salt(noon)]
  expect(two).toEqual(one)
  await away.close()
})

test('a process with another key is told apart, until somebody says that it is the new one', async () => {
  const [ours, another] = ['a'.repeat(40), 'b'.repeat(40)]
  expect(await hasInstallationSecret(database.db, ours)).toBe(true)
  expect(await hasInstallationSecret(database.db, ours)).toBe(true)
  expect(await hasInstallationSecret(database.db, another)).toBe(false)
  const { rows } = await database.pool.query('SELECT * FROM installation')
  expect(JSON.stringify(rows)).not.toContain(ours)
  await acceptSecret(database.db, another)
  expect(await hasInstallationSecret(database.db, another)).toBe(true)
  expect(await hasInstallationSecret(database.db, ours)).toBe(false)
})
