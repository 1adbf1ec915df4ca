import { z } from 'zod'
import { writeXlsx } from '../../../../documents/xlsx.ts'
import { agenciesWithin, may } from '../../../../domain/access/permission.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { formOn } from '../../../../domain/learning/hours-table.ts'
import { goesOn } from '../../../../domain/region/agency-count.ts'
import { LEARNING_HOURS_BOUNDS, setMinimum } from '../../../../services/learning/set-minimum.ts'
import { type HoursOfYear, showHours } from '../../../../services/learning/show-hours.ts'
import { listAgencies } from '../../../../store/region/agency.ts'
import { formatsOf } from '../../../format.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { page, redirect, viewOf } from '../../../respond.tsx'
import { sendFile, XLSX_TYPE } from '../../../send-file.ts'
import { authorOf } from '../../../visit.ts'
import type { Desk } from './handlers.tsx'
import { HoursPage } from './hours-page.tsx'

/** The year of the address, or this one: nothing is recorded before the table of hours begins. */
function yearOf({ query, services, region }: Desk): number {
  const asked = query.get('year') ?? ''
  return /^20\d\d$/.test(asked) ? Number(asked) : Number(dayAt(services.clock(), region.timeZone).slice(0, 4))
}

async function hoursAnswer(
  visit: Desk,
  said: { typed?: Typed; errors?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const { services, region, actor } = visit
  const reach = agenciesWithin(actor, 'learning.see', region.id)
  const [hours, agencies] = await Promise.all([
    showHours(services, region, yearOf(visit), reach),
    listAgencies(services.db, region.id),
  ])
  const mayEdit = may(actor, 'learning.edit', { regionId: region.id, agencyIds: [] })
  const trained = new Set(hours.agencies.map(({ agencyName }) => agencyName))
  const untrained =
    reach === 'all'
      ? agencies.filter((agency) => agency.parentId === null && goesOn(agency) && !trained.has(agency.name))
      : []
  const props = { ...said, region: region.slug, hours, untrained: untrained.map(({ name }) => name), mayEdit }
  return page(visit, <HoursPage view={viewOf(visit)} {...props} />, said.errors ? 422 : 200)
}

export function showLearningHours(visit: Desk): Promise<Response> {
  return hoursAnswer(visit)
}

const minimumForm = z.object({
  hours: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, 'number')
    .transform(Number),
})

export async function handleMinimum(visit: Desk): Promise<Response> {
  const { services, region, messages, language } = visit
  const form = await parseForm(visit, minimumForm)
  if (!form.ok) return hoursAnswer(visit, form)
  const set = await setMinimum(services, authorOf(visit), region, form.values.hours)
  if (set.ok) return redirect(visit, paths.learningHours(region.slug), 'saved')
  const { number } = formatsOf(language)
  const { min, max } = LEARNING_HOURS_BOUNDS
  const errors = { hours: messages.learningDesk.minimumBounds(number(min), number(max)) }
  return hoursAnswer(visit, { typed: form.typed, errors })
}

function rowsOf({ people }: HoursOfYear, visit: Desk): (string | number | null)[][] {
  const { reasons } = visit.messages.learningDesk
  return people.flatMap(({ civilServantNumber, name, agencyName, lines }) =>
    lines.map(({ line, counted, reason }) => {
      const form = formOn(line.form, line.endsOn)
      const kind = form?.siasnKind ?? null
      const person = [civilServantNumber, name, agencyName]
      const activity = [kind, form?.name[visit.language] ?? line.form, line.name, line.organiser]
      const days = [line.startsOn, line.endsOn]
      return [...person, ...activity, ...days, counted, line.certificateNumber, reason && reasons[reason]]
    }),
  )
}

/** Every activity of the year for the personnel office, the number of the civil servant as text. */
export async function downloadHours(visit: Desk): Promise<Response> {
  const { services, region, messages } = visit
  const hours = await showHours(services, region, yearOf(visit), 'all')
  const header = Object.values(messages.learningDesk.exportColumns)
  const sheet = { name: messages.learningDesk.exportSheet, header, rows: rowsOf(hours, visit) }
  const name = `${region.slug}-jp-${hours.year}.xlsx`
  return sendFile(visit, { content: await writeXlsx([sheet]), type: XLSX_TYPE, name })
}
