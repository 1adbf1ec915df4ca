import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Channel } from '../../../src/domain/message/channel.ts'
import { addMessageLink, endLink } from '../../../src/services/message/add-message-link.ts'
import { followLink } from '../../../src/services/message/follow-link.ts'
import {
  addMessageStep,
  finishMessageStep,
  saveAudience,
} from '../../../src/services/message/plan-message.ts'
import { endReach, type NewReach, recordReach } from '../../../src/services/message/record-reach.ts'
import { showMessage } from '../../../src/services/message/show-message.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { findSurvey } from '../../../src/store/survey/survey.ts'
import { latestVerdict } from '../../../src/store/verdict/verdict.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

const TODAY = '2026-11-30'
let now = new Date('2026-11-30T03:00:00Z')
let laboratory: Laboratory
let team: PersonAuthor
let evaluator: PersonAuthor

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  team = await laboratory.join('Tim', 'innovator')
  evaluator = await laboratory.join('Penilai', 'evaluator')
})
afterAll(() => laboratory.close())
beforeEach(() => {
  now = new Date('2026-11-30T03:00:00Z')
})

const scope = () => ({
  regionId: laboratory.regionId,
  innovationId: laboratory.innovationId,
  timeZone: 'Asia/Jakarta' as const,
  smallNumberLimit: 5,
})
const shown = () => showMessage(laboratory.services, scope())
const heard = async () => {
  const stored = await latestVerdict(laboratory.database.db, laboratory.regionId, laboratory.innovationId)
  return { reach: stored?.evidence.reach, dimension: stored?.judgement.dimensions.heard }
}
const actorOf = async (author: PersonAuthor) => ({
  personId: author.personId,
  name: 'x',
  memberships: await membershipsOf(laboratory.database.db, author.personId),
})
const meeting = (changes: Partial<NewReach> = {}): NewReach => ({
  channel: 'meeting',
  title: 'Rembuk warga',
  place: 'Serpong',
  heldOn: '2026-11-20',
  people: 70,
  basis: 'attendance-list',
  source: 'Daftar hadir 20 November',
  cost: 140_000,
  ...changes,
})

test('records with a source feed the condition "heard", claims and followers do not, and a doubt takes them out', async () => {
  const { services } = laboratory
  const unsourced = { group: 'Warga Serpong', size: 100, source: null }
  expect(await saveAudience(services, team, scope(), unsourced)).toMatchObject({ code: 'source-missing' })
  await saveAudience(services, team, scope(), { ...unsourced, source: 'Disdukcapil 2026' })

  await recordReach(services, team, scope(), meeting({ source: null }), TODAY)
  await recordReach(services, team, scope(), meeting({ basis: 'followers', people: 90_000 }), TODAY)
  expect((await heard()).reach).toMatchObject({ intended: 100, reached: null })

  const kept = await recordReach(services, team, scope(), meeting(), TODAY)
  await recordReach(services, team, scope(), meeting({ people: 20 }), TODAY)
  const after = await heard()
  expect(after.reach).toMatchObject({ intended: 100, reached: 70, records: 2 })
  expect(after.dimension?.state).toBe('met')
  expect((await shown()).costPerPerson).toBeCloseTo(560_000 / 70)

  const id = kept.ok ? kept.value.id : ''
  const doubt = { kind: 'doubted' as const, note: 'Daftar hadir tidak ada' }
  const own = await endReach(services, team, { ...scope(), id }, { ...doubt, actor: await actorOf(team) })
  expect(own).toMatchObject({ ok: false, code: 'no-such-role' })
  const other = { ...doubt, actor: await actorOf(evaluator) }
  expect(await endReach(services, evaluator, { ...scope(), id }, other)).toMatchObject({ ok: true })
  expect(await endReach(services, evaluator, { ...scope(), id }, other)).toMatchObject({
    code: 'no-such-record',
  })
  const doubted = await heard()
  expect(doubted.reach).toMatchObject({ reached: 20 })
  expect(doubted.dimension?.state).toBe('not-met')
  expect(await recordReach(services, team, scope(), meeting({ heldOn: '2026-12-01' }), TODAY)).toMatchObject({
    code: 'in-the-future',
  })
})

test('a step is done or dropped once, with a reason', async () => {
  const { services } = laboratory
  const step = {
    channel: 'radio' as Channel,
    title: 'Siaran',
    dueOn: '2026-11-01',
    doer: 'Humas',
    cost: null,
  }
  const added = await addMessageStep(services, team, scope(), step)
  const id = added.ok ? added.value.id : ''
  expect((await shown()).weak.map(({ code }) => code)).toContain('steps-late')
  const place = { ...scope(), id }
  expect(await finishMessageStep(services, team, place, { dropReason: null })).toMatchObject({
    code: 'reason-missing',
  })
  expect(
    await finishMessageStep(services, team, place, { doneOn: '2026-12-24', today: TODAY }),
  ).toMatchObject({
    code: 'in-the-future',
  })
  expect(await finishMessageStep(services, team, place, { doneOn: TODAY, today: TODAY })).toMatchObject({
    ok: true,
  })
  expect(await finishMessageStep(services, team, place, { dropReason: 'batal' })).toMatchObject({
    code: 'no-such-step',
  })
})

test('whoever calls a program by ever new names makes no more visits than a full office', async () => {
  const { services } = laboratory
  const added = await addMessageLink(services, team, scope(), {
    channel: 'poster',
    label: 'Poster terminal',
    leadsTo: 'page',
  })
  const code = added.ok ? added.value.code : ''
  const come = (at: number, networkKey: string) =>
    followLink(services, code, { isRobot: false, isScan: true, senderKey: `${networkKey} ${at}`, networkKey })
  for (let at = 0; at < 300; at += 1) await come(at, 'one')
  for (let at = 0; at < 3; at += 1) await come(at, 'another')
  const [link] = (await shown()).links.filter((one) => one.code === code)
  expect(link).toMatchObject({ scans: 103, opens: 0, repeats: 200 })
})

test('a link counts scans and visits, reloads and programs apart, and keeps nothing of who came', async () => {
  const { services } = laboratory
  const added = await addMessageLink(services, team, scope(), {
    channel: 'poster',
    label: 'Poster loket',
    leadsTo: 'survey',
  })
  const code = added.ok ? added.value.code : ''
  const person = { isRobot: false, isScan: true, senderKey: 'a', networkKey: 'n' }
  const target = await followLink(services, code, person)
  expect(target?.innovation).toBe('izin-sehari')
  expect((await findSurvey(services.pool, target?.surveyCode ?? ''))?.label).toBe('Poster loket')
  await followLink(services, code, person)
  await followLink(services, code, { ...person, senderKey: 'b', isScan: false })
  await followLink(services, code, { ...person, isRobot: true })
  now = new Date('2026-11-30T03:31:00Z')
  await followLink(services, code, person)
  expect(await followLink(services, 'TIDAK-ADA', person)).toBeNull()
  await endLink(services, team, { ...scope(), code })
  expect(await followLink(services, code, { ...person, senderKey: 'c' })).not.toBeNull()
  const [link] = (await shown()).links.filter((one) => one.code === code)
  expect(link).toMatchObject({ scans: 3, opens: 1, repeats: 1, robots: 1, answers: 0 })
  const { rows } = await laboratory.database.pool.query(
    "SELECT column_name FROM information_schema.columns WHERE table_name = 'message_visit' ORDER BY ordinal_position",
  )
  expect(rows.map(({ column_name }) => column_name)).toEqual([
    ...['region_id', 'code', 'day', 'scans', 'opens', 'repeats', 'robots'],
  ])
})
