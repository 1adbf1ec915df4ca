/** Reports of one matter that came in within a year. Each is in one of the four last counts; late are those overdue too. */
export type MatterCount = {
  readonly matter: string
  readonly received: number
  readonly inTime: number
  readonly late: number
  /** Within their time still, without a limit, or handed over to where they belong. */
  readonly other: number
}

export type ToldMatters =
  | { readonly kind: 'none' }
  /** Fewer than the region's limit: no number is told. */
  | { readonly kind: 'few' }
  | {
      readonly kind: 'told'
      readonly all: Omit<MatterCount, 'matter'>
      /** Matters with enough reports, the one with most first. */
      readonly matters: readonly MatterCount[]
      /** The others together; null where there are none. */
      readonly rest: Omit<MatterCount, 'matter'> | null
    }

const sum = (counts: readonly Omit<MatterCount, 'matter'>[]): Omit<MatterCount, 'matter'> => ({
  received: counts.reduce((all, one) => all + one.received, 0),
  inTime: counts.reduce((all, one) => all + one.inTime, 0),
  late: counts.reduce((all, one) => all + one.late, 0),
  other: counts.reduce((all, one) => all + one.other, 0),
})

/**
 * What a report that is handed round may tell: a matter of which fewer than `limit` reports came in stands with the others, and so
 * many stand there that none of them can be found by taking away.
 */
export function toldMatters(counts: readonly MatterCount[], limit: number): ToldMatters {
  const all = sum(counts)
  if (all.received === 0) return { kind: 'none' }
  if (all.received < limit) return { kind: 'few' }
  const sorted = counts
    .filter(({ received }) => received > 0)
    .toSorted((one, other) => other.received - one.received || one.matter.localeCompare(other.matter))
  let told = sorted.filter(({ received }) => received >= limit).length
  const restFrom = (place: number) => sum(sorted.slice(place)).received
  while (told > 0 && told < sorted.length && restFrom(told) < limit) told -= 1
  const rest = told < sorted.length && told > 0 ? sum(sorted.slice(told)) : null
  return { kind: 'told', all, matters: sorted.slice(0, told), rest }
}
