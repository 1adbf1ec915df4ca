import { z } from 'zod'
import { may } from '../../../../../domain/access/permission.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { dayAt } from '../../../../../domain/calendar/working-days.ts'
import type { DecisionRefusal, DecisionRefused } from '../../../../../domain/verdict/decision.ts'
import { showBoard } from '../../../../../services/desk/show-board.ts'
import { showMeasurements } from '../../../../../services/measurement/show-measurements.ts'
import {
  type DecisionInput,
  decide,
  decisionCircle,
  showDecisions,
  tryDecision,
} from '../../../../../services/verdict/decide.ts'
import { showImprovement } from '../../../../../services/verdict/improvement-work.ts'
import { factsOf, type ShownVerdict, showVerdict } from '../../../../../services/verdict/show-verdict.ts'
import type { InnovationScope } from '../../../../../store/access/subject.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { listSurveyCodes } from '../../../../../store/survey/survey-code.ts'
import type { FieldErrors } from '../../../../components/error-summary/error-summary.tsx'
import { optionalDay, optionalLine, optionalText } from '../../../../forms/fields.ts'
import { parseForm, type Typed } from '../../../../forms/parse-form.ts'
import { paths } from '../../../../paths.ts'
import { finishedDeskPage, notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { authorOf, type Visit } from '../../../../visit.ts'
import { BoardInnovationPage } from './board-innovation-page.tsx'
import { BoardPage } from './board-page.tsx'
import { DecidePage } from './decide-page.tsx'
import { StopPage } from './stop-page.tsx'

type Lab = Visit & { region: RegionScope; actor: Actor }
type OnInnovation = Lab & { innovation: InnovationScope }

function mayDecide(visit: Lab): boolean {
  return may(visit.actor, 'decision.make', { regionId: visit.region.id, agencyIds: [] })
}

export async function showBoardPage(visit: Lab): Promise<Response> {
  const { actor, region, services } = visit
  const board = await showBoard(services, region)
  return finishedDeskPage(visit, [board], () => (
    <BoardPage
      view={viewOf(visit)}
      region={region}
      board={board}
      mayDecide={mayDecide(visit)}
      maySeeComplaints={may(actor, 'complaint.see', { regionId: region.id, agencyIds: [] })}
    />
  ))
}

export async function showBoardInnovation(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation, actor } = visit
  const asOf = visit.query.get('as')
  const [verdict, indicators, decisions, work] = await Promise.all([
    showVerdict(services, region, innovation.id, asOf),
    showMeasurements(services, region, innovation.id),
    showDecisions(services, region, innovation.id),
    showImprovement(services, region, innovation.id),
  ])
  if (!verdict) return notFound(visit)
  const element = (
    <BoardInnovationPage
      view={viewOf(visit)}
      region={region}
      innovation={innovation}
      verdict={verdict}
      facts={factsOf(verdict)}
      indicators={indicators}
      decisions={decisions}
      work={work}
      asOf={asOf}
      mayDecide={mayDecide(visit)}
      maySeeDesk={may(actor, 'innovation.see', innovation)}
    />
  )
  return page(visit, element)
}

export async function showDecide(visit: OnInnovation): Promise<Response> {
  const verdict = await showVerdict(visit.services, visit.region, visit.innovation.id)
  if (!verdict) return notFound(visit)
  return answerDecide(visit, verdict, {})
}

async function answerDecide(
  visit: OnInnovation,
  verdict: ShownVerdict,
  typed: Typed,
  errors?: FieldErrors,
): Promise<Response> {
  const { services, region, innovation, actor } = visit
  const [circle, work] = await Promise.all([
    decisionCircle(services.db, region.id, innovation.agencyIds, actor.personId),
    showImprovement(services, region, innovation.id),
  ])
  const element = (
    <DecidePage
      view={viewOf(visit)}
      region={region.slug}
      innovation={innovation}
      verdict={verdict}
      facts={factsOf(verdict)}
      limit={region.settings.smallNumberLimit}
      circle={circle}
      work={work}
      typed={typed}
      errors={errors}
    />
  )
  return page(visit, element, errors ? 422 : 200)
}

const decisionForm = z.object({
  kind: z.string().max(20).optional().default(''),
  reason: optionalText(2_000),
  owner: optionalLine(),
  responsible: optionalLine(),
  second: optionalLine(),
  dueOn: optionalDay,
  /** What the question before an end was answered with: `stop` or `back`. */
  answer: z.string().max(20).optional().default(''),
})

const fieldOf: Readonly<Record<DecisionRefusal, string>> = {
  'unknown-kind': 'kind',
  'reason-missing': 'reason',
  'responsible-missing': 'responsible',
  'owner-missing': 'owner',
  'owner-unknown': 'owner',
  'second-missing': 'second',
  'second-unknown': 'second',
  'due-missing': 'dueOn',
  'due-not-future': 'dueOn',
}

/** The question that comes before an innovation is stopped. */
async function askToStop(visit: OnInnovation, typed: Typed): Promise<Response> {
  const { services, region, innovation } = visit
  const now = services.clock()
  const codes = await listSurveyCodes(services.db, region.id, innovation.id)
  const element = (
    <StopPage
      view={viewOf(visit)}
      region={region.slug}
      innovation={innovation}
      openCodes={codes.filter(({ endedAt }) => endedAt === null || endedAt > now).length}
      yearAfter={Number(dayAt(now, region.timeZone).slice(0, 4)) + 1}
      typed={typed}
    />
  )
  return page(visit, element)
}

export async function handleDecide(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation } = visit
  const verdict = await showVerdict(services, region, innovation.id)
  if (!verdict) return notFound(visit)
  const form = await parseForm(visit, decisionForm)
  if (!form.ok) return answerDecide(visit, verdict, form.typed, form.errors)
  const { kind, reason, owner, responsible, second, dueOn, answer } = form.values
  if (answer === 'back') return answerDecide(visit, verdict, form.typed)
  const input: DecisionInput = {
    kind,
    reason: reason ?? '',
    responsible,
    ownerId: owner,
    secondId: second,
    dueOn,
  }
  const scope = { region, innovationId: innovation.id }
  const isQuestion = kind === 'stop' && answer !== 'stop'
  const outcome = isQuestion
    ? await tryDecision(services, authorOf(visit), scope, input)
    : await decide(services, authorOf(visit), scope, input)
  if (outcome.ok && isQuestion) return askToStop(visit, form.typed)
  if (outcome.ok) return redirect(visit, paths.boardInnovation(region.slug, innovation.slug), 'decided')
  if (outcome.code === 'needs-person') return notFound(visit)
  return answerDecide(visit, verdict, form.typed, errorsOf(visit, outcome))
}

/** Each thing that is wrong, beside its field. */
function errorsOf({ messages }: Visit, { code, details }: DecisionRefused): FieldErrors {
  return Object.fromEntries(
    [code, ...details.also].map((one) => [fieldOf[one], messages.decision.errors[one]]),
  )
}
