import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeCsv } from '../../../src/documents/csv.ts'
import type { Role } from '../../../src/domain/access/role.ts'
import type { ReviewedText } from '../../../src/domain/moderation/text-review.ts'
import type { ComplaintId } from '../../../src/domain/scope.ts'
import { elementKeys } from '../../../src/domain/survey/survey.ts'
import { complaintList } from '../../../src/services/complaint/complaint-list.ts'
import { handleComplaint, type StaffMove } from '../../../src/services/complaint/handle-complaint.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { membership } from '../../../src/store/schema/person.ts'
import { surveyCode, surveyForm } from '../../../src/store/schema/survey.ts'
import { createApp } from '../../../src/web/app.tsx'
import { type TestApplication, testApplication, testOrigin } from '../../support/application.ts'
import { bringList } from '../../support/bring-list.ts'
import { forHandlersAlone, notWritten } from '../../support/citizen-columns.ts'
import { type TestDatabase, testDatabase } from '../../support/database.ts'
import { makeSurveyFixture, type SurveyFixture } from '../../support/survey-fixture.ts'
import { tablesWithoutCitizens } from '../../support/tables-without-citizens.ts'

/**
 * Every place where words of a citizen are kept. Each is looked through when it comes in, waits when it is abusive, is covered
 * where others than its handlers read it, and all of that can be undone and is on record.
 */

const password = 'sandi panjang untuk uji'
let database: TestDatabase
let app: TestApplication
let fixture: SurveyFixture
let region: RegionScope
let manager = ''
let leader = ''
let administrator = ''

const rows = async (query: string, ...values: unknown[]) => (await database.pool.query(query, values)).rows

async function join(role: Role): Promise<string> {
  const email = `${role}@contoh.invalid`
  const personId = await app.services.identity.createPerson({ name: role, email, password })
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction
      .insert(membership)
      .values({ regionId: fixture.regionId, id: newIdentifier(), personId, role, agencyId: null }),
  )
  const response = await app.post('/sign-in', { email, password })
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return cookies.join('; ')
}

beforeAll(async () => {
  database = await testDatabase()
  app = testApplication(database)
  fixture = await makeSurveyFixture(database.db)
  region = (await findRegionById(database.db, fixture.regionId))!
  manager = await join('lab-manager')
  leader = await join('leader')
  administrator = await join('administrator')
  await change(database.db, system('test'), 'test', async (transaction) => {
    const label = { id: 'Apa yang perlu diubah?', en: 'What should change?' }
    // A question whose key is a word of ours, so that its answers are not taken for the open sentence.
    const added = [{ key: 'text', kind: 'text' as const, label, required: false }]
    await transaction
      .insert(surveyForm)
      .values({ regionId: region.id, version: 3, length: 'full', elements: [...elementKeys], added })
    await transaction.insert(surveyCode).values({
      regionId: region.id,
      code: 'TAMBAH',
      innovationId: fixture.innovationId,
      formVersion: 3,
      kind: 'counter',
    })
  })
})
afterAll(() => database.close())

const see = async (path: string, cookie: string) => {
  const address = `${testOrigin}/${region.slug}/desk/${path}`
  return (await createApp(app.services).request(address, { headers: { cookie } })).text()
}

type Entered = ReviewedText & { readonly page: string }

async function answer(name: string, field: string, text: string): Promise<Entered> {
  const id = newIdentifier()
  const sent = await app.post('/s/TAMBAH', { id, [elementKeys[0] as string]: '2', [name]: text })
  expect(sent.status).toBe(303)
  return { subject: 'answer', subjectId: id, field, page: 'voice/answers' }
}

async function report(fields: Record<string, string>): Promise<{ id: ComplaintId; ticket: string }> {
  const sent = await app.post(`/${region.slug}/complain`, {
    'report-class': 'complaint-non-supervisory',
    text: 'Loket tutup sejak pagi.',
    ...fields,
  })
  const ticket = /track\/([0-9A-Z-]+)/.exec(sent.headers.get('location') ?? '')?.[1] as string
  const [row] = await rows('SELECT id FROM complaint WHERE ticket = $1', ticket)
  return { id: row.id, ticket }
}

