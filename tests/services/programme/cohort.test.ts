import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { startInnovation } from '../../../src/services/lifecycle/start-innovation.ts'
import {
  type CohortInput,
  noteOnCohort,
  saveCohort,
  takeIntoCohort,
} from '../../../src/services/programme/edit-cohort.ts'
import { exportCohort } from '../../../src/services/programme/export-cohort.ts'
import { showCohortBoard } from '../../../src/services/programme/show-cohort.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findCohort, listCohorts } from '../../../src/store/programme/cohort.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { agency, cohort, innovation, innovationYear } from '../../../src/store/schema/index.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let manager: PersonAuthor
let region: RegionScope
const now = new Date('2026-04-08T03:00:00Z')
const clinic = newIdentifier() as AgencyId
const other = newIdentifier() as AgencyId

const db = () => laboratory.database.db
const input = (changes: Partial<CohortInput> = {}): CohortInput => ({
  name: 'Angkatan 2026',
  year: 2026,
  theme: null,
  partner: 'LAN',
  champion: null,
  resourcePersons: [],
  coaches: [],
  quota: null,
  target: 3,
  calendar: {
    'drum-up': { opensOn: '2026-03-02', closesOn: '2026-03-02' },
    diagnose: { opensOn: '2026-03-09', closesOn: '2026-04-30' },
  },
  agencies: [{ agencyId: laboratory.agencyId, isBound: true }],
  revision: 0,
  ...changes,
})
const save = (id: string | null, changes: Partial<CohortInput> = {}) =>
  saveCohort(laboratory.services, manager, laboratory.regionId, id, input(changes))
const added = async (changes: Partial<CohortInput> = {}) => {
  const made = await save(null, changes)
  if (!made.ok) throw new Error(made.code)
  return made.value.id
}
const board = (id: string, filter: 'all' | 'none' | 'late' = 'all') =>
  showCohortBoard(laboratory.services, region, id, filter)

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  manager = await laboratory.join('Pengelola', 'lab-manager')
  region = (await findRegionById(db(), laboratory.regionId))!
  const row = { regionId: laboratory.regionId, kind: 'unit' as const, countsAsAgency: false }
  await change(db(), system('test'), 'test', (transaction) =>
    transaction.insert(agency).values([
      {
        ...row,
        id: clinic,
        parentId: laboratory.agencyId,
        key: 'klinik',
        name: 'Klinik',
        abbreviation: 'Klinik',
      },
      {
        ...row,
        id: other,
        key: 'dinsos',
        name: 'Dinas Sosial',
        abbreviation: 'Dinsos',
        countsAsAgency: true,
      },
    ]),
  )
})
afterAll(() => laboratory.close())
beforeEach(() =>
  change(db(), system('test'), 'test', async (transaction) => {
    await transaction.update(innovationYear).set({ cohortId: null })
    await transaction.update(innovation).set({ cohortId: null })
    await transaction.execute(sql`DELETE FROM cohort_stage`)
    await transaction.execute(sql`DELETE FROM cohort_agency`)
    await transaction
      .delete(cohort)
      .where(sql`NOT EXISTS (SELECT FROM cohort_note WHERE cohort_id = cohort.id)`)
  }),
)

test('is kept as a whole, and changed as a whole by whoever saw it last', async () => {
  const id = await added()
  const changed = { name: 'Angkatan 2026', agencies: [{ agencyId: other, isBound: false }], revision: 1 }
  const calendar = { design: { opensOn: '2026-05-01', closesOn: '2026-05-31' } }
  expect(await save(id, { ...changed, calendar })).toMatchObject({ ok: true })
  expect(await findCohort(db(), laboratory.regionId, id)).toMatchObject({
    calendar,
    agencies: [{ agencyId: other, isBound: false }],
    revision: 2,
  })
  expect(await save(id, changed)).toMatchObject({ code: 'changed-since-read' })
  expect(await save(newIdentifier(), changed)).toMatchObject({ code: 'unknown-cohort' })
  const stranger = [{ agencyId: newIdentifier() as AgencyId, isBound: true }]
  expect(await save(null, { name: 'Lain', agencies: stranger })).toMatchObject({ code: 'unknown-agency' })
})

