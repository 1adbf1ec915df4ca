import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { lockGate, updateInnovation } from '../../store/lifecycle/innovation.ts'
import { insertLaunch } from '../../store/verdict/launch.ts'
import { findLaunch } from '../../store/verdict/verdict.ts'
import type { Services } from '../services.ts'
import { type InnovationBinding, readBinding } from './binding.ts'
import { judgeWithin } from './judge-innovation.ts'
import { type ProposalRefusal, propose } from './propose.ts'

export type LaunchRefusal =
  | ProposalRefusal
  | 'not-found'
  | 'proof-missing'
  | 'launch-in-future'
  | 'same-launch'

type Scope = {
  readonly regionId: RegionId
  readonly innovationId: InnovationId
  readonly timeZone: RegionTimeZone
}

/**
 * Days after a launch within which the team records it alone where a plan is registered. Whoever records later has seen the
 * values of a month, and could choose the day by them.
 */
const LAUNCH_RECORDED_DAYS_MAX = 31

const DAY_MS = 24 * 60 * 60 * 1000

/** Whether the team may record this launch alone: the first one, and soon after the day where a plan says that it comes. */
function isOwnToRecord(binding: InnovationBinding, launchedOn: string, today: string): boolean {
  const stands = binding.launches.at(-1)
  // The day that stood when the plan was registered gets its proof without a second person; another day does not.
  if (stands) return stands.proof === null && stands.launchedOn === launchedOn
  if (binding.plans.length === 0) return true
  const days = (Date.parse(today) - Date.parse(launchedOn)) / DAY_MS
  return days <= LAUNCH_RECORDED_DAYS_MAX
}

/**
 * Records the day from which an innovation ran, with its proof. The first one is recorded at once; another day later, and a
 * day long past where a plan is registered, wait for a second person and need a reason. Gives whether it waits.
 */
export async function recordLaunch(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author & { readonly personId: PersonId | null },
  scope: Scope,
  input: { readonly launchedOn: string; readonly proof: string; readonly reason: string | null },
): Promise<Result<{ waits: boolean }, LaunchRefusal>> {
  const { regionId, innovationId } = scope
  const { launchedOn } = input
  const proof = input.proof.trim()
  const now = services.clock()
  const today = dayAt(now, scope.timeZone)
  if (proof === '') return refused('proof-missing')
  if (launchedOn > today) return refused('launch-in-future', { today })
  return change(services.db, author, 'launch.record', async (transaction) => {
    if (!(await lockGate(transaction, regionId, innovationId))) return refused('not-found')
    const binding = await readBinding(transaction, scope)
    if (isOwnToRecord(binding, launchedOn, today)) {
      await record(transaction, scope, {
        version: binding.launches.length + 1,
        launchedOn,
        proof,
        now,
        author,
      })
      return ok({ waits: false })
    }
    const stands = await findLaunch(transaction, regionId, innovationId)
    if (stands === launchedOn) return refused('same-launch')
    const proposed = await propose(transaction, scope, {
      kind: 'launch',
      subject: null,
      content: { before: { launchedOn: stands }, after: { launchedOn, proof } },
      reason: input.reason ?? '',
      proposedBy: author.personId,
      proposedAt: now,
    })
    return proposed.ok ? ok({ waits: true }) : proposed
  })
}

async function record(
  transaction: Database,
  { regionId, innovationId }: Scope,
  launch: { version: number; launchedOn: string; proof: string; now: Date; author: Author },
): Promise<void> {
  const { version, launchedOn, proof, now, author } = launch
  const recorded = { proposalId: null, recordedBy: author.personId, recordedAt: now }
  await insertLaunch(transaction, regionId, innovationId, { version, launchedOn, proof, ...recorded })
  await updateInnovation(transaction, regionId, innovationId, { launchedOn, updatedAt: now })
  await judgeWithin(transaction, { regionId, innovationId, cause: 'launch', now })
}
