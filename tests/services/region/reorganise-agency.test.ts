import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { inviteMember } from '../../../src/services/access/edit-members.ts'
import { saveIdea } from '../../../src/services/diagnosis/edit-idea.ts'
import { saveProblem } from '../../../src/services/diagnosis/edit-problem.ts'
import { showDiagnoses } from '../../../src/services/diagnosis/show-diagnosis.ts'
import { importInnovations } from '../../../src/services/lifecycle/import-innovations.ts'
import { startInnovation } from '../../../src/services/lifecycle/start-innovation.ts'
import { saveCohort } from '../../../src/services/programme/edit-cohort.ts'
import { showCohortBoard } from '../../../src/services/programme/show-cohort.ts'
import { showReadinessGroups } from '../../../src/services/readiness/show-readiness.ts'
import { yearReach } from '../../../src/services/region/count-agencies.ts'
import { editAgency } from '../../../src/services/region/edit-agency.ts'
import { endAgency, splitAgency } from '../../../src/services/region/reorganise-agency.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { agencyPathOf } from '../../../src/store/access/subject.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { listUnskilledAgencies } from '../../../src/store/learning/skill.ts'
import { addYear, listYearsOf } from '../../../src/store/lifecycle/innovation-year.ts'
import { listAgencies } from '../../../src/store/region/agency.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { addAgency, addInnovation } from '../../support/city.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let manager: PersonAuthor
const db = () => laboratory.database.db

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date('2026-06-10T02:00:00Z'))
  region = (await findRegionById(db(), laboratory.regionId))!
  manager = await laboratory.join('Pengelola', 'lab-manager')
})
afterAll(() => laboratory.close())

const tiles = async (year: number) =>
  Object.fromEntries(
    (await yearReach(db(), region.id, year)).agencies.map((one) => [one.name, one.innovations]),
  )

async function running(agencyId: AgencyId, name: string) {
  const id = await addInnovation(db(), region.id, agencyId, name, { year: 2025 })
  await change(db(), system('test'), 'test', (transaction) => addYear(transaction, region.id, id, 2026))
  return id
}

test('a merged agency keeps its past; its successor has the year, the units and the people', async () => {
  const { services } = laboratory
  const old = await addAgency(db(), region.id, 'tani')
  const unit = await addAgency(db(), region.id, 'balai', { below: old, counts: false })
  await addAgency(db(), region.id, 'pangan')
  const id = await running(old, 'Benih Unggul')
  await running(unit, 'Bibit Sekolah')
  const end = (input: { on: string; successorKey: string | null }) =>
    endAgency(services, manager, region, 'tani', input)
  expect(await end({ on: '2026-12-01', successorKey: 'pangan' })).toMatchObject({ code: 'in-future' })
  expect(await end({ on: '2026-04-01', successorKey: null })).toMatchObject({ code: 'needs-successor' })
  expect(await end({ on: '2026-04-01', successorKey: 'balai' })).toMatchObject({ code: 'unknown-successor' })
  expect(await end({ on: '2026-04-01', successorKey: 'pangan' })).toMatchObject({ ok: true })
  expect(await end({ on: '2026-04-01', successorKey: 'pangan' })).toMatchObject({ code: 'ended-before' })
  expect(await tiles(2025)).toMatchObject({ 'Dinas tani': 2, 'Dinas pangan': 0 })
  const present = await tiles(2026)
  expect(present).toMatchObject({ 'Dinas pangan': 2 })
  expect(present).not.toHaveProperty('Dinas tani')
  expect((await listYearsOf(db(), region.id, id)).map(({ agencyName }) => agencyName)).toEqual([
    'Dinas pangan',
    'Dinas tani',
  ])
  const heir = (await listAgencies(db(), region.id)).find(({ key }) => key === 'pangan')
  // The next list still writes the old name: it is the same innovation, and its successor's.
  const list = Buffer.from(
    'Nama Inovasi;Perangkat Daerah;Tahun;Tahapan\nBenih Unggul;Dinas tani;2027;Uji coba',
  )
  const brought = await importInnovations(services, system('test'), region.id, list, { dryRun: true })
  expect(brought.ok && brought.value.rows).toMatchObject([
    { outcome: 'goes-on', existingId: id, values: { agencyKey: 'pangan' } },
  ])
  expect(await agencyPathOf(db(), region.id, id)).toEqual([heir?.id])
})

