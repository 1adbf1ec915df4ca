import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMail } from '../../../src/adapters/mail.ts'
import { issueReportsHourly } from '../../../src/jobs/briefing/issue-reports.ts'
import { sendLettersJob } from '../../../src/jobs/contact/send-letters.ts'
import {
  endReportSchedule,
  SCHEDULES_MAX,
  scheduleReport,
} from '../../../src/services/briefing/schedule-report.ts'
import { createServices, type Services } from '../../../src/services/services.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { listSchedules } from '../../../src/store/briefing/report-schedule.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { person } from '../../../src/store/schema/index.ts'
import { composeReport } from '../../../src/web/pages/desk/briefing/compose-report.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'

let laboratory: Laboratory
let server: MailServer
let mailing: Services
let region: RegionScope
let manager: PersonAuthor
let now = new Date('2026-11-30T03:00:00Z')
const never = new AbortController().signal
const job = issueReportsHourly(composeReport)

beforeAll(async () => {
  server = await startMailServer()
  laboratory = await testLaboratory(() => now)
  const { database, services, regionId } = laboratory
  region = (await findRegionById(database.db, regionId)) as RegionScope
  manager = await laboratory.join('Pengelola', 'lab-manager')
  const leader = await laboratory.join('Wali', 'leader')
  await change(database.db, system('test'), 'test', (transaction) =>
    transaction.update(person).set({ email: 'wali@kota.test' }).where(eq(person.id, leader.personId)),
  )
  await laboratory.join('Tim', 'innovator')
  const mail = createMail(server.url, { name: 'Labinov', address: 'labinov@kota.test' }, 'labinov.test')
  mailing = createServices({ ...services, mail }, () => now)
})
afterAll(async () => {
  await laboratory.close()
  await server.close()
})

const wish = { cohortId: null, every: 'month' as const, language: 'id' as const }
const issues = async () => {
  const { rows } = await laboratory.database.pool.query(
    'SELECT i.period, i.letters, b.kind, b.year, b.made_by FROM report_schedule_issue i JOIN briefing b USING (region_id) WHERE b.id = i.briefing_id ORDER BY i.period, b.kind',
  )
  return rows
}
const letters = async () => {
  const { rows } = await laboratory.database.pool.query("SELECT text FROM staff_letter WHERE kind = 'report'")
  return rows as { text: string }[]
}

test('a report goes to roles that may read it, and to nobody else', async () => {
  const { services } = laboratory
  const refusedFor = (roles: ('innovator' | 'leader')[]) =>
    scheduleReport(services, manager, region, { ...wish, kind: 'leader', roles })
  expect(await refusedFor(['innovator'])).toMatchObject({ code: 'no-reader' })
  expect(
    await scheduleReport(services, manager, region, { ...wish, kind: 'cohort', roles: ['leader'] }),
  ).toMatchObject({ code: 'unknown-cohort' })
  expect(await refusedFor(['leader', 'innovator'])).toMatchObject({ ok: true })
  const [schedule] = await listSchedules(services.db, region.id)
  expect(schedule).toMatchObject({ roles: ['leader'], since: '2026-11', latest: null })
})

test('nothing comes before its month, and two processes make one issue and one letter', async () => {
  await job.run(mailing, never)
  expect(await issues()).toEqual([])
  now = new Date('2026-12-01T01:00:00Z')
  await Promise.all([job.run(mailing, never), job.run(mailing, never), job.run(mailing, never)])
  await job.run(mailing, never)
  expect(await issues()).toEqual([
    { period: '2026-12', letters: 1, kind: 'leader', year: null, made_by: null },
  ])
  const { rows } = await laboratory.database.pool.query('SELECT count(*)::int AS count FROM briefing')
  expect(rows[0].count).toBe(1)
  const sent = await letters()
  expect(sent).toHaveLength(1)
  expect(sent[0]?.text).toMatch(/\/desk\/briefings\/[0-9a-f-]{36}/)
  await sendLettersJob.run(mailing, never)
  expect(server.mails.map(({ to }) => to)).toEqual(['wali@kota.test'])
})

test('on the first of January the year of before is told, and without e-mail the issue is made all the same', async () => {
  const { services } = laboratory
  await scheduleReport(services, manager, region, {
    ...wish,
    kind: 'region-year',
    every: 'quarter',
    roles: ['leader'],
  })
  now = new Date('2026-12-31T18:00:00Z')
  await job.run(services, never)
  const made = await issues()
  expect(made.filter(({ period }) => period.startsWith('2027'))).toEqual([
    { period: '2027-01', letters: 0, kind: 'leader', year: null, made_by: null },
    { period: '2027-Q1', letters: 0, kind: 'region-year', year: 2026, made_by: null },
  ])
  expect(await letters()).toHaveLength(1)
})

test('one that was ended comes no more, and there are no more than people read', async () => {
  const { services } = laboratory
  const [first] = await listSchedules(services.db, region.id)
  expect(await endReportSchedule(services, manager, region, first?.id ?? '')).toMatchObject({ ok: true })
  expect(await endReportSchedule(services, manager, region, first?.id ?? '')).toMatchObject({
    code: 'no-such-schedule',
  })
  const before = (await issues()).length
  now = new Date('2027-02-01T03:00:00Z')
  await job.run(services, never)
  expect((await issues()).length).toBe(before)
  const add = () => scheduleReport(services, manager, region, { ...wish, kind: 'leader', roles: ['leader'] })
  let added = 1
  while ((await add()).ok) added += 1
  expect(added).toBe(SCHEDULES_MAX)
})
