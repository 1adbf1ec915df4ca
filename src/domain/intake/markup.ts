/** Tags that stand in texts kept by web forms. A sign "<" before anything else, as in "kurang dari <5 menit", is no tag. */
const TAG =
  /<\/?(?:a|abbr|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|label|li|ol|p|pre|s|section|small|span|strike|strong|style|script|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|o:p)\b[^<>]*>/gi
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi
/** What stands inside these is no text of anybody: how each begins and ends. */
const UNSAID = [
  [/<!--/g, /-->/g],
  [/<style\b[^<>]*>/gi, /<\/style\s*>/gi],
  [/<script\b[^<>]*>/gi, /<\/script\s*>/gi],
] as const
const BREAK = /<(?:br|hr|\/p|\/div|\/li|\/tr|\/h[1-6]|\/blockquote)\b[^<>]*>/gi
const ITEM = /<li\b[^<>]*>/gi

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ensp: ' ',
  emsp: ' ',
  times: '×',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  eacute: 'é',
  egrave: 'è',
}

/** True for a text with tags or entities of a web page in it. */
export function isMarkup(text: string): boolean {
  return text.search(TAG) >= 0 || [...text.matchAll(ENTITY)].some((found) => signOf(found) !== null)
}

/** A text without what stands between two marks; a beginning without an end stays. Each sign is read once, however many begin. */
function without(text: string, [begins, ends]: (typeof UNSAID)[number]): string {
  const kept: string[] = []
  let at = 0
  for (const { index } of text.matchAll(begins)) {
    if (index < at) continue
    ends.lastIndex = index
    if (!ends.test(text)) break
    kept.push(text.slice(at, index))
    at = ends.lastIndex
  }
  ends.lastIndex = 0
  return kept.join('') + text.slice(at)
}

/**
 * The words of a text that a web form kept with its tags: paragraphs and items on lines of their own, entities as signs. What
 * is not known as a tag or an entity stays as it stands. For reading only: pages escape what they show all the same.
 */
export function textOfMarkup(text: string): string {
  return UNSAID.reduce(without, text)
    .replace(ITEM, '- ')
    .replace(BREAK, '\n')
    .replace(TAG, '')
    .replace(ENTITY, (whole, ...groups) => signOf([whole, ...groups]) ?? whole)
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line, at, lines) => line !== '' || (at > 0 && lines[at - 1] !== ''))
    .join('\n')
    .trim()
}

function signOf([, decimal, hex, name]: readonly (string | undefined)[]): string | null {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? null
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  const isSign = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isSign ? String.fromCodePoint(code) : null
}