async function reportOf(field: 'text' | 'place', text: string): Promise<Entered> {
  const { id, ticket } = await report({ [field]: text })
  return { subject: 'complaint', subjectId: id, field, page: `complaints/${ticket}` }
}

/** What staff or a job does to a complaint before. */
const set = (id: string, change_: string) =>
  change(database.db, system('test'), 'test', async (transaction) => {
    await transaction.execute(`UPDATE complaint SET ${change_} WHERE id = '${id}'`)
  })

let serial = 0

async function imported(field: 'text' | 'national-text' | 'place', text: string): Promise<Entered> {
  serial += 1
  const number = `LAPOR-${serial}`
  const said = (at: typeof field, otherwise: string) => (at === field ? text : otherwise)
  const header = [
    'Tracking ID',
    'Tanggal Laporan Masuk',
    'Isi Laporan Awal',
    'Isi Laporan Akhir',
    'Kecamatan',
  ]
  const cells = [
    number,
    '2026-03-05',
    said('text', 'Lampu mati.'),
    said('national-text', ''),
    said('place', ''),
  ]
  const author = system('test')
  await bringList(app.services, { author, region }, complaintList, writeCsv(header, [cells]))
  const [row] = await rows('SELECT id, ticket FROM complaint WHERE national_tracking_id = $1', number)
  await set(row.id, 'confidential = false')
  return { subject: 'complaint', subjectId: row.id, field, page: `complaints/${row.ticket}` }
}

async function said(
  moves: readonly StaffMove[],
  path: string,
  fields: Record<string, string>,
): Promise<Entered> {
  const { id, ticket } = await report({})
  for (const move of moves) {
    const moved = await handleComplaint(app.services, system('test'), { region, complaintId: id }, move)
    expect(moved).toMatchObject({ ok: true })
  }
  if (path === 'better') await set(id, 'better_asked_at = now()')
  expect((await app.post(`/track/${ticket}/${path}`, fields)).status).toBe(303)
  const query = 'SELECT id FROM complaint_step WHERE complaint_id = $1 AND text = $2'
  const [step] = await rows(query, id, fields.text)
  return { subject: 'complaint-step', subjectId: step.id, field: 'text', page: `complaints/${ticket}` }
}

const verified = { move: 'verify', reportClass: 'complaint-non-supervisory' } as const
const closed = [
  verified,
  { move: 'answer', text: 'Sudah diperbaiki.' },
  { move: 'close', text: null },
] as const

/** The doors through which texts come in that others read, by the column that keeps them. */
const doors: Readonly<Record<string, Readonly<Record<string, (text: string) => Promise<Entered>>>>> = {
  'answer.open_text': { 'the open sentence': (text) => answer('sentence', 'text', text) },
  'answer.added': { 'an added question': (text) => answer('added.text', 'added.text', text) },
  'answer.respondent': {
    'the occupation': (text) => answer('occupation-other', 'respondent.occupation-other', text),
    'the service': (text) => answer('service-type', 'respondent.service-type', text),
  },
  'complaint.text': {
    'a report': (text) => reportOf('text', text),
    'a report of the national channel': (text) => imported('text', text),
  },
  'complaint.place': {
    'the place of a report': (text) => reportOf('place', text),
    'a place of the national channel': (text) => imported('place', text),
  },
  'complaint.national_text': {
    'a final text of the national channel': (text) => imported('national-text', text),
  },
  'complaint_step.text': {
    'a reply to a question': (text) =>
      said([verified, { move: 'ask-back', text: 'Kapan?' }], 'reply', { text }),
    'a remark that it is better': (text) => said(closed, 'better', { better: 'yes', text }),
    'a remark that it is not': (text) => said(closed, 'better', { better: 'no', text }),
  },
}

