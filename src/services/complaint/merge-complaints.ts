import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { isDuplicate, mayMerge } from '../../domain/complaint/complaint-merge.ts'
import { readTicket } from '../../domain/complaint/ticket.ts'
import { type MaskLabel, shownText } from '../../domain/moderation/text-review.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { ComplaintId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  type Complaint,
  findByTicket,
  holdComplaint,
  insertStep,
  updateComplaint,
} from '../../store/complaint/complaint.ts'
import {
  findMergeStep,
  type LikelyDuplicate,
  listLikelyDuplicates,
  listMergedInto,
} from '../../store/complaint/complaint-merge.ts'
import { readDecisions } from '../../store/moderation/text-review.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'
import { notifyCitizen } from './notify.ts'
import { ruleOf } from './watch-complaints.ts'

/** What a handler sees of the merging of a complaint. */
export type MergeView = {
  /** Reports that look like the same matter, the nearest first, with the beginning of each; empty where it cannot be merged now. */
  readonly likely: readonly LikelyDuplicate[]
  /** Whether it may be merged into another one now. */
  readonly mayMerge: boolean
  /** The reports that were merged into this one. */
  readonly merged: readonly { readonly ticket: string }[]
}

/** Enough to see whether it is the same matter; the rest is read on its own page. */
const TEXT_SHOWN_CHARACTERS = 240

const beginningOf = (text: string) =>
  text.length > TEXT_SHOWN_CHARACTERS ? `${text.slice(0, TEXT_SHOWN_CHARACTERS)} …` : text

/** Looks for duplicates among the complaints that this person handles, by the region's weeks and the nearness of the words. Their
 * beginnings have personal data covered: who reads a report in full opens it, and that is written down. */
export async function showMerge(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
  region: RegionScope,
  complaint: Complaint,
  maskLabel: MaskLabel,
): Promise<MergeView> {
  const merged = await listMergedInto(services.db, region.id, complaint.id)
  if (!isDuplicate(complaint) || merged.length > 0) return { likely: [], mayMerge: false, merged }
  const within = agenciesWithin(actor, 'complaint.handle', region.id)
  const { duplicateWeeks: weeks } = await ruleOf(services, region)
  const agencyIds = within === 'all' ? null : within
  const found = await listLikelyDuplicates(services.db, complaint, { weeks, agencyIds })
  const decisionOf = await readDecisions(
    services.db,
    region.id,
    found.map(({ id }) => id),
  )
  const likely = found.map((one) => ({
    ...one,
    text: beginningOf(shownText(one.text, decisionOf(one.id, 'text'), maskLabel)),
  }))
  return { likely, mayMerge: true, merged }
}

export type MergeRefusal =
  | 'no-such-complaint'
  | 'main-not-open'
  | 'not-mergeable'
  | 'holds-merged'
  | 'same-complaint'

/** Holds both, always in the same order, so that two merges at once never wait for each other. */
async function holdBoth(transaction: Database, regionId: RegionId, one: ComplaintId, other: ComplaintId) {
  const held = new Map<ComplaintId, Complaint | null>()
  for (const id of [one, other].sort()) held.set(id, await holdComplaint(transaction, regionId, id))
  return [held.get(one) ?? null, held.get(other) ?? null] as const
}

async function judgeBoth(transaction: Database, complaints: readonly Complaint[], now: Date): Promise<void> {
  const innovations = new Map(complaints.map(({ innovation, regionId }) => [innovation?.id, regionId]))
  for (const [innovationId, regionId] of innovations) {
    if (innovationId) await judgeWithin(transaction, { regionId, innovationId, cause: 'complaint', now })
  }
}

/**
 * Merges a report into another one about the same matter. It keeps its state and deadline on record, so that the undoing
 * finds them. `mayHandle` says whether the person also handles the main one.
 */
export async function mergeComplaint(
  services: Pick<Services, 'db' | 'clock' | 'mail'>,
  author: Author,
  scope: { region: RegionScope; complaintId: ComplaintId },
  main: { typed: string; mayHandle: (complaint: Complaint) => Promise<boolean> },
): Promise<Result<null, MergeRefusal>> {
  const ticket = readTicket(main.typed)
  const found = ticket.ok ? await findByTicket(services.db, ticket.value) : null
  const { region, complaintId } = scope
  if (!found || found.regionId !== region.id || !(await main.mayHandle(found)))
    return refused('no-such-complaint')
  if (found.id === complaintId) return refused('same-complaint')
  const now = services.clock()
  return change(services.db, author, 'complaint.merge', async (transaction) => {
    const [duplicate, into] = await holdBoth(transaction, region.id, complaintId, found.id)
    if (!duplicate || !into) return refused('no-such-complaint')
    const hasMerged = (await listMergedInto(transaction, region.id, complaintId)).length > 0
    const allowed = mayMerge(duplicate, into, hasMerged)
    if (!allowed.ok) return allowed
    await updateComplaint(transaction, region.id, complaintId, { state: 'merged', mergedIntoId: into.id })
    const step = { text: null, personId: author.personId, createdAt: now }
    const own = { regionId: region.id, complaintId }
    await insertStep(transaction, own, {
      ...step,
      kind: 'merged',
      visibleToCitizen: true,
      otherId: into.id,
      stateBefore: duplicate.state,
    })
    await insertStep(
      transaction,
      { regionId: region.id, complaintId: into.id },
      { ...step, kind: 'took-in', visibleToCitizen: false, otherId: complaintId },
    )
    await notifyCitizen(services, transaction, own, { kind: 'merged', now })
    await judgeBoth(transaction, [duplicate, into], now)
    return ok(null)
  })
}

/** Undoes a merge: the report stands again where it stood, with the deadline that it had. */
export async function unmergeComplaint(
  services: Pick<Services, 'db' | 'clock' | 'mail'>,
  author: Author,
  scope: { region: RegionScope; complaintId: ComplaintId },
): Promise<Result<null, 'no-such-complaint' | 'not-merged'>> {
  const { region, complaintId } = scope
  const now = services.clock()
  return change(services.db, author, 'complaint.unmerge', async (transaction) => {
    const complaint = await holdComplaint(transaction, region.id, complaintId)
    if (!complaint) return refused('no-such-complaint')
    const merge = await findMergeStep(transaction, region.id, complaintId)
    // An imported one became one with ours by its number in the national channel, and stays so.
    if (!complaint.mergedInto || !merge || complaint.channel === 'national') return refused('not-merged')
    await updateComplaint(transaction, region.id, complaintId, {
      state: merge.stateBefore,
      mergedIntoId: null,
    })
    const step = { text: null, personId: author.personId, createdAt: now }
    const own = { regionId: region.id, complaintId }
    const main = { regionId: region.id, complaintId: complaint.mergedInto.id }
    await insertStep(transaction, own, {
      ...step,
      kind: 'unmerged',
      visibleToCitizen: true,
      otherId: complaint.mergedInto.id,
    })
    await insertStep(transaction, main, {
      ...step,
      kind: 'gave-back',
      visibleToCitizen: false,
      otherId: complaintId,
    })
    await notifyCitizen(services, transaction, own, { kind: 'unmerged', now })
    await judgeBoth(transaction, [complaint], now)
    return ok(null)
  })
}
