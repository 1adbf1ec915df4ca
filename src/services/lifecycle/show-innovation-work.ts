import { countWorkingDays, dayAt } from '../../domain/calendar/working-days.ts'
import type { HeldTime } from '../../domain/lifecycle/deadline.ts'
import { type GateState, type Stage, stages } from '../../domain/lifecycle/stage.ts'
import { type NextOfOrder, nextOfOrder } from '../../domain/verdict/improvement-plan.ts'
import type { InnovationScope } from '../../store/access/subject.ts'
import { type GateMoveRow, listGateMoves } from '../../store/lifecycle/gate-move.ts'
import { listWorksheets } from '../../store/lifecycle/worksheet.ts'
import { listStandsOf, type StandOf } from '../../store/programme/exhibition.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { type ContinuationEntry, listContinuations } from '../../store/verdict/continuation.ts'
import type { Services } from '../services.ts'
import { type ShownDecision, showDecisions } from '../verdict/decide.ts'
import { type ImprovementWork, showImprovement } from '../verdict/improvement-work.ts'
import { checkPublications, type PublicationCheck } from './publish-innovation.ts'
import { type ShownWorksheet, showWorksheet, stateWithoutSheet } from './show-worksheet.ts'

export type InnovationWork = {
  /** The worksheet of the stage where the innovation stands. */
  readonly now: ShownWorksheet
  readonly held: HeldTime
  readonly stages: readonly { readonly stage: Stage; readonly state: GateState; readonly hasSheet: boolean }[]
  readonly moves: readonly GateMoveRow[]
  /** What the leader decided, newest first. */
  readonly decisions: readonly ShownDecision[]
  /** The order to improve that stands. */
  readonly improvement: ImprovementWork | null
  /** What that order asks next, with the working days by which it is late; null where no order stands. */
  readonly next: (NextOfOrder & { readonly daysLate: number }) | null
  readonly continuations: readonly ContinuationEntry[]
  /** Where it is shown, the latest first. */
  readonly exhibitions: readonly StandOf[]
  /** What it lacks before the public may see it. */
  readonly publication: PublicationCheck | null
  /** The year of the region's calendar. */
  readonly year: number
}

/** What an order asks next, by the rule and the calendar of the desks. */
async function nextIn(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  improvement: ImprovementWork | null,
  today: string,
): Promise<InnovationWork['next']> {
  const dueOn = improvement?.decision.dueOn
  if (!improvement || !dueOn) return null
  const [step] = (improvement.plan?.steps ?? [])
    .filter(({ doneOn }) => doneOn === null)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
  const order = { dueOn, hasPlan: improvement.plan !== null, step: step ?? null }
  const next = nextOfOrder(order, today)
  const holidays = await listHolidays(db, region.id)
  return { ...next, daysLate: next.dueOn < today ? countWorkingDays(next.dueOn, today, holidays) : 0 }
}

/** An innovation for those who work on it, or null when it has gone meanwhile. */
export async function showInnovationWork(
  services: Services,
  region: RegionScope,
  subject: InnovationScope,
): Promise<InnovationWork | null> {
  const now = await showWorksheet(services, region, subject, subject.stage)
  if (!now) return null
  const sheets = await listWorksheets(services.db, region.id, subject.id)
  const moves = await listGateMoves(services.db, region.id, subject.id)
  const scope = { regionId: region.id, innovationId: subject.id }
  const improvement = await showImprovement(services, region, subject.id)
  const today = dayAt(services.clock(), region.timeZone)
  return {
    now,
    held: now.held,
    stages: stages.map((stage) => {
      const sheet = sheets.find((one) => one.stage === stage)
      const isBefore = stages.indexOf(stage) < stages.indexOf(subject.stage)
      const state = sheet?.state ?? (isBefore ? 'passed' : stateWithoutSheet(stage, now.innovation))
      return { stage, state, hasSheet: sheet !== undefined }
    }),
    moves,
    decisions: await showDecisions(services, region, subject.id),
    improvement,
    next: await nextIn(services, region, improvement, today),
    continuations: await listContinuations(services.db, scope),
    exhibitions: await listStandsOf(services.db, region.id, subject.id),
    publication: (await checkPublications(services, region.id, [subject.id])).get(subject.id) ?? null,
    year: Number(today.slice(0, 4)),
  }
}
