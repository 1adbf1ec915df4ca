import { and, eq } from 'drizzle-orm'
import type { ServiceCost } from '../../domain/measurement/service-change.ts'
import type { InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { serviceChange } from '../schema/innovation.ts'

/** What the service costs a citizen before and after, one row a kind of cost. */
export type ServiceChangeRow = {
  readonly key: ServiceCost
  readonly before: number
  readonly after: number
  readonly source: string | null
}

/** The costs that are known of an innovation's service. */
export async function listServiceChanges(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<ServiceChangeRow[]> {
  return db
    .select({
      key: serviceChange.key,
      before: serviceChange.before,
      after: serviceChange.after,
      source: serviceChange.source,
    })
    .from(serviceChange)
    .where(and(eq(serviceChange.regionId, regionId), eq(serviceChange.innovationId, innovationId)))
    .orderBy(serviceChange.key)
}

/** Sets the costs of an innovation's service to exactly these. */
export async function replaceServiceChanges(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  rows: readonly ServiceChangeRow[],
): Promise<void> {
  const kept = new Set(rows.map((row) => row.key))
  for (const { key } of await listServiceChanges(transaction, regionId, innovationId)) {
    if (kept.has(key)) continue
    await transaction
      .delete(serviceChange)
      .where(
        and(
          eq(serviceChange.regionId, regionId),
          eq(serviceChange.innovationId, innovationId),
          eq(serviceChange.key, key),
        ),
      )
  }
  for (const { key, before, after, source } of rows) {
    await transaction
      .insert(serviceChange)
      .values({ regionId, innovationId, key, before, after, source })
      .onConflictDoUpdate({
        target: [serviceChange.regionId, serviceChange.innovationId, serviceChange.key],
        set: { before, after, source },
      })
  }
}
