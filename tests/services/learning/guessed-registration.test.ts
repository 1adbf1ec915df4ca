import { afterAll, beforeAll, expect, test } from 'vitest'
import { CODE_SIGNS } from '../../../src/domain/survey/check-character.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

let database: TestDatabase
let application: TestApplication
let now = new Date('2026-03-02T01:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  application = testApplication(database, () => now)
  await change(database.db, system('test'), 'test', insertDemonstrationRegion)
})
afterAll(() => database.close())

const codeOf = (at: number) =>
  `AAAA${CODE_SIGNS[at % CODE_SIGNS.length]}${CODE_SIGNS[Math.floor(at / CODE_SIGNS.length)]}A`
const files = ['', '/sessions.ics', '/certificate.pdf', '/test/before', '/material/x']

test('whoever guesses codes of registrations waits, at every address that one opens', async () => {
  const ask = async (at: number) => {
    const path = `/tangsel/registrations/${codeOf(at)}${files[at % files.length]}`
    return (await application.get(path)).status
  }
  const statuses = await Promise.all(Array.from({ length: 300 }, (_, at) => ask(at)))
  const answered = statuses.filter((status) => status === 404).length
  // Thirty at once and one each second for the twenty that a line waits at most.
  expect(answered).toBeGreaterThanOrEqual(30)
  expect(answered).toBeLessThanOrEqual(51)
  expect(statuses.filter((status) => status === 429).length).toBe(300 - answered)
  now = new Date(now.getTime() + 11 * 60_000)
  expect(await ask(7)).toBe(404)
}, 60_000)
