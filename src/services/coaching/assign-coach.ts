import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { listMembers } from '../../store/access/member.ts'
import { type Author, change } from '../../store/base/change.ts'
import { endAssignmentRow, insertAssignment, moveAssignments } from '../../store/coaching/assignment.ts'
import { findCohort } from '../../store/programme/cohort.ts'
import type { Services } from '../services.ts'

export type AssignRefusal = 'no-such-coach' | 'no-such-cohort' | 'assigned-already' | 'nothing-chosen'

async function isCoach(db: Services['db'], regionId: RegionId, personId: string): Promise<boolean> {
  const members = await listMembers(db, regionId)
  return members.some((one) => one.personId === personId && one.role === 'coach')
}

/**
 * Gives innovations or a cohort to a coach; whoever coached them before stays beside. Refuses 'no-such-coach' for somebody who
 * holds no such role here, 'no-such-cohort', 'nothing-chosen', and 'assigned-already' when nothing of it was new.
 */
export async function assignCoach(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  input: { coachId: string; innovations: readonly InnovationId[]; cohortId: string | null },
): Promise<Result<{ assigned: number }, AssignRefusal>> {
  const { innovations, cohortId } = input
  if (innovations.length === 0 && cohortId === null) return refused('nothing-chosen')
  return change(db, author, 'coaching.assign', async (transaction) => {
    if (!(await isCoach(transaction, regionId, input.coachId))) return refused('no-such-coach')
    if (cohortId !== null && !(await findCohort(transaction, regionId, cohortId)))
      return refused('no-such-cohort')
    const row = {
      coachId: input.coachId as PersonId,
      assignedBy: author.personId,
      assignedAt: clock(),
    }
    const targets = [
      ...innovations.map((innovationId) => ({ innovationId })),
      ...(cohortId === null ? [] : [{ cohortId }]),
    ]
    let assigned = 0
    for (const target of targets) {
      if (await insertAssignment(transaction, regionId, target, row)) assigned += 1
    }
    return assigned > 0 ? ok({ assigned }) : refused('assigned-already')
  })
}

/** Ends an assignment. Refuses 'no-such-assignment'. */
export async function endAssignment(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  id: string,
): Promise<Result<null, 'no-such-assignment'>> {
  return change(db, author, 'coaching.end-assignment', async (transaction) => {
    const ended = await endAssignmentRow(transaction, regionId, id, clock())
    return ended ? ok(null) : refused('no-such-assignment')
  })
}

/**
 * Gives all that a coach has to another one: for whoever left, or is away for long. Refuses 'no-such-coach' when the other one is
 * none here or the same, and 'nothing-chosen' when there is nothing to give.
 */
export async function handOverCoaching(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  regionId: RegionId,
  { from, to }: { from: string; to: string },
): Promise<Result<{ moved: number }, 'no-such-coach' | 'nothing-chosen'>> {
  return change(db, author, 'coaching.hand-over', async (transaction) => {
    if (from === to || !(await isCoach(transaction, regionId, to))) return refused('no-such-coach')
    const people = { from: from as PersonId, to: to as PersonId }
    const moved = await moveAssignments(transaction, regionId, {
      ...people,
      by: author.personId,
      now: clock(),
    })
    return moved > 0 ? ok({ moved }) : refused('nothing-chosen')
  })
}
