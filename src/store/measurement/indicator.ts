import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { IndicatorId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { byInnovation, readTogether } from '../base/read-together.ts'
import { indicator, indicatorTarget } from '../schema/indicator.ts'

/** An indicator as it was defined. Days are 'YYYY-MM-DD'. */
export type Indicator = Omit<typeof indicator.$inferSelect, 'regionId' | 'innovationId' | 'createdAt'>

/** What a person says of an indicator. */
export type IndicatorDefinition = Omit<Indicator, 'id' | 'key' | 'isExample' | 'endedAt' | 'nameEn'> & {
  readonly nameEn?: string | null
}

/** The value aimed at by the end of a period; `period` is its first day. */
export type Target = { readonly period: string; readonly value: number }

const columns = {
  id: indicator.id,
  key: indicator.key,
  name: indicator.name,
  nameEn: indicator.nameEn,
  definition: indicator.definition,
  kind: indicator.kind,
  unit: indicator.unit,
  direction: indicator.direction,
  frequency: indicator.frequency,
  baselineValue: indicator.baselineValue,
  baselineOn: indicator.baselineOn,
  baselineSource: indicator.baselineSource,
  purpose: indicator.purpose,
  source: indicator.source,
  isExample: indicator.isExample,
  endedAt: indicator.endedAt,
}

const indicatorsOf = (db: Database, regionId: RegionId, ids: readonly InnovationId[], which: SQL) =>
  db
    .select({ of: indicator.innovationId, ...columns })
    .from(indicator)
    .where(and(eq(indicator.regionId, regionId), inArray(indicator.innovationId, [...ids]), which))

/** The indicators in use of an innovation, in the order in which they were defined. */
export const listIndicators = readTogether<Indicator[]>(async (db, regionId, ids) => {
  const inUse = indicatorsOf(db, regionId, ids, isNull(indicator.endedAt))
  return byInnovation(await inUse.orderBy(asc(indicator.createdAt), asc(indicator.id)))
})

/** The indicators that were ended, the latest first. */
export const listEndedIndicators = readTogether<Indicator[]>(async (db, regionId, ids) => {
  const ended = indicatorsOf(db, regionId, ids, isNotNull(indicator.endedAt))
  return byInnovation(await ended.orderBy(desc(indicator.endedAt)))
})

/** Keys that an innovation's indicators have or had; a key is never used for another indicator. */
export async function takenIndicatorKeys(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<Set<string>> {
  const rows = await db
    .select({ key: indicator.key })
    .from(indicator)
    .where(and(eq(indicator.regionId, regionId), eq(indicator.innovationId, innovationId)))
  return new Set(rows.map((row) => row.key))
}

/** The targets of an innovation's indicators, oldest first. */
export const listTargets = readTogether<(Target & { indicatorId: IndicatorId })[]>(
  async (db, regionId, ids) =>
    byInnovation(
      await db
        .select({
          of: indicator.innovationId,
          indicatorId: indicatorTarget.indicatorId,
          period: indicatorTarget.period,
          value: indicatorTarget.value,
        })
        .from(indicatorTarget)
        .innerJoin(
          indicator,
          and(
            eq(indicator.regionId, indicatorTarget.regionId),
            eq(indicator.id, indicatorTarget.indicatorId),
          ),
        )
        .where(and(eq(indicatorTarget.regionId, regionId), inArray(indicator.innovationId, [...ids])))
        .orderBy(asc(indicatorTarget.period)),
    ),
)

/** Adds an indicator. */
export async function insertIndicator(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  row: IndicatorDefinition & { key: string; isExample?: boolean; createdAt?: Date },
): Promise<IndicatorId> {
  const id = newIdentifier() as IndicatorId
  await transaction.insert(indicator).values({ regionId, innovationId, id, ...row })
  return id
}

/** Changes what is said of an indicator, or ends it. Its key stays. */
export async function updateIndicator(
  transaction: Database,
  regionId: RegionId,
  id: IndicatorId,
  changes: Partial<IndicatorDefinition> & { endedAt?: Date | null },
): Promise<void> {
  await transaction
    .update(indicator)
    .set(changes)
    .where(and(eq(indicator.regionId, regionId), eq(indicator.id, id)))
}

/** Sets the targets of an indicator to exactly these. */
export async function replaceTargets(
  transaction: Database,
  regionId: RegionId,
  indicatorId: IndicatorId,
  targets: readonly Target[],
): Promise<void> {
  const kept = new Set(targets.map((target) => target.period))
  const existing = await transaction
    .select({ period: indicatorTarget.period })
    .from(indicatorTarget)
    .where(and(eq(indicatorTarget.regionId, regionId), eq(indicatorTarget.indicatorId, indicatorId)))
  for (const { period } of existing.filter((row) => !kept.has(row.period))) {
    await transaction
      .delete(indicatorTarget)
      .where(
        and(
          eq(indicatorTarget.regionId, regionId),
          eq(indicatorTarget.indicatorId, indicatorId),
          eq(indicatorTarget.period, period),
        ),
      )
  }
  for (const { period, value } of targets) {
    await transaction
      .insert(indicatorTarget)
      .values({ regionId, indicatorId, period, value })
      .onConflictDoUpdate({
        target: [indicatorTarget.regionId, indicatorTarget.indicatorId, indicatorTarget.period],
        set: { value },
      })
  }
}
