import type { Role } from '../../domain/access/role.ts'
import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { GateRefusal } from '../../domain/lifecycle/gate.ts'
import type { GateState } from '../../domain/lifecycle/stage.ts'
import { type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { hasReviewed, listStandIns } from '../../store/access/deputy.ts'
import { type Author, change } from '../../store/base/change.ts'
import { insertStageApproval } from '../../store/lifecycle/stage-approval.ts'
import type { WorksheetScope } from '../../store/lifecycle/worksheet.ts'
import { insertNotes } from '../../store/lifecycle/worksheet-note.ts'
import { hasActedFor } from '../../store/verdict/own-part.ts'
import type { Services } from '../services.ts'
import { moveGate } from './move-gate.ts'
import { holdWorksheet } from './open-worksheet.ts'

export type LeaderWord = {
  readonly outcome: 'approved' | 'declined'
  /** The revision that was read. */
  readonly revision: number
  readonly leaderName: string
  readonly leaderOffice: string
  /** The day on which it was said, `2026-11-30`. */
  readonly decidedOn: string
  readonly words: string
  /** Number and day of the letter; who is not the leader records only what is on paper. */
  readonly document: string | null
}

export type ApprovalRefusal =
  | GateRefusal
  | 'changed-since-read'
  /** It was said on a day that has not come. */
  | 'day-to-come'
  /** Recorded for somebody else without the letter that shows it. */
  | 'document-missing'
  /** Whoever worked on the innovation does not bring the leader's word for it. */
  | 'own-work'

/**
 * The leader's word on an idea or a plan: approved, it opens the next stage; declined, it goes back to the team with the words as
 * a note. A leader gives the own word; the laboratory records one that was given on paper, with the letter.
 */
export async function approveStage(
  services: Pick<Services, 'db' | 'clock'>,
  author: Author & { readonly personId: PersonId },
  role: Extract<Role, 'leader' | 'lab-manager'>,
  scope: WorksheetScope & { readonly timeZone: RegionTimeZone },
  word: LeaderWord,
): Promise<Result<GateState, ApprovalRefusal>> {
  const now = services.clock()
  const { timeZone, ...sheetScope } = scope
  const { revision, ...said } = word
  if (word.decidedOn > dayAt(now, timeZone)) return refused('day-to-come')
  if (role !== 'leader' && word.document === null) return refused('document-missing')
  const isApproved = word.outcome === 'approved'
  return change(services.db, author, isApproved ? 'stage.approve' : 'stage.decline', async (transaction) => {
    const sheet = await holdWorksheet(transaction, sheetScope, now)
    if (!sheet) return refused('not-your-turn', { state: 'closed' })
    if (sheet.state === 'reviewed' && sheet.revision !== revision) {
      return refused('changed-since-read', { revision: sheet.revision })
    }
    const same = await listStandIns(transaction, scope.regionId, author.personId)
    if (await hasActedFor(transaction, scope.regionId, scope.innovationId, same)) return refused('own-work')
    // The coach's word and the leader's are those of two people, also where one stands in for the other.
    if (author.actsFor && (await hasReviewed(transaction, sheetScope, same))) return refused('own-work')
    const step = { move: isApproved ? 'approve' : 'decline', notes: word.words === '' ? 0 : 1, now } as const
    const moved = await moveGate(transaction, author, sheetScope, sheet, step)
    if (!moved.ok) return moved
    const recorded = { recordedBy: author.personId, recordedRole: role, recordedAt: now }
    await insertStageApproval(transaction, sheetScope, { ...said, revision: sheet.revision, ...recorded })
    if (!isApproved) {
      const note = { fieldKey: null, text: word.words, authorId: author.personId, createdAt: now }
      await insertNotes(transaction, sheetScope, [note])
    }
    return moved
  })
}
