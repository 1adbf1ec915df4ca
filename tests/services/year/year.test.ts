import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCalendar } from '../../../year/calendar.ts'
import { countYear } from '../../../year/count/count.ts'
import type { Fetch } from '../../../year/count/files.ts'
import { openCity, PASSWORD } from '../../../year/play/city.ts'
import { type Played, playYear } from '../../../year/play/year.ts'
import { fixedRandom } from '../../../year/random.ts'
import { FULL, SHORT } from '../../../year/size.ts'
import { firstOf, type World } from '../../../year/world.ts'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const isFull = process.env.LABINOV_YEAR === 'full'
const calendar = startCalendar('2025-01-06')
const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-year-'))
let database: TestDatabase
let application: TestApplication
let world: World
let played: Played

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database, calendar.now, dataFolder)
  const progress = isFull ? (step: string) => console.log(`  ${calendar.today()} ${step}`) : () => {}
  const size = isFull ? FULL : SHORT
  world = await openCity(application.services, { size, calendar, random: fixedRandom(20_201_221), progress })
  played = await playYear(world)
}, 3_600_000)

afterAll(async () => {
  await database.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

async function cookieOf(role: string): Promise<string> {
  const { email } = firstOf(world, role)
  const answer = await application.post('/sign-in', { email, password: PASSWORD })
  expect([role, answer.status]).toEqual([role, 303])
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

const cookies = new Map<string, string>()
const fetchAs: Fetch = async (path, role) => {
  const known = role === null ? '' : (cookies.get(role) ?? (await cookieOf(role)))
  if (role !== null) cookies.set(role, known)
  return application.app.request(testOrigin + path, { headers: { cookie: known } })
}

test('every count, list and table equals what the script wrote down of its own deeds', async () => {
  const { differences, compared } = await countYear(world, played, fetchAs)
  if (isFull) console.log(`  ${compared()} figures and rows were compared`)
  expect(differences).toEqual([])
  expect(compared()).toBeGreaterThan(isFull ? 5_000 : 400)
}, 600_000)
