import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_ANSWER_SIGNS } from '../../../src/domain/survey/answer-sign-thresholds.ts'
import { elementKeys, type SurveyCodeKind } from '../../../src/domain/survey/survey.ts'
import { addSurveyCode } from '../../../src/services/survey/add-survey-code.ts'
import { tellImprovement, withdrawImprovement } from '../../../src/services/survey/tell-improvement.ts'
import { weighAnswers } from '../../../src/services/survey/weigh-answers.ts'
import { system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { readOpenSurveyCode } from '../../../src/store/gallery/innovation-page.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let app: TestApplication
let fixture: SurveyFixture
const author = system('test')
const now = new Date('2026-11-24T02:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => now)
  fixture = await makeSurveyFixture(database.db)
})

afterAll(() => database.close())

const scope = () => ({ regionId: fixture.regionId, innovationId: fixture.innovationId })

async function codeOf(kind: SurveyCodeKind): Promise<string> {
  const input = { kind, label: `Contoh ${kind}`, length: 'full' as const }
  const outcome = await addSurveyCode(app.services, author, scope(), input)
  return outcome.ok ? outcome.value.code : ''
}

test('a kiosk leads nowhere else, and without script returns to the start by itself', async () => {
  const code = await codeOf('kiosk')
  const html = await (await app.get(`/s/${code}`)).text()
  expect(html).toContain(`<noscript><meta http-equiv="refresh" content="300; url=/s/${code}"/></noscript>`)
  expect(html).toContain('autocomplete="off"')
  expect(html).not.toMatch(/href="\/(kota|privacy|accessibility)/)
  const sent = await app.post(`/s/${code}`, { id: newIdentifier(), product: '4' })
  expect(sent.headers.get('location')).toBe(`/s/${code}/thanks`)
  const thanks = await (await app.get(`/en/s/${code}/thanks`)).text()
  // The next person begins in the first language again.
  expect(thanks).toContain(`<noscript><meta http-equiv="refresh" content="20; url=/s/${code}"/></noscript>`)
  expect(thanks).toContain(`labinov.test/en/${fixture.slug}/complain?code=`)
  expect(thanks).not.toMatch(/href="\/(en\/)?kota/)
})

test('an interviewer sees what came in today by the code, and asks the next person', async () => {
  const code = await codeOf('interviewer')
  expect(await (await app.get(`/s/${code}`)).text()).toContain('lewat kode ini: 0 jawaban')
  await app.post(`/s/${code}`, { id: newIdentifier(), product: '4' })
  const thanks = await (await app.get(`/s/${code}/thanks`)).text()
  expect(thanks).toContain('Jawaban berikutnya')
  expect(thanks).toContain('lewat kode ini: 1 jawaban')
})

test('what opens on one device is not offered to the public, and has no poster', async () => {
  expect(await readOpenSurveyCode(database.db, fixture.regionId, fixture.innovationId)).toBe(fixture.code)
})

test('many answers of one device are a sign, but not those of an interviewer or a kiosk', async () => {
  const signsOf = async (kind: SurveyCodeKind) => {
    const own = await makeSurveyFixture(database.db)
    const at = { regionId: own.regionId, innovationId: own.innovationId }
    const input = { kind, label: 'Contoh', length: 'full' as const }
    const made = await addSurveyCode(app.services, author, at, input)
    const code = made.ok ? made.value.code : ''
    for (let count = 0; count < 30; count += 1) {
      const scores = elementKeys.map((key, index) => [key, String(1 + ((count * 7 + index * count) % 4))])
      const kept = now.getTime() - (30 - count) * 300_000
      const waited = { kept: kept.toString(36), sent: now.getTime().toString(36) }
      const fields = { id: newIdentifier(), ...Object.fromEntries(scores), ...waited }
      const answer = await app.post(`/s/${code}`, fields, { 'user-agent': 'one device' })
      expect(answer.status).toBe(303)
    }
    const thresholds = DEFAULT_ANSWER_SIGNS
    const weighed = await weighAnswers(database.db, { ...at, timeZone: 'Asia/Jakarta' }, thresholds, null)
    return weighed.signs.map((sign) => sign.code)
  }
  expect(await signsOf('campaign')).toContain('one-device')
  // Sent all at once they are a burst by their arrival, which no claimed moment hides: an interviewer's file, taken by the desk, is none.
  for (const kind of ['interviewer', 'kiosk'] as const) {
    const signs = await signsOf(kind)
    expect(signs).not.toContain('one-device')
    expect(signs).toContain('burst')
  }
})

test('what changed because of answers is told on the thanks and the innovation, until it is taken back', async () => {
  const input = { text: 'Loket buka sampai pukul 18.00.', changedOn: '2026-11-01', today: '2026-11-24' }
  expect(
    await tellImprovement(app.services, author, scope(), { ...input, changedOn: '2026-11-25' }),
  ).toMatchObject({
    code: 'in-the-future',
  })
  const told = await tellImprovement(app.services, author, scope(), input)
  const thanks = async () => (await app.get(`/s/${fixture.code}/thanks`)).text()
  expect(await thanks()).toContain('Loket buka sampai pukul 18.00.')
  expect(await (await app.get(`/${fixture.slug}/innovations/sianduk`)).text()).toContain(
    'Sejak 1 November 2026',
  )
  const id = told.ok ? told.value.id : ''
  expect(await withdrawImprovement(app.services, author, scope(), id)).toMatchObject({ ok: true })
  expect(await withdrawImprovement(app.services, author, scope(), id)).toMatchObject({
    code: 'no-such-improvement',
  })
  expect(await thanks()).not.toContain('Loket buka')
})
