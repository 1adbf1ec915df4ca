import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMail } from '../../../src/adapters/mail.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { sendLettersJob } from '../../../src/jobs/contact/send-letters.ts'
import { endMembership } from '../../../src/services/access/edit-members.ts'
import { ownData } from '../../../src/services/access/own-data.ts'
import { removePerson } from '../../../src/services/access/remove-person.ts'
import { keepTelephone } from '../../../src/services/contact/keep-telephone.ts'
import { noteReminderHanded, remindAgencies } from '../../../src/services/contact/remind.ts'
import { showWhoIsWho } from '../../../src/services/contact/who-is-who.ts'
import { keepNoLonger } from '../../../src/services/privacy/keep-no-longer.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { lockMemberships } from '../../../src/store/access/member.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { listReminders } from '../../../src/store/contact/reminder.ts'
import { updateGate } from '../../../src/store/lifecycle/innovation.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { agency, person } from '../../../src/store/schema/index.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'

let laboratory: Laboratory
let server: MailServer
let mailing: Services
let region: RegionScope
let manager: PersonAuthor
let coordinator: PersonAuthor
let now = new Date('2026-11-30T03:00:00Z')
const never = new AbortController().signal

beforeAll(async () => {
  server = await startMailServer()
  laboratory = await testLaboratory(() => now)
  const { database, services, regionId } = laboratory
  region = (await findRegionById(database.db, regionId)) as RegionScope
  manager = await laboratory.join('Pengelola', 'lab-manager')
  coordinator = await laboratory.join('Kokom', 'coordinator')
  await laboratory.join('Admin', 'administrator')
  const mail = createMail(server.url, { name: 'Labinov', address: 'labinov@kota.test' }, 'labinov.test')
  mailing = createServices({ ...services, mail }, () => now)
  await change(database.db, system('test'), 'test', async (transaction) => {
    await transaction.insert(agency).values({
      regionId,
      id: newIdentifier() as AgencyId,
      key: 'badan-sepi',
      name: 'Badan Sepi',
      abbreviation: 'Basep',
      kind: 'badan',
    })
    // Held by the team for 20 working days, where no limit is set: beyond ten it is late.
    await updateGate(transaction, regionId, laboratory.innovationId, {
      stage: 'design',
      gateState: 'draft',
      heldSince: new Date('2026-11-02T03:00:00Z'),
    })
  })
})
afterAll(async () => {
  await laboratory.close()
  await server.close()
})

const who = () => showWhoIsWho(laboratory.services, region)
const onDay = (day: string) => listReminders(laboratory.database.db, region.id, { day }, 10)

test('who is who begins with those who have nobody, and tells what each is late with', async () => {
  const { agencies } = await who()
  expect(agencies.map(({ agency: { name } }) => name)).toEqual(['Badan Sepi', 'Dinas Uji'])
  expect(agencies[1]?.coordinators.map(({ name }) => name)).toEqual(['Kokom'])
  expect(agencies[1]?.seenAt).toBe(null)
  expect(agencies[1]?.matters).toMatchObject([
    { kind: 'stage', name: 'Izin Sehari', stage: 'design', daysLate: 10 },
    { kind: 'no-innovation', year: 2026 },
  ])
})

