import { z } from 'zod'
import type { Actor } from '../../../../../../domain/access/role.ts'
import { yearsWithoutDecree } from '../../../../../../domain/calendar/decree-year.ts'
import { dayAt } from '../../../../../../domain/calendar/working-days.ts'
import { addHoliday, showHolidays, takeOutHoliday } from '../../../../../../services/region/edit-holidays.ts'
import type { RegionScope } from '../../../../../../store/region/region.ts'
import { day, requiredLine } from '../../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../../visit.ts'
import { HolidayPage } from './holiday-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }
type Refused = { typed: Typed; errors: Readonly<Record<string, string>> }

async function holidayPage(visit: InRegion, refused?: Refused): Promise<Response> {
  const { services, region, query } = visit
  const holidays = await showHolidays(services, region.id)
  const today = dayAt(services.clock(), region.timeZone)
  const asked = query.get('year') ?? ''
  const year = /^(19|20)\d{2}$/.test(asked) ? asked : today.slice(0, 4)
  return page(
    visit,
    <HolidayPage
      view={viewOf(visit)}
      holidays={holidays}
      year={year}
      incomplete={yearsWithoutDecree(
        today,
        holidays.map(({ date }) => date),
      ).map(String)}
      {...refused}
    />,
    refused ? 422 : 200,
  )
}

export function showHolidayPage(visit: InRegion): Promise<Response> {
  return holidayPage(visit)
}

const holidayForm = z.object({ date: day, name: requiredLine(), source: requiredLine() })

export async function handleHoliday(visit: InRegion): Promise<Response> {
  const form = await parseForm(visit, holidayForm)
  if (!form.ok) return holidayPage(visit, form)
  await addHoliday(visit.services, authorOf(visit), visit.region.id, form.values)
  return redirect(visit, `${paths.holidays(visit.region.slug)}?year=${form.values.date.slice(0, 4)}`, 'saved')
}

export async function handleRemoveHoliday(visit: InRegion): Promise<Response> {
  const form = await parseForm(visit, z.object({ date: day }))
  if (!form.ok) return notFound(visit)
  const { date } = form.values
  const outcome = await takeOutHoliday(visit.services, authorOf(visit), visit.region.id, date)
  if (!outcome.ok) return notFound(visit)
  return redirect(visit, `${paths.holidays(visit.region.slug)}?year=${date.slice(0, 4)}`, 'saved')
}
