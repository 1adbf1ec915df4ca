/** Longer texts are compared by their beginning: names that differ only later are near enough to show. */
const COMPARED_CHARACTERS_MAX = 200

/**
 * How alike two normal forms are, 0 to 1: the better of the share of common trigrams (Dice) and of one minus
 * the edit distance over the length. Trigrams forgive moved words, edit distance forgives slips of the finger.
 */
export function similarity(one: string, other: string): number {
  const first = one.slice(0, COMPARED_CHARACTERS_MAX)
  const second = other.slice(0, COMPARED_CHARACTERS_MAX)
  if (first === second) return 1
  if (first === '' || second === '') return 0
  return Math.max(trigramShare(first, second), editShare(first, second))
}

function trigramShare(one: string, other: string): number {
  const first = trigrams(one)
  const second = trigrams(other)
  let common = 0
  for (const gram of first) if (second.has(gram)) common++
  return (2 * common) / (first.size + second.size)
}

/** Three-letter pieces of each word, padded so that beginnings weigh more, as PostgreSQL's pg_trgm does. */
function trigrams(text: string): Set<string> {
  const grams = new Set<string>()
  for (const word of text.split(' ')) {
    const padded = `  ${word} `
    for (let at = 0; at + 3 <= padded.length; at++) grams.add(padded.slice(at, at + 3))
  }
  return grams
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