test('an agency is reminded once a day, by a text to send where nobody has an e-mail', async () => {
  const { services, database } = laboratory
  const remind = (keys: string[]) => remindAgencies(services, manager, region, keys)
  expect(await remind([])).toMatchObject({ ok: false, code: 'nobody-chosen' })
  expect(await remind(['dinas-uji'])).toMatchObject({ ok: true, value: { byHand: 1, byMail: 0 } })
  const [first] = await onDay('2026-11-30')
  expect(first?.text).toContain('Izin Sehari: lembar kerja Design terlambat 10 hari kerja')
  expect(first?.text).toContain('http://labinov.test/kota-uji/desk')
  expect(first).toMatchObject({ madeBy: 'Pengelola', way: 'hand', handedAt: null })
  expect(await remind(['dinas-uji', 'badan-sepi'])).toMatchObject({ value: { byHand: 1, already: 1 } })
  const day = await onDay('2026-11-30')
  expect(day).toHaveLength(2)
  // Nobody there can open a desk.
  const withoutAccount = day.find(({ text }) => text.includes('Badan Sepi'))
  expect(withoutAccount?.text).not.toContain('Buka meja kerja')

  expect(await noteReminderHanded(services, manager, region, first?.id ?? '')).toMatchObject({ ok: true })
  expect(await noteReminderHanded(services, manager, region, first?.id ?? '')).toMatchObject({ ok: false })
  const { rows } = await database.pool.query(
    `SELECT DISTINCT actor, action FROM audit WHERE table_name = 'reminder' ORDER BY 2`,
  )
  expect(rows).toEqual([
    { actor: manager.personId, action: 'agency.remind' },
    { actor: manager.personId, action: 'agency.remind-by-hand' },
  ])
})

test('the next day it goes by e-mail where there is an address, exactly once', async () => {
  now = new Date('2026-12-01T03:00:00Z')
  await change(laboratory.database.db, system('test'), 'test', (transaction) =>
    transaction.update(person).set({ email: 'kokom@kota.test' }).where(eq(person.id, coordinator.personId)),
  )
  const both = await Promise.all([1, 2].map(() => remindAgencies(mailing, manager, region, ['dinas-uji'])))
  const sent = both.map((one) => (one.ok ? one.value.byMail : -1)).sort()
  expect(sent).toEqual([0, 1])
  await Promise.all([sendLettersJob.run(mailing, never), sendLettersJob.run(mailing, never)])
  expect(server.mails.map(({ to }) => to)).toEqual(['kokom@kota.test'])
})

test('a number is kept out of the trail, in the copy of its owner, and goes with them', async () => {
  const { services, database, regionId, agencyId } = laboratory
  const owner = { personId: coordinator.personId }
  const keep = (number: string, whose: Parameters<typeof keepTelephone>[3] = owner) =>
    keepTelephone(services, manager, regionId, whose, { number, name: null })
  expect(await keep('bukan nomor')).toMatchObject({ code: 'no-telephone' })
  expect(await keep('0812', { agencyId })).toMatchObject({ code: 'no-telephone' })
  expect(await keep('08123', { personId: manager.personId })).toMatchObject({ ok: false })
  expect(await keep('0812-3456-7890')).toMatchObject({ ok: true })
  expect(
    (await who()).agencies.find(({ agency: { key } }) => key === 'dinas-uji')?.coordinators,
  ).toMatchObject([{ telephone: '+6281234567890' }])
  const trail = await database.pool.query(`SELECT after::text FROM audit WHERE table_name = 'telephone'`)
  expect(trail.rows).toHaveLength(1)
  expect(JSON.stringify(trail.rows)).not.toContain('6281234567890')
  expect(JSON.stringify(await ownData(services, coordinator))).toContain('+6281234567890')

  const held = await change(database.db, system('test'), 'test', (transaction) =>
    lockMemberships(transaction, regionId),
  )
  const role = held.find(({ personId }) => personId === coordinator.personId)
  const count = async () =>
    (await database.pool.query('SELECT count(*)::int AS n FROM telephone')).rows[0]?.n as number
  await endMembership(services, manager, regionId, role?.id ?? '')
  await keepNoLonger(services, system('test'), regionId, never)
  expect(await count()).toBe(0)
})

test('whoever is taken out takes number and letters along', async () => {
  const { services, database, regionId } = laboratory
  const { rows: before } = await database.pool.query('SELECT count(*)::int AS n FROM staff_letter')
  expect(before[0]?.n).toBe(1)
  expect(await removePerson(services, manager, regionId, coordinator.personId)).toMatchObject({ ok: true })
  const { rows } = await database.pool.query('SELECT count(*)::int AS n FROM staff_letter')
  expect(rows[0]?.n).toBe(0)
})
