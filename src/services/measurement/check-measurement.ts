import { ok, type Result, refused } from '../../domain/result.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import { membershipsOf } from '../../store/access/membership.ts'
import { type Author, change } from '../../store/base/change.ts'
import type { Database } from '../../store/base/connect.ts'
import { listIndicators } from '../../store/measurement/indicator.ts'
import {
  type CurrentMeasurement,
  findMeasurement,
  insertCheck,
  listCurrentMeasurements,
} from '../../store/measurement/measurement.ts'
import type { Services } from '../services.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'
import { propose } from '../verdict/propose.ts'
import { secondPersonFor } from '../verdict/second-person.ts'

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
 * A second person's look at a value. Whoever recorded it never checks it; a doubt says why. It takes the value out of the
 * evidence until a correction supersedes it, unless the one who doubts is of the judged agency or acted for it: then the value
 * goes on counting until somebody else agrees, because a team would doubt what it does not like.
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
    if (outcome === 'doubted') {
      const scope = { regionId, innovationId }
      await askSecondPerson(transaction, scope, measurement, { personId, reason: note ?? '', now })
    }
    const cause = outcome === 'doubted' ? 'correction' : 'check'
    await judgeWithin(transaction, { regionId, innovationId, cause, now })
    return ok(null)
  })
}

/** Puts a doubt before a second person where the one who doubts is none. */
async function askSecondPerson(
  transaction: Database,
  scope: { regionId: RegionId; innovationId: InnovationId },
  measurement: CurrentMeasurement,
  doubt: { personId: PersonId; reason: string; now: Date },
): Promise<void> {
  const memberships = await membershipsOf(transaction, doubt.personId)
  const actor = { personId: doubt.personId, name: '', memberships }
  const second = await secondPersonFor(transaction, actor, scope, null)
  if (second.ok) return
  const indicators = await listIndicators(transaction, scope.regionId, scope.innovationId)
  const indicator = indicators.find(({ id }) => id === measurement.indicatorId)
  const { period, value } = measurement
  await propose(transaction, scope, {
    kind: 'doubt',
    subject: measurement.id,
    content: { before: { name: indicator?.name ?? '', period, value }, after: null },
    reason: doubt.reason,
    proposedBy: doubt.personId,
    proposedAt: doubt.now,
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
