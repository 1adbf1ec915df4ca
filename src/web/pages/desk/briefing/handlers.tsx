import { z } from 'zod'
import { drawBriefing, reportFormats } from '../../../../documents/briefing/draw-briefing.ts'
import type { ThreadRefusal } from '../../../../documents/in-thread.ts'
import { agenciesWithin, may } from '../../../../domain/access/permission.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { slugOf } from '../../../../domain/region/slug.ts'
import { isRefused, ok, type Result, refused } from '../../../../domain/result.ts'
import { keepBriefing, readBriefing } from '../../../../services/briefing/keep-briefing.ts'
import { listBriefings, type ReportsOf } from '../../../../store/briefing/briefing.ts'
import { listCohorts } from '../../../../store/programme/cohort.ts'
import { listAgencies } from '../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { DOCX_TYPE, PDF_TYPE, sendFile } from '../../../send-file.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import type { OnInnovation } from '../lifecycle/worksheet/handlers.tsx'
import { BriefingsPage, type ReportForm } from './briefings-page.tsx'
import { composeReport, type WishToCompose } from './compose-report.ts'

type Desk = Visit & { region: RegionScope; actor: Actor }

/** The newest issues; older ones stay and are found in the trail. */
const ISSUES_SHOWN = 50

const regionKinds = ['leader', 'region-year', 'agency-year', 'cohort', 'directory'] as const
const innovationKinds = ['innovation', 'record', 'action-plan'] as const

const thisYear = ({ services, region }: Desk) => Number(dayAt(services.clock(), region.timeZone).slice(0, 4))

/** Draws a report, keeps it as an issue, and gives its identifier. */
async function issue(
  visit: Desk,
  wish: WishToCompose,
): Promise<Result<{ readonly id: string }, ThreadRefusal | 'nothing-to-tell'>> {
  const { services, region, language } = visit
  const briefing = await composeReport(services, region, language, wish)
  if (!briefing) return refused('nothing-to-tell')
  const drawn = await drawBriefing(briefing, wish.format ?? 'pdf')
  if (isRefused(drawn)) return drawn
  const { innovation: _, ...report } = wish
  const { title, day } = briefing
  const kept = { regionId: region.id, ...report, title, day, content: drawn.value }
  return ok(await keepBriefing(services, authorOf(visit), kept))
}

/** The agencies of whose reports somebody may read: all of them for those who see the board. */
const ownAgencies = ({ actor, region }: Desk) => agenciesWithin(actor, 'briefing.see', region.id)

async function send(visit: Desk, whose: ReportsOf): Promise<Response> {
  const { services, region, parameters } = visit
  const found = await readBriefing(services, region.id, whose, parameters.briefing ?? '')
  if (!found) return notFound(visit)
  const { content, title, day, format } = found
  const name = `${slugOf(title)}-${day}.${format}`
  const type = format === 'docx' ? DOCX_TYPE : PDF_TYPE
  return sendFile(visit, { content, type, name, shown: format === 'pdf' })
}

type Again = { readonly typed: Typed; readonly errors: Readonly<Record<string, string>> }

async function regionPage(visit: Desk, again?: Again): Promise<Response> {
  const { services, region, messages } = visit
  const own = ownAgencies(visit)
  const [issues, agencies, cohorts] = await Promise.all([
    listBriefings(services.db, region.id, { agencies: own }, ISSUES_SHOWN),
    listAgencies(services.db, region.id),
    listCohorts(services.db, region.id),
  ])
  const agency = agencies
    .filter(({ id, countsAsAgency }) => countsAsAgency && (own === 'all' || own.includes(id)))
    .map(({ key, name }) => ({ value: key, label: name }))
  const cohort = cohorts.map(({ id, name }) => ({ value: id, label: name }))
  const ofYear = { year: thisYear(visit), hasFormat: true }
  const ofRegion: ReportForm[] = [{ kind: 'leader' }, { kind: 'region-year', ...ofYear }]
  const forms: ReportForm[] = [
    ...(own === 'all' ? ofRegion : []),
    ...(agency.length > 0 ? [{ kind: 'agency-year' as const, ...ofYear, agency }] : []),
    ...(own === 'all' && cohort.length > 0
      ? [
          { kind: 'cohort' as const, cohort },
          { kind: 'directory' as const, cohort, hasFormat: true },
        ]
      : []),
  ]
  const subject = { regionId: region.id, agencyIds: [] }
  const props = {
    schedulesPath: may(visit.actor, 'report-schedule.edit', subject)
      ? paths.reportSchedules(region.slug)
      : undefined,
    title: messages.briefing.title,
    lead: messages.briefing.lead,
    action: paths.briefings(region.slug),
    pathOf: (id: string) => paths.briefing(region.slug, id),
  }
  const element = (
    <BriefingsPage
      view={viewOf(visit)}
      timeZone={region.timeZone}
      forms={forms}
      issues={issues}
      {...props}
      {...again}
    />
  )
  return page(visit, element, again ? 422 : 200)
}

export function showRegionBriefings(visit: Desk): Promise<Response> {
  return regionPage(visit)
}

