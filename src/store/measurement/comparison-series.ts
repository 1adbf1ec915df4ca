import { and, asc, eq, inArray } from 'drizzle-orm'
import type { IndicatorId, InnovationId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { comparisonSeries, comparisonValue, indicator } from '../schema/indicator.ts'

/** What is said of the other place. */
export type ComparisonPlace = { readonly name: string; readonly source: string }

/** A value of the other place; `period` is the first day of the month, quarter or year. */
export type ComparisonValue = { readonly period: string; readonly value: number }

/** An indicator's comparison series: the same figure where the innovation does not run. */
export type ComparisonSeries = ComparisonPlace & {
  readonly indicatorId: IndicatorId
  readonly isExample: boolean
  /** Oldest first. */
  readonly values: readonly ComparisonValue[]
}

/** The comparison series of an innovation's indicators in use. */
export async function listComparisonSeries(
  db: Database,
  regionId: RegionId,
  innovationId: InnovationId,
): Promise<ComparisonSeries[]> {
  const ofInnovation = and(eq(indicator.regionId, regionId), eq(indicator.innovationId, innovationId))
  const places = await db
    .select({
      indicatorId: comparisonSeries.indicatorId,
      name: comparisonSeries.name,
      source: comparisonSeries.source,
      isExample: comparisonSeries.isExample,
    })
    .from(comparisonSeries)
    .innerJoin(indicator, and(ofInnovation, eq(indicator.id, comparisonSeries.indicatorId)))
    .where(eq(comparisonSeries.regionId, regionId))
  if (places.length === 0) return []
  const values = await db
    .select({
      indicatorId: comparisonValue.indicatorId,
      period: comparisonValue.period,
      value: comparisonValue.value,
    })
    .from(comparisonValue)
    .where(
      and(
        eq(comparisonValue.regionId, regionId),
        inArray(
          comparisonValue.indicatorId,
          places.map((place) => place.indicatorId),
        ),
      ),
    )
    .orderBy(asc(comparisonValue.period))
  return places.map((place) => ({
    ...place,
    values: values
      .filter((one) => one.indicatorId === place.indicatorId)
      .map(({ period, value }) => ({ period, value })),
  }))
}

/** Names the other place of an indicator, or says anew what it is. */
export async function putComparisonPlace(
  transaction: Database,
  regionId: RegionId,
  indicatorId: IndicatorId,
  place: ComparisonPlace & { isExample?: boolean },
): Promise<void> {
  await transaction
    .insert(comparisonSeries)
    .values({ regionId, indicatorId, ...place })
    .onConflictDoUpdate({
      target: [comparisonSeries.regionId, comparisonSeries.indicatorId],
      set: { name: place.name, source: place.source },
    })
}

/** Writes values of the other place: new ones, and others in the place of those on record. */
export async function putComparisonValues(
  transaction: Database,
  regionId: RegionId,
  indicatorId: IndicatorId,
  values: readonly ComparisonValue[],
): Promise<void> {
  for (const { period, value } of values) {
    await transaction
      .insert(comparisonValue)
      .values({ regionId, indicatorId, period, value })
      .onConflictDoUpdate({
        target: [comparisonValue.regionId, comparisonValue.indicatorId, comparisonValue.period],
        set: { value },
      })
  }
}

/** Takes values of the other place away. */
export async function removeComparisonValues(
  transaction: Database,
  regionId: RegionId,
  indicatorId: IndicatorId,
  periods: readonly string[],
): Promise<void> {
  if (periods.length === 0) return
  await transaction
    .delete(comparisonValue)
    .where(
      and(
        eq(comparisonValue.regionId, regionId),
        eq(comparisonValue.indicatorId, indicatorId),
        inArray(comparisonValue.period, [...periods]),
      ),
    )
}

/** Takes the whole comparison of an indicator away. */
export async function removeComparisonSeries(
  transaction: Database,
  regionId: RegionId,
  indicatorId: IndicatorId,
): Promise<void> {
  await transaction
    .delete(comparisonValue)
    .where(and(eq(comparisonValue.regionId, regionId), eq(comparisonValue.indicatorId, indicatorId)))
  await transaction
    .delete(comparisonSeries)
    .where(and(eq(comparisonSeries.regionId, regionId), eq(comparisonSeries.indicatorId, indicatorId)))
}
