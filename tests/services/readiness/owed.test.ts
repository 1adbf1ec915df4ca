import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../src/domain/access/role.ts'
import { ownReadinessInstrument } from '../../../src/domain/readiness/readiness.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { remindAgencies } from '../../../src/services/contact/remind.ts'
import { showWhoIsWho } from '../../../src/services/contact/who-is-who.ts'
import { showDeeds } from '../../../src/services/desk/show-deeds.ts'
import { showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import { saveCohort } from '../../../src/services/programme/edit-cohort.ts'
import { answerReadiness } from '../../../src/services/readiness/answer-readiness.ts'
import { listReminders } from '../../../src/store/contact/reminder.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { addAgency, addInnovation } from '../../support/city.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let now = new Date('2026-02-02T03:00:00Z')
let laboratory: Laboratory
let region: RegionScope
let manager: PersonAuthor
let coordinator: PersonAuthor
let owing: AgencyId

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  const { database, regionId, services } = laboratory
  region = (await findRegionById(database.db, regionId))!
  manager = await laboratory.join('Pengelola', 'lab-manager')
  // An agency that has its innovation, whose stage began today, and owes nothing else.
  owing = await addAgency(database.db, regionId, 'dinas-siap')
  coordinator = await laboratory.join('Kokom', 'coordinator')
  await addInnovation(database.db, regionId, owing, 'Antre', { year: 2026 })
  const plan = {
    name: 'Angkatan 2026',
    year: 2026,
    theme: null,
    partner: null,
    champion: null,
    resourcePersons: [],
    coaches: [],
    quota: null,
    target: null,
    calendar: { 'drum-up': { opensOn: '2026-02-01', closesOn: '2026-02-06' } },
    agencies: [{ agencyId: owing, isBound: true }],
    revision: 0,
  }
  expect(await saveCohort(services, manager, regionId, null, plan)).toMatchObject({ ok: true })
})
afterAll(() => laboratory.close())

const mattersOf = async (key: string) => {
  const { agencies } = await showWhoIsWho(laboratory.services, region)
  return agencies.find(({ agency }) => agency.key === key)?.matters ?? []
}

async function deedsOfCoordinator() {
  const { services, regionId } = laboratory
  const actor: Actor = {
    personId: coordinator.personId,
    name: 'Kokom',
    memberships: [{ regionId, role: 'coordinator', agencyId: owing }],
  }
  const desk = await showDesk(services, actor, region)
  const { deeds } = await showDeeds(services, actor, region, desk)
  return deeds.filter(({ kind }) => kind === 'answer-readiness')
}

test('an agency of the cohort is asked how ready it is, and late once the first stage is over', async () => {
  expect(await deedsOfCoordinator()).toMatchObject([{ code: 'dinas-siap', dueOn: '2026-02-06' }])
  expect(await mattersOf('dinas-siap')).toEqual([])
  now = new Date('2026-02-11T03:00:00Z')
  expect(await deedsOfCoordinator()).toMatchObject([{ daysLate: 3 }])
  expect(await mattersOf('dinas-siap')).toEqual([{ kind: 'readiness', year: 2026, daysLate: 3 }])
  // Who takes part in no cohort owes none.
  expect((await mattersOf('dinas-uji')).map(({ kind }) => kind)).not.toContain('readiness')
})

test('what it owes alone is enough to be reminded, and what it said ends it', async () => {
  const { services, database } = laboratory
  expect(await remindAgencies(services, manager, region, ['dinas-siap'])).toMatchObject({
    ok: true,
    value: { byHand: 1 },
  })
  const [sent] = await listReminders(database.db, region.id, { day: '2026-02-11' }, 5)
  expect(sent?.text).toContain('survei kesiapan 2026 belum diisi, terlambat 3 hari kerja')
  const keys = ownReadinessInstrument.components.flatMap(({ indicators }) => indicators.map(({ key }) => key))
  const scores = Object.fromEntries(keys.map((key) => [key, 2]))
  const said = await answerReadiness(services, coordinator, region, owing, { scores, evidence: {} })
  expect(said).toMatchObject({ ok: true })
  expect(await mattersOf('dinas-siap')).toEqual([])
  expect(await deedsOfCoordinator()).toEqual([])
  now = new Date('2027-02-11T03:00:00Z')
  expect((await mattersOf('dinas-siap')).map(({ kind }) => kind)).not.toContain('readiness')
})
