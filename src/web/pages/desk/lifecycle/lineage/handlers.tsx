import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import type { InnovationId } from '../../../../../domain/scope.ts'
import {
  changeAgency,
  mergeInnovations,
  showLineage,
  throwAway,
  undoMerge,
} from '../../../../../services/lifecycle/innovation-lineage.ts'
import { day } from '../../../../forms/fields.ts'
import { parseForm, readForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf } from '../../../../visit.ts'
import type { OnInnovation } from '../worksheet/handlers.tsx'
import { LineagePage } from './lineage-page.tsx'

const WORDS_CHARACTERS_MAX = 100

type Again = { readonly typed?: Typed; readonly errors?: Readonly<Record<string, string>> }

async function lineagePage(visit: OnInnovation, { typed = {}, errors }: Again = {}): Promise<Response> {
  const { services, region, innovation, actor, query } = visit
  const asked = typed.words ?? query.get('words') ?? ''
  const words = asked.replaceAll('\0', '').trim().slice(0, WORDS_CHARACTERS_MAX)
  const shown = await showLineage(services, { region, innovationId: innovation.id }, words)
  if (!shown) return notFound(visit)
  const props = { shown, words, typed, errors, may: may(actor, 'innovation.lineage', innovation) }
  return page(visit, <LineagePage view={viewOf(visit)} {...props} />, errors ? 422 : 200)
}

export function showLineagePage(visit: OnInnovation): Promise<Response> {
  return lineagePage(visit)
}

const scopeOf = ({ region, innovation }: OnInnovation) => ({ region, innovationId: innovation.id })
const saved = (visit: OnInnovation) =>
  redirect(visit, paths.lineage(visit.region.slug, visit.innovation.slug), 'saved')

const agencyForm = z.object({ agency: z.string().min(1).max(200), on: day })

export async function handleChangeAgency(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, agencyForm)
  if (!form.ok) return lineagePage(visit, form)
  const to = { agencyKey: form.values.agency, on: form.values.on }
  const outcome = await changeAgency(visit.services, authorOf(visit), scopeOf(visit), to)
  if (outcome.ok) return saved(visit)
  const field = outcome.code === 'in-future' ? 'on' : 'agency'
  const errors = { [field]: visit.messages.lineage.refused[outcome.code] }
  return lineagePage(visit, { typed: form.typed, errors })
}

export async function handleMerge(visit: OnInnovation): Promise<Response> {
  const form = await parseForm(visit, z.object({ other: z.uuid(), words: z.string().max(500).optional() }))
  if (!form.ok) return lineagePage(visit, form)
  const other = form.values.other as InnovationId
  const outcome = await mergeInnovations(visit.services, authorOf(visit), scopeOf(visit), other)
  if (outcome.ok) return saved(visit)
  const errors = { other: visit.messages.lineage.refused[outcome.code] }
  return lineagePage(visit, { typed: form.typed, errors })
}

export async function handleUndoMerge(visit: OnInnovation): Promise<Response> {
  const { typed } = await readForm(visit)
  const outcome = await undoMerge(visit.services, authorOf(visit), scopeOf(visit), typed.merge ?? '')
  if (outcome.ok) return saved(visit)
  return lineagePage(visit, { errors: { merge: visit.messages.lineage.refused[outcome.code] } })
}

export async function handleThrowAway(visit: OnInnovation): Promise<Response> {
  const outcome = await throwAway(visit.services, authorOf(visit), scopeOf(visit))
  if (outcome.ok) return redirect(visit, paths.deskInnovations(visit.region.slug), 'thrownAway')
  return lineagePage(visit, { errors: { throwAway: visit.messages.lineage.refused[outcome.code] } })
}
