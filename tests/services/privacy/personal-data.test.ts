import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctColleague } from '../../../src/services/access/edit-person.ts'
import { leaveRegion } from '../../../src/services/access/leave-region.ts'
import { ownData } from '../../../src/services/access/own-data.ts'
import { removePerson } from '../../../src/services/access/remove-person.ts'
import { sealAudit } from '../../../src/services/audit/seal-audit.ts'
import { verifyAudit } from '../../../src/services/audit/verify-audit.ts'
import {
  recordMatter,
  setRetention,
  showPrivacy,
  stepMatter,
} from '../../../src/services/privacy/data-matters.ts'
import { countHolding } from '../../../src/store/access/person-removal.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let administrator: PersonAuthor
let now = new Date('2026-03-09T08:00:00+07:00')
beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  administrator = await laboratory.join('Administrator', 'administrator')
})
afterAll(() => laboratory.close())

const texts = { subject: 'Bu Rina, 0812', details: 'Semua data tentang saya', cause: '', measures: '' }

test('a request has its three days from when it was received, and is closed by an answer', async () => {
  const { services, regionId } = laboratory
  const record = (receivedAt: Date) =>
    recordMatter(services, administrator, regionId, { ...texts, kind: 'access', receivedAt })
  expect(await record(new Date('2026-03-09T08:01:00+07:00'))).toMatchObject({ code: 'in-future' })
  expect(await record(new Date('2026-03-06T16:00:00+07:00'))).toMatchObject({ ok: true })
  const [matter] = (await showPrivacy(services, regionId)).matters
  expect(matter?.clock.dueAt).toEqual(new Date('2026-03-09T16:00:00+07:00'))
  expect(matter?.clock.leftMs).toBe(8 * 3_600_000)
  const step = { matterId: matter?.id ?? '', kind: 'done', note: 'Salinan diserahkan' } as const
  expect(await stepMatter(services, administrator, regionId, { ...step, kind: 'person-told' })).toMatchObject(
    {
      code: 'no-such-matter',
    },
  )
  expect(await stepMatter(services, administrator, regionId, step)).toMatchObject({ ok: true })
  expect(await stepMatter(services, administrator, regionId, step)).toMatchObject({ code: 'done-already' })
  expect((await showPrivacy(services, regionId)).matters[0]).toMatchObject({ isClosed: true, open: [] })
  // What it tells of people is not in the trail.
  const { rows } = await laboratory.database.pool.query(
    `SELECT count(*)::int AS count FROM audit WHERE concat(before, after) LIKE '%Rina%'`,
  )
  expect(rows[0].count).toBe(0)
})

test('a breach needs its three contents and is open until person and authority were told', async () => {
  const { services, regionId } = laboratory
  const receivedAt = new Date('2026-03-08T08:00:00+07:00')
  const breach = { ...texts, kind: 'breach', receivedAt } as const
  expect(await recordMatter(services, administrator, regionId, breach)).toMatchObject({
    code: 'breach-incomplete',
  })
  const whole = { ...breach, cause: 'Berkas terkirim keliru', measures: 'Ditarik kembali' }
  await recordMatter(services, administrator, regionId, whole)
  const open = async () => (await showPrivacy(services, regionId)).matters[0]
  const matterId = (await open())?.id ?? ''
  await stepMatter(services, administrator, regionId, { matterId, kind: 'authority-told', note: 'Surat 12' })
  now = new Date('2026-03-12T08:00:01+07:00')
  expect(await open()).toMatchObject({ id: matterId, isClosed: false, clock: { isOver: true } })
  await stepMatter(services, administrator, regionId, { matterId, kind: 'person-told', note: 'Surat 13' })
  const { matters } = await showPrivacy(services, regionId)
  expect(matters.find(({ id }) => id === matterId)).toMatchObject({ isClosed: true, open: ['public-told'] })
})

test('nothing is destroyed by default; the latest rule of a class holds', async () => {
  const { services, regionId } = laboratory
  expect((await showPrivacy(services, regionId)).retention.size).toBe(0)
  const set = (months: number | null) =>
    setRetention(services, administrator, regionId, 'complaint', { months, source: 'JRA 2026' })
  expect(await set(0)).toMatchObject({ code: 'out-of-bounds' })
  await set(24)
  now = new Date(now.getTime() + 1_000)
  await set(60)
  expect((await showPrivacy(services, regionId)).retention.get('complaint')).toEqual({
    months: 60,
    source: 'JRA 2026',
  })
})

test('somebody who left is taken out of every table and of the trail, and the chain holds', async () => {
  const { services, regionId, database } = laboratory
  const leaver = await laboratory.join('Sulastri Widodo', 'coach')
  const scope = { regionId, personId: leaver.personId }
  await correctColleague(services, administrator, scope, {
    name: 'Sulastri Widodo Putri',
    email: 'sulastri@contoh.invalid',
  })
  const copy = JSON.stringify(await ownData(services, leaver))
  expect(copy).toContain('sulastri@contoh.invalid')
  expect(copy).toContain('coach')
  expect(await removePerson(services, administrator, regionId, leaver.personId)).toMatchObject({
    code: 'no-former-member',
  })
  await leaveRegion(services, administrator, { ...scope, successorId: null })
  const removed = await removePerson(services, administrator, regionId, leaver.personId)
  expect(removed).toMatchObject({ ok: true, value: { left: [] } })
  expect(await countHolding(database.db, ['Sulastri', 'sulastri@contoh.invalid'])).toEqual([])
  await sealAudit(services)
  expect((await verifyAudit(services)).flatMap(({ faults }) => faults)).toEqual([])
  // What was done stays.
  const { rows } = await database.pool.query(
    `SELECT action FROM audit WHERE row_key ->> 'id' = $1 ORDER BY id`,
    [leaver.personId],
  )
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['person.correct', 'personal-data.copy', 'member.leave', 'personal-data.remove']),
  )
})
