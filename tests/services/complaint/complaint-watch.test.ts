import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgencyId, ComplaintId } from '../../../src/domain/scope.ts'
import { watchComplaints } from '../../../src/jobs/complaint/watch-complaints.ts'
import { handleComplaint, type StaffMove } from '../../../src/services/complaint/handle-complaint.ts'
import { makeComplaint } from '../../../src/services/complaint/make-complaint.ts'
import { speakAsCitizen, trackComplaint } from '../../../src/services/complaint/track-complaint.ts'
import { createServices } from '../../../src/services/services.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findByTicket, listSteps } from '../../../src/store/complaint/complaint.ts'
import { putComplaintRule } from '../../../src/store/complaint/complaint-rule.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { agency, holiday, membership, person } from '../../../src/store/schema/index.ts'
import { type Laboratory, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let now = new Date('2026-10-05T03:00:00Z')
const never = new AbortController().signal
const author = system('test')
const unitId = newIdentifier() as AgencyId

const at = (day: string) => {
  now = new Date(`${day}T03:00:00Z`)
}
const run = () => watchComplaints.run(laboratory.services, never)

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  const { database, regionId, agencyId } = laboratory
  region = (await findRegionById(database.db, regionId))!
  await laboratory.join('Koordinator dinas', 'coordinator')
  await laboratory.join('Pengelola', 'lab-manager')
  await laboratory.join('Kepala daerah', 'leader')
  await change(database.db, author, 'test', async (transaction) => {
    await transaction.insert(agency).values({
      regionId,
      id: unitId,
      parentId: agencyId,
      key: 'unit',
      name: 'Unit Uji',
      abbreviation: 'Unit',
      kind: 'unit',
    })
    const personId = newIdentifier() as never
    await transaction
      .insert(person)
      .values({ id: personId, name: 'Koordinator unit', email: 'unit@contoh.invalid' })
    await transaction
      .insert(membership)
      .values({ regionId, id: newIdentifier(), personId, role: 'coordinator', agencyId: unitId })
    await transaction
      .insert(holiday)
      .values({ regionId, date: '2026-10-14', name: 'Hari libur uji', source: 'uji' })
    await putComplaintRule(
      transaction,
      regionId,
      {
        validFrom: '2026-01-01',
        remindDaysBefore: 2,
        escalateDaysAfter: 1,
        escalateToHeadDaysAfter: 3,
        askBetterWeeks: 2,
        forgetContactDays: 30,
        duplicateWeeks: 8,
      },
      { personId: null, now },
    )
  })
})

afterAll(() => laboratory.close())

async function make(assignTo: AgencyId | null): Promise<{ ticket: string; id: ComplaintId }> {
  const made = await makeComplaint(laboratory.services, author, region, {
    reportClass: 'information-request',
    anonymous: true,
    confidential: true,
    text: 'Rahasia pelapor.',
    place: null,
    contactName: 'Warga',
    contactEmail: 'warga@contoh.test',
    innovationId: null,
    photo: null,
  })
  if (!made.ok) throw new Error(made.code)
  const { id } = (await findByTicket(laboratory.database.db, made.value.ticket))!
  await move(id, { move: 'verify', reportClass: 'information-request' })
  if (assignTo) await move(id, { move: 'assign', agencyId: assignTo })
  return { ticket: made.value.ticket, id }
}

async function move(complaintId: ComplaintId, input: StaffMove): Promise<void> {
  const outcome = await handleComplaint(laboratory.services, author, { region, complaintId }, input)
  expect(outcome).toEqual({ ok: true, value: null })
}

async function watched(id: ComplaintId): Promise<string[]> {
  const steps = await listSteps(laboratory.database.db, region.id, id)
  return steps
    .filter(({ kind }) => kind === 'reminded' || kind === 'escalated')
    .map(({ kind, role, agencyName, dueOn }) => [kind, role, agencyName, dueOn].filter(Boolean).join(' '))
}

