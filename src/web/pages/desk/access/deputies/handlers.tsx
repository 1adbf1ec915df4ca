import { z } from 'zod'
import type { Actor } from '../../../../../domain/access/role.ts'
import type { PersonId } from '../../../../../domain/scope.ts'
import { endDeputy, nameDeputy, namesForAll, showDeputies } from '../../../../../services/access/deputies.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { day, requiredLine } from '../../../../forms/fields.ts'
import { parseForm, readForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { DeputiesPage } from './deputies-page.tsx'

type InRegion = Visit & { region: RegionScope; actor: Actor }

async function deputiesAnswer(
  visit: InRegion,
  typed: Typed = {},
  errors?: Readonly<Record<string, string>>,
): Promise<Response> {
  const { services, region, actor } = visit
  const desk = await showDeputies(services, actor, region)
  const isForAll = namesForAll(actor, region.id)
  const props = { view: viewOf(visit), desk, isForAll, typed, errors }
  return page(visit, <DeputiesPage {...props} />, errors ? 422 : 200)
}

export function showDeputiesPage(visit: InRegion): Promise<Response> {
  return deputiesAnswer(visit)
}

export async function handleDeputy(visit: InRegion): Promise<Response> {
  const { services, region, actor, messages } = visit
  const schema = z.object({
    person: z.string().max(100).optional(),
    deputy: requiredLine(100),
    fromDay: day,
    toDay: day,
  })
  const form = await parseForm(visit, schema)
  if (!form.ok) return deputiesAnswer(visit, form.typed, form.errors)
  const { person, deputy, fromDay, toDay } = form.values
  const term = {
    personId: (person || actor.personId) as PersonId,
    deputyId: deputy as PersonId,
    fromDay,
    toDay,
  }
  const named = await nameDeputy(services, authorOf(visit), actor, region, term)
  if (named.ok) return redirect(visit, paths.deputies(region.slug), 'saved')
  const field = ['ends-before-it-begins', 'over-already', 'too-long', 'named-already'].includes(named.code)
    ? 'toDay'
    : 'deputy'
  return deputiesAnswer(visit, form.typed, { [field]: messages.deputy.refused[named.code] })
}

export async function handleEndDeputy(visit: InRegion): Promise<Response> {
  const { services, region, actor } = visit
  const { typed } = await readForm(visit)
  const ended = await endDeputy(services, authorOf(visit), actor, region.id, typed.deputy ?? '')
  return ended.ok ? redirect(visit, paths.deputies(region.slug), 'saved') : notFound(visit)
}
