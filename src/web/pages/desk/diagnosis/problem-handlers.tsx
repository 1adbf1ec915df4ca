import { z } from 'zod'
import { screeningVariants } from '../../../../domain/diagnosis/screening.ts'
import { saveProblem, scoreProblem, screenProblem } from '../../../../services/diagnosis/edit-problem.ts'
import { type ShownProblem, showDiagnosis } from '../../../../services/diagnosis/show-diagnosis.ts'
import { boundsError } from '../../../forms/bounds-error.ts'
import { optionalLine, optionalText, requiredLine, requiredText } from '../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import { diagnosisScope, type OnAgency, rightsIn } from './handlers.tsx'
import { ProblemFormPage } from './problem-form-page.tsx'
import { ProblemPage } from './problem-page.tsx'
import { hintsFor } from './similar-handlers.ts'

/** A problem is one sentence; what belongs to it stands in the other fields. */
const STATEMENT_CHARACTERS_MAX = 500

type Again = { typed: Typed; errors: Readonly<Record<string, string>> }

async function found(visit: OnAgency): Promise<{
  problem: ShownProblem
  others: ShownProblem[]
  rule: 'yes-no' | 'scored'
  weights: Parameters<typeof ProblemPage>[0]['weights']
} | null> {
  const { rule, problems } = await showDiagnosis(visit.services, visit.region, diagnosisScope(visit))
  const problem = problems.find(({ id }) => id === visit.parameters.problem)
  const others = problems.filter((one) => one !== problem)
  return problem ? { problem, others, rule: rule.screening, weights: rule } : null
}

async function problemPage(visit: OnAgency, again?: Again): Promise<Response> {
  const shown = await found(visit)
  if (!shown) return notFound(visit)
  const { agency, actor, region } = visit
  const { problem, others, rule, weights } = shown
  const hints = await hintsFor(visit, problem.statement, [problem.id])
  const own = { personId: actor.personId, timeZone: region.timeZone }
  const props = {
    agency,
    problem,
    hints,
    others,
    variant: rule,
    weights,
    can: rightsIn(visit),
    ...own,
    ...again,
  }
  return page(visit, <ProblemPage view={viewOf(visit)} {...props} />, again ? 422 : 200)
}

export function showProblem(visit: OnAgency): Promise<Response> {
  return problemPage(visit)
}

export function showNewProblem(visit: OnAgency): Response {
  const props = { agency: visit.agency, problem: null, typed: {} }
  return page(visit, <ProblemFormPage view={viewOf(visit)} {...props} />)
}

export async function showEditProblem(visit: OnAgency): Promise<Response> {
  const shown = await found(visit)
  if (!shown) return notFound(visit)
  const { statement, figures, source, causes, revision } = shown.problem
  const typed = {
    statement,
    figures: figures ?? '',
    source: source ?? '',
    causes: causes ?? '',
    revision: String(revision),
  }
  const props = { agency: visit.agency, problem: shown.problem, typed }
  return page(visit, <ProblemFormPage view={viewOf(visit)} {...props} />)
}

const problemForm = z.object({
  statement: requiredLine(STATEMENT_CHARACTERS_MAX),
  figures: optionalText(),
  source: optionalLine(),
  causes: optionalText(),
  revision: z.coerce.number().int().catch(0),
})

export async function handleProblem(visit: OnAgency): Promise<Response> {
  const { services, region, agency, parameters } = visit
  const id = parameters.problem ?? null
  const shown = id === null ? null : await found(visit)
  if (id !== null && !shown) return notFound(visit)
  const form = await parseForm(visit, problemForm)
  const again = (errors: Readonly<Record<string, string>>) => {
    const props = { agency, problem: shown?.problem ?? null, typed: form.typed, errors }
    return page(visit, <ProblemFormPage view={viewOf(visit)} {...props} />, 422)
  }
  if (!form.ok) return again(form.errors)
  const outcome = await saveProblem(services, authorOf(visit), diagnosisScope(visit), id, form.values)
  if (outcome.ok) return redirect(visit, paths.problem(region.slug, agency.key, outcome.value.id), 'saved')
  return again({ '': visit.messages.diagnosis.refused[outcome.code] })
}

const mark = z.string().regex(/^\d$/).transform(Number)
const reason = requiredText(1_000)

const beside = (fields: readonly string[], sentence: string) =>
  Object.fromEntries(fields.map((field) => [field, sentence]))

const screeningForm = z.object({
  variant: z.enum(screeningVariants),
  actual: mark,
  problematic: mark,
  widespread: mark,
  feasible: mark,
  screeningReason: reason,
})

export async function handleScreening(visit: OnAgency): Promise<Response> {
  const { services, region, agency, actor, parameters, messages } = visit
  const form = await parseForm(visit, screeningForm)
  if (!form.ok) return problemPage(visit, form)
  const { variant, screeningReason, ...marks } = form.values
  const author = { ...authorOf(visit), personId: actor.personId }
  const id = parameters.problem ?? ''
  const screening = { variant, marks, reason: screeningReason }
  const outcome = await screenProblem(services, author, diagnosisScope(visit), id, screening)
  if (outcome.ok) return redirect(visit, paths.problem(region.slug, agency.key, id), 'saved')
  if (outcome.code === 'unknown-problem') return notFound(visit)
  if (outcome.code === 'out-of-bounds') {
    const errors = boundsError(visit, outcome, { reason: 'screeningReason' })
    return problemPage(visit, { typed: form.typed, errors })
  }
  const errors = beside(outcome.details.criteria, messages.diagnosis.refused[outcome.code])
  return problemPage(visit, { typed: form.typed, errors })
}

const scoreForm = z.object({ urgency: mark, seriousness: mark, growth: mark, scoreReason: reason })

export async function handleScore(visit: OnAgency): Promise<Response> {
  const { services, region, agency, actor, parameters, messages } = visit
  const form = await parseForm(visit, scoreForm)
  if (!form.ok) return problemPage(visit, form)
  const { scoreReason, ...scores } = form.values
  const author = { ...authorOf(visit), personId: actor.personId }
  const id = parameters.problem ?? ''
  const given = { scores, reason: scoreReason }
  const outcome = await scoreProblem(services, author, diagnosisScope(visit), id, given)
  if (outcome.ok) return redirect(visit, paths.problem(region.slug, agency.key, id), 'saved')
  if (outcome.code === 'unknown-problem') return notFound(visit)
  if (outcome.code === 'out-of-bounds') {
    const errors = boundsError(visit, outcome, { reason: 'scoreReason' })
    return problemPage(visit, { typed: form.typed, errors })
  }
  const errors = beside(outcome.details.criteria, messages.diagnosis.refused[outcome.code])
  return problemPage(visit, { typed: form.typed, errors })
}
