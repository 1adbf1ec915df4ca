import { ok, type Result, refused } from '../../domain/result.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import type { Trace } from '../../store/intake/intake-batch.ts'
import { insertMeasurements } from '../../store/measurement/measurement.ts'
import { listWithdrawable, type Withdrawable } from '../../store/measurement/withdrawal.ts'
import type { ListScope } from '../intake/list.ts'
import { readBinding } from '../verdict/binding.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'

/** A list with more values is corrected value by value, so that what is kept of it stays small. */
const UNDO_VALUES_MAX = 20_000

/** What can be taken back of a list of values. */
export function tracesOfValues(regionId: RegionId, ids: readonly string[]): Trace[] {
  if (ids.length > UNDO_VALUES_MAX) return []
  return ids.map((id) => ({ table: 'measurement', key: { region_id: regionId, id }, before: null }))
}

function valuesIn(db: Database, regionId: RegionId, traces: readonly Trace[]): Promise<Withdrawable[]> {
  const ids = traces.flatMap(({ table, key }) => (table === 'measurement' ? [String(key.id)] : []))
  return listWithdrawable(db, regionId, ids)
}

/**
 * Whether a list's values can be taken back: nobody corrected or looked at one, and none belongs to an indicator that a plan
 * names, whose values only change with a second person.
 */
export async function mayWithdraw(
  db: Database,
  { region }: Pick<ListScope, 'region'>,
  traces: readonly Trace[],
): Promise<Result<null, 'touched' | 'bound'>> {
  const values = await valuesIn(db, region.id, traces)
  if (values.some(({ isTouched }) => isTouched)) return refused('touched')
  for (const innovationId of new Set(values.map((one) => one.innovationId))) {
    const { ofIndicator } = await readBinding(db, { regionId: region.id, innovationId })
    const own = values.filter((one) => one.innovationId === innovationId)
    const isBound = own.some(
      ({ indicatorId, indicatorKey }) => ofIndicator({ id: indicatorId, key: indicatorKey }) === 'planned',
    )
    if (isBound) return refused('bound')
  }
  return ok(null)
}

/**
 * Takes a list's values back by rows that supersede them: with what stood there before, or without a value where nothing did. Each
 * innovation is judged anew.
 */
export async function withdrawWithin(
  transaction: Database,
  { region, author, now }: ListScope,
  traces: readonly Trace[],
): Promise<void> {
  const values = await valuesIn(transaction, region.id, traces)
  const rows = values.map(({ id, indicatorId, period, before, source }) => ({
    indicatorId,
    period,
    value: before,
    source,
    note: null,
    supersedesId: id,
  }))
  await insertMeasurements(transaction, region.id, rows, { by: author.personId, at: now })
  for (const innovationId of new Set(values.map((one) => one.innovationId))) {
    await judgeWithin(transaction, { regionId: region.id, innovationId, cause: 'correction', now })
  }
}
