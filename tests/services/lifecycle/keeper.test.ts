import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InnovationId } from '../../../src/domain/scope.ts'
import { endMembership } from '../../../src/services/access/edit-members.ts'
import { reportStep, saveStep } from '../../../src/services/action-plan/edit-plan-steps.ts'
import { showDeeds } from '../../../src/services/desk/show-deeds.ts'
import { handOverKeeping, nameKeeper, noteTransfer } from '../../../src/services/lifecycle/keep-going.ts'
import { showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import { lockMemberships } from '../../../src/store/access/member.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { updateGate } from '../../../src/store/lifecycle/innovation.ts'
import { listKeepers } from '../../../src/store/lifecycle/keeper.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'
import { newWorksheet } from '../../support/worksheets.ts'

let laboratory: Laboratory
let region: RegionScope
let writer: PersonAuthor
let manager: PersonAuthor
let coach: PersonAuthor
let innovationId: InnovationId
const now = new Date('2026-11-30T03:00:00Z')

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  region = (await findRegionById(laboratory.database.db, laboratory.regionId)) as RegionScope
  writer = await laboratory.join('Wati', 'innovator')
  manager = await laboratory.join('Pengelola', 'lab-manager')
  coach = await laboratory.join('Siti', 'coach')
  await laboratory.join('Admin', 'administrator')
  innovationId = (await newWorksheet(laboratory)).innovationId
  await change(laboratory.database.db, system('test'), 'test', (transaction) =>
    updateGate(transaction, region.id, innovationId, {
      stage: 'deliver',
      gateState: 'draft',
      heldSince: now,
    }),
  )
})
afterAll(() => laboratory.close())

const scope = () => ({ regionId: region.id, innovationId })
const codeOf = (outcome: { ok: boolean; code?: string }) => outcome.ok || outcome.code
const deedsOf = async (who: PersonAuthor) => {
  const memberships = await membershipsOf(laboratory.database.db, who.personId)
  const actor = { personId: who.personId, name: '', memberships }
  const desk = await showDesk(laboratory.services, actor, region)
  const { deeds } = await showDeeds(laboratory.services, actor, region, desk)
  return deeds.filter(({ innovation }) => innovation?.slug === innovationId).map(({ kind }) => kind)
}
const name = (who: string) => nameKeeper(laboratory.services, writer, scope(), { name: who, office: 'Staf' })
const keepers = () => listKeepers(laboratory.database.db, scope())

test('a team is asked for a second person, and for the hand-over before somebody goes', async () => {
  expect(await deedsOf(writer)).toContain('name-keeper')
  expect(codeOf(await name('Budi Tanpa Akun'))).toBe(true)
  expect(codeOf(await name('budi tanpa akun'))).toBe('named-already')
  expect(await deedsOf(writer)).toContain('name-keeper')
  const leaving = await laboratory.join('Rina', 'innovator')
  expect(codeOf(await name('Rina'))).toBe(true)
  const quiet = await deedsOf(writer)
  expect(quiet).not.toContain('name-keeper')
  expect(quiet).not.toContain('hand-over-keeping')

  const named = async (who: string) => (await keepers()).find((one) => one.name === who)
  const budi = await named('Budi Tanpa Akun')
  const rina = await named('Rina')
  const note = (leavesOn: string | null) =>
    noteTransfer(laboratory.services, writer, scope(), { id: budi?.id ?? '', leavesOn })
  expect(codeOf(await note('2026-12-15'))).toBe(true)
  expect(await deedsOf(writer)).toContain('hand-over-keeping')
  expect(codeOf(await note(null))).toBe(true)
  expect(await deedsOf(writer)).not.toContain('hand-over-keeping')

  // Whoever loses the role is seen to be gone, without anybody noting it.
  const held = await change(laboratory.database.db, system('test'), 'test', (transaction) =>
    lockMemberships(transaction, region.id),
  )
  const role = held.find(({ personId }) => personId === leaving.personId)
  expect(codeOf(await endMembership(laboratory.services, manager, region.id, role?.id ?? ''))).toBe(true)
  expect(await deedsOf(writer)).toContain('hand-over-keeping')
  const over = () =>
    handOverKeeping(laboratory.services, writer, scope(), {
      id: rina?.id ?? '',
      handedOver: 'Map di lemari 2',
    })
  expect(codeOf(await over())).toBe(true)
  expect(codeOf(await over())).toBe('no-such-keeper')
  expect((await keepers()).map((one) => [one.name, one.handedOver])).toEqual([
    ['Budi Tanpa Akun', null],
    ['Rina', 'Map di lemari 2'],
  ])
  expect(await deedsOf(writer)).toContain('name-keeper')
})

test('a stall for want of ability comes to the coach, one for want of will to the laboratory, until the next report', async () => {
  const step = await saveStep(laboratory.services, writer, scope(), null, {
    phase: 'implementation',
    activity: 'Latih petugas',
    doer: 'Bidang pelayanan',
    output: 'Petugas terlatih',
    method: null,
    place: null,
    fromMonth: '2026-11-01',
    toMonth: '2026-12-01',
    cost: 0,
    revision: 0,
  })
  const report = (stall: 'ability' | 'willingness' | null) =>
    reportStep(laboratory.services, writer, scope(), {
      stepId: step.ok ? step.value.id : '',
      outcome: 'going-on',
      costSoFar: null,
      text: 'Menurut laporan',
      stall,
    })
  expect(codeOf(await report('ability'))).toBe(true)
  expect([await deedsOf(coach), await deedsOf(manager)]).toEqual([['help-with-stall'], []])
  expect(codeOf(await report('willingness'))).toBe(true)
  expect([await deedsOf(coach), await deedsOf(manager)]).toEqual([[], ['speak-about-stall']])
  expect(codeOf(await report(null))).toBe(true)
  expect([await deedsOf(coach), await deedsOf(manager)]).toEqual([[], []])
})
