import { dayAt } from '../../domain/calendar/working-days.ts'
import { decideMove, type GateMove, type GateRefusal } from '../../domain/lifecycle/gate.ts'
import type { GateState } from '../../domain/lifecycle/stage.ts'
import { findGaps, type WorksheetGap } from '../../domain/lifecycle/worksheet-gap.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { PersonId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { insertGateMove } from '../../store/lifecycle/gate-move.ts'
import { updateGate } from '../../store/lifecycle/innovation.ts'
import { updateWorksheet, type WorksheetRow, type WorksheetScope } from '../../store/lifecycle/worksheet.ts'
import { findRegionById } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { registerAtGate } from '../verdict/register-plan.ts'
import { keepNotes } from './keep-notes.ts'
import { formOf, holdWorksheet, openStage } from './open-worksheet.ts'
import { readGateProof } from './read-proof.ts'
import { openConflicts } from './save-worksheet.ts'

type PersonAuthor = Author & { readonly personId: PersonId }

/** What keeps this worksheet from its gate now. */
export async function gapsOf(
  db: Database,
  scope: WorksheetScope,
  sheet: Pick<WorksheetRow, 'formVersion' | 'values'> | null,
): Promise<WorksheetGap[]> {
  const fields = await formOf(db, scope, sheet)
  return findGaps(scope.stage, fields, sheet?.values ?? {}, await readGateProof(db, scope))
}

/** Makes one move of a worksheet that is held by this transaction, and opens what it opens. */
export async function moveGate(
  transaction: Database,
  author: PersonAuthor,
  scope: WorksheetScope,
  sheet: WorksheetRow,
  step: { move: GateMove; notes: number; now: Date },
): Promise<Result<GateState, GateRefusal>> {
  const open = await openConflicts(transaction, scope, sheet)
  const gaps =
    step.move === 'return' || step.move === 'decline' ? [] : await gapsOf(transaction, scope, sheet)
  const facts = { gaps: gaps.length, conflicts: Object.keys(open).length, notes: step.notes }
  const decided = decideMove({ stage: scope.stage, state: sheet.state }, step.move, facts)
  if (!decided.ok) return decided
  const { from, to, opens } = decided.value
  const { now } = step
  if (scope.stage === 'design' && step.move === 'pass') {
    const region = await findRegionById(transaction, scope.regionId)
    if (!region) return refused('not-your-turn')
    const registered = await registerAtGate(transaction, scope, {
      by: author.personId,
      role: 'coach',
      at: now,
      today: dayAt(now, region.timeZone),
      isDatedBack: author.origin === 'demonstration',
    })
    if (!registered.ok) return registered
  }
  await updateWorksheet(transaction, scope, { state: to, heldSince: now, updatedAt: now })
  const moved = { from, to, revision: sheet.revision, personId: author.personId, createdAt: now }
  await insertGateMove(transaction, scope, moved)
  const gate = opens ? { stage: opens, gateState: 'draft' as const } : { stage: scope.stage, gateState: to }
  if (opens) await openStage(transaction, { ...scope, stage: opens }, now)
  await updateGate(transaction, scope.regionId, scope.innovationId, { ...gate, heldSince: now })
  return ok(to)
}

/** Sends a worksheet to the coach. Refused with what is missing; the saved text stays as it is. */
export async function submitWorksheet(
  services: Services,
  author: PersonAuthor,
  scope: WorksheetScope,
): Promise<Result<GateState, GateRefusal>> {
  const now = services.clock()
  return change(services.db, author, 'worksheet.submit', async (transaction) => {
    const sheet = await holdWorksheet(transaction, scope, now)
    if (!sheet) return refused('not-your-turn', { state: 'closed' })
    return moveGate(transaction, author, scope, sheet, { move: 'submit', notes: 0, now })
  })
}

export type Review = {
  readonly decision: 'return' | 'pass'
  /** The revision that the coach read. */
  readonly revision: number
  readonly notes: readonly { readonly fieldKey: string | null; readonly text: string }[]
}

/**
 * The coach's decision at a gate, with notes. Of two coaches who decide at once the first one counts; the
 * second is told `not-your-turn`, or `changed-since-read` when the team has already sent in a newer text, and
 * keeps the notes typed on the page.
 */
export async function reviewWorksheet(
  services: Services,
  author: PersonAuthor,
  scope: WorksheetScope,
  review: Review,
): Promise<Result<GateState, GateRefusal | 'changed-since-read'>> {
  const now = services.clock()
  return change(services.db, author, `worksheet.${review.decision}`, async (transaction) => {
    const sheet = await holdWorksheet(transaction, scope, now)
    if (!sheet) return refused('not-your-turn', { state: 'closed' })
    if (sheet.state === 'submitted' && sheet.revision !== review.revision) {
      return refused('changed-since-read', { revision: sheet.revision })
    }
    const step = { move: review.decision, notes: review.notes.length, now } as const
    const moved = await moveGate(transaction, author, scope, sheet, step)
    if (!moved.ok) return moved
    const keys = new Set((await formOf(transaction, scope, sheet)).map(({ key }) => key))
    const notes = review.notes.map(({ fieldKey, text }) => {
      // A note on a field that the form does not have is one on the whole worksheet, so that it is seen.
      const known = fieldKey !== null && keys.has(fieldKey) ? fieldKey : null
      return { fieldKey: known, text, authorId: author.personId, createdAt: now }
    })
    await keepNotes(transaction, author, scope, notes)
    return moved
  })
}
