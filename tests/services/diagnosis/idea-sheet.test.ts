import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId, InnovationId } from '../../../src/domain/scope.ts'
import { saveIdea } from '../../../src/services/diagnosis/edit-idea.ts'
import { saveIdeaSheet } from '../../../src/services/diagnosis/edit-idea-sheet.ts'
import { IDEA_SHEETS_MAX } from '../../../src/services/diagnosis/limits.ts'
import { findShopped, shopInnovations } from '../../../src/services/diagnosis/shop-innovations.ts'
import { showIdeaSheet } from '../../../src/services/diagnosis/show-idea-sheets.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listIdeas } from '../../../src/store/diagnosis/idea.ts'
import { listSheets } from '../../../src/store/diagnosis/idea-sheet.ts'
import { agency, innovation, region } from '../../../src/store/schema/index.ts'
import { addAgency, addInnovation } from '../../support/city.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let writer: PersonAuthor
const db = () => laboratory.database.db
const scope = (agencyId = laboratory.agencyId) => ({ regionId: laboratory.regionId, agencyId })
const box = {
  kind: 'morphological' as const,
  question: 'Antrean loket',
  text: 'Tempat: loket; daring\nWaktu: pagi; sore',
  revision: 0,
}
const save = (id: string | null, changes: Partial<typeof box> = {}, at = scope()) =>
  saveIdeaSheet(laboratory.services, writer, at, id, Object.assign({}, box, changes))

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date('2026-04-08T03:00:00Z'))
  writer = await laboratory.join('Wati', 'innovator')
})
afterAll(() => laboratory.close())

test('a box is kept with its rows, changed by whoever read it last, and never of another agency', async () => {
  const made = await save(null)
  if (!made.ok) throw new Error(made.code)
  const { id } = made.value
  expect(await listSheets(db(), scope(), 10)).toMatchObject([
    {
      id,
      question: 'Antrean loket',
      rows: [
        { head: 'Tempat', options: ['loket', 'daring'] },
        { head: 'Waktu', options: ['pagi', 'sore'] },
      ],
    },
  ])
  const both = await Promise.all([
    save(id, { question: 'Satu', revision: 1 }),
    save(id, { question: 'Dua', revision: 1 }),
  ])
  expect(both.map((one) => (one.ok ? 'ok' : one.code)).sort()).toEqual(['changed-since-read', 'ok'])
  const other = await addAgency(db(), laboratory.regionId, 'lain')
  expect(await save(id, { revision: 2 }, scope(other))).toMatchObject({ code: 'unknown-sheet' })
  expect(await listSheets(db(), scope(other), 10)).toEqual([])
})

test('an idea keeps on which sheet and by which of its choices it was found, also after the sheet changed', async () => {
  const { services } = laboratory
  const made = await save(null, { question: 'Asal gagasan' })
  if (!made.ok) throw new Error(made.code)
  const { id } = made.value
  const idea = {
    route: 'morphological' as const,
    origin: 'new' as const,
    problemId: null,
    texts: {},
    revision: 0,
  }
  const find = (name: string, picked: string, at = scope(), sheetId = id) =>
    saveIdea(services, writer, at, null, { ...idea, name, found: { sheetId, picked } })
  await find('Sore', 'Tempat: daring\nWaktu: sore\nHarga: murah')
  // What the sheet does not hold was not chosen there, and a sheet of another agency is none.
  await find('Tanpa', 'Harga: murah')
  const other = await addAgency(db(), laboratory.regionId, 'lain-lagi')
  await find('Jauh', 'Waktu: sore', scope(other))
  expect((await showIdeaSheet(services, scope(), id))?.ideas).toMatchObject([
    { name: 'Sore', picked: 'Tempat: daring\nWaktu: sore' },
  ])
  expect(await listIdeas(db(), scope(other), 9)).toMatchObject([
    { name: 'Jauh', sheetId: null, picked: null },
  ])
  expect(await save(id, { text: 'Tempat: kios; surat\nWaktu: pagi; malam', revision: 1 })).toMatchObject({
    ok: true,
  })
  const [kept] = (await showIdeaSheet(services, scope(), id))?.ideas ?? []
  expect(kept?.picked).toBe('Tempat: daring\nWaktu: sore')
  const changes = { ...idea, name: 'Sore hari', revision: 1 }
  expect(await saveIdea(services, writer, scope(), kept?.id ?? '', changes)).toMatchObject({ ok: true })
  expect((await showIdeaSheet(services, scope(), id))?.ideas).toMatchObject([
    { name: 'Sore hari', sheetId: id },
  ])
  expect(await showIdeaSheet(services, scope(other), id)).toBeNull()
})

