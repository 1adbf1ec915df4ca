import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import { verdictRanks } from '../../domain/verdict/names.ts'
import type { Database } from '../base/connect.ts'
import { prepared } from '../base/prepared.ts'
import type { Tally } from '../region/region-tally.ts'
import { innovation } from '../schema/innovation.ts'
import {
  allOf,
  type FilterName,
  filterConditions,
  filterNames,
  filterValues,
  foundBy,
  type InnovationFilter,
  type InnovationSearch,
  isPublished,
  searchValues,
} from './innovation-filter.ts'

/** For each filter, how many innovations each of its choices would leave, the other filters as they are. */
export type Facets = Readonly<Record<FilterName, Tally>>

const keys: Readonly<Record<FilterName, AnyPgColumn>> = {
  agency: innovation.agencyId,
  affair: innovation.affairCode,
  verdict: innovation.verdict,
  stage: innovation.stage,
  year: innovation.year,
  digital: innovation.digital,
}

/** Counts by one reading of the region's published rows, so it is for regions with up to some thousands of them. */
export async function countFacets(
  db: Database,
  regionId: RegionId,
  filter: InnovationFilter,
  search: InnovationSearch | null,
): Promise<Facets> {
  const names = filterNames(filter)
  const asked = search === null ? 'all' : search.by
  const choices = (Object.keys(keys) as FilterName[]).map((own) => {
    const others = names.filter((name) => name !== own).map((name) => filterConditions[name])
    return sql`(${sql.raw(`'${own}'`)}, ${keys[own]}::text, ${others.length > 0 ? allOf(others) : sql`true`})`
  })
  const columns = sql.join([...Object.values(keys), innovation.verdictRank], sql`, `)
  const rows =
    search === null
      ? sql`(SELECT ${columns} FROM ${innovation} WHERE ${isPublished}) AS innovation`
      : sql`(${foundBy(search, [], columns)}) AS innovation`
  const counts = await prepared(db, `count_facets_${asked}_${names.join('_')}`, (statement) =>
    db
      .select({
        filter: sql<FilterName>`choice.filter`,
        key: sql<string>`choice.key`,
        count: sql<number>`count(*)::int`,
      })
      .from(rows)
      .crossJoin(sql`LATERAL (VALUES ${sql.join(choices, sql`, `)}) AS choice (filter, key, counted)`)
      .where(sql`choice.counted AND choice.key IS NOT NULL`)
      .groupBy(sql`1, 2`)
      .prepare(statement),
  ).execute({ regionId, ...filterValues(filter), ...(search === null ? {} : searchValues(search)) })
  const facets: Record<FilterName, Record<string, number>> = {
    agency: {},
    affair: {},
    verdict: {},
    stage: {},
    year: {},
    digital: {},
  }
  for (const { filter: of, key, count } of counts) facets[of][key] = count
  return facets
}

const verdictByRank = Object.fromEntries(
  Object.entries(verdictRanks).map(([verdict, rank]) => [rank, verdict]),
)

/** How many published innovations of these agencies have each verdict: read from their own index, at any size of the region. */
export async function countVerdicts(
  db: Database,
  regionId: RegionId,
  agencyIds: readonly AgencyId[],
): Promise<Tally> {
  const filter = { agencyIds }
  const rows = await prepared(db, 'count_verdicts', (statement) =>
    db
      .select({ rank: innovation.verdictRank, count: sql<number>`count(*)::int` })
      .from(innovation)
      .where(allOf([isPublished, filterConditions.agency]))
      .groupBy(innovation.verdictRank)
      .prepare(statement),
  ).execute({ regionId, ...filterValues(filter) })
  return Object.fromEntries(rows.map(({ rank, count }) => [verdictByRank[rank], count]))
}
