import type { Day } from '../calendar/working-days.ts'

/** What is counted of an exhibition: LAN's measures of its effect. */
export const exhibitionCountKinds = ['visitors', 'media'] as const
export type ExhibitionCountKind = (typeof exhibitionCountKinds)[number]

/** One claim of who came, or who wrote. */
export type ExhibitionClaim = {
  readonly kind: ExhibitionCountKind
  readonly countedOn: Day
  /** Visitors; null for a report in the media. */
  readonly people: number | null
  /** Where it can be looked up: an attendance list, minutes, the address of a report. */
  readonly source: string | null
  readonly isWithdrawn: boolean
}

/** Why a claim counts for nothing. */
export type UncountedClaim = 'withdrawn' | 'no-source' | 'not-yet'

/** Why a claim counts for nothing, or null. */
export function uncountedClaim(claim: ExhibitionClaim, today: Day): UncountedClaim | null {
  if (claim.isWithdrawn) return 'withdrawn'
  if (!claim.source?.trim()) return 'no-source'
  return claim.countedOn > today ? 'not-yet' : null
}

const spelt = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * Visitors and reports in the media by claims that count. Of one day only the largest number of visitors counts, because two
 * lists of a day hold the same people; days are added, so that it tells visits and not persons. One source is one report.
 * Null where nothing counts: that is not nobody.
 */
export function exhibitionEffect(
  claims: readonly ExhibitionClaim[],
  today: Day,
): { readonly visits: number | null; readonly reports: number | null } {
  const counted = claims.filter((claim) => uncountedClaim(claim, today) === null)
  const byDay = new Map<Day, number>()
  for (const { countedOn, people } of counted) {
    if (people !== null) byDay.set(countedOn, Math.max(people, byDay.get(countedOn) ?? 0))
  }
  const sources = new Set(
    counted.flatMap(({ kind, source }) => (kind === 'media' && source ? spelt(source) : [])),
  )
  return {
    visits: byDay.size === 0 ? null : [...byDay.values()].reduce((sum, people) => sum + people, 0),
    reports: sources.size === 0 ? null : sources.size,
  }
}

/** What a stand must show by LAN's method: the state before, the state after, and milestones with pictures. */
export type StandGap = 'before' | 'after' | 'milestones' | 'pictures'

/** What a stand lacks, in the order in which it is read. */
export function standGaps(stand: {
  readonly stateBefore: string | null
  readonly stateAfter: string | null
  readonly milestones: readonly { readonly picture: string | null }[]
}): StandGap[] {
  const gaps: StandGap[] = []
  if (stand.stateBefore === null) gaps.push('before')
  if (stand.stateAfter === null) gaps.push('after')
  if (stand.milestones.length === 0) gaps.push('milestones')
  else if (stand.milestones.every(({ picture }) => picture === null)) gaps.push('pictures')
  return gaps
}

/** Places that are told in public; below them nobody is named by a rank. */
const RANKS_TOLD_MAX = 3

/** Of a ranking what is told in public once it is closed: the first places, ties with all who share them. */
export function ranksTold<Ranked extends { readonly rank: number }>(ranking: readonly Ranked[]): Ranked[] {
  return ranking.filter(({ rank }) => rank <= RANKS_TOLD_MAX)
}