describe('the words of citizens', () => {
  it('are kept in no column that is in none of the lists', async () => {
    const known = new Set([
      ...Object.keys(doors),
      ...Object.keys(forHandlersAlone),
      ...Object.entries(notWritten).flatMap(([table, columns]) =>
        columns.split(' ').map((column) => `${table}.${column}`),
      ),
    ])
    const found = await rows(`
      SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name NOT IN (SELECT table_name FROM information_schema.views WHERE table_schema = 'public')
        AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'tsvector', 'bytea')`)
    const citizens = found.filter(({ table }) => !tablesWithoutCitizens.includes(table))
    const columns = citizens.map(({ table, column }) => `${table}.${column}`)
    expect(columns.filter((column) => !known.has(column))).toEqual([])
    expect([...known].filter((column) => !columns.includes(column))).toEqual([])
  })

  const places = Object.values(doors).flatMap((ways) => Object.entries(ways))

  it.each(places)(
    '%s: abuse waits, personal data is covered, both are undone and on record',
    async (_, enter) => {
      const { page, ...text } = await enter('Dasar bangsat, telepon 0812-3456-7890, kata Bapak Budi Contoh')
      const [review] = await rows(
        'SELECT id, state FROM text_review WHERE subject = $1 AND subject_id = $2 AND field = $3',
        ...[text.subject, text.subjectId, text.field],
      )
      expect(review).toMatchObject({ state: 'waiting' })
      const held = await see(page, leader)
      for (const word of ['bangsat', '3456-7890', 'Budi']) expect(held).not.toContain(word)

      const path = `/${region.slug}/desk/moderation/texts/${review.id}`
      const move = async (fields: Record<string, string>) =>
        expect((await app.post(path, fields, { cookie: manager })).status).toBe(303)
      await move({ move: 'release' })
      const released = await see(page, leader)
      expect(released).toContain('Dasar bangsat, telepon [nomor telepon], kata Bapak [nama]')
      await move({ move: 'lift-mask', start: String('Dasar bangsat, telepon '.length) })
      expect(await see(page, leader)).toContain('0812-3456-7890, kata Bapak [nama]')
      await move({ move: 'find-again' })
      expect(await see(page, leader)).not.toContain('3456-7890')
      await move({ move: 'wait' })
      expect(await see(page, leader)).not.toContain('bangsat')

      const steps = await rows(
        'SELECT kind FROM text_review_step WHERE review_id = $1 ORDER BY created_at, id',
        review.id,
      )
      const kinds = ['waiting', 'released', 'mask-lifted', 'masks-renewed', 'waiting']
      expect(steps.map(({ kind }) => kind)).toEqual(kinds)
      const audited = await rows(
        `SELECT count(*)::int AS n FROM audit WHERE row_key ->> 'id' = $1`,
        review.id,
      )
      expect(audited).toEqual([{ n: 5 }])
      const [kept] = await rows('SELECT count(*)::int AS n FROM text_review WHERE id = $1', review.id)
      expect(kept).toEqual({ n: 1 })
    },
  )

  it.each(places)(
    '%s: without abuse it is shown at once, covered, and a moderator looks into it',
    async (_, enter) => {
      const { page, ...text } = await enter('Terima kasih Ibu Melati Contoh, 0813-1111-2222')
      expect(await rows('SELECT FROM text_review WHERE subject_id = $1', text.subjectId)).toEqual([])
      expect(await see(page, leader)).toContain('Terima kasih Ibu [nama], [nomor telepon]')
      const { subject, subjectId: id, field } = text
      expect(await see(page, manager)).toContain(`name="id" value="${id}"`)
      const looked = await app.post(
        `/${region.slug}/desk/moderation`,
        { subject, id, field },
        { cookie: manager },
      )
      const address = looked.headers.get('location') ?? ''
      expect(address).toContain('/moderation/texts/')
      await app.post(address, { move: 'mask', words: 'Terima kasih' }, { cookie: manager })
      expect(await see(page, leader)).toContain('[ditutup] Ibu [nama]')
    },
  )

  it('are not in the trail that administrators read', async () => {
    const trail = await rows('SELECT before, after FROM audit')
    const all = JSON.stringify(trail)
    for (const word of ['bangsat', '3456-7890', 'Melati', 'Budi', 'Lampu mati'])
      expect(all).not.toContain(word)
    expect(await see('audit', administrator)).not.toContain('bangsat')
  })
})
