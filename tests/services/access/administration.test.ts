import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { InnovationId } from '../../../src/domain/scope.ts'
import {
  endMembership,
  inviteMember,
  restoreMembership,
  showPeople,
} from '../../../src/services/access/edit-members.ts'
import { setPasswordByLink } from '../../../src/services/access/password-link.ts'
import {
  editWorksheetForm,
  setGateDays,
  showWorksheetForm,
} from '../../../src/services/lifecycle/edit-worksheet-form.ts'
import { publishInnovation } from '../../../src/services/lifecycle/publish-innovation.ts'
import { saveWorksheet } from '../../../src/services/lifecycle/save-worksheet.ts'
import { showAgencyProgress } from '../../../src/services/lifecycle/show-agency-progress.ts'
import { showDesk } from '../../../src/services/lifecycle/show-desk.ts'
import { showWorksheet } from '../../../src/services/lifecycle/show-worksheet.ts'
import { startInnovation } from '../../../src/services/lifecycle/start-innovation.ts'
import { type AgencyInput, editAgency } from '../../../src/services/region/edit-agency.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { findInnovation } from '../../../src/store/access/subject.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { findWorksheet } from '../../../src/store/lifecycle/worksheet.ts'
import { findRegion } from '../../../src/store/region/region.ts'
import { innovation, membership } from '../../../src/store/schema/index.ts'
import { noteJudgingFailure } from '../../../src/store/verdict/judging-failure.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let administrator: PersonAuthor
let writer: PersonAuthor
let now = new Date('2021-12-01T03:00:00Z')

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  administrator = await laboratory.join('Administrator', 'administrator')
  writer = await laboratory.join('Penulis', 'innovator')
})

afterAll(() => laboratory.close())

const region = async () => {
  const found = await findRegion(laboratory.database.db, 'kota-uji')
  if (!found) throw new Error('the region is gone')
  return found
}

test('a started innovation keeps its problem for the second stage and has a free address', async () => {
  const { services, agencyId, database } = laboratory
  const input = { name: 'Izin Sehari', agencyId, problem: 'Warga datang tiga kali.' }
  const started = await startInnovation(services, writer, await region(), input)
  expect(started).toMatchObject({ ok: true, value: { slug: 'izin-sehari-2' } })
  const innovationId = (started.ok ? started.value.id : '') as InnovationId
  const scope = { regionId: laboratory.regionId, innovationId }
  expect(await findWorksheet(database.db, { ...scope, stage: 'drum-up' })).toMatchObject({ state: 'draft' })
  expect(await findWorksheet(database.db, { ...scope, stage: 'diagnose' })).toMatchObject({
    state: 'closed',
    values: { problem: 'Warga datang tiga kali.' },
  })
})

test('a worksheet under way keeps its form when the region changes it', async () => {
  const { services, regionId, innovationId, database } = laboratory
  const scope = { regionId, innovationId, stage: 'drum-up' } as const
  await saveWorksheet(services, writer, scope, { baseRevision: 0, values: { promise: 'satu' } })
  const before = await showWorksheetForm(services, regionId, 'drum-up')
  const label = { id: 'Berapa biayanya?', en: 'What does it cost?' }
  const fields = [{ key: null, kind: 'number' as const, label, required: true }]
  const input = { stage: 'drum-up' as const, basedOn: before.version, fields }
  expect(await editWorksheetForm(services, administrator, regionId, input)).toMatchObject({ ok: true })
  expect(await editWorksheetForm(services, administrator, regionId, input)).toMatchObject({
    code: 'changed-meanwhile',
  })
  const after = await showWorksheetForm(services, regionId, 'drum-up')
  expect(after.fields.map(({ key }) => key)).toEqual(['berapa-biayanya'])
  expect(after.versions.length).toBe(before.versions.length + 1)
  const subject = await findInnovation(database.db, regionId, 'izin-sehari')
  const shown = subject && (await showWorksheet(services, await region(), subject, 'drum-up'))
  expect(shown?.fields.map(({ key }) => key)).toEqual(before.fields.map(({ key }) => key))
})

