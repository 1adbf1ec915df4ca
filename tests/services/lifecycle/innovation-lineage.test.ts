import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InnovationId } from '../../../src/domain/scope.ts'
import { editInnovation, showProfile } from '../../../src/services/lifecycle/edit-innovation.ts'
import { importInnovations } from '../../../src/services/lifecycle/import-innovations.ts'
import {
  changeAgency,
  mergeInnovations,
  showLineage,
  throwAway,
  undoMerge,
} from '../../../src/services/lifecycle/innovation-lineage.ts'
import { yearReach } from '../../../src/services/region/count-agencies.ts'
import { addSurveyCode } from '../../../src/services/survey/add-survey-code.ts'
import { sayContinuation } from '../../../src/services/verdict/improvement-work.ts'
import { findInnovation } from '../../../src/store/access/subject.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { listWork } from '../../../src/store/lifecycle/desk.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { findSurvey } from '../../../src/store/survey/survey.ts'
import { setStopped } from '../../../src/store/verdict/continuation.ts'
import { addAgency, addInnovation } from '../../support/city.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let manager: PersonAuthor
const now = new Date('2026-06-10T02:00:00Z')
const db = () => laboratory.database.db

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  region = (await findRegionById(db(), laboratory.regionId))!
  manager = await laboratory.join('Pengelola', 'lab-manager')
  await addAgency(db(), region.id, 'lain')
})
afterAll(() => laboratory.close())

const bring = async (text: string, dryRun = false) => {
  const outcome = await importInnovations(
    laboratory.services,
    system('test'),
    region.id,
    Buffer.from(`Nama Inovasi;Perangkat Daerah;Tahun;Tahapan\n${text}`),
    { dryRun },
  )
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.value
}
const outcomesOf = async (text: string, dryRun = true) =>
  (await bring(text, dryRun)).rows.map(({ outcome }) => outcome)
const add = (name: string, agencyId = laboratory.agencyId, year = 2025) =>
  addInnovation(db(), region.id, agencyId, name, { year })
const lineage = (innovationId: InnovationId) =>
  showLineage(laboratory.services, { region, innovationId }, '').then((found) => found!)
const yearsOf = async (id: InnovationId) => (await lineage(id)).years.map(({ year }) => year)
const count = async () =>
  (await listWork(db(), region.id, { agencies: 'all' }, { order: 'name', rowsMax: 1 })).total

describe("the next year's list", () => {
  test('the same innovation goes on, in the dry run and when it is written', async () => {
    const id = await add('Pasar Bersih')
    const before = await count()
    expect(await outcomesOf('Pasar Bersih;Dinas Uji;2026;Uji coba')).toEqual(['goes-on'])
    expect(await bring('Pasar Bersih;Dinas Uji;2026;Uji coba')).toMatchObject({ written: 1 })
    expect(await count()).toBe(before)
    expect(await yearsOf(id)).toEqual([2026, 2025])
    expect(await outcomesOf('Pasar Bersih;Dinas Uji;2026;Uji coba')).toEqual(['unchanged'])
    expect((await yearReach(db(), region.id, 2026)).having).toBe(1)
  })

  test('a list of three years has one innovation that goes on twice', async () => {
    const rows =
      'Taman Baca;Dinas Uji;2023;Uji coba\nTaman Baca;Dinas Uji;2024;Uji coba\nTaman Baca;Dinas Uji;2025;Uji coba'
    const before = await count()
    expect(await outcomesOf(rows)).toEqual(['create', 'goes-on', 'goes-on'])
    await bring(rows)
    expect(await count()).toBe(before + 1)
    const { items } = await listWork(
      db(),
      region.id,
      { agencies: 'all', words: 'taman baca' },
      { order: 'name', rowsMax: 5 },
    )
    expect(await yearsOf(items[0]!.id)).toEqual([2025, 2024, 2023])
  })

  test('one that was renamed is known by its earlier name, by a search and by the list', async () => {
    const id = await add('Izin Kilat')
    const profile = (await showProfile(laboratory.services, { regionId: region.id, id }))!
    const scope = { regionId: region.id, id }
    await editInnovation(laboratory.services, manager, scope, { ...profile, name: 'Izin Terpadu' })
    const found = await listWork(
      db(),
      region.id,
      { agencies: 'all', words: 'izin kilat' },
      { order: 'name', rowsMax: 5 },
    )
    expect(found.items.map(({ name }) => name)).toEqual(['Izin Terpadu'])
    expect(await outcomesOf('Izin Kilat;Dinas Uji;2026;Uji coba')).toEqual(['goes-on'])
    expect(await outcomesOf('Izin Kilat;Dinas Uji;2025;Uji coba')).toEqual(['unchanged'])
    expect(await outcomesOf('Izin Terpadu;Dinas Uji;2026;Uji coba')).toEqual(['goes-on'])
  })
})

