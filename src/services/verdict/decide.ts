import { dayAt } from '../../domain/calendar/working-days.ts'
import { isRefused, ok, type Result, refused } from '../../domain/result.ts'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import {
  checkDecision,
  type Decision,
  type DecisionKind,
  type DecisionRefused,
} from '../../domain/verdict/decision.ts'
import { listStandIns } from '../../store/access/deputy.ts'
import { agencyPathOf } from '../../store/access/subject.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { endCodesOf, putContinuation, setStopped } from '../../store/verdict/continuation.ts'
import { type DecisionRecord, insertDecision, listDecisions } from '../../store/verdict/decision.ts'
import { listOwners, listSeconds, type NamedPerson } from '../../store/verdict/decision-circle.ts'
import { latestVerdict } from '../../store/verdict/verdict.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from './judge-innovation.ts'

export type DecisionInput = Omit<Decision, 'kind' | 'ownerId' | 'secondId'> & {
  readonly kind: string
  readonly ownerId: string | null
  readonly secondId: string | null
}

type Scope = { readonly region: Pick<RegionScope, 'id' | 'timeZone'>; readonly innovationId: InnovationId }

/** Whom a leader may name for an innovation of these agencies: who carries it out, and who puts a second name beside it. */
export async function decisionCircle(
  db: Database,
  regionId: RegionId,
  agencyIds: readonly AgencyId[],
  decider: PersonId,
): Promise<{ owners: NamedPerson[]; seconds: NamedPerson[] }> {
  const owners = await listOwners(db, regionId, agencyIds)
  const seconds = await listSeconds(db, regionId, decider)
  const same = await listStandIns(db, regionId, decider)
  return { owners, seconds: seconds.filter(({ id }) => !same.includes(id)) }
}

/** What follows from a decision at once: what is stopped asks nobody any more, and anything else goes on in this year. */
async function carryOut(
  transaction: Database,
  { region, innovationId }: Scope,
  { id, kind, decidedBy, now }: { id: string; kind: DecisionKind; decidedBy: PersonId; now: Date },
): Promise<void> {
  const scope = { regionId: region.id, innovationId }
  const today = dayAt(now, region.timeZone)
  const isStopped = kind === 'stop'
  await setStopped(transaction, scope, isStopped ? today : null)
  if (isStopped) await endCodesOf(transaction, scope, now)
  const status = isStopped ? 'stopped' : 'running'
  const said = { year: Number(today.slice(0, 4)), status, note: null } as const
  await putContinuation(transaction, scope, { ...said, decisionId: id, setBy: decidedBy, setAt: now })
}

/** Within an hour the same words of the same person, with nothing decided between, are the same decision. */
const SAME_FOR_MS = 60 * 60 * 1000

/** Whether somebody says again, to the letter, what they decided before. */
function isSame(
  earlier: DecisionRecord,
  { kind, reason, responsible, ownerId, dueOn }: Decision,
  decider: PersonId,
) {
  const now = [kind, reason, responsible, ownerId, dueOn, decider]
  const before = [
    earlier.kind,
    earlier.reason,
    earlier.responsible,
    earlier.ownerId,
    earlier.dueOn,
    earlier.decidedBy,
  ]
  return now.every((part, index) => part === before[index])
}

/** What was typed, against whoever may be named and what is recommended now. */
async function checkedWithin(
  db: Database,
  { region, innovationId }: Scope,
  { input, decider, now }: { input: DecisionInput; decider: PersonId; now: Date },
) {
  const verdict = await latestVerdict(db, region.id, innovationId)
  const recommended = verdict?.judgement.recommendation.action ?? 'collect-proof'
  const agencyIds = await agencyPathOf(db, region.id, innovationId)
  const { owners, seconds } = await decisionCircle(db, region.id, agencyIds, decider)
  const circle = { recommended, owners, seconds: seconds.map(({ id }) => id) }
  const checked = checkDecision(input, dayAt(now, region.timeZone), circle)
  return { checked, recommended, verdictId: verdict?.id ?? null }
}

/** Whether a decision could be recorded as it was typed, for a question that comes before it; nothing is written. */
export async function tryDecision(
  services: Services,
  { personId }: Author,
  scope: Scope,
  input: DecisionInput,
): Promise<Result<Decision, 'needs-person', DecisionRefused>> {
  if (personId === null) return refused('needs-person')
  const given = { input, decider: personId, now: services.clock() }
  return (await checkedWithin(services.db, scope, given)).checked
}

/**
 * Records what a leader decides, with the verdict and so the evidence as they stand at this moment: the innovation is
 * judged once more before, so that nobody decides on yesterday's figures, nor against another recommendation than that.
 */
export async function decide(
  services: Services,
  author: Author,
  scope: Scope,
  input: DecisionInput,
): Promise<Result<{ id: string }, 'needs-person', DecisionRefused>> {
  const { personId } = author
  const { region, innovationId } = scope
  if (personId === null) return refused('needs-person')
  const now = services.clock()
  return change(services.db, author, 'decision.make', async (transaction) => {
    await judgeWithin(transaction, { regionId: region.id, innovationId, cause: 'request', now })
    const given = { input, decider: personId, now }
    const { checked, recommended, verdictId } = await checkedWithin(transaction, scope, given)
    if (isRefused(checked)) return checked
    // Whoever was not answered, or taps twice, sends the same once more: it is one decision.
    const [newest] = await listDecisions(transaction, region.id, innovationId, 1)
    const isRecent = newest !== undefined && now.getTime() - newest.decidedAt.getTime() < SAME_FOR_MS
    if (isRecent && isSame(newest, checked.value, personId)) return ok({ id: newest.id })
    const made = { recommended, verdictId, decidedBy: personId, decidedAt: now }
    const id = await insertDecision(transaction, region.id, innovationId, { ...checked.value, ...made })
    await carryOut(transaction, scope, { id, kind: checked.value.kind, decidedBy: personId, now })
    return ok({ id })
  })
}

/** A decision for a page, with whether its day has come without a newer decision. */
export type ShownDecision = DecisionRecord & { readonly isDue: boolean }

/** The latest decisions about an innovation, newest first, for the desk, the board and the public page. */
export async function showDecisions(
  services: Pick<Services, 'db' | 'clock'>,
  region: Pick<RegionScope, 'id' | 'timeZone'>,
  innovationId: InnovationId,
): Promise<ShownDecision[]> {
  const today = dayAt(services.clock(), region.timeZone)
  const decisions = await listDecisions(services.db, region.id, innovationId)
  return decisions.map((decision, index) => ({
    ...decision,
    isDue: index === 0 && decision.dueOn !== null && decision.dueOn <= today,
  }))
}
