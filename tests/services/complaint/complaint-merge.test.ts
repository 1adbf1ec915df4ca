import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ComplaintId } from '../../../src/domain/scope.ts'
import { handleComplaint, type StaffMove } from '../../../src/services/complaint/handle-complaint.ts'
import { makeComplaint } from '../../../src/services/complaint/make-complaint.ts'
import {
  mergeComplaint,
  showMerge,
  unmergeComplaint,
} from '../../../src/services/complaint/merge-complaints.ts'
import { speakAsCitizen, trackComplaint } from '../../../src/services/complaint/track-complaint.ts'
import { askBetter } from '../../../src/services/complaint/watch-complaints.ts'
import { system } from '../../../src/store/base/change.ts'
import { findByTicket, listSteps } from '../../../src/store/complaint/complaint.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { readComplaintFigures } from '../../../src/store/verdict/evidence.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let manager: PersonAuthor
let now = new Date('2026-10-05T03:00:00Z')
const citizen = system('test')

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  region = (await findRegionById(laboratory.database.db, laboratory.regionId))!
  manager = await laboratory.join('Pengelola Uji', 'lab-manager')
})

afterAll(() => laboratory.close())

const later = (hours = 1) => {
  now = new Date(now.getTime() + hours * 3_600_000)
}

async function make(text: string, innovation = true) {
  later()
  const made = await makeComplaint(laboratory.services, citizen, region, {
    reportClass: 'complaint-non-supervisory',
    anonymous: true,
    confidential: true,
    text,
    place: null,
    contactName: null,
    contactEmail: null,
    photo: null,
    innovationId: innovation ? laboratory.innovationId : null,
  })
  if (!made.ok) throw new Error(made.code)
  return (await findByTicket(laboratory.database.db, made.value.ticket))!
}

const again = async (ticket: string) => (await findByTicket(laboratory.database.db, ticket))!

async function move(complaintId: ComplaintId, input: StaffMove) {
  later()
  const scope = { region, complaintId }
  expect(await handleComplaint(laboratory.services, manager, scope, input)).toEqual({ ok: true, value: null })
}

const merge = (complaintId: ComplaintId, typed: string, mayHandle = true) => {
  later()
  const scope = { region, complaintId }
  return mergeComplaint(laboratory.services, manager, scope, { typed, mayHandle: async () => mayHandle })
}
const unmerge = (complaintId: ComplaintId) => {
  later()
  return unmergeComplaint(laboratory.services, manager, { region, complaintId })
}

test('near words about the same innovation within the weeks are likely duplicates, and others are not', async () => {
  const first = await make('Mesin antrean di loket tiga rusak sejak hari Senin.')
  await make('Petugas parkir meminta uang tanpa karcis di pintu timur.')
  await make('Mesin antrean di loket tiga rusak sejak hari Senin.', false)
  now = new Date(now.getTime() + 20 * 86_400_000)
  const second = await make('Mesin antrean loket tiga masih rusak sejak Senin.')
  now = new Date(now.getTime() + 60 * 86_400_000)
  const late = await make('Mesin antrean di loket tiga rusak sejak hari Senin.')
  const actor = {
    personId: manager.personId,
    name: '',
    memberships: [{ regionId: region.id, role: 'lab-manager' as const, agencyId: null }],
  }
  const likely = async (complaint: typeof first) =>
    (await showMerge(laboratory.services, actor, region, complaint, (kind) => `[${kind}]`)).likely.map(
      ({ ticket }) => ticket,
    )
  expect(await likely(second)).toEqual([first.ticket])
  expect(await likely(late)).toEqual([])
})

