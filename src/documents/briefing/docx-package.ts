import { strToU8, zipSync } from 'fflate'
import type { Language } from '../../domain/language.ts'
import type { PrintedMark } from '../printed-mark.ts'
import { EDGE, LONG_SIDE, run, SHORT_SIDE, xmlText } from './docx-parts.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const FONT = 'Calibri'

/** What is to be packed: the body as XML, and what the package says of it. */
export type DocxContent = {
  readonly title: string
  readonly language: Language
  /** XML of the paragraphs and tables. */
  readonly body: string
  readonly foot: string
  /** Six signs, as Word writes colours. */
  readonly color: string
  readonly isLandscape: boolean
  readonly mark: PrintedMark | null
}

const style = (id: string, name: string, paragraph: string, form: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${more}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${form}</w:rPr></w:style>`

function heading(level: number, points: number, color: string, before: number): string {
  const place = `<w:keepNext/><w:spacing w:before="${before}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`
  const form = `<w:b/><w:color w:val="${color}"/><w:sz w:val="${points * 2}"/>`
  return style(`Heading${level}`, `heading ${level}`, place, form, '<w:next w:val="Normal"/>')
}

/** Where the page stands in a line of the contents: at the right edge, after dots. */
const pageTab = (width: number) => `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${width}"/></w:tabs>`

function styles({ color, language, isLandscape }: DocxContent): string {
  const tab = pageTab((isLandscape ? LONG_SIDE : SHORT_SIDE) - 2 * EDGE)
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  return `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/><w:sz w:val="22"/><w:lang w:val="${locale}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${style('Title', 'Title', '<w:spacing w:after="240"/>', `<w:b/><w:color w:val="${color}"/><w:sz w:val="56"/>`)}${heading(1, 17, color, 240)}${heading(2, 14, color, 200)}${heading(3, 12, '1F2B2A', 160)}${style('Cell', 'Cell', '<w:spacing w:before="20" w:after="20"/>', '')}${style('TOC1', 'toc 1', tab, '<w:b/>')}${style('TOC2', 'toc 2', `${tab}<w:ind w:left="240"/>`, '')}</w:styles>`
}

function documentXml({ body, isLandscape }: DocxContent): string {
  const [width, height] = isLandscape ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE]
  const orientation = isLandscape ? ' w:orient="landscape"' : ''
  return `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${width}" w:h="${height}"${orientation}/><w:pgMar w:top="${EDGE}" w:right="${EDGE}" w:bottom="${EDGE}" w:left="${EDGE}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`
}

function footer({ foot }: DocxContent): string {
  const page =
    '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>'
  return `${HEAD}<w:ftr xmlns:w="${MAIN}"><w:p>${run(`${foot} · `, { points: 8 })}${page}</w:p></w:ftr>`
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The bytes of the document: its parts, packed. */
export function packDocx(content: DocxContent): Uint8Array {
  const { title, mark } = content
  const types = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPES}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
  const core = `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>Labinov</dc:creator></cp:coreProperties>`
  const within: [string, string, string][] = [
    ['rId1', `${OFFICE}/relationships/styles`, 'styles.xml'],
    ['rId2', `${OFFICE}/relationships/footer`, 'footer1.xml'],
    ...(mark
      ? [['rId3', `${OFFICE}/relationships/image`, 'media/mark.png'] as [string, string, string]]
      : []),
  ]
  const parts: Record<string, string> = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations([
      ['rId1', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
      ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': core,
    'word/_rels/document.xml.rels': relations(within),
    'word/styles.xml': styles(content),
    'word/footer1.xml': footer(content),
    'word/document.xml': documentXml(content),
  }
  const packed = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync({ ...packed, ...(mark ? { 'word/media/mark.png': mark.png } : {}) })
}
