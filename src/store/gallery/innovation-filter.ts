import { type SQL, sql } from 'drizzle-orm'
import type { Stage } from '../../domain/lifecycle/stage.ts'
import type { AgencyId } from '../../domain/scope.ts'
import { type VerdictName, verdictRanks } from '../../domain/verdict/names.ts'
import { innovation } from '../schema/innovation.ts'

/** By which a list of published innovations is narrowed; an absent one narrows nothing. */
export type InnovationFilter = {
  /** An agency with the units below it. */
  readonly agencyIds?: readonly AgencyId[]
  readonly affair?: string
  readonly verdict?: VerdictName
  readonly stage?: Stage
  readonly year?: number
  readonly digital?: boolean
}

/**
 * Words to find: by their stems, each of them; or by words of the region's own that look similar (`nearWords`), one of
 * each group, when no stem was found.
 */
export type InnovationSearch =
  | { readonly by: 'stem'; readonly words: string }
  | { readonly by: 'similarity'; readonly groups: readonly (readonly string[])[] }

export type FilterName = 'agency' | 'affair' | 'verdict' | 'stage' | 'year' | 'digital'

/** What is asked for by each filter, as the parameter of a prepared statement. */
export function filterValues(filter: InnovationFilter): Partial<Record<FilterName, unknown>> {
  const { agencyIds, affair, verdict, stage, year, digital } = filter
  const values = {
    agency: agencyIds && `{${agencyIds.join(',')}}`,
    affair,
    verdict: verdict && verdictRanks[verdict],
    stage,
    year,
    digital,
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** The condition of each filter; its value is the placeholder of its own name. */
export const filterConditions: Readonly<Record<FilterName, SQL>> = {
  agency: sql`${innovation.agencyId} = ANY (${sql.placeholder('agency')}::uuid[])`,
  affair: sql`${innovation.affairCode} = ${sql.placeholder('affair')}`,
  // By its rank, by which the list is ordered too.
  verdict: sql`${innovation.verdictRank} = ${sql.placeholder('verdict')}::smallint`,
  stage: sql`${innovation.stage} = ${sql.placeholder('stage')}`,
  year: sql`${innovation.year} = ${sql.placeholder('year')}::smallint`,
  digital: sql`${innovation.digital} = ${sql.placeholder('digital')}::boolean`,
}

/** What the search column is matched with, inside `foundBy`. */
export const searchQuery = sql`(SELECT query FROM asked)`

/**
 * Published rows that a search finds, narrowed by filters: those of the best verdicts come first. The words of each verdict
 * have an index of their own, and the next is read only when more rows are wanted than those before it held, so that a
 * common word costs no more than a rare one. The words, the placeholder `words`, are turned into a query once.
 */
export function foundBy({ by }: InnovationSearch, names: readonly FilterName[], columns: SQL): SQL {
  const make = sql.raw(by === 'stem' ? 'plainto_tsquery' : 'to_tsquery')
  const asked = sql`SELECT ${make}('pg_catalog.indonesian', plain_text(${sql.placeholder('words')})) AS query`
  const ofVerdict = (rank: number) => {
    // The rank as it stands and not as a parameter, so that a plan for all values knows the index.
    const ranked = sql`${innovation.verdictRank} = ${sql.raw(String(rank))}`
    const found = [sql`innovation.search @@ ${searchQuery}`, ranked, ...published(names)]
    return sql`SELECT ${columns} FROM ${innovation} WHERE ${allOf(found)}`
  }
  const ranks = Object.values(verdictRanks).sort((a, b) => a - b)
  return sql`WITH asked AS MATERIALIZED (${asked}) ${sql.join(ranks.map(ofVerdict), sql` UNION ALL `)}`
}

/** The parameters of `foundBy`. Similar words are letters and digits only, so that none is read as an operator. */
export function searchValues(search: InnovationSearch): { words: string } {
  if (search.by === 'stem') return { words: search.words }
  return { words: search.groups.map((group) => `(${group.join('|')})`).join('&') }
}

export function allOf(conditions: readonly SQL[]): SQL {
  return sql.join([...conditions], sql` AND `)
}

/** Rows that the public sees, of the region of the placeholder `regionId`. */
export const isPublished = sql`${innovation.regionId} = ${sql.placeholder('regionId')} AND ${innovation.publishedAt} IS NOT NULL`

/** The same, narrowed by filters. */
export const published = (names: readonly FilterName[]): SQL[] => [
  isPublished,
  ...names.map((name) => filterConditions[name]),
]

/** The names of the filters that are set, in a fixed order: they are the name of a statement too. */
export function filterNames(filter: InnovationFilter): FilterName[] {
  return Object.keys(filterValues(filter)) as FilterName[]
}
