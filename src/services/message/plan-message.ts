import {
  checkBounds,
  dayFault,
  numberFault,
  type OutOfBounds,
  RUPIAH_MAX,
  wordsFault,
} from '../../domain/intake/bounds.ts'
import type { Channel } from '../../domain/message/channel.ts'
import type { Audience } from '../../domain/message/message-plan.ts'
import { type Ok, ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import { isIdentifier, newIdentifier } from '../../store/base/identifier.ts'
import { endMessageStep, insertMessageStep, putAudience } from '../../store/message/message-plan.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/**
 * Keeps who should know, and judges anew, because a group that is known by its source is what reach is held against. Refused
 * 'source-missing' when a number comes without where it is from.
 */
export async function saveAudience(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope,
  audience: Audience,
): Promise<Result<null, 'source-missing', OutOfBounds>> {
  const checked = checkBounds({ size: numberFault(audience.size, { min: 1 }) })
  if (!checked.ok) return checked
  if (audience.size !== null && !audience.source) return refused('source-missing')
  const now = services.clock()
  return change(services.db, author, 'message.plan', async (transaction) => {
    const { regionId, innovationId } = scope
    await putAudience(transaction, regionId, innovationId, audience, { by: author.personId, at: now })
    await judgeWithin(transaction, { regionId, innovationId, cause: 'reach', now })
    return ok(null)
  })
}

export type NewStep = {
  readonly channel: Channel
  readonly title: string
  readonly dueOn: string
  readonly doer: string
  /** Planned, in rupiah. */
  readonly cost: number | null
}

/** Adds what shall be done to tell people. Refused 'out-of-bounds'. */
export async function addMessageStep(
  services: Pick<Services, 'db'>,
  author: Author,
  scope: Scope,
  step: NewStep,
): Promise<Ok<{ readonly id: string }> | OutOfBounds> {
  const checked = checkBounds({
    title: wordsFault(step.title),
    dueOn: dayFault(step.dueOn),
    doer: wordsFault(step.doer),
    cost: numberFault(step.cost, { min: 0, max: RUPIAH_MAX }),
  })
  if (!checked.ok) return checked
  const id = newIdentifier()
  await change(services.db, author, 'message.step', (transaction) =>
    insertMessageStep(transaction, { ...scope, ...step, id, createdBy: author.personId }),
  )
  return ok({ id })
}

/**
 * Says that a step was done on a day, or is dropped and why. Refused 'no-such-step' when it is not open, 'in-the-future', and
 * 'reason-missing'.
 */
export async function finishMessageStep(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author,
  scope: Scope & { readonly id: string },
  end: { readonly doneOn: string; readonly today: string } | { readonly dropReason: string | null },
): Promise<Result<null, 'no-such-step' | 'in-the-future' | 'reason-missing'>> {
  if (!isIdentifier(scope.id)) return refused('no-such-step')
  if ('doneOn' in end && end.doneOn > end.today) return refused('in-the-future')
  if ('dropReason' in end && !end.dropReason) return refused('reason-missing')
  const row =
    'doneOn' in end
      ? { doneOn: end.doneOn }
      : { droppedAt: services.clock(), dropReason: end.dropReason ?? '' }
  return change(services.db, author, 'message.step', async (transaction) => {
    return (await endMessageStep(transaction, scope, row)) ? ok(null) : refused('no-such-step')
  })
}
