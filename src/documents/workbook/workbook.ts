import { DATE_FORMATS, type NumberKind, numberKindOf } from './number-format.ts'
import type { Parts } from './parts.ts'
import { readXml } from './xml.ts'

export type SheetPlace = { readonly name: string; readonly isHidden: boolean; readonly part: string }

/** What all sheets of a workbook share. */
export type Workbook = {
  /** In the order of the tabs, the hidden ones too. */
  readonly sheets: readonly SheetPlace[]
  /** Days are counted from 1904 as old Macintosh computers did, not from 1900. */
  readonly startsIn1904: boolean
  readonly texts: readonly string[]
  /** How the numbers of a cell are meant, by the number of its style. */
  readonly kinds: readonly NumberKind[]
}

/** Texts that occur more than once are kept once; no table within its limits has so many. */
const TEXTS_MAX = 1_000_000
const STYLES_MAX = 70_000
const SHEETS_MAX = 1_000

/** Reads everything but the sheets themselves; null when it is no workbook. */
export async function readWorkbook(parts: Parts): Promise<Workbook | null> {
  const main = (await parts.relationsOf('')).find(({ kind }) => kind === 'officeDocument')
  const name = main?.target ?? 'xl/workbook.xml'
  const content = await parts.read(name)
  if (content === undefined) return null
  const relations = await parts.relationsOf(name)
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.target
  const places = new Map(
    relations.filter(({ kind }) => kind === 'worksheet').map((one) => [one.id, one.target]),
  )
  const found: SheetPlace[] = []
  let startsIn1904 = false
  readXml(content, {
    open({ name: element, attribute }) {
      if (element === 'workbookPr') startsIn1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '')
      if (element !== 'sheet' || found.length >= SHEETS_MAX) return
      const part = places.get(attribute('id') ?? '')
      if (part === undefined) return
      found.push({ name: attribute('name') ?? '', isHidden: /hidden$/i.test(attribute('state') ?? ''), part })
    },
  })
  const texts = await readTexts(parts, partOf('sharedStrings'))
  const kinds = await readKinds(parts, partOf('styles'))
  return { sheets: found, startsIn1904, texts, kinds }
}

async function readTexts(parts: Parts, name: string | undefined): Promise<string[]> {
  const content = name === undefined ? undefined : await parts.read(name)
  const texts: string[] = []
  if (content === undefined) return texts
  let text = ''
  // Readings for the eye of those who do not know a Chinese sign stand inside a text and are none of it.
  let phonetic = 0
  let isText = false
  readXml(content, {
    open({ name: element }) {
      if (element === 'si') text = ''
      if (element === 'rPh') phonetic += 1
      isText = element === 't' && phonetic === 0
    },
    text(piece) {
      if (isText) text += piece
    },
    close(element) {
      isText = false
      if (element === 'rPh') phonetic -= 1
      if (element === 'si' && texts.length < TEXTS_MAX) texts.push(unescapeText(text))
    },
  })
  return texts
}

async function readKinds(parts: Parts, name: string | undefined): Promise<NumberKind[]> {
  const content = name === undefined ? undefined : await parts.read(name)
  const kinds: NumberKind[] = []
  if (content === undefined) return kinds
  const formats = new Map(DATE_FORMATS)
  let isCellStyle = false
  readXml(content, {
    open({ name: element, attribute }) {
      if (element === 'numFmt')
        formats.set(Number(attribute('numFmtId')), numberKindOf(attribute('formatCode') ?? ''))
      if (element === 'cellXfs') isCellStyle = true
      if (element !== 'xf' || !isCellStyle || kinds.length >= STYLES_MAX) return
      kinds.push(formats.get(Number(attribute('numFmtId'))) ?? 'number')
    },
    close(element) {
      if (element === 'cellXfs') isCellStyle = false
    },
  })
  return kinds
}

/** Characters that XML does not know are written as _x0001_ (ECMA-376, part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
