/**
 * A text as it looks to a reader, and for each of its signs the place where it stands in the text that was written.
 * Both are counted in UTF-16 units.
 */
export type SeenText = {
  readonly text: string
  /** The place of the written sign that the sign at `at` was made of. */
  readonly startOf: (at: number) => number
  /** The place after that sign and after the accents written onto it. */
  readonly endOf: (at: number) => number
}

const ONLY_PLAIN = /^[\n\t -~]*$/
/** Signs that take no room: joiners, marks of direction, soft hyphens, and letters that are empty by definition. */
const UNSEEN = /^[\p{Cf}\u115f\u1160\u3164\uffa0]$/u
const MARK = /^\p{M}$/u
/** Ends of lines stay ends of lines, because a name does not go over one. */
const ROOM = /^[\p{Zs}\u2800]$/u
const LINE = /^[\p{Zl}\p{Zp}\r\v\f\u0085]$/u
const DASH = /^[\p{Pd}\u2212\u00af\u02d7]$/u
const DOT = /^[\u00b7\u2022\u2219\u22c5\u30fb\u3002\u2024\u06d4]$/u
const QUOTE = /^[\u2018\u2019\u201a\u201b\u2032\u0060\u00b4\u02bc]$/u
const DIGIT = /^\p{Nd}$/u

/** Unicode puts the ten digits of a script beside each other, zero first. */
function plainDigit(sign: string): string {
  const code = sign.codePointAt(0) as number
  let value = 0
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

function seenSign(sign: string): string {
  if (sign <= '\u007f') return sign === '\r' || sign === '\v' || sign === '\f' ? '\n' : sign
  if (UNSEEN.test(sign) || MARK.test(sign)) return ''
  if (ROOM.test(sign)) return ' '
  if (LINE.test(sign)) return '\n'
  if (DASH.test(sign)) return '-'
  if (DOT.test(sign)) return '.'
  if (QUOTE.test(sign)) return "'"
  const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '')
  if (plain === sign) return DIGIT.test(sign) ? plainDigit(sign) : sign
  return [...plain].map(seenSign).join('')
}

const knownSigns = new Map<string, string>()
/** More than one alphabet; beyond it nothing is remembered, so that no sender fills the memory. */
const KNOWN_SIGNS_MAX = 2000

function recalledSign(sign: string): string {
  let seen = knownSigns.get(sign)
  if (seen === undefined) {
    seen = seenSign(sign)
    if (knownSigns.size < KNOWN_SIGNS_MAX) knownSigns.set(sign, seen)
  }
  return seen
}

/**
 * What a text says by compatible forms (NFKC: wide digits, bold letters), without signs that nobody sees and without
 * accents, with one kind of space, dash, dot and quote, and with the digits of every script as 0-9. What is found in it is shown at its place in
 * the text that was written.
 */
export function seenText(written: string): SeenText {
  if (ONLY_PLAIN.test(written)) return { text: written, startOf: (at) => at, endOf: (at) => at + 1 }
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let place = 0
  for (const sign of written) {
    const seen = recalledSign(sign)
    const end = place + sign.length
    if (seen === '' && MARK.test(sign) && ends.length > 0) ends[ends.length - 1] = end
    for (let unit = 0; unit < seen.length; unit += 1) {
      starts.push(place)
      ends.push(end)
    }
    text += seen
    place = end
  }
  return { text, startOf: (at) => starts[at] as number, endOf: (at) => ends[at] as number }
}