test('what cannot be combined, and a sheet without a question, is refused and nothing is kept', async () => {
  const before = await listSheets(db(), scope(), IDEA_SHEETS_MAX)
  expect(await save(null, { text: 'Tempat: loket; daring' })).toMatchObject({ code: 'too-few-aspects' })
  expect(await save(null, { text: '\n' })).toMatchObject({ code: 'no-rows' })
  expect(await save(null, { question: '  ' })).toMatchObject({
    code: 'out-of-bounds',
    details: { field: 'question', cause: 'missing' },
  })
  expect(await listSheets(db(), scope(), IDEA_SHEETS_MAX)).toEqual(before)
})

test('an agency has room for so many sheets, also when two add the last one at once', async () => {
  const crowded = await addAgency(db(), laboratory.regionId, 'ramai')
  for (let at = 1; at < IDEA_SHEETS_MAX; at++) await save(null, {}, scope(crowded))
  const last = await Promise.all([save(null, {}, scope(crowded)), save(null, {}, scope(crowded))])
  expect(last.filter(({ ok }) => ok).length).toBe(1)
  expect(await listSheets(db(), scope(crowded), 99)).toHaveLength(IDEA_SHEETS_MAX)
})

async function publish(id: InnovationId, values: Partial<typeof innovation.$inferInsert>): Promise<void> {
  const set = Object.assign({ publishedAt: new Date('2026-01-01T00:00:00Z') }, values)
  await change(db(), system('test'), 'test', (transaction) =>
    transaction.update(innovation).set(set).where(eq(innovation.id, id)),
  )
}

/** Another region with an innovation, open or not. */
async function elsewhere(slug: string, code: string, isOpen: boolean, verdictRank: number): Promise<void> {
  const agencyId = newIdentifier() as AgencyId
  const regionId = await change(db(), system('test'), 'test', async (transaction) => {
    const openedAt = isOpen ? new Date('2020-01-01T00:00:00Z') : null
    const facts = { slug, code, name: `Kota ${slug}`, kind: 'city' as const, provinceName: 'Uji', openedAt }
    const [row] = await transaction
      .insert(region)
      .values({ ...facts, settings: { smallNumberLimit: 5 } })
      .returning({ id: region.id })
    const id = row?.id as typeof laboratory.regionId
    const own = { key: 'd', name: 'Dinas D', abbreviation: 'D', kind: 'dinas' as const }
    await transaction.insert(agency).values({ regionId: id, id: agencyId, ...own })
    return id
  })
  const id = await addInnovation(db(), regionId, agencyId, `Antrean puskesmas ${slug}`)
  await publish(id, { verdictRank, slug: `antrean-${slug}`, summary: 'Nomor antrean dari rumah' })
}

test('shopping shows what is published anywhere, the surest result first, and takes only that over', async () => {
  await elsewhere('jauh', '98.01', true, 2)
  await elsewhere('terbukti', '98.02', true, 0)
  await elsewhere('tutup', '98.03', false, 0)
  const { services, regionId } = laboratory
  const found = await shopInnovations(services, regionId, 'antrean di puskesmas')
  expect(found.map(({ regionSlug }) => regionSlug)).toEqual(['terbukti', 'jauh'])
  expect(await shopInnovations(services, regionId, 'yang di')).toEqual([])
  expect(await findShopped(services, regionId, 'terbukti', 'antrean-terbukti')).toEqual({
    name: 'Antrean puskesmas terbukti',
    summary: 'Nomor antrean dari rumah',
    regionName: 'Kota terbukti',
  })
  expect(await findShopped(services, regionId, 'tutup', 'antrean-tutup')).toBeNull()
  expect(await findShopped(services, regionId, 'kota-uji', 'izin-sehari')).toBeNull()
  expect(await findShopped(services, regionId, 'tiada', 'apa')).toBeNull()
})
