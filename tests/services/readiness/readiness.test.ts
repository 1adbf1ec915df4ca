import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownReadinessInstrument } from '../../../src/domain/readiness/readiness.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { answerReadiness, checkReadiness } from '../../../src/services/readiness/answer-readiness.ts'
import { showReadiness, showReadinessGroups } from '../../../src/services/readiness/show-readiness.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { agency } from '../../../src/store/schema/index.ts'
import { addAgency } from '../../support/city.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let coordinator: PersonAuthor
let evaluator: PersonAuthor
let coach: PersonAuthor
let region: RegionScope
let now = new Date('2026-12-31T20:00:00Z')

const keys = ownReadinessInstrument.components.flatMap(({ indicators }) => indicators.map(({ key }) => key))
const all = (score: number) => Object.fromEntries(keys.map((key) => [key, score]))
const answer = (scores: Record<string, number>) =>
  answerReadiness(laboratory.services, coordinator, region, laboratory.agencyId, { scores, evidence: {} })
const check = (
  author: PersonAuthor,
  surveyId: string,
  scores: Record<string, number> = all(1),
  agencyId: AgencyId = laboratory.agencyId,
) => checkReadiness(laboratory.services, author, region, agencyId, { surveyId, scores, note: 'Dilihat' })
const shown = () => showReadiness(laboratory.services, region, laboratory.agencyId)

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  coordinator = await laboratory.join('Koordinator', 'coordinator')
  evaluator = await laboratory.join('Penilai', 'evaluator')
  coach = await laboratory.join('Pendamping', 'coach')
  region = (await findRegionById(laboratory.database.db, laboratory.regionId))!
})
afterAll(() => laboratory.close())

test('is kept whole with its questions and the year of the region, as often as it is said', async () => {
  const { [keys[0]!]: _, ...half } = all(2)
  expect(await answer(half)).toMatchObject({ code: 'incomplete', details: { gaps: [keys[0]] } })
  expect(await answer({ ...all(2), [keys[1]!]: 7 })).toMatchObject({ code: 'incomplete' })
  expect(await answer({ ...all(2), [keys[0]!]: 0 })).toMatchObject({ ok: true })
  now = new Date('2027-06-01T03:00:00Z')
  await answer(all(3))
  const surveys = await shown()
  // In the region it was the first of January already.
  expect(surveys.map(({ year, instrument, own }) => [year, instrument.version, own.overall])).toEqual([
    [2027, 1, 3],
    [2027, 1, expect.closeTo((4 / 3 + 5 * 2) / 6, 9)],
  ])
  expect(surveys[1]?.own.weakest).toEqual(['people'])
})

test('a second person looks once, never the one who answered, and both scores stay', async () => {
  const id = (await shown())[0]!.id
  expect(await check(coordinator, id)).toMatchObject({ code: 'own-answer' })
  expect(await check(evaluator, id, { [keys[0]!]: 1 })).toMatchObject({ code: 'incomplete' })
  expect(await check(evaluator, id, all(1), newIdentifier() as AgencyId)).toMatchObject({
    code: 'unknown-survey',
  })
  const outcomes = await Promise.all([check(evaluator, id), check(coach, id)])
  expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code)).sort()).toEqual([
    'already-checked',
    'ok',
  ])
  expect((await shown())[0]).toMatchObject({ own: { overall: 3 }, checked: { overall: 1 } })
})

test('an agency stands beside those of its kind alone, the first against the last by the same hand', async () => {
  const { db } = laboratory.database
  await addAgency(db, region.id, 'sejenis')
  const other = await addAgency(db, region.id, 'lain')
  await change(db, system('test'), 'test', (transaction) =>
    transaction.update(agency).set({ kind: 'kecamatan' }).where(eq(agency.id, other)),
  )
  const actor = {
    personId: evaluator.personId,
    name: '',
    memberships: await membershipsOf(db, evaluator.personId),
  }
  const groups = await showReadinessGroups(laboratory.services, actor, region)
  expect(groups.map(({ kind, lines }) => [kind, lines.map((line) => line.agency.key)])).toEqual([
    ['dinas', ['dinas-uji', 'sejenis']],
    ['kecamatan', ['lain']],
  ])
  // The last one alone was looked at by a second person, who gave 1 where the agency gave 3.
  const [first] = groups[0]?.lines ?? []
  expect(first?.change).toMatchObject({ by: 'own' })
  expect(first?.change?.overall).toBeCloseTo(3 - (4 / 3 + 5 * 2) / 6, 9)
  expect(first?.last?.checked?.overall).toBe(1)
})
