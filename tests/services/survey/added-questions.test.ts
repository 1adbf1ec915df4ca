import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type EditedQuestion,
  editSurveyForm,
  moveSurveyCodes,
} from '../../../src/services/survey/edit-survey-form.ts'
import { answerColumns, answerRows, listAnswersBehind } from '../../../src/services/survey/export-answers.ts'
import { showAddedAnswers } from '../../../src/services/survey/show-added-answers.ts'
import { system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findRegionById } from '../../../src/store/region/region.ts'
import { listAddedQuestions } from '../../../src/store/survey/survey-form.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let app: TestApplication
let fixture: SurveyFixture
const author = system('test')
const now = new Date('2026-11-20T03:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => now)
  fixture = await makeSurveyFixture(database.db)
})

afterAll(() => database.close())

const words = (id: string) => ({ id, en: `${id} (en)` })
const way: EditedQuestion = {
  key: null,
  kind: 'choice',
  label: words('Cara datang'),
  required: true,
  options: [
    { key: 'loket', label: words('Loket') },
    { key: 'daring', label: words('Daring') },
  ],
}
const wait: EditedQuestion = {
  key: null,
  kind: 'number',
  label: words('Menit menunggu'),
  required: true,
  shownIf: { key: 'cara-datang', is: 'loket' },
}
const ease: EditedQuestion = { key: null, kind: 'scale', label: words('Kemudahan'), required: false }
const wish: EditedQuestion = { key: null, kind: 'text', label: words('Saran lain'), required: false }

const edit = (basedOn: number, questions: readonly EditedQuestion[]) =>
  editSurveyForm(app.services, author, fixture.regionId, { length: 'full', basedOn, questions })
const move = () => moveSurveyCodes(app.services, author, fixture.regionId, 'full')
const send = (fields: Record<string, string>, json = false) =>
  app.post(
    `/s/${fixture.code}`,
    { id: newIdentifier(), product: '3', ...fields },
    json ? { accept: 'application/json' } : {},
  )
const addedOf = async (id: string) =>
  (await database.pool.query('SELECT added, form_version FROM answer WHERE id = $1', [id])).rows[0]

test('a form that has answers is never changed: a new version is made, and codes move to it when told', async () => {
  expect(await edit(1, [way, wait, ease, wish])).toMatchObject({ ok: true, value: { version: 3 } })
  expect(await edit(1, [way])).toMatchObject({ code: 'changed-meanwhile' })
  expect(await (await app.get(`/s/${fixture.code}`)).text()).not.toContain('Cara datang')
  expect(await move()).toBe(1)
  expect(await move()).toBe(0)
  const html = await (await app.get(`/s/${fixture.code}`)).text()
  expect(html).toContain('name="form" value="3"')
  expect(html).toContain('data-shown-if="added.cara-datang=loket"')
  // Without script everybody sees for whom a question is.
  expect(html).toContain('Hanya bila jawaban Anda atas “Cara datang” adalah “Loket”')
  const changed = database.pool.query("UPDATE survey_form SET elements = '[]' WHERE version = 1")
  await expect(changed).rejects.toMatchObject({ code: 'LA002' })
})

test('answers to added questions are kept by the version they were given to', async () => {
  const id = newIdentifier()
  const given = { 'added.cara-datang': 'loket', 'added.menit-menunggu': '1.234,5', 'added.kemudahan': '4' }
  expect((await send({ id, form: '3', ...given, 'added.lain': 'x' })).status).toBe(303)
  expect(await addedOf(id)).toEqual({
    added: { 'cara-datang': 'loket', 'menit-menunggu': '1234.5', kemudahan: '4' },
    form_version: 3,
  })
})

test('a required question is asked beside its field, and only of those who meet its condition', async () => {
  const refused = await send({ form: '3', 'added.cara-datang': 'loket', 'added.saran-lain': 'Kalimat saya' })
  expect(refused.status).toBe(422)
  const html = await refused.text()
  expect(html).toContain('id="field-added.menit-menunggu-error"')
  expect(html).toContain('Kalimat saya')
  expect((await send({ form: '3', 'added.cara-datang': 'daring' })).status).toBe(303)
  expect((await send({ form: '3', 'added.cara-datang': 'surat' })).status).toBe(422)
  const json = await send({ form: '3' }, true)
  expect(await json.json()).toMatchObject({
    state: 'refused',
    errors: { 'added.cara-datang': expect.any(String) },
  })
})

test('an answer that a phone kept with the old version still goes in, and loses nothing that was typed', async () => {
  const old = newIdentifier()
  const kept = { kept: (now.getTime() - 60_000).toString(36), sent: now.getTime().toString(36) }
  expect(await (await send({ id: old, form: '1', ...kept }, true)).json()).toEqual({ state: 'new' })
  expect(await addedOf(old)).toEqual({ added: null, form_version: 1 })
  const unread = newIdentifier()
  const given = { 'added.cara-datang': 'loket', 'added.menit-menunggu': 'setengah jam' }
  expect(await (await send({ id: unread, form: '3', ...given, ...kept }, true)).json()).toEqual({
    state: 'new',
  })
  expect((await addedOf(unread)).added).toEqual({ 'cara-datang': 'loket', 'menit-menunggu': 'setengah jam' })
  // A page that was kept without a version is read as the newest one.
  expect((await send({ form: '99', 'added.cara-datang': 'daring' })).status).toBe(303)
})

