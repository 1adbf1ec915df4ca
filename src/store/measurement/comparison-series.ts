import { and, asc, eq, inArray } from 'drizzle-orm'
import type { IndicatorId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { byInnovation, readTogether } from '../base/read-together.ts'
import { comparisonSeries, comparisonValue, indicator } from '../schema/indicator.ts'

/** What is said of the other place. */
export type ComparisonPlace = { readonly name: string; readonly source: string }

/** One of the places that an indicator is compared with: the first one is number 1. */
export type PlaceOfIndicator = { readonly indicatorId: IndicatorId; readonly place: number }

/** A value of the other place; `period` is the first day of the month, quarter or year. */
export type ComparisonValue = { readonly period: string; readonly value: number }

/** An indicator's comparison series: the same figure where the innovation does not run. */
export type ComparisonSeries = ComparisonPlace & {
  readonly indicatorId: IndicatorId
  readonly place: number
  readonly isExample: boolean
  /** Oldest first. */
  readonly values: readonly ComparisonValue[]
}

/** The comparison series of an innovation's indicators, those of an indicator in their order. */
export const listComparisonSeries = readTogether<ComparisonSeries[]>(async (db, regionId, ids) => {
  const ofInnovation = and(eq(indicator.regionId, regionId), inArray(indicator.innovationId, [...ids]))
  const places = await db
    .select({
      of: indicator.innovationId,
      indicatorId: comparisonSeries.indicatorId,
      place: comparisonSeries.place,
      name: comparisonSeries.name,
      source: comparisonSeries.source,
      isExample: comparisonSeries.isExample,
    })
    .from(comparisonSeries)
    .innerJoin(indicator, and(ofInnovation, eq(indicator.id, comparisonSeries.indicatorId)))
    .where(eq(comparisonSeries.regionId, regionId))
    .orderBy(asc(comparisonSeries.place))
  if (places.length === 0) return () => []
  const values = await db
    .select({
      indicatorId: comparisonValue.indicatorId,
      place: comparisonValue.place,
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
  const ofPlace = Map.groupBy(values, (one) => `${one.indicatorId} ${one.place}`)
  return byInnovation(
    places.map((place) => ({
      ...place,
      values: (ofPlace.get(`${place.indicatorId} ${place.place}`) ?? []).map(({ period, value }) => ({
        period,
        value,
      })),
    })),
  )
})

/** Names the other place of an indicator, or says anew what it is. */
export async function putComparisonPlace(
  transaction: Database,
  regionId: RegionId,
  of: PlaceOfIndicator,
  said: ComparisonPlace & { isExample?: boolean },
): Promise<void> {
  await transaction
    .insert(comparisonSeries)
    .values({ regionId, ...of, ...said })
    .onConflictDoUpdate({
      target: [comparisonSeries.regionId, comparisonSeries.indicatorId, comparisonSeries.place],
      set: { name: said.name, source: said.source },
    })
}

/** Writes values of the other place: new ones, and others in the place of those on record. */
export async function putComparisonValues(
  transaction: Database,
  regionId: RegionId,
  of: PlaceOfIndicator,
  values: readonly ComparisonValue[],
): Promise<void> {
  const { regionId: inRegion, indicatorId, place, period: at } = comparisonValue
  for (const { period, value } of values) {
    await transaction
      .insert(comparisonValue)
      .values({ regionId, ...of, period, value })
      .onConflictDoUpdate({
        target: [inRegion, indicatorId, place, at],
        set: { value },
      })
  }
}

/** Takes values of the other place away. */
export async function removeComparisonValues(
  transaction: Database,
  regionId: RegionId,
  of: PlaceOfIndicator,
  periods: readonly string[],
): Promise<void> {
  if (periods.length === 0) return
  await transaction
    .delete(comparisonValue)
    .where(and(valuesAt(regionId, of), inArray(comparisonValue.period, [...periods])))
}

const valuesAt = (regionId: RegionId, { indicatorId, place }: PlaceOfIndicator) =>
  and(
    eq(comparisonValue.regionId, regionId),
    eq(comparisonValue.indicatorId, indicatorId),
    eq(comparisonValue.place, place),
  )

/** Takes a place of an indicator away, with its values. */
export async function removeComparisonSeries(
  transaction: Database,
  regionId: RegionId,
  of: PlaceOfIndicator,
): Promise<void> {
  await transaction.delete(comparisonValue).where(valuesAt(regionId, of))
  await transaction
    .delete(comparisonSeries)
    .where(
      and(
        eq(comparisonSeries.regionId, regionId),
        eq(comparisonSeries.indicatorId, of.indicatorId),
        eq(comparisonSeries.place, of.place),
      ),
    )
}
