import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

/** Whether a font of a document has a letter, by its code point. */
export type HasLetter = (font: string, codePoint: number) => boolean

/** The font whose letters stand in for those that another one lacks. */
const OTHER_FONT = 'Roboto'
/** What holds text or further pieces; all else of a piece is measures, pictures and addresses. */
const HOLDERS = ['text', 'stack', 'columns', 'ul', 'ol', 'table', 'body', 'content']

/**
 * The package that makes documents tries a word that does not fit letter by letter, each time with all that are left: one of 20,000 letters
 * took ten seconds and a gigabyte. No word is so long; one that is may be parted after so many.
 */
const WORD_CHARACTERS_MAX = 120
/** Takes no room, and a line may end there. */
const MAY_END = '\u200b'
/** Room at which a line does not end. */
const HOLDING = /[\u00a0\u202f]/

type Piece = Readonly<Record<string, unknown>>

/** A text in runs of one font each: its own, or the other one for letters that only that one has; what neither has is left out. */
function runsOf(
  text: string,
  font: string,
  hasLetter: HasLetter,
): (string | { text: string; font: string })[] {
  const runs: { text: string; font: string }[] = []
  let ofWord = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const isSpace = /\s/.test(letter)
    const found = isSpace || hasLetter(font, code) ? font : hasLetter(OTHER_FONT, code) ? OTHER_FONT : null
    if (found === null) continue
    const last = runs.at(-1)
    ofWord = isSpace && !HOLDING.test(letter) ? 0 : ofWord + 1
    if (last && ofWord > 0 && ofWord % WORD_CHARACTERS_MAX === 0) last.text += MAY_END
    if (last && (last.font === found || isSpace)) last.text += letter
    else runs.push({ text: letter, font: found })
  }
  return runs.map((run) => (run.font === font ? run.text : run))
}

function printable(piece: unknown, font: string, hasLetter: HasLetter): unknown {
  if (typeof piece === 'string') {
    const runs = runsOf(piece, font, hasLetter)
    return runs.length === 1 && typeof runs[0] === 'string'
      ? runs[0]
      : runs.length === 0
        ? ''
        : { text: runs }
  }
  if (Array.isArray(piece)) return piece.map((one) => printable(one, font, hasLetter))
  if (typeof piece !== 'object' || piece === null) return piece
  const own = (piece as Piece).font
  const of = typeof own === 'string' ? own : font
  const entries = Object.entries(piece).map(([key, value]) => {
    if (!HOLDERS.includes(key)) return [key, value] as const
    const runs = key === 'text' && typeof value === 'string' ? runsOf(value, of, hasLetter) : null
    if (runs === null) return [key, printable(value, of, hasLetter)] as const
    return [key, runs.every((run) => typeof run === 'string') ? runs.join('') : runs] as const
  })
  return Object.fromEntries(entries)
}

/**
 * A document without empty boxes: letters that its font lacks, such as signs of feeling or letters of another script in a name, come from
 * the other font, and what neither has is left out.
 */
export function withPrintableLetters(
  definition: TDocumentDefinitions,
  hasLetter: HasLetter,
): TDocumentDefinitions {
  const font = definition.defaultStyle?.font ?? OTHER_FONT
  const of = (piece: unknown) => printable(piece, font, hasLetter)
  const maker = (made: unknown) =>
    typeof made === 'function' ? (...facts: unknown[]) => of(made(...facts)) : of(made)
  const { content, header, footer, background } = definition
  return {
    ...definition,
    content: of(content) as TDocumentDefinitions['content'],
    ...(header ? { header: maker(header) as never } : {}),
    ...(footer ? { footer: maker(footer) as never } : {}),
    ...(background ? { background: maker(background) as never } : {}),
  }
}