test('a merged agency is asked for nothing and given nothing any more; its diagnosis goes on with its successor', async () => {
  const { services } = laboratory
  const old = await addAgency(db(), region.id, 'pasar')
  const heir = await addAgency(db(), region.id, 'dagang')
  const scope = { regionId: region.id, agencyId: old }
  const texts = { statement: 'Pedagang menunggu', figures: null, source: null, causes: null, revision: 0 }
  const problem = await saveProblem(services, manager, scope, null, texts)
  const problemId = problem.ok ? problem.value.id : null
  const idea = { name: 'Pasar Sore', route: 'problem-based', origin: 'new', problemId, texts: {} } as const
  expect(await saveIdea(services, manager, scope, null, { ...idea, revision: 0 })).toMatchObject({ ok: true })
  const agencies = [old, heir].map((agencyId) => ({ agencyId, isBound: true }))
  const calendar = { design: { opensOn: '2026-01-10', closesOn: '2026-09-10' } }
  const nothing = { theme: null, partner: null, champion: null, resourcePersons: [], coaches: [] }
  const cohort = { ...nothing, name: 'Angkatan', year: 2026, quota: null, target: null, calendar, agencies }
  const saved = await saveCohort(services, manager, region.id, null, { ...cohort, revision: 0 })
  const merged = await endAgency(services, manager, region, 'pasar', {
    on: '2026-04-01',
    successorKey: 'dagang',
  })
  expect(merged).toMatchObject({ ok: true })

  const board = saved.ok ? await showCohortBoard(services, region, saved.value.id, 'none') : null
  expect(board?.rows.map(({ agency }) => agency.key)).toEqual(['dagang'])
  expect(board?.members.map(({ key }) => key)).toEqual(['dagang'])
  const actor = {
    personId: manager.personId,
    name: '',
    memberships: await membershipsOf(db(), manager.personId),
  }
  const diagnoses = await showDiagnoses(services, actor, region)
  const lineOf = (key: string) => diagnoses.lines.find(({ agency }) => agency.key === key)
  expect([lineOf('pasar'), lineOf('dagang')]).toMatchObject([undefined, { problems: 1, ideas: 1 }])
  const readiness = await showReadinessGroups(services, actor, region)
  expect(readiness.flatMap(({ lines }) => lines).map(({ agency }) => agency.key)).not.toContain('pasar')
  expect((await listUnskilledAgencies(db(), region.id, null)).map(({ id }) => id)).not.toContain(old)
  const start = { name: 'Pasar Pagi', agencyId: old, problem: 'Pedagang menunggu' }
  expect(await startInnovation(services, manager, region, start)).toMatchObject({ code: 'unknown-agency' })
  const invited = {
    name: 'Baru',
    email: 'baru@contoh.invalid',
    role: 'coordinator',
    agencyKey: 'pasar',
  } as const
  expect(await inviteMember(services, manager, region.id, invited)).toMatchObject({ code: 'agency-missing' })
})

test('a renamed agency stands under its old name in the years before, unless it was a correction', async () => {
  const { services } = laboratory
  await running(await addAgency(db(), region.id, 'kominfo'), 'Wifi Taman')
  const input = {
    name: 'Dinas Digital',
    abbreviation: 'Dindig',
    aliases: [],
    networks: [],
    kind: 'dinas' as const,
    parentKey: null,
    countsAsAgency: true,
  }
  expect(await editAgency(services, manager, region.id, 'kominfo', input)).toMatchObject({ ok: true })
  expect(await tiles(2026)).toMatchObject({ 'Dinas Digital': 1 })
  expect(await tiles(2025)).toMatchObject({ 'Dinas kominfo': 1 })
  const now = (await listAgencies(db(), region.id)).find(({ key }) => key === 'kominfo')
  expect(now?.aliases).toEqual(['Dinas kominfo'])
  const corrected = { ...input, name: 'Dinas Digitalisasi', isCorrection: true, aliases: now!.aliases }
  await editAgency(services, manager, region.id, 'kominfo', corrected)
  expect(await tiles(2026)).toMatchObject({ 'Dinas Digitalisasi': 1 })
  expect(await tiles(2025)).toMatchObject({ 'Dinas kominfo': 1 })
})

test('a part that is split off has what goes along from that year on, and counts only when it is said to', async () => {
  const { services } = laboratory
  const whole = await addAgency(db(), region.id, 'budpar')
  const stays = await running(whole, 'Museum Malam')
  const goes = await running(whole, 'Desa Wisata')
  const part = {
    name: 'Dinas Pariwisata',
    abbreviation: 'Dispar',
    kind: 'dinas' as const,
    countsAsAgency: true,
    on: '2026-02-01',
    innovations: [goes],
  }
  expect(
    await splitAgency(services, manager, region, 'budpar', { ...part, name: 'Dinas budpar' }),
  ).toMatchObject({
    code: 'name-taken',
  })
  expect(await splitAgency(services, manager, region, 'budpar', part)).toMatchObject({ ok: true })
  expect(await tiles(2026)).toMatchObject({ 'Dinas budpar': 1, 'Dinas Pariwisata': 1 })
  const before = await tiles(2025)
  expect(before).toMatchObject({ 'Dinas budpar': 2 })
  expect(before).not.toHaveProperty('Dinas Pariwisata')
  expect((await listYearsOf(db(), region.id, stays))[0]?.agencyId).toBe(whole)
  const quiet = { ...part, name: 'Unit Cagar', abbreviation: 'Cagar', countsAsAgency: false, innovations: [] }
  await splitAgency(services, manager, region, 'budpar', quiet)
  expect(await tiles(2026)).not.toHaveProperty('Unit Cagar')
})