test('a merged report follows what is done with the main one, without a word of its citizen; the undoing restores it', async () => {
  const main = await make('Rahasia orang pertama: atap loket bocor.')
  const duplicate = await make('Atap loket bocor saat hujan.')
  await move(main.id, { move: 'verify', reportClass: 'complaint-supervisory' })
  await move(duplicate.id, { move: 'verify', reportClass: 'information-request' })
  const before = await again(duplicate.ticket)
  expect(await merge(duplicate.id, main.ticket)).toEqual({ ok: true, value: null })
  await move(main.id, { move: 'assign', agencyId: laboratory.agencyId })
  await move(main.id, { move: 'ask-back', text: 'Apakah Ibu Rahasia masih di sana?' })
  later()
  await speakAsCitizen(laboratory.services, citizen, main.ticket, { move: 'reply', text: 'Balasan rahasia.' })
  await move(main.id, { move: 'answer', text: 'Atap diperbaiki pekan ini.' })
  const tracked = await trackComplaint(laboratory.services, duplicate.ticket)
  expect(tracked).toMatchObject({
    value: {
      ticket: duplicate.ticket,
      isMerged: true,
      reportClass: 'information-request',
      handled: { state: 'answered', agency: { name: 'Dinas Uji' } },
      mayReply: false,
      mayJudge: false,
    },
  })
  const shown = JSON.stringify(tracked)
  expect(shown).toContain('Atap diperbaiki pekan ini.')
  expect(shown).not.toMatch(/rahasia|orang pertama/i)
  expect(shown).not.toContain(main.ticket)

  expect(await unmerge(duplicate.id)).toEqual({ ok: true, value: null })
  const { state, dueOn, agency, reportClass } = await again(duplicate.ticket)
  expect({ state, dueOn, agency, reportClass }).toEqual({
    state: before.state,
    dueOn: before.dueOn,
    agency: before.agency,
    reportClass: before.reportClass,
  })
  const own = await listSteps(laboratory.database.db, region.id, duplicate.id)
  expect(own.map(({ kind, personName, otherTicket }) => [kind, personName, otherTicket]).slice(2)).toEqual([
    ['merged', 'Pengelola Uji', main.ticket],
    ['unmerged', 'Pengelola Uji', main.ticket],
  ])
  const kinds = (await listSteps(laboratory.database.db, region.id, main.id)).map(({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'took-in' || kind === 'gave-back')).toEqual(['took-in', 'gave-back'])
  expect(await unmerge(duplicate.id)).toMatchObject({ code: 'not-merged' })
})

test('merging has one direction, one depth, and only reaches what the person handles', async () => {
  const [one, two, three] = [await make('Satu'), await make('Dua'), await make('Tiga')]
  expect(await merge(one.id, one.ticket)).toMatchObject({ code: 'same-complaint' })
  expect(await merge(one.id, 'bukan tiket')).toMatchObject({ code: 'no-such-complaint' })
  expect(await merge(one.id, two.ticket, false)).toMatchObject({ code: 'no-such-complaint' })
  expect(await merge(one.id, two.ticket)).toMatchObject({ ok: true })
  expect(await merge(one.id, three.ticket)).toMatchObject({ code: 'not-mergeable' })
  expect(await merge(two.id, three.ticket)).toMatchObject({ code: 'holds-merged' })
  expect(await merge(three.id, one.ticket)).toMatchObject({ code: 'main-not-open' })
  // Each into the other at once: one of them comes second and is refused.
  const [left, right] = [await make('Kiri'), await make('Kanan')]
  const both = await Promise.all([merge(left.id, right.ticket), merge(right.id, left.ticket)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('duplicates are burdens of as many people and one case', async () => {
  const figures = () =>
    readComplaintFigures(laboratory.database.db, region.id, laboratory.innovationId, {
      today: '2027-06-30',
      timeZone: 'Asia/Jakarta',
    })
  const sum = ({ months }: Awaited<ReturnType<typeof figures>>) =>
    months.reduce((total, { complaints }) => total + complaints, 0)
  const [main, duplicate] = [await make('Kasus'), await make('Kasus yang sama')]
  const before = await figures()
  await merge(duplicate.id, main.ticket)
  const after = await figures()
  expect(sum(after)).toBe(sum(before))
  expect(after.due).toBe(before.due - 1)
})

test('those whose report was merged are asked too, and their no opens their own report', async () => {
  const [main, duplicate] = [await make('Kursi tunggu patah.'), await make('Kursi tunggu patah semua.')]
  await merge(duplicate.id, main.ticket)
  await move(main.id, { move: 'verify', reportClass: 'complaint-non-supervisory' })
  await move(main.id, { move: 'answer', text: 'Diganti.' })
  await move(main.id, { move: 'close', text: null })
  later(15 * 24)
  await askBetter(laboratory.services, citizen, region, new AbortController().signal)
  for (const { ticket } of [main, duplicate]) {
    expect(await trackComplaint(laboratory.services, ticket)).toMatchObject({ value: { mayJudge: true } })
  }
  const say = (ticket: string, better: 'better' | 'reopen') =>
    speakAsCitizen(laboratory.services, citizen, ticket, { move: better, text: null })
  expect(await say(main.ticket, 'better')).toMatchObject({ ok: true })
  expect(await say(duplicate.ticket, 'reopen')).toMatchObject({ ok: true })
  expect(await again(main.ticket)).toMatchObject({ state: 'closed', better: true })
  expect(await again(duplicate.ticket)).toMatchObject({ state: 'reopened', mergedInto: null, better: false })
  const kinds = (await listSteps(laboratory.database.db, region.id, main.id)).map(({ kind }) => kind)
  expect(kinds.at(-1)).toBe('gave-back')
})
