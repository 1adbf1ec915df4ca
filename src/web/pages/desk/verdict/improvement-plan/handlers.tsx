import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import { cutText } from '../../../../../domain/message/announcement.ts'
import type { IndicatorId } from '../../../../../domain/scope.ts'
import { continuations } from '../../../../../domain/verdict/decision.ts'
import {
  type ImprovementPlan,
  PLAN_STEPS_MAX,
  type PlanRefusal,
  STEP_CHARACTERS_MAX,
} from '../../../../../domain/verdict/improvement-plan.ts'
import { showMessage } from '../../../../../services/message/show-message.ts'
import {
  type ImprovementWork,
  saveImprovementPlan,
  sayContinuation,
  showImprovement,
} from '../../../../../services/verdict/improvement-work.ts'
import type { InnovationScope } from '../../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import type { FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { optionalDay, optionalLine, optionalText } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { scopeOf } from '../../message/message-answer.tsx'
import { weakSentence } from '../../message/weak-sentence.ts'
import { ImprovementPlanPage } from './improvement-plan-page.tsx'

type OnInnovation = Visit & { region: RegionScope; actor: Actor; innovation: InnovationScope }

function answer(visit: OnInnovation, work: ImprovementWork, typed: Typed, errors?: FieldErrors): Response {
  const { region, innovation, actor, services } = visit
  const element = (
    <ImprovementPlanPage
      view={viewOf(visit)}
      region={region.slug}
      innovation={innovation}
      work={work}
      today={dayAt(services.clock(), region.timeZone)}
      mayEdit={may(actor, 'improvement-plan.edit', innovation)}
      typed={typed}
      errors={errors}
    />
  )
  return page(visit, element, errors ? 422 : 200)
}

/** The plan as the fields of its form. */
function typedOf(plan: ImprovementPlan | null): Typed {
  if (!plan) return {}
  const steps = plan.steps.flatMap(({ what, dueOn, doneOn }, index) => [
    [`what-${index + 1}`, what],
    [`due-${index + 1}`, dueOn],
    [`done-${index + 1}`, doneOn ?? ''],
  ])
  return {
    ...Object.fromEntries(steps),
    indicator: plan.indicatorIds.join('\n'),
    measureBy: plan.measureBy ?? '',
    changedOn: plan.changedOn ?? '',
  }
}

/** What is weak in how people are told of it, in the first free line, where the reader chose so; saved by them, or not. */
async function takenOn(visit: OnInnovation, { plan, decision }: ImprovementWork): Promise<Typed> {
  const chosen = Number(visit.query.get('weak') ?? 0)
  if (!(chosen >= 1)) return {}
  const point = (await showMessage(visit.services, scopeOf(visit))).weak[chosen - 1]
  const free = (plan?.steps.length ?? 0) + 1
  if (!point || free > PLAN_STEPS_MAX) return {}
  const what = cutText(weakSentence(visit, point), STEP_CHARACTERS_MAX)
  return { [`what-${free}`]: what, [`due-${free}`]: decision.dueOn ?? '' }
}

export async function showImprovementPlan(visit: OnInnovation): Promise<Response> {
  const work = await showImprovement(visit.services, visit.region, visit.innovation.id)
  if (!work) return notFound(visit)
  return answer(visit, work, { ...typedOf(work.plan), ...(await takenOn(visit, work)) })
}

const places = Array.from({ length: PLAN_STEPS_MAX }, (_, index) => index + 1)
const stepFields = Object.fromEntries(
  places.flatMap((place) => [
    [`what-${place}`, optionalLine(STEP_CHARACTERS_MAX)],
    [`due-${place}`, optionalDay],
    [`done-${place}`, optionalDay],
  ]),
)
const planForm = z.object({
  indicator: optionalText(),
  measureBy: optionalDay,
  changedOn: optionalDay,
})

type PlanValues = z.output<typeof planForm> & Readonly<Record<string, string | null>>

/** Lines of which something was filled in, in their order, and the place that each had in the form. */
function stepsIn(values: Readonly<Record<string, string | null>>) {
  return places
    .map((place) => ({
      place,
      what: values[`what-${place}`] ?? '',
      dueOn: values[`due-${place}`] ?? '',
      doneOn: values[`done-${place}`] ?? null,
    }))
    .filter(({ what, dueOn, doneOn }) => what || dueOn || doneOn)
}

/** The field beside which a refusal is said; `place` is that of the step in the form. */
function fieldOf(code: PlanRefusal, place: number): string {
  switch (code) {
    case 'steps-missing':
    case 'too-many-steps':
      return 'what-1'
    case 'step-incomplete':
      return `what-${place}`
    case 'step-after-due':
      return `due-${place}`
    case 'measure-missing':
    case 'indicator-unknown':
      return 'indicator'
    case 'measure-by-missing':
      return 'measureBy'
    case 'changed-in-future':
      return 'changedOn'
  }
}

export async function handleImprovementPlan(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, messages } = visit
  const work = await showImprovement(services, region, innovation.id)
  if (!work) return notFound(visit)
  const form = await parseForm(visit, planForm.extend(stepFields))
  if (!form.ok) return answer(visit, work, form.typed, form.errors)
  const values = form.values as PlanValues
  const { indicator, measureBy, changedOn } = values
  const steps = stepsIn(values)
  const indicatorIds = (indicator?.split('\n') ?? []) as IndicatorId[]
  const scope = { region, innovationId: innovation.id }
  const plan = {
    steps: steps.map(({ what, dueOn, doneOn }) => ({ what, dueOn, doneOn })),
    indicatorIds,
    measureBy,
    changedOn,
  }
  const outcome = await saveImprovementPlan(services, authorOf(visit), scope, plan)
  const path = paths.improvementPlan(region.slug, innovation.slug)
  if (outcome.ok) return redirect(visit, path, 'improvementPlanSaved')
  if (outcome.code === 'no-order') return notFound(visit)
  const place = steps[Number(outcome.details.step ?? 1) - 1]?.place ?? 1
  const sentence = messages.improvementPlan.errors[outcome.code](place)
  return answer(visit, work, form.typed, { [fieldOf(outcome.code, place)]: sentence })
}

const continuationForm = z.object({
  status: z.enum(continuations).exclude(['stopped']),
  note: optionalLine(),
})

export async function handleContinuation(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation } = visit
  const form = await parseForm(visit, continuationForm)
  const path = paths.deskInnovation(region.slug, innovation.slug)
  if (!form.ok) return redirect(visit, path)
  await sayContinuation(services, authorOf(visit), { region, innovationId: innovation.id }, form.values)
  return redirect(visit, path, 'continuationSaid')
}
