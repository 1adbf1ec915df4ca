import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consentKinds, consentVersions } from '../../../src/domain/privacy/consent.ts'
import { listConsentTexts } from '../../../src/store/privacy/consent-text.ts'
import { messagesOf } from '../../../src/web/messages/messages.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let app: TestApplication
let fixture: Awaited<ReturnType<typeof makeSurveyFixture>>
beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database)
  fixture = await makeSurveyFixture(database.db)
})
afterAll(() => database.close())

test('the words that the forms show are those of the newest version on record, with their hash', async () => {
  const texts = await listConsentTexts(database.db)
  for (const kind of consentKinds) {
    const [newest] = texts.filter((text) => text.kind === kind)
    const [id, en] = [messagesOf('id').privacy.consent[kind], messagesOf('en').privacy.consent[kind]]
    expect(newest).toMatchObject({ version: consentVersions[kind], textId: id, textEn: en })
    expect(newest?.hash).toBe(createHash('sha256').update(`${id}\n${en}`).digest('hex'))
    expect(newest?.since.getTime()).toBeLessThanOrEqual(Date.now())
  }
})

test('no version is ever changed, and none is written whose hash is of other words', async () => {
  const ask = (statement: string) =>
    database.pool.query(`SELECT set_config('labinov.actor', 'system', false); ${statement}`)
  await expect(ask(`UPDATE consent_text SET text_id = 'lain'`)).rejects.toThrow()
  await expect(ask('DELETE FROM consent_text')).rejects.toThrow()
  await expect(
    ask(
      `INSERT INTO consent_text (kind, version, text_id, text_en, hash) VALUES ('survey', 2, 'a', 'b', repeat('0', 64))`,
    ),
  ).rejects.toThrow('check')
})

test('the survey and the complaint say which version, and a report keeps the one that stood beside its form', async () => {
  const { rows } = await database.pool.query('SELECT slug FROM region WHERE id = $1', [fixture.regionId])
  const slug = rows[0].slug
  const shown = async (path: string) => (await app.get(path)).text()
  expect(await shown(`/s/${fixture.code}`)).toContain(`${messagesOf('id').privacy.consent.survey} (versi 1)`)
  expect(await shown(`/en/s/${fixture.code}`)).toContain('(version 1)')
  expect(await shown(`/${slug}/complain`)).toContain(
    `${messagesOf('id').privacy.consent.complaint} (versi 2)`,
  )
  await app.post(`/${slug}/complain`, {
    'report-class': 'complaint-non-supervisory',
    text: 'Loketnya tutup.',
  })
  const kept = await database.pool.query('SELECT consent_version FROM complaint')
  expect(kept.rows).toEqual([{ consent_version: 2 }])
})