test('the holder is reminded and what is late goes up, each once per deadline, on working days of the region', async () => {
  const { id, ticket } = await make(unitId)
  // Monday the 5th and five working days: Monday the 12th.
  expect((await findByTicket(laboratory.database.db, ticket))!.dueOn).toBe('2026-10-12')
  at('2026-10-07')
  await run()
  expect(await watched(id)).toEqual([])
  at('2026-10-08')
  await run()
  const reminded = ['reminded coordinator Unit Uji 2026-10-12']
  expect(await watched(id)).toEqual(reminded)
  await run()
  expect(await watched(id)).toEqual(reminded)
  at('2026-10-12')
  await run()
  expect(await watched(id)).toEqual(reminded)
  at('2026-10-13')
  // The process starts anew, and two of them meet.
  const services = createServices({ ...laboratory.services }, () => now)
  await Promise.all([watchComplaints.run(services, never), run()])
  const above = [...reminded, 'escalated coordinator Dinas Uji 2026-10-12']
  expect(await watched(id)).toEqual(above)
  // The 14th is a holiday here: the third working day after the 12th is Friday the 16th.
  at('2026-10-15')
  await run()
  expect(await watched(id)).toEqual(above)
  at('2026-10-16')
  await run()
  await run()
  expect(await watched(id)).toEqual([...above, 'escalated leader 2026-10-12'])
})

test('a late one of an agency without an agency above goes to the laboratory, one of the laboratory to the head', async () => {
  at('2026-10-05')
  const ofAgency = await make(laboratory.agencyId)
  const ofLaboratory = await make(null)
  at('2026-10-23')
  await run()
  expect(await watched(ofAgency.id)).toEqual([
    'escalated lab-manager 2026-10-12',
    'escalated leader 2026-10-12',
  ])
  expect(await watched(ofLaboratory.id)).toEqual(['escalated leader 2026-10-12'])
})

test('nothing is reminded of on a day on which nobody works, or once it is answered', async () => {
  at('2026-10-05')
  const { id } = await make(unitId)
  at('2026-10-10')
  await run()
  expect(await watched(id)).toEqual([])
  at('2026-10-12')
  await move(id, { move: 'answer', text: 'Sudah.' })
  await run()
  at('2026-10-20')
  await run()
  expect(await watched(id)).toEqual([])
})

test('weeks after the close the citizen is asked, once; a no opens it again with a new deadline', async () => {
  at('2026-11-02')
  const { id, ticket } = await make(unitId)
  await move(id, { move: 'answer', text: 'Sudah.' })
  await move(id, { move: 'close', text: null })
  const no = () => speakAsCitizen(laboratory.services, author, ticket, { move: 'reopen', text: 'Belum.' })
  at('2026-11-15')
  await run()
  expect(await trackComplaint(laboratory.services, ticket)).toMatchObject({ value: { mayJudge: false } })
  expect(await no()).toMatchObject({ code: 'move-not-allowed' })
  at('2026-11-16')
  await run()
  await run()
  expect(await trackComplaint(laboratory.services, ticket)).toMatchObject({ value: { mayJudge: true } })
  const asked = (await listSteps(laboratory.database.db, region.id, id)).filter(
    ({ kind }) => kind === 'asked-better',
  )
  expect(asked).toHaveLength(1)
  expect(await no()).toEqual({ ok: true, value: null })
  expect(await findByTicket(laboratory.database.db, ticket)).toMatchObject({
    state: 'reopened',
    better: false,
    dueOn: '2026-11-23',
    answeredAt: null,
    closedAt: null,
  })
  // The new deadline has a reminder of its own.
  at('2026-11-20')
  await run()
  expect(await watched(id)).toEqual(['reminded coordinator Unit Uji 2026-11-23'])
})

test('name and address go the region’s days after the close, and the trail never held them', async () => {
  at('2026-11-02')
  const { id, ticket } = await make(unitId)
  await move(id, { move: 'answer', text: 'Sudah.' })
  await move(id, { move: 'close', text: null })
  const contactOf = async () => {
    const { contactName, contactEmail } = (await findByTicket(laboratory.database.db, ticket))!
    return [contactName, contactEmail]
  }
  at('2026-12-01')
  await run()
  expect(await contactOf()).toEqual(['Warga', 'warga@contoh.test'])
  at('2026-12-02')
  await run()
  expect(await contactOf()).toEqual([null, null])
  const { rows } = await laboratory.database.pool.query(
    `SELECT before, after FROM audit WHERE action = 'complaint.forget-contact' AND table_name = 'complaint' AND row_key ->> 'id' = $1`,
    [id],
  )
  expect(rows).toEqual([
    {
      before: { contact_name: '…', contact_email: '…' },
      after: { contact_name: null, contact_email: null },
    },
  ])
  const held = await laboratory.database.pool.query(
    `SELECT count(*)::int AS n FROM audit WHERE concat(before, after) ~ 'warga@|Rahasia pelapor|Warga'`,
  )
  expect(held.rows).toEqual([{ n: 0 }])
})
