import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../src/domain/access/role.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { showBoard } from '../../../src/services/desk/show-board.ts'
import { showFront } from '../../../src/services/gallery/show-front.ts'
import { showAgencyProgress } from '../../../src/services/lifecycle/show-agency-progress.ts'
import { showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import { listOf } from '../../../src/services/listing/lists.ts'
import { readWholeList } from '../../../src/services/listing/read-list.ts'
import { publishedReach, regionReach, yearReach } from '../../../src/services/region/count-agencies.ts'
import { setYearTarget } from '../../../src/services/region/set-year-target.ts'
import { system } from '../../../src/store/base/change.ts'
import type { ListRow } from '../../../src/store/listing/read-list.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { addAgency, addInnovation } from '../../support/city.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let now = new Date('2026-06-10T02:00:00Z')
let region: RegionScope
let manager: Actor
const ids: Record<string, AgencyId> = {}

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  const { db } = laboratory.database
  const { regionId } = laboratory
  region = (await findRegionById(db, regionId))!
  const { personId } = await laboratory.join('Pengelola', 'lab-manager')
  manager = { personId, name: 'Pengelola', memberships: [{ regionId, role: 'lab-manager', agencyId: null }] }
  const health = await addAgency(db, regionId, 'kesehatan')
  ids.hospital = await addAgency(db, regionId, 'rsud', { below: health })
  ids.clinic = await addAgency(db, regionId, 'puskesmas', { below: health, counts: false })
  ids.loose = await addAgency(db, regionId, 'forum', { counts: false })
  ids.health = health
  ids.empty = await addAgency(db, regionId, 'kosong')
})
afterAll(() => laboratory.close())

/** What each of the five places says of this year: how many agencies have one, and of how many. */
async function fivePlaces() {
  const { services } = laboratory
  services.memory.forget('')
  const front = (await showFront(services, region)).years[0]!
  const agenciesPage = (await publishedReach(services, region))[0]!
  const { agencies } = await showBoard(services, region)
  const desk = (await showDesk(services, manager, region)).without!
  const progress = await showAgencyProgress(services, region, { year: null, filter: 'all' })
  return [
    [front.having, front.counted],
    [agenciesPage.having, agenciesPage.counted],
    [agencies.thisYear, agencies.all],
    [desk.counted - desk.agencies.length, desk.counted],
    [progress.counts.all - progress.counts.none, progress.counts.all],
  ]
}
/** The two public places tell of published ones only; the three of the desk of all. */
const places = (published: number, having: number, counted: number) =>
  [published, published, having, having, having].map((some) => [some, counted])

test('in a year without any, all five places say 0 of all', async () => {
  expect(await fivePlaces()).toEqual(places(0, 0, 4))
})

test('the five places give one number, each unit counts for one, and the tiles add up', async () => {
  const { db } = laboratory.database
  const { regionId } = laboratory
  await addInnovation(db, regionId, ids.hospital!, 'Antre Poli')
  await addInnovation(db, regionId, ids.clinic!, 'Jemput Sehat')
  await addInnovation(db, regionId, ids.clinic!, 'Posyandu Pagi', { publishedAt: now })
  await addInnovation(db, regionId, ids.loose!, 'Forum Warga')
  await addInnovation(db, regionId, ids.empty!, 'Tahun Lalu', { year: 2025 })
  expect(await fivePlaces()).toEqual(places(1, 2, 4))
  const reach = await yearReach(db, regionId, 2026)
  const tiles = Object.fromEntries(reach.agencies.map(({ key, innovations }) => [key, innovations]))
  // The hospital counts itself, so its department does not have it; what nobody counts stands apart.
  expect(tiles).toEqual({ kesehatan: 2, rsud: 1, kosong: 0, 'dinas-uji': 0 })
  expect(reach).toMatchObject({ elsewhere: 1, total: 4 })
})

test('what was stopped counts in the year when it was stopped, and not from the next one on', async () => {
  const { db } = laboratory.database
  const { regionId } = laboratory
  await addInnovation(db, regionId, ids.empty!, 'Berhenti', { stoppedOn: '2026-03-01' })
  expect((await yearReach(db, regionId, 2026)).having).toBe(3)
  await addInnovation(db, regionId, ids.empty!, 'Berhenti dulu', { year: 2027, stoppedOn: '2026-03-01' })
  expect((await yearReach(db, regionId, 2027)).having).toBe(0)
})

test('the target of each year is kept, and a year is held against its own', async () => {
  const { services } = laboratory
  await setYearTarget(services, system('test'), region.id, { year: 2025, agencies: 3, source: null })
  await setYearTarget(services, system('test'), region.id, { year: 2026, agencies: 4, source: null })
  services.memory.forget('')
  const years = await regionReach(services, region)
  expect(years.map(({ year, having, target }) => [year, having, target?.agencies ?? null])).toEqual([
    [2026, 3, 4],
    [2025, 1, 3],
    [2021, 1, null],
  ])
  now = new Date('2027-01-05T02:00:00Z')
  expect((await showBoard(services, region)).target).toBeNull()
  expect(await fivePlaces()).toEqual(places(0, 0, 4))
  now = new Date('2026-06-10T02:00:00Z')
})

test('the list that goes out says the same', async () => {
  const rows: ListRow[] = []
  for await (const batch of readWholeList(laboratory.services, manager, region, listOf('agency-progress'))) {
    rows.push(...batch)
  }
  const having = new Set(rows.filter(({ innovation }) => innovation).map(({ agency }) => agency))
  expect([having.size, new Set(rows.map(({ agency }) => agency)).size]).toEqual([3, 4])
})
