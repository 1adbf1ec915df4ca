import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Role } from '../../../src/domain/access/role.ts'
import { ok } from '../../../src/domain/result.ts'
import type { ServedGroups } from '../../../src/domain/survey/served-groups.ts'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { toldWeighting } from '../../../src/domain/verdict/told.ts'
import { addSurveyCode } from '../../../src/services/survey/add-survey-code.ts'
import { printVisitCodes } from '../../../src/services/survey/print-visit-codes.ts'
import { tellImprovement } from '../../../src/services/survey/tell-improvement.ts'
import { recordServedGroups } from '../../../src/services/verdict/record-served-groups.ts'
import { showVerdict } from '../../../src/services/verdict/show-verdict.ts'
import { change } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { insertAnswers } from '../../../src/store/survey/answer.ts'
import { listServedGroups } from '../../../src/store/survey/served-groups.ts'
import { readRelease } from '../../../src/store/verdict/voice-release.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

const now = new Date('2021-12-06T02:00:00Z')
const today = '2021-12-06'
const [MEN, WOMEN] = [80, 20]

let laboratory: Laboratory
let team: PersonAuthor
let evaluator: PersonAuthor

const scope = () => ({ regionId: laboratory.regionId, innovationId: laboratory.innovationId })

const actorOf = ({ personId }: PersonAuthor, role: Role, ofAgency: boolean): Actor => ({
  personId,
  name: 'contoh',
  memberships: [{ regionId: laboratory.regionId, role, agencyId: ofAgency ? laboratory.agencyId : null }],
})

const count = (more: Partial<ServedGroups> = {}): ServedGroups => ({
  field: 'sex',
  from: '2021-01',
  until: '2021-11',
  groups: [
    { key: 'L', served: 250 },
    { key: 'P', served: 750 },
  ],
  source: 'Register loket 12/2021 (contoh)',
  ...more,
})

const record = (author: PersonAuthor, actor: Actor, more: Partial<ServedGroups> = {}) =>
  recordServedGroups(laboratory.services, author, scope(), { count: count(more), actor, today })

/** A hundred answers by slips for every fifth visitor: the eighty men give 4 and 3 in turn, the twenty women 3 and 2. */
async function answerBySlips(): Promise<void> {
  const place = { ...scope(), agencyIds: [laboratory.agencyId] }
  const counter = { kind: 'counter', label: 'loket', length: 'full', sharedDevice: false } as const
  const added = await addSurveyCode(laboratory.services, team, place, counter)
  if (!added.ok) throw new Error(added.code)
  const { code } = added.value
  const slips = { codes: 200, expiresOn: '2022-01-31', everyKth: 5, today }
  await printVisitCodes(laboratory.services, team, { ...place, code }, slips)
  const rows = Array.from({ length: MEN + WOMEN }, (_, row) => {
    const isMan = row < MEN
    const least = isMan ? 3 : 2
    return {
      ...scope(),
      id: newIdentifier(),
      code,
      formVersion: 1,
      elements: Object.fromEntries(
        elementKeys.map((key, place) => [key, least + ((row >> (place % 7)) % 2)]),
      ),
      knewBefore: null,
      openText: null,
      added: null,
      respondent: { sex: isMan ? 'L' : 'P' },
      language: 'id' as const,
      deviceKey: null,
      secondsTaken: 40,
      answeredAt: new Date(Date.parse('2021-10-04T02:00:00Z') + row * 400_000),
      month: '2021-10-01',
    }
  })
  await insertAnswers(laboratory.database.pool, rows)
  // As if each of a hundred slips had come back with one of them.
  await change(laboratory.services.db, team, 'visit-code.print', async (transaction) => {
    const { regionId } = laboratory
    await transaction.execute(sql`UPDATE visit_code v SET used_at = '2021-10-05', used_by_answer_id = pair.id FROM (
      SELECT hash, a.id FROM (SELECT hash, row_number() OVER (ORDER BY hash) AS place FROM visit_code WHERE region_id = ${regionId}) c
      JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM answer WHERE region_id = ${regionId}) a USING (place)) pair
      WHERE v.hash = pair.hash`)
    return ok(null)
  })
}

