import { type SQL, sql } from 'drizzle-orm'
import type { AgencyId } from '../domain/government/region.ts'
import type { Stage } from '../domain/lifecycle/stage.ts'
import { innovation, type VerdictName, verdictRanks } from './schema/innovation.ts'

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

/** Words to find, and how: by their stems, or by what looks similar when no stem was found. */
export type InnovationSearch = { readonly words: string; readonly by: 'stem' | 'similarity' }

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

/** The query that a search column is matched with; the words are the placeholder `words`. */
export const stemQuery = sql`plainto_tsquery('pg_catalog.indonesian', plain_text(${sql.placeholder('words')}))`

// A word of one or two letters looks similar to everything.
const similarLetters_min = 3

/** The words of a search that can be compared by their looks. */
export function similarWords(words: string): string[] {
  return words.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= similarLetters_min)
}

/** The condition of a search. Each word has to look like one of the row's. */
export function searchCondition(search: InnovationSearch): SQL {
  if (search.by === 'stem') return sql`innovation.search @@ ${stemQuery}`
  const words = similarWords(search.words)
  if (words.length === 0) return sql`false`
  return sql.join(
    words.map((_, index) => sql`plain_text(${sql.placeholder(`word${index}`)}) <% innovation.search_words`),
    sql` AND `,
  )
}

/** The parameters of `searchCondition`. */
export function searchValues(search: InnovationSearch): Record<string, unknown> {
  if (search.by === 'stem') return { words: search.words }
  return Object.fromEntries(similarWords(search.words).map((word, index) => [`word${index}`, word]))
}

export function allOf(conditions: readonly SQL[]): SQL {
  return sql.join([...conditions], sql` AND `)
}

/** Rows that the public sees, of the region of the placeholder `regionId`. */
export const isPublished = sql`${innovation.regionId} = ${sql.placeholder('regionId')} AND ${innovation.publishedAt} IS NOT NULL`

/** The names of the filters that are set, in a fixed order: they are the name of a statement too. */
export function filterNames(filter: InnovationFilter): FilterName[] {
  return Object.keys(filterValues(filter)) as FilterName[]
}
