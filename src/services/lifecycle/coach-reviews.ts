import type { PersonId, RegionId } from '../../domain/scope.ts'
import { listWork, type WorkItem } from '../../store/lifecycle/desk.ts'
import type { Services } from '../services.ts'

const ROWS_MAX = 20

/** Worksheets that wait for a coach's review: of their own innovations and of those that have no coach, the longest waiting first. */
export async function coachReviews(
  { db }: Pick<Services, 'db'>,
  regionId: RegionId,
  coachId: PersonId,
): Promise<{ items: readonly WorkItem[]; total: number }> {
  const filter = { agencies: 'all', gateStates: ['submitted'], forCoach: [coachId] } as const
  return listWork(db, regionId, filter, { order: 'held-longest', rowsMax: ROWS_MAX })
}