const shown = async () =>
  (await showVerdict(
    laboratory.services,
    { id: laboratory.regionId, timeZone: 'Asia/Jakarta' },
    laboratory.innovationId,
  ))!

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  team = await laboratory.join('Tim (contoh)', 'innovator')
  evaluator = await laboratory.join('Penilai (contoh)', 'evaluator')
  await answerBySlips()
})

afterAll(() => laboratory.close())

test('who is served is recorded by nobody of the judged agency, and by months that were', async () => {
  const told = { text: 'Loket buka sampai sore (contoh).', changedOn: '2021-05-15', today }
  await tellImprovement(laboratory.services, team, scope(), told)
  expect(await record(team, actorOf(team, 'lab-manager', false))).toMatchObject({ code: 'acted-for-it' })
  expect(await record(evaluator, actorOf(evaluator, 'evaluator', true))).toMatchObject({
    code: 'of-the-judged-agency',
  })
  const actor = actorOf(evaluator, 'evaluator', false)
  expect(await record(evaluator, actor, { until: '2022-01' })).toMatchObject({ code: 'months-turned' })
  expect(await record(evaluator, actor, { until: '2020-12' })).toMatchObject({ code: 'months-turned' })
  const one = [
    { key: 'L', served: 3 },
    { key: 'P', served: 0 },
  ]
  expect(await record(evaluator, actor, { groups: one })).toMatchObject({ code: 'one-group' })
  expect(
    await listServedGroups(laboratory.database.db, laboratory.regionId, laboratory.innovationId),
  ).toEqual([])
})

test('a sample is weighted by it: told beside the plain index, and praise has to hold with it', async () => {
  const before = await shown()
  expect(before.evidence.voice).toMatchObject({
    counters: { n: 100 },
    sample: { answered: 100, handed: 200 },
  })
  expect(before.evidence.voice?.weighting).toBeUndefined()
  expect(before.judgement.dimensions.enjoyed.state).toBe('met')
  expect(await record(evaluator, actorOf(evaluator, 'evaluator', false))).toEqual({ ok: true, value: null })
  const { evidence, judgement } = await shown()
  expect(
    evidence.voice?.weighting?.groups.map(({ key, served, counters }) => [key, served, counters.n]),
  ).toEqual([
    ['L', 250, MEN],
    ['P', 750, WOMEN],
  ])
  const { state, reasons } = judgement.dimensions.enjoyed
  expect(state).toBe('insufficient')
  expect(reasons.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['index-hangs-on-weighting', 'index-weighted']),
  )
  const plain = Number(reasons[0]?.numbers.index)
  const weighted = Number(reasons.find(({ code }) => code === 'index-weighted')?.numbers.weighted)
  // Four fifths of the answers are men's, three quarters of those served are women.
  const [men, women] = evidence.voice!.weighting!.groups.map(
    ({ counters }) => counters.indexSum / counters.n,
  ) as [number, number]
  expect(plain).toBeCloseTo(0.8 * men + 0.2 * women, 6)
  expect(weighted).toBeCloseTo(0.25 * men + 0.75 * women, 6)
})

test('the public reads it with the plain one, and never of a group below the limit', async () => {
  const stored = await readRelease(laboratory.database.db, laboratory.regionId, laboratory.innovationId)
  const { weighting } = stored!.release
  expect(weighting?.counts).toEqual({ L: MEN, P: WOMEN })
  expect(toldWeighting(stored!.release, 20)).toMatchObject({
    field: 'sex',
    from: '2021-01',
    until: '2021-11',
  })
  expect(toldWeighting(stored!.release, 21)).toBeNull()
  expect(toldWeighting(stored!.release, 20)).not.toHaveProperty('counts')
})
