import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { agencyProgressFilters } from '../../../../../services/lifecycle/show-agency-progress.ts'
import { noteOnCohort, saveCohort, takeIntoCohort } from '../../../../../services/programme/edit-cohort.ts'
import { showCohortBoard, showCohorts } from '../../../../../services/programme/show-cohort.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { boundsError } from '../../../../forms/bounds-error.ts'
import { requiredText } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { CohortFormPage } from './cohort-form-page.tsx'
import { CohortListPage } from './cohort-list-page.tsx'
import { CohortPage } from './cohort-page.tsx'
import { cohortErrors, cohortForm, cohortInput, typedCohort } from './typed-cohort.ts'

type InRegion = Visit & { region: RegionScope; actor: Actor }

const mayIn = ({ actor, region }: InRegion, action: 'cohort.edit' | 'cohort.note') =>
  may(actor, action, { regionId: region.id, agencyIds: [] })

export async function showCohortList(visit: InRegion): Promise<Response> {
  const { cohorts } = await showCohorts(visit.services, visit.region)
  const props = { cohorts, mayEdit: mayIn(visit, 'cohort.edit') }
  return page(visit, <CohortListPage view={viewOf(visit)} {...props} />)
}

/** A new cohort, empty or with what another one had a year before. */
export async function showNewCohort(visit: InRegion): Promise<Response> {
  const { cohorts, agencies } = await showCohorts(visit.services, visit.region)
  const from = cohorts.find(({ id }) => id === visit.query.get('from'))
  const typed: Typed = from ? typedCohort(from, agencies, 1) : {}
  return page(visit, <CohortFormPage view={viewOf(visit)} cohort={null} agencies={agencies} typed={typed} />)
}

export async function showCohortForm(visit: InRegion): Promise<Response> {
  const { cohorts, agencies } = await showCohorts(visit.services, visit.region)
  const cohort = cohorts.find(({ id }) => id === visit.parameters.cohort)
  if (!cohort) return notFound(visit)
  const props = { cohort, agencies, typed: typedCohort(cohort, agencies) }
  return page(visit, <CohortFormPage view={viewOf(visit)} {...props} />)
}

export async function handleCohort(visit: InRegion): Promise<Response> {
  const { services, region } = visit
  const { cohorts, agencies } = await showCohorts(services, region)
  const id = visit.parameters.cohort ?? null
  const cohort = cohorts.find((one) => one.id === id) ?? null
  if (id !== null && !cohort) return notFound(visit)
  const form = await parseForm(visit, cohortForm(visit))
  const again = (errors: Readonly<Record<string, string>>) => {
    const props = { cohort, agencies, typed: form.typed, errors }
    return page(visit, <CohortFormPage view={viewOf(visit)} {...props} />, 422)
  }
  if (!form.ok) return again(form.errors)
  const input = cohortInput(form.values, form.typed, agencies)
  const outcome = await saveCohort(services, authorOf(visit), region.id, id, input)
  if (outcome.ok) return redirect(visit, paths.cohort(region.slug, outcome.value.id), 'saved')
  if (outcome.code === 'unknown-cohort') return notFound(visit)
  return again(cohortErrors(visit, agencies, outcome))
}

async function cohortPage(
  visit: InRegion,
  again?: { typed: Typed; errors: Readonly<Record<string, string>> },
): Promise<Response> {
  const filter = agencyProgressFilters.find((one) => one === visit.query.get('show')) ?? 'all'
  const board = await showCohortBoard(visit.services, visit.region, visit.parameters.cohort ?? '', filter)
  if (!board) return notFound(visit)
  const can = { edit: mayIn(visit, 'cohort.edit'), note: mayIn(visit, 'cohort.note') }
  const props = { board, can, timeZone: visit.region.timeZone, ...again }
  const view = viewOf(visit, { exampleData: visit.region.holdsExampleData || board.cohort.isExample })
  return page(visit, <CohortPage view={view} {...props} />, again ? 422 : 200)
}

export function showCohortPage(visit: InRegion): Promise<Response> {
  return cohortPage(visit)
}

export async function handleTakeIn(visit: InRegion): Promise<Response> {
  const { services, region, parameters } = visit
  const outcome = await takeIntoCohort(services, authorOf(visit), region.id, parameters.cohort ?? '')
  if (!outcome.ok) return notFound(visit)
  return redirect(visit, paths.cohort(region.slug, parameters.cohort ?? ''), 'cohortTakenIn')
}

/** What is said of one agency in a meeting; more are minutes, and a file. */
export const NOTE_CHARACTERS_MAX = 2_000

export async function handleCohortNote(visit: InRegion): Promise<Response> {
  const { services, region, parameters, actor } = visit
  const form = await parseForm(
    visit,
    z.object({ about: z.string().max(200).default(''), text: requiredText(NOTE_CHARACTERS_MAX) }),
  )
  if (!form.ok) return cohortPage(visit, form)
  const { agencies } = await showCohorts(services, region)
  const agency = agencies.find(({ key }) => key === form.values.about)
  const author = { ...authorOf(visit), personId: actor.personId }
  const note = { agencyId: agency?.id ?? null, text: form.values.text }
  const outcome = await noteOnCohort(services, author, region.id, parameters.cohort ?? '', note)
  if (outcome.ok) return redirect(visit, paths.cohort(region.slug, parameters.cohort ?? ''), 'saved')
  if (outcome.code === 'unknown-cohort') return notFound(visit)
  if (outcome.code === 'out-of-bounds')
    return cohortPage(visit, { typed: form.typed, errors: boundsError(visit, outcome) })
  return cohortPage(visit, {
    typed: form.typed,
    errors: { about: visit.messages.cohort.refused[outcome.code] },
  })
}
