import type { Actor } from '../../domain/access/role.ts'
import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { ProposalKind, SecondPersonRefusal } from '../../domain/verdict/proposal.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { lockGate } from '../../store/lifecycle/innovation.ts'
import { findProposal, insertProposalAnswer, type Proposal } from '../../store/verdict/proposal.ts'
import type { Services } from '../services.ts'
import { type ApplyRefusal, applyProposal } from './apply-proposal.ts'
import { judgeWithin } from './judge-innovation.ts'
import { secondPersonFor } from './second-person.ts'

export type AnswerRefusal =
  | SecondPersonRefusal
  | ApplyRefusal
  | 'no-such-proposal'
  | 'already-answered'
  | 'note-missing'

type Region = { readonly id: RegionId; readonly timeZone: RegionTimeZone }
type PersonAuthor = Author & { readonly personId: PersonId }

/** What changes values that were reported already: a verdict that this changes has a public line of its own. */
const correcting: readonly ProposalKind[] = ['correction', 'doubt']

/** A proposal that still waits, with its innovation held until the transaction ends. */
async function holdWaiting(
  transaction: Database,
  regionId: RegionId,
  id: string,
): Promise<Result<Proposal, 'no-such-proposal' | 'already-answered'>> {
  const found = await findProposal(transaction, regionId, id)
  if (!found) return refused('no-such-proposal')
  await lockGate(transaction, regionId, found.innovationId)
  const proposal = await findProposal(transaction, regionId, id)
  return proposal?.answer === null ? ok(proposal) : refused('already-answered')
}

/**
 * The second person confirms a proposal: it is done, the innovation is judged again, and the change stands as a public line.
 * Refused to whoever is not the second person (see `secondPerson`), and when the record has moved on.
 */
export async function confirmProposal(
  services: Pick<Services, 'db' | 'clock'>,
  author: PersonAuthor,
  actor: Actor,
  region: Region,
  answer: { readonly id: string; readonly note: string | null },
): Promise<Result<Proposal, AnswerRefusal>> {
  const now = services.clock()
  return change(services.db, author, 'proposal.confirm', async (transaction) => {
    const held = await holdWaiting(transaction, region.id, answer.id)
    if (!held.ok) return held
    const proposal = held.value
    const scope = { regionId: region.id, innovationId: proposal.innovationId }
    const role = await secondPersonFor(transaction, actor, scope, proposal.proposedBy, proposal.proposedAt)
    if (!role.ok) return role
    const registration = {
      origin: 'change' as const,
      proposalId: proposal.id,
      plannedBy: proposal.proposedBy,
      confirmedBy: author.personId,
      confirmedRole: role.value,
      registeredAt: now,
      isDatedBack: false,
    }
    const today = dayAt(now, region.timeZone)
    const done = await applyProposal(transaction, { ...scope, proposal, registration, today })
    if (!done.ok) return done
    const said = { outcome: 'confirmed' as const, note: answer.note, answeredAt: now }
    const by = { answeredBy: author.personId, answeredRole: role.value }
    await insertProposalAnswer(transaction, region.id, proposal.id, { ...said, ...by })
    const cause = correcting.includes(proposal.kind) ? 'correction' : 'plan'
    await judgeWithin(transaction, { ...scope, cause, now })
    return ok(proposal)
  })
}

/** The second person refuses a proposal and says why: everything stays as it is. */
export async function refuseProposal(
  services: Pick<Services, 'db' | 'clock'>,
  author: PersonAuthor,
  actor: Actor,
  region: Region,
  answer: { readonly id: string; readonly note: string | null },
): Promise<Result<Proposal, AnswerRefusal>> {
  if (!answer.note?.trim()) return refused('note-missing')
  const now = services.clock()
  return change(services.db, author, 'proposal.refuse', async (transaction) => {
    const held = await holdWaiting(transaction, region.id, answer.id)
    if (!held.ok) return held
    const proposal = held.value
    const scope = { regionId: region.id, innovationId: proposal.innovationId }
    const role = await secondPersonFor(transaction, actor, scope, proposal.proposedBy, proposal.proposedAt)
    if (!role.ok) return role
    const said = { outcome: 'refused' as const, note: answer.note, answeredAt: now }
    const by = { answeredBy: author.personId, answeredRole: role.value }
    await insertProposalAnswer(transaction, region.id, proposal.id, { ...said, ...by })
    return ok(proposal)
  })
}

/** The team takes a proposal back before anybody answered it. */
export async function withdrawProposal(
  services: Pick<Services, 'db' | 'clock'>,
  author: PersonAuthor,
  scope: { readonly regionId: RegionId; readonly innovationId: InnovationId },
  id: string,
): Promise<Result<null, 'no-such-proposal' | 'already-answered'>> {
  const now = services.clock()
  return change(services.db, author, 'proposal.withdraw', async (transaction) => {
    const held = await holdWaiting(transaction, scope.regionId, id)
    if (!held.ok) return held
    if (held.value.innovationId !== scope.innovationId) return refused('no-such-proposal')
    const said = { outcome: 'withdrawn' as const, note: null, answeredAt: now }
    const by = { answeredBy: author.personId, answeredRole: null }
    await insertProposalAnswer(transaction, scope.regionId, id, { ...said, ...by })
    return ok(null)
  })
}
