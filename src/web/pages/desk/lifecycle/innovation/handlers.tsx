import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { type Holder, isStage } from '../../../../../domain/lifecycle/stage.ts'
import type { AgencyId } from '../../../../../domain/scope.ts'
import { lackNames } from '../../../../../domain/verdict/lacks.ts'
import { verdictNames } from '../../../../../domain/verdict/names.ts'
import { editInnovation, showProfile } from '../../../../../services/lifecycle/edit-innovation.ts'
import { checkPublications } from '../../../../../services/lifecycle/publish-innovation.ts'
import {
  agenciesToStartIn,
  LIST_ROWS_MAX,
  type ListFilter,
  listDeskInnovations,
} from '../../../../../services/lifecycle/show-desk.ts'
import { showInnovationWork } from '../../../../../services/lifecycle/show-innovation-work.ts'
import { startInnovation } from '../../../../../services/lifecycle/start-innovation.ts'
import type { InnovationRecord } from '../../../../../store/lifecycle/innovation.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { affairCodes } from '../../../../affair-name.ts'
import {
  optionalDay,
  optionalLine,
  optionalText,
  requiredLine,
  requiredText,
} from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { pageOf } from '../../../../page-number.ts'
import { paths } from '../../../../paths.ts'
import { forbidden, notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { type OnInnovation, personAuthor } from '../worksheet/handlers.tsx'
import { EditInnovationPage } from './edit-innovation-page.tsx'
import { InnovationListPage } from './innovation-list-page.tsx'
import { InnovationPage } from './innovation-page.tsx'
import { NewInnovationPage } from './new-innovation-page.tsx'
import type { SelectionOutcome } from './publish-selection.tsx'

export type InRegion = Visit & { region: RegionScope; actor: Actor }

const WORDS_CHARACTERS_MAX = 100

/** A number in the query within its bounds; anything else is the fallback. */
function numberIn(text: string | null, min: number, max: number, fallback: number): number {
  const number = /^\d{1,6}$/.test(text ?? '') ? Number(text) : fallback
  return number < min || number > max ? fallback : number
}

const holders: readonly string[] = ['team', 'coach', 'leader', 'nobody'] satisfies Holder[]

/** What a list is narrowed to by its address. */
export function filterIn(query: URLSearchParams): ListFilter {
  const stage = query.get('stage') ?? ''
  const holder = query.get('holder') ?? ''
  const published = query.get('published')
  return {
    words: (query.get('words') ?? '').replaceAll('\0', '').trim().slice(0, WORDS_CHARACTERS_MAX),
    agencyKey: query.get('agency') ?? '',
    stage: isStage(stage) ? stage : null,
    year: numberIn(query.get('year'), 1945, 2099, 0) || null,
    holder: holders.includes(holder) ? (holder as Holder) : null,
    verdict: verdictNames.find((name) => name === query.get('verdict')) ?? null,
    lack: lackNames.find((name) => name === query.get('lack')) ?? null,
    isStill: query.get('still') === '1',
    order: query.get('order') === 'name' ? 'name' : 'pressing',
    published: published === 'yes' || published === 'no' ? published : null,
  }
}

/** The list as a query narrows it, with what became of a selection above it. */
export async function innovationList(
  visit: InRegion,
  query: URLSearchParams,
  outcome?: SelectionOutcome,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { services, region, actor } = visit
  const filter = filterIn(query)
  const current = pageOf(query)
  const list = await listDeskInnovations(services, actor, region, filter, current)
  const hidden = list.items.filter(({ isPublished }) => !isPublished).map(({ id }) => id)
  const inRegion = { regionId: region.id, agencyIds: [] }
  const props = {
    list,
    filter,
    page: current,
    pages: Math.ceil(list.total / LIST_ROWS_MAX),
    mayStart: may(actor, 'innovation.create', inRegion),
    mayPublish: may(actor, 'innovation.publish', inRegion),
    checks: await checkPublications(services, region.id, hidden),
    outcome,
  }
  return page(visit, <InnovationListPage view={viewOf(visit)} {...props} />, status)
}

export function showInnovationList(visit: InRegion): Promise<Response> {
  return innovationList(visit, visit.query)
}

async function newInnovationPage(
  visit: InRegion,
  again: { typed?: Typed; errors?: Record<string, string> } = {},
  status: 200 | 422 = 200,
): Promise<Response> {
  const agencies = await agenciesToStartIn(visit.services, visit.actor, visit.region)
  const options = agencies.map(({ id, name }) => ({ value: id, label: name }))
  return page(visit, <NewInnovationPage view={viewOf(visit)} agencies={options} {...again} />, status)
}

export async function showNewInnovation(visit: InRegion): Promise<Response> {
  return newInnovationPage(visit)
}

const newInnovationForm = z.object({
  name: requiredLine(),
  agency: z.string().min(1).max(64),
  problem: requiredText(),
})

export async function handleNewInnovation(visit: InRegion): Promise<Response> {
  const form = await parseForm(visit, newInnovationForm)
  if (!form.ok) return newInnovationPage(visit, form, 422)
  const agencies = await agenciesToStartIn(visit.services, visit.actor, visit.region)
  const agency = agencies.find(({ id }) => id === form.values.agency)
  const again = { typed: form.typed, errors: { agency: visit.messages.formError.choice } }
  if (!agency) return newInnovationPage(visit, again, 422)
  const { name, problem } = form.values
  const input = { name, problem, agencyId: agency.id as AgencyId }
  const started = await startInnovation(visit.services, personAuthor(visit), visit.region, input)
  if (!started.ok) return newInnovationPage(visit, again, 422)
  return redirect(
    visit,
    paths.worksheet(visit.region.slug, started.value.slug, 'drum-up'),
    'innovationStarted',
  )
}

/** The work page of an innovation, with a sentence above it where something was refused. */
export async function innovationPage(visit: OnInnovation, error?: string): Promise<Response> {
  const shown = await showInnovationWork(visit.services, visit.region, visit.innovation)
  if (!shown) return notFound(visit)
  const { actor, innovation } = visit
  const can = {
    edit: may(actor, 'innovation.edit', innovation),
    write: may(actor, 'worksheet.edit', innovation),
    review: may(actor, 'worksheet.review', innovation),
    approve: may(actor, 'stage.approve', innovation),
    publish: may(actor, 'innovation.publish', innovation),
    plan: may(actor, 'improvement-plan.edit', innovation),
    sayContinuation: may(actor, 'continuation.set', innovation),
  }
  const view = viewOf(visit)
  const props = { view, timeZone: visit.region.timeZone, shown, can, error }
  return page(visit, <InnovationPage {...props} />, error ? 422 : 200)
}

export async function showInnovationWorkPage(visit: OnInnovation): Promise<Response> {
  return innovationPage(visit)
}

/** The record as the form shows it. */
function typedOf(record: InnovationRecord): Typed {
  return {
    name: record.name,
    summary: record.summary ?? '',
    description: record.description ?? '',
    year: String(record.year),
    status: record.status,
    digital: record.digital === null ? '' : record.digital ? 'yes' : 'no',
    form: record.form ?? '',
    affairCode: record.affairCode ?? '',
    beneficiaries: record.beneficiaries ?? '',
    trialOn: record.trialPrecision === 'year' ? '' : (record.trialOn ?? ''),
    implementedOn: record.implementedPrecision === 'year' ? '' : (record.implementedOn ?? ''),
    launchedOn: record.launchedOn ?? '',
  }
}

const profileForm = z.object({
  name: requiredLine(),
  summary: optionalLine(300),
  description: optionalText(20_000),
  year: z.coerce.number().int().min(1945).max(2099),
  status: z.enum(['initiative', 'trial', 'implemented']),
  digital: z
    .enum(['yes', 'no', ''])
    .default('')
    .transform((text) => (text === '' ? null : text === 'yes')),
  form: z
    .enum(['governance', 'public-service', 'other', ''])
    .default('')
    .transform((text) => text || null),
  affairCode: z
    .enum(['', ...affairCodes])
    .default('')
    .transform((code) => code || null),
  beneficiaries: optionalLine(500),
  trialOn: optionalDay,
  implementedOn: optionalDay,
  launchedOn: optionalDay,
})

export async function showEditInnovation(visit: OnInnovation): Promise<Response> {
  const record = await showProfile(visit.services, visit.innovation)
  if (!record) return notFound(visit)
  return page(visit, <EditInnovationPage view={viewOf(visit)} innovation={record} typed={typedOf(record)} />)
}

export async function handleEditInnovation(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, profileForm)
  const record = await showProfile(visit.services, visit.innovation)
  if (!record) return notFound(visit)
  if (!form.ok) {
    const props = { innovation: record, typed: form.typed, errors: form.errors }
    return page(visit, <EditInnovationPage view={viewOf(visit)} {...props} />, 422)
  }
  const outcome = await editInnovation(visit.services, authorOf(visit), visit.innovation, form.values)
  if (!outcome.ok && outcome.code === 'launch-bound') {
    const errors = { launchedOn: visit.messages.evidencePlan.launchBound }
    const props = { innovation: record, typed: form.typed, errors }
    return page(visit, <EditInnovationPage view={viewOf(visit)} {...props} />, 422)
  }
  if (!outcome.ok) return forbidden(visit)
  return redirect(visit, paths.deskInnovation(visit.region.slug, visit.innovation.slug), 'profileSaved')
}
