import type { Separator } from '../domain/intake/table.ts'

const SEPARATORS: readonly Separator[] = [';', ',', '\t', '|']
/** Lines that are looked at; the header and a few rows settle it. */
const LINES_LOOKED_AT = 20

/**
 * The separator of CSV text: the one that occurs outside quotes most evenly, and most often, in the first
 * lines. Ties go to the semicolon, which Excel writes under Indonesian settings.
 */
export function detectSeparator(text: string): Separator {
  const counts = countOutsideQuotes(text)
  let best: Separator = ';'
  let bestScore = 0
  for (const separator of SEPARATORS) {
    const perLine = counts.map((line) => line[separator])
    const most = mostFrequentPositive(perLine)
    const even = perLine.filter((count) => count === most).length
    const score = most === 0 ? 0 : even * 1000 + most
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return best
}

type Counts = Record<Separator, number>

function countOutsideQuotes(text: string): Counts[] {
  const lines: Counts[] = []
  let line = emptyCounts()
  let isQuoted = false
  let hasText = false
  for (let index = 0; index < text.length && lines.length < LINES_LOOKED_AT; index++) {
    const character = text[index] as string
    if (character === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (character === '\n' || character === '\r') {
      if (hasText) lines.push(line)
      line = emptyCounts()
      hasText = false
      continue
    } else if (character in line) line[character as Separator]++
    hasText = true
  }
  if (hasText && lines.length < LINES_LOOKED_AT) lines.push(line)
  return lines
}

function emptyCounts(): Counts {
  return { ';': 0, ',': 0, '\t': 0, '|': 0 }
}

function mostFrequentPositive(counts: readonly number[]): number {
  const frequency = new Map<number, number>()
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1)
  let most = 0
  let seen = 0
  for (const [count, times] of frequency) {
    if (times > seen || (times === seen && count > most)) {
      most = count
      seen = times
    }
  }
  return most
}