test('of two that take the same agency on the same days at once, one is refused and leaves nothing', async () => {
  const outcomes = await Promise.all([save(null), save(null, { name: 'Tematik' })])
  const codes = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code))
  expect(codes.sort()).toEqual(['agency-in-two-cohorts', 'ok'])
  expect(await listCohorts(db(), laboratory.regionId)).toHaveLength(1)
})

test('an innovation that starts while its agency runs in a cohort is in it, units included', async () => {
  const id = await added()
  const start = async (agencyId: AgencyId, name: string) => {
    const started = await startInnovation(laboratory.services, manager, region, {
      name,
      agencyId,
      problem: 'x',
    })
    if (!started.ok) throw new Error(started.code)
    return started.value.id
  }
  const own = await start(clinic, 'Antre dari rumah')
  await start(other, 'Di luar')
  const shown = await board(id)
  expect(shown?.rows.map(({ agency: { key }, items }) => [key, items.map((item) => item.id)])).toEqual([
    ['dinas-uji', [own]],
  ])
  expect(shown).toMatchObject({ innovations: 1, counts: { all: 1, none: 0 }, outside: 0 })
  // The first stage closed on the second of March, and it still stands there.
  expect(shown?.counts.late).toBe(1)
  expect((await board(id, 'none'))?.rows).toEqual([])
  expect(shown?.terms.map(({ term }) => term)).toEqual([
    'over',
    'open',
    'unplanned',
    'unplanned',
    'unplanned',
  ])
})

test('innovations of its year and agencies are taken in once, and those of another cohort stay there', async () => {
  const id = await added({ year: 2021 })
  expect((await board(id))?.outside).toBe(1)
  expect(await takeIntoCohort(laboratory.services, manager, laboratory.regionId, id)).toMatchObject({
    value: 1,
  })
  expect(await takeIntoCohort(laboratory.services, manager, laboratory.regionId, id)).toMatchObject({
    value: 0,
  })
  expect(await board(id)).toMatchObject({ innovations: 1, outside: 0 })
  const later = { year: 2021, name: 'Susulan', calendar: {} }
  expect((await board(await added(later)))?.outside).toBe(0)
  const exported = await exportCohort(laboratory.services, region, id)
  expect(exported).toMatchObject({ funnel: { drumUp: 1, diagnose: 0, total: 1 }, kind: 'city' })
  expect(exported?.innovations.map(({ name, agencyName }) => [name, agencyName])).toEqual([
    ['Izin Sehari', 'Dinas Uji'],
  ])
})

test('an agency that leaves takes no innovation out of sight', async () => {
  const id = await added({ year: 2021 })
  await takeIntoCohort(laboratory.services, manager, laboratory.regionId, id)
  await save(id, { year: 2021, agencies: [{ agencyId: other, isBound: true }], revision: 1 })
  const rows = (await board(id))?.rows.map(({ agency: { key }, items }) => [key, items.length])
  expect(rows).toEqual([
    ['dinsos', 0],
    ['dinas-uji', 1],
  ])
})

test('what a meeting says stays with its name, about an agency of the cohort or all of it', async () => {
  const id = await added({ name: 'Rapat' })
  const note = (agencyId: AgencyId | null, text: string) =>
    noteOnCohort(laboratory.services, manager, laboratory.regionId, id, { agencyId, text })
  expect(await note(laboratory.agencyId, 'Tunggu data')).toMatchObject({ ok: true })
  expect(await note(null, 'Rapat berikut Senin')).toMatchObject({ ok: true })
  expect(await note(other, 'Bukan peserta')).toMatchObject({ code: 'unknown-agency' })
  const notes = (await board(id))?.notes.map((one) => [one.agency?.key ?? null, one.text, one.authorName])
  expect(notes).toEqual([
    [null, 'Rapat berikut Senin', 'Pengelola'],
    ['dinas-uji', 'Tunggu data', 'Pengelola'],
  ])
})
