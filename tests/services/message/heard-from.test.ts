import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMemory } from '../../../src/services/memory.ts'
import { addMessageStep } from '../../../src/services/message/plan-message.ts'
import { recordReach } from '../../../src/services/message/record-reach.ts'
import { showMessage } from '../../../src/services/message/show-message.ts'
import { answerSurvey, type SurveyInput } from '../../../src/services/survey/answer-survey.ts'
import { answerColumns, answerRows } from '../../../src/services/survey/export-answers.ts'
import { system } from '../../../src/store/base/change.ts'
import { deaf } from '../../../src/store/base/change-listener.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { readHeardFrom } from '../../../src/store/message/heard-from.ts'
import { findSurvey, type Survey } from '../../../src/store/survey/survey.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let survey: Survey
const now = new Date('2026-11-23T03:00:00Z')
const memory = createMemory(deaf)
const secret = 'a secret of the tests, long enough to pass'
const services = () => ({ pool: database.pool, db: database.db, memory, secret, clock: () => now })

async function surveyOf(code: string): Promise<Survey> {
  const found = await findSurvey(database.pool, code)
  if (!found) throw new Error('no survey')
  return found
}

beforeAll(async () => {
  database = await testDatabase()
  survey = await surveyOf((await makeSurveyFixture(database.db)).code)
})
afterAll(() => database.close())

const send = (changes: Partial<SurveyInput>, times = 1) =>
  Promise.all(
    Array.from({ length: times }, () =>
      answerSurvey(services(), survey, {
        id: newIdentifier(),
        formVersion: null,
        elements: { cost: 4 },
        knewBefore: true,
        openText: null,
        added: {},
        respondent: {},
        language: 'id',
        deviceKey: null,
        startedAt: null,
        answeredAt: null,
        ...changes,
      }),
    ),
  )

const scope = () => ({ regionId: survey.region.id, innovationId: survey.innovation.id })
const counted = async () => {
  const counts = await readHeardFrom(database.db, survey.region.id, survey.innovation.id)
  return Object.fromEntries(counts.map(({ origin, answers }) => [origin, answers]))
}

test('a plan says which channels are offered', async () => {
  const step = { title: 'Poster', dueOn: '2026-12-01', doer: 'Tim', cost: null }
  await addMessageStep(services(), system('test'), scope(), { ...step, channel: 'poster' })
  expect((await surveyOf(survey.code)).channels).toEqual(['poster'])
})

test('who names an origin is counted there; old pages, unknown words and who had not known are kept without one', async () => {
  await send({ heardFrom: 'poster' }, 12)
  await send({ heardFrom: 'acquaintance' }, 6)
  await send({ heardFrom: 'radio' }, 2)
  await send({}, 3)
  const outcomes = await send({ heardFrom: 'hologram' })
  await send({ heardFrom: 'radio', knewBefore: false }, 4)
  expect(outcomes.every(({ ok }) => ok)).toBe(true)
  expect(await counted()).toEqual({ poster: 12, acquaintance: 6, radio: 2 })
})

test('what a phone or an interviewer kept counts too, and once however often it is sent', async () => {
  const id = newIdentifier()
  const kept = { id, heardFrom: 'poster', answeredAt: new Date('2026-11-22T03:00:00Z') }
  await send(kept)
  await send(kept)
  await send({ heardFrom: 'poster', batch: 'interviewer-file', answeredAt: new Date('2026-11-20T03:00:00Z') })
  expect((await counted()).poster).toBe(14)
})

test('the team sees shares with their interval, and nothing that fewer than the limit named', async () => {
  const shown = await showMessage(services(), {
    ...scope(),
    timeZone: survey.region.timeZone,
    smallNumberLimit: 5,
  })
  expect(shown.heardFrom.told.map(({ origin, answers, share }) => [origin, answers, share])).toEqual([
    ['poster', 14, 0.7],
    ['acquaintance', 6, 0.3],
  ])
  expect(shown.heardFrom.hasFew).toBe(true)
  expect(shown.awareness).toMatchObject([{ month: '2026-11', asked: 30, knew: 26 }])
})

test('a channel that was paid for and that hardly anybody names is weak, with the one that people name', async () => {
  await recordReach(
    services(),
    system('test'),
    scope(),
    {
      ...({
        channel: 'leaflet',
        title: 'Selebaran',
        place: 'Pasar',
        heldOn: '2026-11-01',
        people: 300,
      } as const),
      ...({ basis: 'handed-out', source: 'Berita acara 3', cost: 640_000 } as const),
    },
    '2026-11-23',
  )
  const shownNow = () =>
    showMessage(services(), { ...scope(), timeZone: survey.region.timeZone, smallNumberLimit: 5 })
  const codes = async () => (await shownNow()).weak.map(({ code }) => code)
  expect(await codes()).not.toContain('channel-unheard')
  await send({ heardFrom: 'poster' }, 10)
  expect((await shownNow()).weak.find(({ code }) => code === 'channel-unheard')).toEqual({
    code: 'channel-unheard',
    numbers: { named: 30, cost: 640_000 },
    channel: 'leaflet',
    instead: 'poster',
  })
})

test('an export holds it in a column of its own', async () => {
  const filter = { ...scope(), code: null, kind: null, from: null, to: null }
  const place = answerColumns([]).indexOf('heard-from')
  const values: unknown[] = []
  const all = { ...filter, within: null, agencyId: null }
  for await (const rows of answerRows(services(), survey.region, all, [], () => '')) {
    values.push(...rows.map((row) => row[place]))
  }
  expect(values.filter((value) => value === 'poster')).toHaveLength(24)
  expect(values.filter((value) => value === null)).toHaveLength(8)
})