const year = z.string().max(10).default('')
const cohort = z.string().max(60).default('')
const format = z.enum(reportFormats).default('pdf')

/** The fields of all forms of the page: those of one report begin with its name. */
const regionForm = z.object({
  kind: z.enum(regionKinds).default('leader'),
  'region-year.year': year,
  'region-year.format': format,
  'agency-year.year': year,
  'agency-year.format': format,
  'agency-year.agency': z.string().max(200).default(''),
  'cohort.cohort': cohort,
  'directory.cohort': cohort,
  'directory.format': format,
})

/** The report that a form asks for, or a sentence beside what it lacks. */
async function wishOf(
  visit: Desk,
  values: z.output<typeof regionForm>,
): Promise<WishToCompose | Pick<Again, 'errors'>> {
  const { services, region, messages } = visit
  const words = messages.report
  const { kind } = values
  const own = ownAgencies(visit)
  if (own !== 'all' && kind !== 'agency-year') return { errors: { kind: words.ownAgencyOnly } }
  if (kind === 'leader') return { kind }
  if (kind === 'cohort' || kind === 'directory') {
    const asked = values[`${kind}.cohort`]
    const known = (await listCohorts(services.db, region.id)).find(({ id }) => id === asked)
    if (!known) return { errors: { [`${kind}.cohort`]: words.neededCohort } }
    return { kind, cohortId: known.id, format: kind === 'directory' ? values['directory.format'] : 'pdf' }
  }
  const typed = values[`${kind}.year`]
  const year = /^(19|20)\d\d$/.test(typed) ? Number(typed) : null
  if (year === null || year > thisYear(visit)) return { errors: { [`${kind}.year`]: words.neededYear } }
  const chosen = values[`${kind}.format`]
  if (kind === 'region-year') return { kind, year, format: chosen }
  const asked = values['agency-year.agency']
  const agency = (await listAgencies(services.db, region.id)).find(({ id, key }) => {
    return key === asked && (own === 'all' || own.includes(id))
  })
  return agency
    ? { kind, year, agencyId: agency.id, format: chosen }
    : { errors: { 'agency-year.agency': words.neededAgency } }
}

export async function handleRegionBriefing(visit: Desk): Promise<Response> {
  const { region, messages } = visit
  const form = await parseForm(visit, regionForm)
  if (!form.ok) return regionPage(visit, form)
  const wish = await wishOf(visit, form.values)
  const again = (errors: Again['errors']) => regionPage(visit, { typed: form.typed, errors })
  if ('errors' in wish) return again(wish.errors)
  const made = await issue(visit, wish)
  if (made.ok) return redirect(visit, paths.briefing(region.slug, made.value.id))
  if (made.code !== 'nothing-to-tell') return again({ kind: messages.report[made.code] })
  return again({
    'agency-year.agency': messages.report.agencyNotCounted(wish.year ?? thisYear(visit)),
  })
}

export function sendRegionBriefing(visit: Desk): Promise<Response> {
  return send(visit, { agencies: ownAgencies(visit) })
}

async function innovationPage(visit: OnInnovation, again?: Again): Promise<Response> {
  const { services, region, innovation, messages } = visit
  const issues = await listBriefings(services.db, region.id, { innovationId: innovation.id }, ISSUES_SHOWN)
  const words = messages.briefing
  const forms: ReportForm[] = [
    { kind: 'innovation' },
    { kind: 'record', hasFormat: true },
    { kind: 'action-plan' },
  ]
  const element = (
    <BriefingsPage
      view={viewOf(visit, { exampleData: region.holdsExampleData || innovation.isExample })}
      timeZone={region.timeZone}
      title={words.innovationTitle}
      lead={words.innovationLead}
      innovation={innovation}
      action={paths.innovationBriefings(region.slug, innovation.slug)}
      forms={forms}
      issues={issues}
      pathOf={(id) => paths.innovationBriefing(region.slug, innovation.slug, id)}
      {...again}
    />
  )
  return page(visit, element, again ? 422 : 200)
}

export function showInnovationBriefings(visit: OnInnovation): Promise<Response> {
  return innovationPage(visit)
}

const innovationForm = z.object({
  kind: z.enum(innovationKinds).default('innovation'),
  'record.format': format,
})

export async function handleInnovationBriefing(visit: OnInnovation): Promise<Response> {
  const { region, innovation, messages } = visit
  const form = await parseForm(visit, innovationForm)
  if (!form.ok) return innovationPage(visit, form)
  const { kind, 'record.format': chosen } = form.values
  const wish: WishToCompose = {
    kind,
    format: kind === 'record' ? chosen : 'pdf',
    innovationId: innovation.id,
    innovation,
  }
  const made = await issue(visit, wish)
  if (made.ok) return redirect(visit, paths.innovationBriefing(region.slug, innovation.slug, made.value.id))
  const words = messages.report
  const sentence = made.code === 'nothing-to-tell' ? words.noPlan : words[made.code]
  return innovationPage(visit, { typed: form.typed, errors: { kind: sentence } })
}

export function sendInnovationBriefing(visit: OnInnovation): Promise<Response> {
  return send(visit, { innovationId: visit.innovation.id })
}
