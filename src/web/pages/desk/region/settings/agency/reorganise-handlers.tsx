import { z } from 'zod'
import type { Actor } from '../../../../../../domain/access/role.ts'
import type { InnovationId } from '../../../../../../domain/scope.ts'
import {
  endAgency,
  showReorganisation,
  splitAgency,
} from '../../../../../../services/region/reorganise-agency.ts'
import type { RegionScope } from '../../../../../../store/region/region.ts'
import { day, requiredLine, ticked } from '../../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../../forms/parse-form.ts'
import { paths } from '../../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../../visit.ts'
import { agencyKinds } from './agency-kinds.ts'
import { ReorganisePage } from './reorganise-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }
type Again = { readonly typed?: Typed; readonly errors?: Readonly<Record<string, string>> }

async function reorganisePage(visit: InRegion, { typed = {}, errors }: Again = {}): Promise<Response> {
  const { services, region, parameters } = visit
  const shown = await showReorganisation(services, region, parameters.agency ?? '')
  if (!shown) return notFound(visit)
  return page(
    visit,
    <ReorganisePage view={viewOf(visit)} shown={shown} typed={typed} errors={errors} />,
    errors ? 422 : 200,
  )
}

export function showReorganisePage(visit: InRegion): Promise<Response> {
  return reorganisePage(visit)
}

const endForm = z.object({
  endOn: day,
  successor: z
    .string()
    .max(200)
    .default('')
    .transform((key) => key || null),
})

export async function handleEndAgency(visit: InRegion): Promise<Response> {
  const { services, region, parameters, messages } = visit
  const form = await parseForm(visit, endForm)
  if (!form.ok) return reorganisePage(visit, form)
  const end = { on: form.values.endOn, successorKey: form.values.successor }
  const outcome = await endAgency(services, authorOf(visit), region, parameters.agency ?? '', end)
  if (outcome.ok) return redirect(visit, paths.deskAgencies(region.slug), 'agencySaved')
  if (outcome.code === 'not-found') return notFound(visit)
  const field = outcome.code === 'in-future' ? 'endOn' : 'successor'
  const errors = { [field]: messages.reorganise.refused[outcome.code] }
  return reorganisePage(visit, { typed: form.typed, errors })
}

const splitForm = z.object({
  name: requiredLine(),
  abbreviation: requiredLine(60),
  kind: z.enum(agencyKinds),
  counts: ticked,
  splitOn: day,
  innovations: z.string().default(''),
})

export async function handleSplitAgency(visit: InRegion): Promise<Response> {
  const { services, region, parameters, messages } = visit
  const form = await parseForm(visit, splitForm)
  if (!form.ok) return reorganisePage(visit, form)
  const { name, abbreviation, kind, counts, splitOn, innovations } = form.values
  const part = {
    name,
    abbreviation,
    kind,
    countsAsAgency: counts,
    on: splitOn,
    innovations: innovations.split('\n').filter(Boolean) as InnovationId[],
  }
  const outcome = await splitAgency(services, authorOf(visit), region, parameters.agency ?? '', part)
  if (outcome.ok) return redirect(visit, paths.deskAgencies(region.slug), 'agencySaved')
  if (outcome.code === 'not-found') return notFound(visit)
  const errors: Readonly<Record<string, string>> =
    outcome.code === 'name-taken'
      ? { name: messages.administration.agencyRefused['name-taken'](name, String(outcome.details.agency)) }
      : { splitOn: messages.reorganise.refused[outcome.code] }
  return reorganisePage(visit, { typed: form.typed, errors })
}
