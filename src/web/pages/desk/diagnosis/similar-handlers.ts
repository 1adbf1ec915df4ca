import { z } from 'zod'
import { mergeDiagnosis, unmergeDiagnosis } from '../../../../services/diagnosis/merge-diagnosis.ts'
import { showSimilar } from '../../../../services/diagnosis/show-similar.ts'
import { parseForm } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import { diagnosisScope, type OnAgency } from './handlers.tsx'
import { type Hint, hintsOf } from './similar-hints.ts'

const TEXT_CHARACTERS_MAX = 600

/** What sounds similar to a text, for a page of this agency. */
export async function hintsFor(
  visit: OnAgency,
  text: string,
  except: readonly string[] = [],
): Promise<Hint[]> {
  const { services, region, agency } = visit
  const similar = await showSimilar(services, region.id, text.slice(0, TEXT_CHARACTERS_MAX), except)
  const own = { region: region.slug, agency: agency.key, agencyId: agency.id }
  return hintsOf(viewOf(visit), own, similar)
}

/** The same for the script of a form, while somebody types. */
export async function sendSimilar(visit: OnAgency): Promise<Response> {
  const hints = await hintsFor(visit, visit.query.get('text') ?? '')
  visit.context.header('Cache-Control', 'no-store')
  return visit.context.json({ hints })
}

const mergeForm = z.object({ kind: z.enum(['problem', 'idea']), gone: z.guid(), kept: z.guid() })

export async function handleMerge(visit: OnAgency): Promise<Response> {
  const { services, region, agency } = visit
  const form = await parseForm(visit, mergeForm)
  if (!form.ok) return notFound(visit)
  const { kind, gone: goneId, kept: keptId } = form.values
  const scope = diagnosisScope(visit)
  const merged = await mergeDiagnosis(services, authorOf(visit), scope, { kind, goneId, keptId })
  if (!merged.ok && merged.code !== 'started') return notFound(visit)
  const page = kind === 'problem' ? paths.problem : paths.idea
  const path = page(region.slug, agency.key, merged.ok ? keptId : goneId)
  return redirect(visit, path, merged.ok ? 'diagnosisMerged' : 'diagnosisStarted')
}

export async function handleUnmerge(visit: OnAgency): Promise<Response> {
  const { services, region, agency } = visit
  const form = await parseForm(visit, z.object({ merge: z.guid() }))
  if (!form.ok) return notFound(visit)
  const undone = await unmergeDiagnosis(services, authorOf(visit), diagnosisScope(visit), form.values.merge)
  if (!undone.ok && undone.code === 'unknown') return notFound(visit)
  const reply = undone.ok ? 'saved' : 'diagnosisKeptIsGone'
  return redirect(visit, paths.diagnosis(region.slug, agency.key), reply)
}
