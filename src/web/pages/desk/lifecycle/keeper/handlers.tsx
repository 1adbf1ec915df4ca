import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import { handOverKeeping, nameKeeper, noteTransfer } from '../../../../../services/lifecycle/keep-going.ts'
import { listKeepers } from '../../../../../store/lifecycle/keeper.ts'
import { optionalDay, requiredLine, requiredText } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf } from '../../../../visit.ts'
import type { OnInnovation } from '../worksheet/handlers.tsx'
import { KeepersPage } from './keepers-page.tsx'

const HANDED_OVER_MAX = 2_000

const scopeOf = ({ region, innovation }: OnInnovation) => ({
  regionId: region.id,
  innovationId: innovation.id,
})

async function keepersAnswer(
  visit: OnInnovation,
  typed: Typed = {},
  errors?: Record<string, string>,
): Promise<Response> {
  const { services, region, innovation, actor } = visit
  const keepers = await listKeepers(services.db, scopeOf(visit))
  const props = {
    view: viewOf(visit, { exampleData: region.holdsExampleData || innovation.isExample }),
    region,
    innovation,
    keepers,
    today: dayAt(services.clock(), region.timeZone),
    mayEdit: may(actor, 'innovation.edit', innovation),
    typed,
    errors,
  }
  return page(visit, <KeepersPage {...props} />, errors ? 422 : 200)
}

const saved = (visit: OnInnovation) =>
  redirect(visit, paths.keepers(visit.region.slug, visit.innovation.slug), 'saved')

export function showKeepers(visit: OnInnovation): Promise<Response> {
  return keepersAnswer(visit)
}

export async function handleKeeper(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, z.object({ name: requiredLine(), office: requiredLine() }))
  if (!form.ok) return keepersAnswer(visit, form.typed, { ...form.errors })
  const named = await nameKeeper(visit.services, authorOf(visit), scopeOf(visit), form.values)
  if (named.ok) return saved(visit)
  return keepersAnswer(visit, form.typed, { name: visit.messages.keeper.refused[named.code] })
}

export async function handleTransfer(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, z.object({ keeper: z.guid(), leavesOn: optionalDay }))
  if (!form.ok) return keepersAnswer(visit, form.typed, { ...form.errors })
  const { keeper: id, leavesOn } = form.values
  const noted = await noteTransfer(visit.services, authorOf(visit), scopeOf(visit), { id, leavesOn })
  return noted.ok ? saved(visit) : notFound(visit)
}

export async function handleHandOver(visit: OnInnovation): Promise<Response> {
  const schema = z.object({ keeper: z.guid(), handedOver: requiredText(HANDED_OVER_MAX) })
  const form = await parseForm(visit, schema)
  if (!form.ok) return keepersAnswer(visit, form.typed, { ...form.errors })
  const { keeper: id, handedOver } = form.values
  const ended = await handOverKeeping(visit.services, authorOf(visit), scopeOf(visit), { id, handedOver })
  return ended.ok ? saved(visit) : notFound(visit)
}
