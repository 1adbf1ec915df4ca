import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InnovationId, PersonId } from '../../../src/domain/scope.ts'
import { insertDemonstrationRegion } from '../../../src/services/demonstration/region.ts'
import { showBroughtAnswers } from '../../../src/services/gallery/show-brought-answers.ts'
import type { ListScope } from '../../../src/services/intake/list.ts'
import { confirmList, undoList } from '../../../src/services/intake/settle-list.ts'
import { mendList, showList, startList } from '../../../src/services/intake/take-in-list.ts'
import type { Services } from '../../../src/services/services.ts'
import { broughtAnswerList } from '../../../src/services/survey/brought-answer-list.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findRegionById } from '../../../src/store/region/region.ts'
import { testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'

const head = 'Tanggal;U1;U2;U3;U4;U5;U6;U7;U8;U9'
const answers = (count: number, day = '5/12/2025') =>
  Array.from({ length: count }, () => `${day};4;4;4;4;3;3;3;3;3`)
let database: TestDatabase
let services: Services
let scope: ListScope
let innovationId: InnovationId

beforeAll(async () => {
  database = await testDatabase()
  services = testApplication(database, () => new Date('2026-06-15T02:00:00Z')).services
  const regionId = await change(database.db, system('test'), 'test', insertDemonstrationRegion)
  const account = { name: 'Pengelola', email: 'pengelola@contoh.invalid', password: 'labinov-peragaan' }
  const personId: PersonId = await services.identity.createPerson(account)
  const { rows } = await change(database.db, system('test'), 'test', (transaction) =>
    transaction.execute(sql`
      INSERT INTO innovation (region_id, id, slug, agency_id, name, year, status, published_at)
      SELECT region_id, gen_random_uuid(), 'loket', id, 'Loket', 2025, 'implemented', now()
      FROM agency WHERE region_id = ${regionId} ORDER BY key LIMIT 1 RETURNING id`),
  )
  innovationId = rows[0]?.id as InnovationId
  const region = await findRegionById(database.db, regionId)
  if (!region) throw new Error('no region')
  scope = { region, author: { personId, kind: 'person', origin: 'test' }, now: services.clock() }
})
afterAll(() => database.close())

async function take(rows: readonly string[], source: string) {
  const bytes = new TextEncoder().encode([head, ...rows].join('\n'))
  const started = await startList(services, scope, broughtAnswerList, { name: 'jawaban.csv', bytes })
  if (!started.ok) throw new Error(started.code)
  const meanings = { innovation: { '': 'loket' }, way: { '': 'paper' }, source: { '': source } }
  await mendList(services, scope, broughtAnswerList, started.value, { meanings })
  const checked = await showList(services, scope, broughtAnswerList, started.value)
  const confirmed = await confirmList(services, scope, broughtAnswerList, started.value, { reason: null })
  return { batch: started.value, counts: checked?.counts, confirmed }
}

const told = (limit: number) => showBroughtAnswers(database.db, scope.region.id, innovationId, limit)

test('answers on paper are told from the limit on, with their source, and are in no other figure', async () => {
  const { confirmed } = await take(answers(12), 'Survei loket 2025')
  expect(confirmed).toMatchObject({ ok: true, value: { written: 12 } })
  expect(await told(13)).toBeNull()
  expect(await told(5)).toMatchObject({
    index: { n: 12, index: (31 / 9) * 25 },
    sources: [{ name: 'Survei loket 2025', way: 'paper', firstDay: '2025-12-05', answers: 12 }],
  })
  const { rows } = await database.db.execute(
    sql`SELECT (SELECT count(*) FROM answer)::int AS answers, (SELECT count(*) FROM voice_tally)::int AS tallies`,
  )
  expect(rows).toEqual([{ answers: 0, tallies: 0 }])
})

test('the same list under another source brings nothing; a longer one brings what is new, and few are not told', async () => {
  const again = await take(answers(12), 'Berkas yang sama')
  expect(again.counts).toMatchObject({ unchanged: 12, create: 0 })
  expect(again.confirmed).toMatchObject({ code: 'nothing-to-write' })
  const longer = await take([...answers(13), ...answers(1, '6/12/2025')], 'Berkas yang lebih panjang')
  expect(longer.confirmed).toMatchObject({ ok: true, value: { written: 2 } })
  expect((await told(5))?.index.n).toBe(12)
  expect((await told(1))?.index.n).toBe(14)
  expect(await undoList(services, scope, broughtAnswerList, longer.batch)).toEqual({ ok: true, value: null })
  expect((await told(1))?.index.n).toBe(12)
})

test('hundreds of answers of one day are no burst, and a day that has not come is refused', async () => {
  const { counts } = await take([...answers(400, '1/5/2026'), ...answers(1, '16/6/2026')], 'Pekan survei')
  expect(counts).toMatchObject({ create: 400, blocked: 1 })
  expect((await told(5))?.index.n).toBe(412)
})
