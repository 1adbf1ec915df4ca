import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { type TestApplication, testApplication } from '../../support/application.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'

let database: TestDatabase
let app: TestApplication
let fixture: SurveyFixture
let now = new Date('2026-11-23T03:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database, () => now)
  fixture = await makeSurveyFixture(database.db)
})
afterAll(() => database.close())

const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}
const full = Object.fromEntries(elementKeys.map((key) => [key, '3']))
const send = (fields: Record<string, string>, device = 'phone') =>
  app.post(`/s/${fixture.code}`, fields, { 'user-agent': device })
const textsOf = async (device: string): Promise<string[]> => {
  const { rows } = await database.pool.query('SELECT open_text FROM answer WHERE open_text LIKE $1', [
    `${device} %`,
  ])
  return rows.map(({ open_text }) => open_text)
}

/** The fields of the form as a browser without script would send them: hidden, typed and chosen ones. */
function filledIn(html: string): Record<string, string> {
  const form = /<form[\s\S]*<\/form>/.exec(html)?.[0] ?? ''
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
    const name = of('name')
    if (!name || (of('type') === 'radio' && !/ checked/.test(tag))) continue
    fields[name] = of('value') ?? ''
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)/g)) {
    fields[name as string] = text as string
  }
  return fields
}

test('the trap is out of reach of a screen reader, of the tabulator and of autofill, with or without a style sheet', async () => {
  for (const language of ['', '/en']) {
    const html = await (await app.get(`${language}/s/${fixture.code}`)).text()
    const hidden = /<div hidden="">((?!<\/div>)[\s\S])*name="website"[^>]*>/.exec(html)?.[0]
    expect(hidden).toMatch(/name="website"[^>]*autocomplete="off"|autocomplete="off"[^>]*name="website"/)
    expect(html.match(/name="website"/g)).toHaveLength(1)
  }
})

test('who fell into the trap sees the field, is told to empty it, and is heard on the second press', async () => {
  const typed = { ...full, id: newIdentifier(), sentence: 'trap Petugasnya sabar', age: '34' }
  const refused = await send({ ...typed, website: 'diisi sendiri oleh telepon' })
  const html = await refused.text()
  expect(refused.status).toBe(422)
  expect(html).toContain('href="#field-website"')
  expect(html).not.toContain('<div hidden="">')
  const shown = filledIn(html)
  expect(shown).toMatchObject({ ...typed, website: 'diisi sendiri oleh telepon' })
  expect((await send({ ...shown, website: '' })).status).toBe(303)
  expect(await textsOf('trap')).toEqual([typed.sentence])
})

test('who is faster than people are gets everything back, and the same form passes on the second press', async () => {
  const empty = filledIn(await (await app.get(`/s/${fixture.code}`)).text())
  const typed = { ...empty, ...full, 'knew-before': 'yes', sentence: 'fast Cepat sekali', age: '70' }
  later(1)
  const refused = await send(typed)
  expect(refused.status).toBe(422)
  const shown = filledIn(await refused.text())
  expect(shown).toMatchObject(typed)
  expect(await textsOf('fast')).toEqual([])
  later(3)
  expect((await send(shown)).status).toBe(303)
  expect(await textsOf('fast')).toEqual([typed.sentence])
})

test.each([
  ['no moment of starting', undefined],
  ['an empty one', ''],
  ['one of half a year ago', new Date('2026-05-01').getTime().toString(36)],
  ['one that is still to come', new Date('2027-01-01').getTime().toString(36)],
])('without cookie, with %s, an answer is kept', async (_, started) => {
  const shown = await app.get(`/s/${fixture.code}`)
  expect(shown.headers.getSetCookie()).toEqual([])
  const id = newIdentifier()
  const sent = await send({ ...full, id, ...(started === undefined ? {} : { started }) })
  expect([sent.status, sent.headers.getSetCookie()]).toEqual([303, []])
  expect((await database.pool.query('SELECT 1 FROM answer WHERE id = $1', [id])).rowCount).toBe(1)
})

test('sixty people with the one phone of a counter are all heard within the hour', async () => {
  for (let person = 0; person < 60; person += 1) {
    const started = now.getTime().toString(36)
    later(55)
    const sent = await send(
      { ...full, id: newIdentifier(), started, sentence: `counter ${person}` },
      'counter',
    )
    expect([person, sent.status]).toEqual([person, 303])
  }
  expect(await textsOf('counter')).toHaveLength(60)
})

test('ten thousand open texts of one device within a minute are turned away with their text, and shut out nobody else', {
  timeout: 240_000,
}, async () => {
  const texts = 10_000
  const statuses = new Map<number, number>()
  let kept = 0
  let neighbours = 0
  for (let sent = 0; sent < texts; sent += 100) {
    const some = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        send({ id: newIdentifier(), sentence: `flood ${sent + index}` }, 'flood'),
      ),
    )
    for (const [index, response] of some.entries()) {
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      if (response.status !== 429) continue
      expect(response.headers.get('retry-after')).toBe('60')
      if ((await response.text()).includes(`>flood ${sent + index}</textarea>`)) kept += 1
    }
    const neighbour = await send({ id: newIdentifier(), sentence: `neighbour ${sent}` }, 'neighbour')
    if (neighbour.status === 303) neighbours += 1
  }
  expect(Object.fromEntries(statuses)).toEqual({ 303: 120, 429: texts - 120 })
  expect(kept).toBe(texts - 120)
  expect(neighbours).toBe(100)
  expect(await textsOf('neighbour')).toHaveLength(100)
  expect(await textsOf('flood')).toHaveLength(120)
  later(61)
  expect((await send({ id: newIdentifier(), sentence: 'flood later' }, 'flood')).status).toBe(303)
})
