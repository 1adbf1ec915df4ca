import { z } from 'zod'
import type { Actor } from '../../../../../../domain/access/role.ts'
import type { Language } from '../../../../../../domain/language.ts'
import { countsByDefault } from '../../../../../../domain/region/agency-words.ts'
import {
  type AgencyRefusal,
  editAgency,
  showAgencyTree,
} from '../../../../../../services/region/edit-agency.ts'
import {
  setYearTarget,
  showYearTargets,
  YEAR_TARGET_BOUNDS,
} from '../../../../../../services/region/set-year-target.ts'
import type { AgencyRow } from '../../../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../../../store/region/region.ts'
import type { FieldErrors } from '../../../../../components/error-summary/error-summary.tsx'
import { optionalDay, optionalLine, optionalText, requiredLine, ticked } from '../../../../../forms/fields.ts'
import { requiredNumber } from '../../../../../forms/number-field.ts'
import { parseForm, type Typed } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../../visit.ts'
import { AgencyFormPage } from './agency-form-page.tsx'
import { agencyKinds } from './agency-kinds.ts'
import { AgencyListPage } from './agency-list-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }

/** Names an agency had or is called by; a longer list is a mistake of pasting. */
const ALIASES_MAX = 20
/** An agency has some offices, each with a range or two. */
const NETWORKS_MAX = 50

async function agencyList(visit: InRegion, refused?: { typed: Typed; errors: FieldErrors }) {
  const { services, region } = visit
  const [agencies, targets] = await Promise.all([
    showAgencyTree(services, region.id),
    showYearTargets(services, region.id),
  ])
  const props = { agencies, targets, ...refused }
  return page(visit, <AgencyListPage view={viewOf(visit)} {...props} />, refused ? 422 : 200)
}

export function showAgencyList(visit: InRegion): Promise<Response> {
  return agencyList(visit)
}

const wholeWithin = (language: Language, { min, max }: { min: number; max: number }) =>
  requiredNumber(language).refine(Number.isInteger, 'number').pipe(z.number().min(min).max(max))

export async function handleYearTarget(visit: InRegion): Promise<Response> {
  const { year, agencies } = YEAR_TARGET_BOUNDS
  const schema = z.object({
    year: wholeWithin(visit.language, year),
    agencies: wholeWithin(visit.language, agencies),
    source: optionalLine(),
  })
  const form = await parseForm(visit, schema)
  if (!form.ok) return agencyList(visit, form)
  await setYearTarget(visit.services, authorOf(visit), visit.region.id, form.values)
  return redirect(visit, paths.deskAgencies(visit.region.slug), 'saved')
}

function typedOf(agency: AgencyRow, agencies: readonly AgencyRow[]): Typed {
  return {
    name: agency.name,
    abbreviation: agency.abbreviation,
    aliases: agency.aliases.join('\n'),
    networks: agency.networks.join('\n'),
    kind: agency.kind,
    parent: agencies.find(({ id }) => id === agency.parentId)?.key ?? '',
    beganOn: agency.beganOn ?? '',
    counts: agency.countsAsAgency ? 'yes' : 'no',
  }
}

export async function showNewAgency(visit: InRegion): Promise<Response> {
  const agencies = await showAgencyTree(visit.services, visit.region.id)
  const props = { agency: null, agencies, typed: { kind: 'dinas', counts: 'auto' } }
  return page(visit, <AgencyFormPage view={viewOf(visit)} {...props} />)
}

export async function showAgencyForm(visit: InRegion): Promise<Response> {
  const agencies = await showAgencyTree(visit.services, visit.region.id)
  const agency = agencies.find(({ key }) => key === visit.parameters.agency)
  if (!agency) return notFound(visit)
  const props = { agency, agencies, typed: typedOf(agency, agencies) }
  return page(visit, <AgencyFormPage view={viewOf(visit)} {...props} />)
}

const agencyForm = z.object({
  name: requiredLine(),
  abbreviation: requiredLine(60),
  aliases: optionalText().transform((text) =>
    [...new Set((text ?? '').split('\n').map((line) => line.trim().slice(0, 200)))]
      .filter((line) => line !== '')
      .slice(0, ALIASES_MAX),
  ),
  networks: optionalText().transform((text) =>
    (text ?? '')
      .split(/[\n,;]/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, NETWORKS_MAX),
  ),
  kind: z.enum(agencyKinds),
  parent: z
    .string()
    .max(200)
    .default('')
    .transform((key) => key || null),
  counts: z.enum(['yes', 'no', 'auto']).default('no'),
  beganOn: optionalDay,
  correction: ticked,
})

function sentenceOf(
  visit: Visit,
  code: AgencyRefusal,
  details: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const words = visit.messages.administration.agencyRefused
  if (code === 'no-network' || code === 'network-too-wide') {
    return { networks: words[code](String(details.text)) }
  }
  if (code !== 'name-taken') return { parent: words[code] }
  return { name: words['name-taken'](String(details.name), String(details.agency)) }
}

export async function handleAgency(visit: InRegion): Promise<Response> {
  const key = visit.parameters.agency ?? null
  const form = await parseForm(visit, agencyForm)
  const again = async (errors: Readonly<Record<string, string>>) => {
    const agencies = await showAgencyTree(visit.services, visit.region.id)
    const agency = agencies.find((one) => one.key === key) ?? null
    const props = { agency, agencies, typed: form.typed, errors }
    return page(visit, <AgencyFormPage view={viewOf(visit)} {...props} />, 422)
  }
  if (!form.ok) return again(form.errors)
  const { parent, counts, correction, ...names } = form.values
  // A unit that is new does not count by itself until somebody says so.
  const countsAsAgency = counts === 'auto' ? countsByDefault(names.kind, parent !== null) : counts === 'yes'
  const input = { ...names, parentKey: parent, countsAsAgency, isCorrection: correction }
  const outcome = await editAgency(visit.services, authorOf(visit), visit.region.id, key, input)
  if (outcome.ok) return redirect(visit, paths.deskAgencies(visit.region.slug), 'agencySaved')
  if (outcome.code === 'unknown-agency') return notFound(visit)
  return again(sentenceOf(visit, outcome.code, outcome.details))
}