test('how long an answer waited is told by the phone, whatever its clock says', async () => {
  const id = newIdentifier()
  const hour = 3_600_000
  const wrong = Date.parse('2031-01-01T00:00:00Z')
  await send({ id, form: '1', kept: wrong.toString(36), sent: (wrong + 2 * hour).toString(36) }, true)
  const { rows } = await database.pool.query('SELECT answered_at FROM answer WHERE id = $1', [id])
  expect(rows).toEqual([{ answered_at: new Date(now.getTime() - 2 * hour) }])
})

test('the team sees counts, means and texts without personal data, and so does the export', async () => {
  const given = { form: '3', 'added.cara-datang': 'daring', 'added.kemudahan': '2' }
  await send({ ...given, 'added.saran-lain': 'Hubungi 0812-3456-7890' })
  const region = (await findRegionById(database.db, fixture.regionId))!
  const label = () => '[tertutup]'
  const filter = {
    regionId: fixture.regionId,
    innovationId: fixture.innovationId,
    within: null,
    agencyId: null,
    code: null,
    kind: null,
    from: null,
    to: null,
  }
  const figures = await showAddedAnswers(app.services, region, filter, label)
  const byKey = Object.fromEntries(figures.map((figure) => [figure.question.key, figure]))
  expect(byKey['cara-datang']).toMatchObject({
    answers: 5,
    counts: [
      { value: 'loket', answers: 2 },
      { value: 'daring', answers: 3 },
    ],
  })
  expect(byKey.kemudahan).toMatchObject({ answers: 2, mean: 3 })
  // A number that could not be read moves no mean.
  expect(byKey['menit-menunggu']).toMatchObject({ answers: 1, mean: 1234.5 })
  expect(byKey['saran-lain']?.texts).toEqual(['Hubungi [tertutup]'])
  const added = await listAddedQuestions(database.db, fixture.regionId)
  const rows = []
  for await (const batch of answerRows(app.services, region, filter, added, label)) rows.push(...batch)
  const column = answerColumns(added).indexOf('added.saran-lain')
  expect(rows.map((row) => row[column]).filter(Boolean)).toEqual(['Hubungi [tertutup]'])
})

test('figures of added questions follow the filter, and each leads to exactly the answers that it counts', async () => {
  const region = (await findRegionById(database.db, fixture.regionId))!
  const all = {
    regionId: fixture.regionId,
    innovationId: fixture.innovationId,
    within: null,
    agencyId: null,
    code: null,
    kind: null,
    from: null,
    to: null,
  }
  const label = () => '[tertutup]'
  const shown = (changes: object) => showAddedAnswers(app.services, region, { ...all, ...changes }, label)
  const figures = await shown({})
  expect(figures.length).toBeGreaterThan(3)
  // Counted from the answers it is the same as by the counters; where nobody answered there is nothing.
  expect(await shown({ code: fixture.code, from: '2026-11', to: '2026-11' })).toEqual(figures)
  expect(await shown({ code: fixture.shortCode })).toEqual([])
  expect(await shown({ from: '2026-12' })).toEqual([])
  const none = { element: null, score: null, knew: null, written: false }
  const behind = async (key: string, value: string | null) => {
    const choice = { ...none, added: { key, value } }
    const page = { choice, word: null, before: null, limit: 500 }
    return (await listAnswersBehind(app.services, region, all, page, label)).length
  }
  for (const { question, answers, counts } of figures) {
    expect([question.key, await behind(question.key, null)]).toEqual([question.key, answers])
    for (const count of counts) expect(await behind(question.key, count.value)).toBe(count.answers)
  }
  expect(await behind('tidak-ada', null)).toBe(0)
})

test('a question that is asked no more keeps its key and its answers; another never takes it', async () => {
  expect(await edit(3, [{ ...way, key: 'cara-datang' }])).toMatchObject({ ok: true })
  expect(await edit(4, [{ ...way, key: 'cara-datang' }, wish])).toMatchObject({ ok: true })
  const keys = (await listAddedQuestions(database.db, fixture.regionId)).map(({ key }) => key)
  expect(keys).toContain('saran-lain')
  expect(keys).toContain('saran-lain-2')
})

test('a link fills in who is asked, never how they judge; what is wrong is left out and all is told', async () => {
  await move()
  const query =
    'knew-before=yes&age=34&sex=X&product=4&sentence=Bagus&added.cara-datang=daring&id=1&website=x'
  const html = await (await app.get(`/s/${fixture.code}?${query}`)).text()
  expect(html.replace(/<[^>]*>/g, '')).toContain(
    'Sudah diisi dari tautan: Apakah Anda sudah tahu layanan ini sebelumnya? · Usia · Cara datang',
  )
  expect(html.match(/checked=""/g)).toHaveLength(2)
  expect(html).toContain('value="34"')
  expect(html).not.toContain('>Bagus<')
  expect(html).toMatch(/<details class="survey-respondent" open/)
  expect(await (await app.get(`/s/${fixture.code}?age=999&added.cara-datang=kuda`)).text()).not.toContain(
    'Sudah diisi',
  )
})
