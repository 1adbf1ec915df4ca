/** Words that a text must share with another one before it is a hint: one alone is a coincidence, and so are two of many. */
const SHARED_MIN = 2
const SHARE_MIN = 0.25
/** As many as are read while writing. */
const HINTS_MAX = 5

/**
 * The candidates that share most words with a text of `asked` words: at least two and a quarter of them, or the only one; those
 * with as many stay in their order.
 */
export function mostSimilar<Candidate extends { readonly shared: number }>(
  candidates: readonly Candidate[],
  asked: number,
): Candidate[] {
  const least = Math.min(Math.max(SHARED_MIN, Math.ceil(asked * SHARE_MIN)), Math.max(1, asked))
  return candidates
    .filter(({ shared }) => shared >= least)
    .toSorted((one, other) => other.shared - one.shared)
    .slice(0, HINTS_MAX)
}

/** More are a catalogue that nobody reads; other words find others. */
const SHOPPED_MAX = 20

/** What may be taken over, in the order of how sure its result is (0 the surest), then of the words that it shares. */
export function inShoppingOrder<Candidate extends { readonly shared: number; readonly verdictRank: number }>(
  candidates: readonly Candidate[],
): Candidate[] {
  return candidates
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => one.verdictRank - other.verdictRank || other.shared - one.shared)
    .slice(0, SHOPPED_MAX)
}
