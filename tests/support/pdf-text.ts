import { inflateSync } from 'node:zlib'

const unpacked = (object: string): string => {
  const stream = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(object)?.[1]
  if (stream === undefined) return ''
  const bytes = Buffer.from(stream, 'latin1')
  return (object.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}

const lettersOf = (hex: string) =>
  (hex.replace(/\s/g, '').match(/.{4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join('')

/** What the signs of an embedded font stand for, as its own table says. */
function signsOf(table: string): Map<number, string> {
  const signs = new Map<number, string>()
  for (const [, first = '', list = ''] of table.matchAll(/<([\da-f]+)>\s*<[\da-f]+>\s*\[([^\]]*)\]/gi)) {
    for (const [at, [, letters = '']] of [...list.matchAll(/<([\da-f\s]*)>/gi)].entries())
      signs.set(Number.parseInt(first, 16) + at, lettersOf(letters))
  }
  return signs
}

/** The words of each page of a PDF that pdfmake made, as somebody reads them; pieces of a line follow one another. */
export function pdfPages(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = new Map(
    [...text.matchAll(/(\d+) 0 obj\r?\n([\s\S]*?)\r?\nendobj/g)].map(([, id, body]) => [id, body ?? '']),
  )
  const named = (body: string, name: string) =>
    objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '') ?? ''
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body))
  return pages.map((page) => {
    const resources = named(page, 'Resources') || page
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
        return [name, signsOf(unpacked(named(objects.get(id) ?? '', 'ToUnicode')))]
      }),
    )
    let signs = new Map<number, string>()
    let words = ''
    const drawing = unpacked(named(page, 'Contents'))
    for (const [, font, pieces] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) signs = fonts.get(font) ?? new Map()
      for (const [, hex = ''] of (pieces ?? '').matchAll(/<([\da-f]+)>/gi)) {
        for (const sign of hex.match(/.{4}/g) ?? []) words += signs.get(Number.parseInt(sign, 16)) ?? ''
      }
      if (pieces) words += ' '
    }
    return words.replace(/\s+/g, ' ').trim()
  })
}