test('saying how it goes on gives the year; a stopped one gets no new survey code', async () => {
  const id = await add('Layanan Malam')
  const scope = { region, innovationId: id }
  await sayContinuation(laboratory.services, manager, scope, { status: 'running', note: null })
  expect(await yearsOf(id)).toEqual([2026, 2025])
  await change(db(), system('test'), 'test', (transaction) =>
    setStopped(transaction, { regionId: region.id, innovationId: id }, '2026-06-01'),
  )
  const code = { kind: 'innovation', label: null, length: 'short' } as const
  const scoped = { regionId: region.id, innovationId: id }
  expect(await addSurveyCode(laboratory.services, manager, scoped, code)).toMatchObject({ code: 'stopped' })
})

test('another agency has it from a day on; the years before stay with whose they were', async () => {
  const id = await add('Pindah Rumah')
  const scope = { region, innovationId: id }
  await sayContinuation(laboratory.services, manager, scope, { status: 'running', note: null })
  const to = { agencyKey: 'lain', on: '2026-03-01' }
  expect(await changeAgency(laboratory.services, manager, scope, to)).toMatchObject({ ok: true })
  expect((await lineage(id)).years.map(({ year, agencyName }) => [year, agencyName])).toEqual([
    [2026, 'Dinas lain'],
    [2025, 'Dinas Uji'],
  ])
  expect(await changeAgency(laboratory.services, manager, scope, to)).toMatchObject({ code: 'same-agency' })
  const later = { ...to, on: '2026-12-01' }
  expect(await changeAgency(laboratory.services, manager, scope, later)).toMatchObject({ code: 'in-future' })
})

test('two that are one are merged, and the merge is taken back whole', async () => {
  const { services } = laboratory
  const kept = await add('Sampah Jadi Emas')
  const gone = await add('Sampah jadi EMAS (2024)', laboratory.agencyId, 2024)
  const before = await count()
  const scope = { region, innovationId: kept }
  const codeOf = async (code: string) => (await findSurvey(laboratory.database.pool, code))?.innovation.id
  await addSurveyCode(
    services,
    manager,
    { regionId: region.id, innovationId: gone },
    {
      kind: 'innovation',
      label: null,
      length: 'short',
      code: 'SAMPAH',
    },
  )
  expect(await mergeInnovations(services, manager, scope, kept)).toMatchObject({ code: 'same' })
  expect(await mergeInnovations(services, manager, scope, gone)).toMatchObject({ ok: true })
  expect(await count()).toBe(before - 1)
  expect(await yearsOf(kept)).toEqual([2025, 2024])
  expect((await lineage(kept)).record.earlierNames).toEqual(['Sampah jadi EMAS (2024)'])
  expect(await codeOf('SAMPAH')).toBe(kept)
  expect(await findInnovation(db(), region.id, gone)).toBeNull()
  expect((await yearReach(db(), region.id, 2024)).total).toBe(2)
  const [merge] = (await lineage(kept)).merges
  expect(await undoMerge(services, manager, scope, merge!.id)).toMatchObject({ ok: true })
  expect(await undoMerge(services, manager, scope, merge!.id)).toMatchObject({ code: 'no-such-merge' })
  expect(await count()).toBe(before)
  expect(await yearsOf(kept)).toEqual([2025])
  expect((await lineage(kept)).record.earlierNames).toEqual([])
  expect(await codeOf('SAMPAH')).toBe(gone)
})

test('what nobody has touched is thrown away, and nothing else', async () => {
  const { services } = laboratory
  const untouched = await add('Salah Ketik')
  const asked = await add('Sudah Ditanyakan')
  const code = { kind: 'innovation', label: null, length: 'short' } as const
  await addSurveyCode(services, manager, { regionId: region.id, innovationId: asked }, code)
  const scope = (innovationId: InnovationId) => ({ region, innovationId })
  expect(await throwAway(services, manager, scope(asked))).toMatchObject({ code: 'touched' })
  expect((await lineage(untouched)).isUntouched).toBe(true)
  expect(await throwAway(services, manager, scope(untouched))).toMatchObject({ ok: true })
  expect(await findInnovation(db(), region.id, untouched)).toBeNull()
  // The next list may bring it again as a new one.
  expect(await outcomesOf('Salah Ketik;Dinas Uji;2025;Uji coba')).toEqual(['create'])
})
