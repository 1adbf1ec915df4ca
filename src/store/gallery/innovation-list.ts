import { type SQL, sql } from 'drizzle-orm'
import type { InnovationOrder } from '../../domain/lifecycle/innovation-order.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { prepared } from '../base/prepared.ts'
import { innovation } from '../schema/innovation.ts'
import { card, type ListedInnovation, listedOf } from './innovation-card.ts'
import {
  allOf,
  type FilterName,
  filterNames,
  filterValues,
  foundBy,
  type InnovationFilter,
  type InnovationSearch,
  published,
  searchQuery,
  searchValues,
} from './innovation-filter.ts'

const { headline, id, name, satisfactionIndex, verdictRank, year } = innovation
/** Each public order has an index of its own. */
const orders: Record<InnovationOrder, SQL> = {
  verdict: sql`${verdictRank}, ${name}, ${id}`,
  name: sql`${name}, ${id}`,
  year: sql`${year} DESC, ${name}, ${id}`,
  // By the index with small samples shrunk and those of fewer than nine questions behind (0301_order_of_nine.sql).
  satisfaction: sql`satisfaction_order(${headline}, ${satisfactionIndex}) DESC NULLS LAST, ${name}, ${id}`,
}

export type Slice = { readonly limit: number; readonly offset: number }

/**
 * The identifiers of one page. Each filter has an index in the default order, which is walked to the page. Those of
 * several agencies are walked one by one and merged, because their rows lie in as many places of the index.
 */
function idsOnPage(names: readonly FilterName[], order: InnovationOrder): SQL {
  const slice = sql`LIMIT ${sql.placeholder('limit')}::integer OFFSET ${sql.placeholder('offset')}::integer`
  if (!names.includes('agency')) {
    return sql`SELECT ${id} FROM ${innovation} WHERE ${allOf(published(names))} ORDER BY ${orders[order]} ${slice}`
  }
  const others = published(names.filter((each) => each !== 'agency'))
  const upToPage = sql`${sql.placeholder('limit')}::integer + ${sql.placeholder('offset')}::integer`
  return sql`SELECT ${id} FROM unnest(${sql.placeholder('agency')}::uuid[]) AS wanted (agency_id), LATERAL (
      SELECT ${id}, ${name}, ${year}, ${verdictRank}, ${headline}, ${satisfactionIndex} FROM ${innovation}
      WHERE ${allOf(others)} AND ${innovation.agencyId} = wanted.agency_id ORDER BY ${orders[order]} LIMIT ${upToPage}
    ) AS innovation ORDER BY ${orders[order]} ${slice}`
}

/**
 * Published innovations of a region in an order, narrowed by filters. An index alone is walked to the page, and only the
 * rows of the page itself are read, one by one in the page's order.
 */
export async function listPublished(
  db: Database,
  regionId: RegionId,
  filter: InnovationFilter,
  order: InnovationOrder,
  slice: Slice,
): Promise<ListedInnovation[]> {
  const names = filterNames(filter)
  const rows = await prepared(db, `list_published_${order}_${names.join('_')}`, (statement) => {
    const ofPage = sql`(SELECT ${card} FROM ${innovation} WHERE ${innovation.regionId} = ${sql.placeholder('regionId')} AND ${id} = page.id)`
    return db
      .select({ card: sql<string>`${ofPage}` })
      .from(sql`(${idsOnPage(names, order)}) AS page`)
      .prepare(statement)
  }).execute({ regionId, ...filterValues(filter), ...slice })
  return rows.map((row) => listedOf(row.card))
}

/** A hundred pages: whoever chose several filters and has to read more than these chooses one more. */
export const FILTER_MATCHES_MAX = 2_400

/** How many published innovations the filters leave; one more than `filterMatches_max` stands for more than these. */
export async function countPublished(
  db: Database,
  regionId: RegionId,
  filter: InnovationFilter,
): Promise<number> {
  const names = filterNames(filter)
  const rows = await prepared(db, `count_published_${names.join('_')}`, (statement) => {
    const matches = sql`(SELECT FROM ${innovation} WHERE ${allOf(published(names))} LIMIT ${FILTER_MATCHES_MAX + 1}) AS match`
    return db.select({ count: sql<number>`count(*)::int` }).from(matches).prepare(statement)
  }).execute({ regionId, ...filterValues(filter) })
  return rows[0]?.count ?? 0
}

/** Ten pages: whoever has to read more than these is better served by one more word. */
export const SEARCH_MATCHES_MAX = 240

/**
 * Published innovations that a search finds, the nearest first or in a public order, with the number of matches.
 * No more than `searchMatches_max` matches are looked at, those of the best verdicts.
 */
export async function searchPublished(
  db: Database,
  regionId: RegionId,
  search: InnovationSearch,
  filter: InnovationFilter,
  order: InnovationOrder | 'relevance',
  slice: Slice,
): Promise<{ rows: ListedInnovation[]; matches: number }> {
  const names = filterNames(filter)
  const found = await prepared(
    db,
    `search_published_${search.by}_${order}_${names.join('_')}`,
    (statement) => {
      // A match in the name counts most, then one in the summary, then the rest.
      const nearness = sql`ts_rank(innovation.search, ${searchQuery}) AS nearness`
      const columns = sql`${card} AS card, ${id}, ${name}, ${year}, ${verdictRank}, ${headline}, ${satisfactionIndex}, ${nearness}`
      const matching = sql`(${foundBy(search, names, columns)} LIMIT ${sql.raw(String(SEARCH_MATCHES_MAX + 1))}) AS innovation`
      return db
        .select({ card: sql<string>`innovation.card`, matches: sql<number>`(count(*) OVER ())::int` })
        .from(matching)
        .orderBy(order === 'relevance' ? sql`nearness DESC, ${orders.verdict}` : orders[order])
        .limit(sql.placeholder('limit'))
        .offset(sql.placeholder('offset'))
        .prepare(statement)
    },
  ).execute({ regionId, ...searchValues(search), ...filterValues(filter), ...slice })
  return { rows: found.map((row) => listedOf(row.card)), matches: found[0]?.matches ?? 0 }
}
