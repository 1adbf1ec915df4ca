import { z } from 'zod'
import { ideaFields, ideaGaps, ideaOrigins, ideaRoutes } from '../../../../domain/diagnosis/idea.ts'
import { saveIdea, startFromIdea, voteForIdea } from '../../../../services/diagnosis/edit-idea.ts'
import { showDiagnosis } from '../../../../services/diagnosis/show-diagnosis.ts'
import { optionalText, requiredLine } from '../../../forms/fields.ts'
import { parseForm, readForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import { diagnosisScope, type OnAgency, rightsIn } from './handlers.tsx'
import { ideaBeginning } from './idea-beginnings.ts'
import { IdeaPage } from './idea-page.tsx'
import { hintsFor } from './similar-handlers.ts'

type Again = { typed: Typed; errors: Readonly<Record<string, string>> }

/** The page of an idea, also of a new one (`idea` null) and of one whose form was refused. */
async function ideaPage(visit: OnAgency, again?: Again): Promise<Response> {
  const { services, region, agency, actor, parameters } = visit
  const { problems, ideas } = await showDiagnosis(services, region, diagnosisScope(visit))
  const id = parameters.idea
  const idea = ideas.find((one) => one.id === id) ?? null
  if (id !== undefined && !idea) return notFound(visit)
  const typed: Typed =
    again?.typed ??
    (idea
      ? {
          name: idea.name,
          route: idea.route,
          origin: idea.origin,
          problem: idea.problemId ?? '',
          revision: String(idea.revision),
          ...idea.texts,
        }
      : await ideaBeginning(visit))
  const about = idea ? [idea.name, idea.texts.idea, idea.texts.short].filter(Boolean).join(' ') : ''
  const hints = idea ? await hintsFor(visit, about, [idea.id]) : []
  const others = ideas.filter((one) => one.id !== idea?.id)
  const own = { hasVoted: idea?.voters.includes(actor.personId) ?? false, hints, others }
  const props = { agency, idea, problems, can: rightsIn(visit), typed, errors: again?.errors, ...own }
  return page(visit, <IdeaPage view={viewOf(visit)} {...props} />, again ? 422 : 200)
}

export function showNewIdea(visit: OnAgency): Promise<Response> {
  return ideaPage(visit)
}

export function showIdea(visit: OnAgency): Promise<Response> {
  return ideaPage(visit)
}

const ideaForm = z.object({
  name: requiredLine(),
  route: z.enum(ideaRoutes),
  origin: z.enum(ideaOrigins),
  problem: z
    .string()
    .max(40)
    .default('')
    .transform((id) => id || null),
  revision: z.coerce.number().int().catch(0),
  background: optionalText(),
  idea: optionalText(),
  objective: optionalText(),
  target: optionalText(),
  stakeholders: optionalText(),
  resources: optionalText(),
  beneficiaries: optionalText(),
  novelty: optionalText(),
  short: optionalText(),
  note: optionalText(),
  sheet: z.uuid().nullable().catch(null),
  picked: optionalText(),
})

export async function handleIdea(visit: OnAgency): Promise<Response> {
  const { services, region, agency, parameters, messages } = visit
  const form = await parseForm(visit, ideaForm)
  if (!form.ok) return ideaPage(visit, form)
  const { name, route, origin, problem, revision, sheet, picked, ...fields } = form.values
  const texts = Object.fromEntries(ideaFields.flatMap((key) => (fields[key] ? [[key, fields[key]]] : [])))
  const found = sheet && picked ? { sheetId: sheet, picked } : null
  const input = { name, route, origin, problemId: problem, revision, texts, found }
  const outcome = await saveIdea(
    services,
    authorOf(visit),
    diagnosisScope(visit),
    parameters.idea ?? null,
    input,
  )
  if (outcome.ok) return redirect(visit, paths.idea(region.slug, agency.key, outcome.value.id), 'saved')
  if (outcome.code === 'unknown-idea') return notFound(visit)
  const field = outcome.code === 'unknown-problem' ? 'problem' : ''
  const errors = { [field]: messages.diagnosis.refused[outcome.code] }
  return ideaPage(visit, { typed: form.typed, errors })
}

export async function handleIdeaVote(visit: OnAgency): Promise<Response> {
  const { services, region, agency, actor, parameters } = visit
  const { typed } = await readForm(visit)
  const ideaId = parameters.idea ?? ''
  const author = { ...authorOf(visit), personId: actor.personId }
  const vote = { ideaId, isFor: typed.vote === 'yes' }
  const outcome = await voteForIdea(services, author, diagnosisScope(visit), vote)
  if (!outcome.ok) return notFound(visit)
  return redirect(visit, paths.idea(region.slug, agency.key, ideaId), 'saved')
}

export async function handleIdeaStart(visit: OnAgency): Promise<Response> {
  const { services, region, actor, parameters, messages } = visit
  const author = { ...authorOf(visit), personId: actor.personId }
  const outcome = await startFromIdea(services, author, region, diagnosisScope(visit), parameters.idea ?? '')
  if (outcome.ok) return redirect(visit, paths.deskInnovation(region.slug, outcome.value.slug), 'ideaStarted')
  if (outcome.code === 'unknown-idea' || outcome.code === 'unknown-agency') return notFound(visit)
  const { ideas } = await showDiagnosis(services, region, diagnosisScope(visit))
  const idea = ideas.find(({ id }) => id === parameters.idea)
  if (!idea) return notFound(visit)
  const words = messages.diagnosis
  const missing = ideaGaps(idea.texts).map((field) => words.fields[field])
  const sentence =
    outcome.code === 'incomplete' ? words.ideaMissing(missing.join(', ')) : words.refused[outcome.code]
  const { name, route, origin, problemId, revision, texts } = idea
  const typed = { name, route, origin, problem: problemId ?? '', revision: String(revision), ...texts }
  return ideaPage(visit, { typed, errors: { '': sentence } })
}