test('what is held too long is late by the working days that the region set', async () => {
  const { services, database } = laboratory
  // Time runs from when somebody of the agency can work on it.
  const team = await laboratory.join('Tim', 'innovator')
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction
      .update(membership)
      .set({ createdAt: new Date('2021-01-04T03:00:00Z') })
      .where(eq(membership.personId, team.personId)),
  )
  await setGateDays(services, administrator, await region(), { team: 3, coach: 2 })
  now = new Date('2021-12-10T03:00:00Z')
  const progress = await showAgencyProgress(services, await region(), { year: 2021, filter: 'late' })
  const item = progress.rows[0]?.items.find(({ slug }) => slug === 'izin-sehari-2')
  expect(item?.held).toEqual({ days: 7, due: '2021-12-06', daysLate: 4 })
  expect(progress.counts).toMatchObject({ all: 1, none: 0, late: 1, team: 1, coach: 0 })
  await setGateDays(services, administrator, await region(), null)
  expect((await region()).settings.gateDays).toBeUndefined()
})

test('nothing is published before somebody has said what it is', async () => {
  const { services, regionId, innovationId, database } = laboratory
  const scope = { regionId, id: innovationId }
  expect(await publishInnovation(services, administrator, scope)).toMatchObject({
    code: 'not-ready',
    details: { gaps: ['sentence', 'affair'] },
  })
  expect((await findInnovation(database.db, regionId, 'izin-sehari'))?.published).toBe(false)
})

test('agencies are added below others, renamed and moved, but never into a circle or onto a taken name', async () => {
  const { services, regionId } = laboratory
  const input: AgencyInput = {
    name: 'Puskesmas Uji',
    abbreviation: 'PKM Uji',
    networks: [],
    aliases: ['Puskesmas Percobaan'],
    kind: 'unit',
    parentKey: 'dinas-uji',
    countsAsAgency: false,
  }
  const edit = (key: string | null, changes: Partial<AgencyInput>) =>
    editAgency(services, administrator, regionId, key, { ...input, ...changes })
  expect(await edit(null, {})).toMatchObject({ ok: true, value: { key: 'pkm-uji' } })
  expect(await edit(null, { name: 'puskesmas PERCOBAAN' })).toMatchObject({ code: 'name-taken' })
  const top = { name: 'Dinas Uji', abbreviation: 'Dinuji', aliases: [], kind: 'dinas' as const }
  expect(await edit('dinas-uji', { ...top, parentKey: 'pkm-uji' })).toMatchObject({ code: 'below-itself' })
  expect(await edit('dinas-uji', { ...top, parentKey: 'gone' })).toMatchObject({ code: 'unknown-parent' })
  expect(await edit('gone', {})).toMatchObject({ code: 'unknown-agency' })
  expect(await edit('pkm-uji', { name: 'Puskesmas Uji Baru', parentKey: null })).toMatchObject({ ok: true })
})

