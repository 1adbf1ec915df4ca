import { sql } from 'drizzle-orm'
import type { AgencyId } from '../../domain/scope.ts'
import type { VerdictName } from '../../domain/verdict/names.ts'
import type { Headline } from '../schema/innovation.ts'

/** An innovation in a public list. */
export type ListedInnovation = {
  readonly slug: string
  readonly name: string
  /** Where nobody wrote a summary, the beginning of the description. */
  readonly summary: string | null
  readonly agencyId: AgencyId
  readonly verdict: VerdictName
  readonly headline: Headline | null
  readonly isExample: boolean
}

/**
 * What a list shows of an innovation, which PostgreSQL keeps beside the row as one text (migrations/0001_rules.sql): to
 * read seven columns of two dozen rows takes it twice as long.
 */
export const card = sql<string>`innovation.card`

// All that many readers walk through at the same time; a region of 36,742 shows its first 24 pages in four orders.
const KNOWN_MAX = 4_000
const known = new Map<string, ListedInnovation>()

/**
 * The innovation of a card. The same text is always the same object, so that whoever made something of it finds it
 * again; a row that changed has another text.
 */
export function listedOf(text: string): ListedInnovation {
  let listed = known.get(text)
  if (!listed) {
    listed = JSON.parse(text) as ListedInnovation
    if (known.size >= KNOWN_MAX) known.delete(known.keys().next().value as string)
    known.set(text, listed)
  }
  return listed
}
