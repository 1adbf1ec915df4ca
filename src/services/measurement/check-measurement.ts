import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { findMeasurement, insertCheck, listCurrentMeasurements } from '../../store/measurement/measurement.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'

export type CheckInput = {
  readonly measurementId: string
  readonly outcome: 'confirmed' | 'doubted'
  readonly note: string | null
}

export type CheckRefusal =
  | 'no-such-measurement'
  | 'own-measurement'
  | 'already-checked'
  | 'note-missing'
  | 'needs-person'

/**
 * A second person's look at a value. Whoever recorded it never checks it; a doubt says why, and takes the value out of the
 * evidence until a correction supersedes it.
 */
export async function checkMeasurement(
  services: Services,
  author: Author,
  { regionId, innovationId }: { regionId: RegionId; innovationId: InnovationId },
  { measurementId, outcome, note }: CheckInput,
): Promise<Result<null, CheckRefusal>> {
  const { personId } = author
  if (personId === null) return refused('needs-person')
  if (outcome === 'doubted' && !note) return refused('note-missing')
  const now = services.clock()
  return change(services.db, author, 'measurement.check', async (transaction) => {
    const measurement = await findMeasurement(transaction, regionId, innovationId, measurementId)
    if (!measurement) return refused('no-such-measurement')
    if (measurement.recordedBy === personId) return refused('own-measurement')
    const isFirst = await insertCheck(transaction, regionId, {
      measurementId,
      outcome,
      note,
      checkedBy: personId,
      checkedAt: now,
    })
    if (!isFirst) return refused('already-checked')
    await judgeWithin(transaction, { regionId, innovationId, cause: 'check', now })
    return ok(null)
  })
}

/** Confirms all values of an indicator that wait for a second person and were not recorded by this one. Gives how many. */
export async function confirmMeasurements(
  services: Services,
  author: Author,
  { regionId, innovationId }: { regionId: RegionId; innovationId: InnovationId },
  measurementIds: readonly string[],
): Promise<Result<{ confirmed: number }, CheckRefusal>> {
  const { personId } = author
  if (personId === null) return refused('needs-person')
  const now = services.clock()
  return change(services.db, author, 'measurement.check', async (transaction) => {
    const confirmed = await confirmEach(transaction, regionId, innovationId, measurementIds, personId, now)
    if (confirmed > 0) await judgeWithin(transaction, { regionId, innovationId, cause: 'check', now })
    return ok({ confirmed })
  })
}

async function confirmEach(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  measurementIds: readonly string[],
  personId: PersonId,
  now: Date,
): Promise<number> {
  const wanted = new Set(measurementIds)
  const waiting = (await listCurrentMeasurements(transaction, regionId, innovationId)).filter(
    (row) => wanted.has(row.id) && row.check === null && row.recordedBy !== personId,
  )
  let confirmed = 0
  for (const { id } of waiting) {
    const check = {
      measurementId: id,
      outcome: 'confirmed' as const,
      note: null,
      checkedBy: personId,
      checkedAt: now,
    }
    if (await insertCheck(transaction, regionId, check)) confirmed += 1
  }
  return confirmed
}
