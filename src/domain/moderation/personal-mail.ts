/** An address as it is written to be typed. */
const PLAIN = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}/gu

const PART = '[\\p{L}\\p{N}._%+-]{1,64}'
/** Endings of addresses that people here have; only with them a broken address is told from words beside each other. */
const ENDING =
  '(?:com|co|id|go|ac|or|sch|net|org|my|web|desa|gov|edu|info|biz|me|io|invalid|test|example|sg|uk|kom)'
const PROVIDER = '(?:g-?mail|yahoo|ymail|rocketmail|hotmail|outlook|live|icloud|proton(?:mail)?|zoho)'
const BRACKETED = (inner: string) => `[\\[({<] ?(?:${inner}) ?[\\])}>]`
const AT = ` ?(?:@|\\(a\\)|${BRACKETED('at|et|a|@')}|[_-]at[_-]) ?`
const SPOKEN_AT = ' (?:at|et) '
const DOT = ` ?(?:[.,]|${BRACKETED('dot|titik|\\.')}|[_-]dot[_-]| (?:dot|titik) ) ?`
const SPOKEN_DOT = ` ?(?:${BRACKETED('dot|titik|\\.')}|[_-]dot[_-]| (?:dot|titik) ) ?`
const LABELS = `(?:[\\p{L}\\p{N}-]{1,63}${DOT}){1,4}?`
/** A name before the sign may have its own dot spelled. */
const NAME = `${PART}(?:${SPOKEN_DOT}${PART}){0,2}`
const AFTER = '(?![\\p{L}\\p{N}@])'

const BROKEN = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])${NAME}${AT}${LABELS}${ENDING}(?:${DOT}${ENDING}){0,2}${AFTER}`,
  'giu',
)
/** "budi at gmail dot com": without a sign of its own only before a provider, or with a spelled dot. */
const SPOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}._%+-])${NAME}${SPOKEN_AT}(?:${PROVIDER}(?:${DOT}${ENDING}){0,2}|(?:[\\p{L}\\p{N}-]{1,63}${SPOKEN_DOT}){1,3}?${ENDING}(?:${SPOKEN_DOT}${ENDING}){0,2})${AFTER}`,
  'giu',
)
const AT_PROVIDER = new RegExp(`(?<![\\p{L}\\p{N}._%+-])${NAME}${AT}${PROVIDER}${AFTER}`, 'giu')

/** Where addresses of e-mail stand in a text as it is seen. */
export function findMailAddresses(text: string): { start: number; end: number }[] {
  return [PLAIN, BROKEN, SPOKEN, AT_PROVIDER].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
}
