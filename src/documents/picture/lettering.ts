import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Font, openSync } from 'fontkit'

/** Letters as outlines, so that a picture looks the same on a server without any font. */
export type Lettering = {
  readonly width: (text: string, size: number) => number
  /** SVG path data of a line of text that begins at `x` and stands on `y`. */
  readonly path: (
    text: string,
    at: { readonly x: number; readonly y: number; readonly size: number },
  ) => string
}

const locate = createRequire(import.meta.url).resolve

/** The folder of our fonts: beside this floor's files in the source, beside the program when it is built. */
const ours = (weight: string) =>
  fileURLToPath(
    new URL(
      `${import.meta.url.endsWith('.ts') ? '../' : './'}fonts/plus-jakarta-sans-${weight}.ttf`,
      import.meta.url,
    ),
  )

/** Our letters, and Roboto's where ours has none; what neither knows is left out. */
export function openLettering(weight: 'regular' | 'bold'): Lettering {
  const other = weight === 'bold' ? 'Medium' : 'Regular'
  const fonts = [openSync(ours(weight)), openSync(locate(`pdfmake/fonts/Roboto/Roboto-${other}.ttf`))]
  const glyphsOf = (text: string, size: number) =>
    [...text].flatMap((letter) => {
      const code = letter.codePointAt(0) ?? 0
      const font = fonts.find((one: Font) => one.hasGlyphForCodePoint(code))
      return font ? [{ glyph: font.glyphForCodePoint(code), scale: size / font.unitsPerEm }] : []
    })
  return {
    width: (text, size) =>
      glyphsOf(text, size).reduce((sum, { glyph, scale }) => sum + glyph.advanceWidth * scale, 0),
    path: (text, { x, y, size }) => {
      let at = x
      return glyphsOf(text, size)
        .map(({ glyph, scale }) => {
          const drawn = glyph.path.scale(scale, -scale).translate(at, y).toSVG()
          at += glyph.advanceWidth * scale
          return drawn
        })
        .join('')
    },
  }
}

/** A text in lines of at most `width`, cut with an ellipsis behind the last line that there is room for. */
export function linesOf(
  { width: measure }: Lettering,
  text: string,
  box: { readonly width: number; readonly size: number; readonly linesMax: number },
): string[] {
  const fits = (line: string) => measure(line, box.size) <= box.width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer) || line === '') line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  const shown = lines.slice(0, box.linesMax)
  const isCut = lines.length > box.linesMax
  return shown.map((one, at) => shorten(one, fits, isCut && at === shown.length - 1))
}

function shorten(line: string, fits: (line: string) => boolean, isCut: boolean): string {
  if (fits(line) && !isCut) return line
  const letters = [...line]
  const cutAt = (count: number) => `${letters.slice(0, count).join('').trimEnd()}…`
  let [least, most] = [1, letters.length]
  // More letters are never narrower, so that half of the counts are ruled out by each measure.
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(cutAt(middle))) least = middle
    else most = middle - 1
  }
  return cutAt(least)
}
