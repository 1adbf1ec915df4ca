import { z } from 'zod'
import type { Actor } from '../../../../domain/access/role.ts'
import { roles } from '../../../../domain/access/role.ts'
import { reportPaces } from '../../../../domain/calendar/report-period.ts'
import {
  endReportSchedule,
  reportRoles,
  SCHEDULES_MAX,
  scheduleReport,
} from '../../../../services/briefing/schedule-report.ts'
import { listSchedules } from '../../../../store/briefing/report-schedule.ts'
import { listCohorts } from '../../../../store/programme/cohort.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { SCHEDULED_KINDS } from '../../../../store/schema/report-schedule.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf, type Visit } from '../../../visit.ts'
import { SchedulesPage } from './schedules-page.tsx'

type Desk = Visit & { region: RegionScope; actor: Actor }
type Again = { readonly typed: Typed; readonly errors: Readonly<Record<string, string>> }

async function schedulesPage(visit: Desk, again?: Again): Promise<Response> {
  const { services, region } = visit
  const [schedules, cohorts] = await Promise.all([
    listSchedules(services.db, region.id),
    listCohorts(services.db, region.id),
  ])
  const props = { schedules, cohorts, roles: reportRoles(region), hasMail: services.mail !== undefined }
  return page(visit, <SchedulesPage view={viewOf(visit)} {...props} {...again} />, again ? 422 : 200)
}

export function showSchedules(visit: Desk): Promise<Response> {
  return schedulesPage(visit)
}

const scheduleForm = z.object({
  /** `leader`, or with a colon the cohort of which it tells. */
  report: z.string().max(60),
  every: z.enum(reportPaces),
  roles: z
    .string()
    .max(500)
    .default('')
    .transform((text) => text.split('\n'))
    .transform((chosen) => roles.filter((role) => chosen.includes(role))),
})

export async function handleSchedule(visit: Desk): Promise<Response> {
  const { services, region, messages, language } = visit
  const form = await parseForm(visit, scheduleForm)
  if (!form.ok) return schedulesPage(visit, form)
  const { report, every, roles: readers } = form.values
  const words = messages.report.schedule
  const [name, cohortId = null] = report.split(':')
  const kind = SCHEDULED_KINDS.find((one) => one === name)
  const again = (errors: Again['errors']) => schedulesPage(visit, { typed: form.typed, errors })
  if (!kind) return again({ report: messages.report.choose })
  const wish = { kind, cohortId, every, roles: readers, language }
  const outcome = await scheduleReport(services, authorOf(visit), region, wish)
  if (outcome.ok) return redirect(visit, paths.reportSchedules(region.slug), 'saved')
  if (outcome.code === 'no-reader') return again({ roles: words.noReader })
  if (outcome.code === 'unknown-cohort') return again({ report: messages.report.neededCohort })
  return again({ report: words.tooMany(SCHEDULES_MAX) })
}

export async function handleScheduleEnd(visit: Desk): Promise<Response> {
  const { services, region } = visit
  const form = await parseForm(visit, z.object({ schedule: z.string().max(60).default('') }))
  if (!form.ok) return schedulesPage(visit, form)
  const outcome = await endReportSchedule(services, authorOf(visit), region, form.values.schedule)
  return outcome.ok ? redirect(visit, paths.reportSchedules(region.slug), 'saved') : notFound(visit)
}
