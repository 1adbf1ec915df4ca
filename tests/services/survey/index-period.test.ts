import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor, Role } from '../../../src/domain/access/role.ts'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { DEFAULT_POLICY } from '../../../src/domain/verdict/policy.ts'
import { addSurveyCode } from '../../../src/services/survey/add-survey-code.ts'
import { splitVoice } from '../../../src/services/survey/split-voice.ts'
import { tellImprovement } from '../../../src/services/survey/tell-improvement.ts'
import { collectEvidence } from '../../../src/services/verdict/collect-evidence.ts'
import { askIndexRestart, decideOnIndexRestart } from '../../../src/services/verdict/restart-index.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { insertAnswers } from '../../../src/store/survey/answer.ts'
import { listImprovements } from '../../../src/store/survey/improvement.ts'
import { listIndexRestarts } from '../../../src/store/survey/index-restart.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let team: PersonAuthor
let evaluator: PersonAuthor
let former: PersonAuthor
let code: string
let now = new Date('2021-12-06T02:00:00Z')

const scope = () => ({
  regionId: laboratory.regionId,
  innovationId: laboratory.innovationId,
  agencyIds: [laboratory.agencyId],
})

const actorOf = ({ personId }: PersonAuthor, role: Role, ofAgency: boolean): Actor => ({
  personId,
  name: 'contoh',
  memberships: [{ regionId: laboratory.regionId, role, agencyId: ofAgency ? laboratory.agencyId : null }],
})

async function voice() {
  const at = { ...scope(), timeZone: 'Asia/Jakarta' as const, launch: '2020-01-01' }
  return (await collectEvidence(laboratory.database.db, at, DEFAULT_POLICY, now)).voice
}

/** Answers a few minutes apart, none with the sentence, the row or the hour of a sign. */
async function answers(month: string, count: number, level: number): Promise<void> {
  await insertAnswers(
    laboratory.database.pool,
    Array.from({ length: count }, (_, row) => ({
      regionId: laboratory.regionId,
      innovationId: laboratory.innovationId,
      id: newIdentifier(),
      code,
      formVersion: 1,
      elements: Object.fromEntries(
        elementKeys.map((key, place) => [key, Math.min(4, level + (Math.floor(row / 2 ** place) % 2))]),
      ),
      knewBefore: null,
      openText: null,
      added: null,
      respondent: null,
      language: 'id' as const,
      deviceKey: null,
      secondsTaken: 40,
      answeredAt: new Date(Date.parse(`${month}-02T02:00:00Z`) + row * 400_000),
      month: `${month}-01`,
    })),
  )
}

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  team = await laboratory.join('Tim (contoh)', 'innovator')
  former = await laboratory.join('Bekas tim (contoh)', 'innovator')
  evaluator = await laboratory.join('Penilai (contoh)', 'evaluator')
  const kind = { kind: 'counter' as const, label: 'loket', length: 'full' as const, sharedDevice: false }
  const added = await addSurveyCode(laboratory.services, team, scope(), kind)
  if (!added.ok) throw new Error(added.code)
  code = added.value.code
})

afterAll(() => laboratory.close())

test('the index looks back on twelve months, and no answer before them counts', async () => {
  await answers('2020-11', 50, 1)
  expect(await voice()).toBeNull()
  await answers('2021-03', 40, 1)
  expect(await voice()).toMatchObject({
    counters: { n: 40 },
    period: { from: '2021-01', to: '2021-12', since: null },
  })
  // The answers themselves give the totals of pairs, so that the interval is exact.
  expect(Object.keys((await voice())?.counters.pairs ?? {})).toHaveLength(36)
})

test('a new period needs a second person who neither asked nor is of the judged agency', async () => {
  const { db } = laboratory.database
  const told = { text: 'Loket buka sampai sore.', changedOn: '2021-05-15', today: '2021-12-06' }
  const improvement = await tellImprovement(laboratory.services, former, scope(), told)
  if (!improvement.ok) throw new Error(improvement.code)
  const asked = { improvementId: improvement.value.id, actor: actorOf(team, 'innovator', true) }
  expect(await askIndexRestart(laboratory.services, team, scope(), asked)).toMatchObject({ ok: true })
  expect(await askIndexRestart(laboratory.services, team, scope(), asked)).toMatchObject({
    code: 'already-waiting',
  })
  const [waiting] = await listIndexRestarts(db, laboratory.regionId, laboratory.innovationId)
  expect(waiting).toMatchObject({ since: '2021-06-01', outcome: null })
  const decide = (author: PersonAuthor, actor: Actor) =>
    decideOnIndexRestart(laboratory.services, author, scope(), {
      id: waiting!.id,
      actor,
      outcome: 'confirmed',
      reason: 'Jam layanan memang berubah.',
    })
  expect(await decide(team, actorOf(team, 'lab-manager', false))).toMatchObject({ code: 'own-proposal' })
  expect(await decide(evaluator, actorOf(evaluator, 'evaluator', true))).toMatchObject({
    code: 'of-the-judged-agency',
  })
  expect(await decide(former, actorOf(former, 'evaluator', false))).toMatchObject({ code: 'acted-for-it' })
  expect(await decide(evaluator, actorOf(evaluator, 'evaluator', false))).toMatchObject({ ok: true })
  expect(await decide(evaluator, actorOf(evaluator, 'evaluator', false))).toMatchObject({
    code: 'no-such-request',
  })
  expect(await askIndexRestart(laboratory.services, team, scope(), asked)).toMatchObject({ code: 'too-soon' })
})

test('the old period counts until the new one has its full sample', async () => {
  await answers('2021-07', 300, 3)
  expect(await voice()).toMatchObject({ counters: { n: 340 }, period: { from: '2021-01', since: null } })
  await answers('2021-08', 84, 3)
  expect(await voice()).toMatchObject({
    counters: { n: 384 },
    period: { from: '2021-06', to: '2021-12', since: '2021-06' },
  })
  // A year later the improvement is no news any more.
  now = new Date('2022-07-06T02:00:00Z')
  expect(await voice()).toMatchObject({ period: { from: '2021-08', since: null } })
  now = new Date('2021-12-06T02:00:00Z')
})

test('the page splits the index by the improvement, each part with its interval', async () => {
  const { db } = laboratory.database
  const [improvement] = await listImprovements(db, laboratory.regionId, laboratory.innovationId, 1)
  const split = await splitVoice(db, scope(), improvement!)
  expect(split).toMatchObject({ before: { n: 90 }, since: { n: 384 }, direction: 'better' })
  expect(split.before!.upper).toBeLessThan(split.since!.lower)
})
