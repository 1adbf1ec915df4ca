/** Longer texts are compared by their beginning: names that differ only later are near enough to show. */
const COMPARED_CHARACTERS_MAX = 200

/** Below this share of common trigrams long texts are not compared letter by letter: it would find nothing. */
const COMMON_TRIGRAMS_MIN = 0.3
/** In shorter texts, such as abbreviations, one slip already spoils most trigrams. */
const SHORT_CHARACTERS = 12

/** A normal form with its trigrams, made once for a text that is compared with many. */
export type Fingerprint = { readonly text: string; readonly trigrams: ReadonlySet<string> }

/** Three-letter pieces of each word, padded so that beginnings weigh more, as PostgreSQL's pg_trgm does. */
export function fingerprint(normalForm: string): Fingerprint {
  const text = normalForm.slice(0, COMPARED_CHARACTERS_MAX)
  const trigrams = new Set<string>()
  for (const word of text.split(' ')) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) trigrams.add(padded.slice(at, at + 3))
  }
  return { text, trigrams }
}

/**
 * How alike two normal forms are, 0 to 1: the better of the share of common trigrams (Dice) and of one minus
 * the edit distance over the length. Trigrams forgive moved words, edit distance forgives slips of the finger.
 */
export function similarity(one: string | Fingerprint, other: string | Fingerprint): number {
  const first = typeof one === 'string' ? fingerprint(one) : one
  const second = typeof other === 'string' ? fingerprint(other) : other
  if (first.text === second.text) return 1
  if (first.text === '' || second.text === '') return 0
  const share = trigramShare(first.trigrams, second.trigrams)
  const isLong = first.text.length > SHORT_CHARACTERS && second.text.length > SHORT_CHARACTERS
  if (isLong && share < COMMON_TRIGRAMS_MIN) return share
  return Math.max(share, editShare(first.text, second.text))
}

function trigramShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [fewer, more] = one.size < other.size ? [one, other] : [other, one]
  let common = 0
  for (const gram of fewer) if (more.has(gram)) common++
  return (2 * common) / (one.size + other.size)
}

function editShare(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  return 1 - editDistance(one, other) / longest
}

/** Letters to insert, remove, replace or swap with their neighbour to turn one text into the other. */
export function editDistance(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1]
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1))
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (isSwap) cost = Math.min(cost, beforeLast[column - 2]! + 1)
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return last[other.length]!
}