test('people get a role once, with a link to a password that is shown once; the last administrator stays', async () => {
  const { services, regionId } = laboratory
  const input = {
    name: 'Rekan',
    email: 'Rekan@contoh.invalid',
    role: 'coordinator',
    agencyKey: 'dinas-uji',
  } as const
  const invite = (changes: Partial<Omit<typeof input, 'agencyKey'>> & { agencyKey?: string | null }) =>
    inviteMember(services, administrator, regionId, { ...input, ...changes })
  expect(await invite({ agencyKey: null })).toMatchObject({ code: 'agency-missing' })
  const invited = await invite({})
  const token = invited.ok ? (invited.value.link?.token ?? '') : ''
  const password = 'empat belas kucing tidur'
  const set = await setPasswordByLink(services, { token, password, origin: 'test' })
  expect(set).toMatchObject({ ok: true, value: { email: 'rekan@contoh.invalid' } })
  const signedIn = await services.identity.signIn('rekan@contoh.invalid', password, false, new Headers())
  expect(signedIn).toMatchObject({ ok: true })
  expect(await invite({})).toMatchObject({ code: 'role-held' })

  const { members } = await showPeople(services, regionId)
  const idOf = (role: string) => members.find((member) => member.role === role)?.id ?? ''
  const end = (id: string) => endMembership(services, administrator, regionId, id)
  expect(await end(idOf('coordinator'))).toMatchObject({ ok: true })
  expect(await end(idOf('coordinator'))).toMatchObject({ code: 'no-such-membership' })
  expect(await end(idOf('administrator'))).toMatchObject({ code: 'last-administrator' })
  const ended = idOf('coordinator')
  expect((await showPeople(services, regionId)).ended.map(({ id }) => id)).toEqual([ended])
  const restore = (id: string) => restoreMembership(services, administrator, regionId, id)
  expect(await restore(idOf('administrator'))).toMatchObject({ code: 'no-such-membership' })
  expect(await restore(ended)).toMatchObject({ ok: true })
  expect(await restore(ended)).toMatchObject({ code: 'no-such-membership' })
  expect((await showPeople(services, regionId)).members.map(({ id }) => id)).toContain(ended)
  expect(await end(ended)).toMatchObject({ ok: true })
  const { rows } = await laboratory.database.db.execute(
    sql`SELECT DISTINCT action FROM audit WHERE table_name = 'membership' AND actor = ${administrator.personId} ORDER BY 1`,
  )
  expect(rows.map(({ action }) => action)).toEqual(['member.end', 'member.invite', 'member.restore'])
})

test('an evaluator finds what was concluded, and nothing of which too little is known', async () => {
  const { services, database, innovationId } = laboratory
  const evaluator = await laboratory.join('Penilai', 'evaluator')
  const { personId } = evaluator
  const memberships = await membershipsOf(database.db, personId)
  const desk = async () =>
    (await showDesk(services, { personId, name: 'Penilai', memberships }, await region())).concluded
  expect(await desk()).toMatchObject({ total: 0 })
  await change(database.db, evaluator, 'test', (transaction) =>
    transaction.update(innovation).set({ verdict: 'burdening' }).where(eq(innovation.id, innovationId)),
  )
  expect(await desk()).toMatchObject({ total: 1, items: [{ slug: 'izin-sehari', verdict: 'burdening' }] })
})

test('who looks after the region is told what could not be judged, and nobody else', async () => {
  const { services, regionId, innovationId, database } = laboratory
  const failed = { regionId, innovationId, cause: 'time', reason: '22003: value out of range' } as const
  await noteJudgingFailure(database.db, failed, now)
  const told = async ({ personId }: PersonAuthor) => {
    const memberships = await membershipsOf(database.db, personId)
    const desk = await showDesk(services, { personId, name: '', memberships }, await region())
    return desk.unjudged.map(({ slug, reason }) => `${slug} ${reason}`)
  }
  expect(await told(administrator)).toEqual(['izin-sehari 22003: value out of range'])
  expect(await told(writer)).toEqual([])
})

test('a role that is given four times at once is held once', async () => {
  const { services, regionId, database } = laboratory
  const invited = {
    name: 'Pelatih',
    email: 'pelatih@contoh.invalid',
    role: 'coach',
    agencyKey: null,
  } as const
  await inviteMember(services, administrator, regionId, { ...invited, role: 'evaluator' })
  const given = await Promise.all(
    Array.from({ length: 4 }, () => inviteMember(services, administrator, regionId, invited)),
  )
  expect(given.filter(({ ok }) => ok)).toHaveLength(1)
  const [first] = given.flatMap((one) => (one.ok ? one.value.personId : []))
  const held = await membershipsOf(database.db, first as never)
  expect(held.map(({ role }) => role).toSorted()).toEqual(['coach', 'evaluator'])
})
