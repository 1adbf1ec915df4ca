/** Pieces of a Word document (ECMA-376, WordprocessingML) that our reports need: text by style, tables, and a table of contents. */

/** Sides of A4, its edges, and what is written on between them, in twentieths of a point. */
export const SHORT_SIDE = 11_906
export const LONG_SIDE = 16_838
export const EDGE = 1_134
export const PORTRAIT_WIDTH = SHORT_SIDE - 2 * EDGE

/** What no XML document may hold is left out; the rest stands for itself. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

type RunOptions = { readonly bold?: boolean; readonly color?: string; readonly points?: number }

/** A piece of text in one form; its lines stay lines. */
export function run(text: string, { bold, color, points }: RunOptions = {}): string {
  const form = [
    bold ? '<w:b/>' : '',
    color ? `<w:color w:val="${color}"/>` : '',
    points ? `<w:sz w:val="${points * 2}"/>` : '',
  ].join('')
  const lines = text.split(/\r\n|\r|\n/).map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`)
  return `<w:r>${form ? `<w:rPr>${form}</w:rPr>` : ''}${lines.join('<w:br/>')}</w:r>`
}

/** A paragraph of runs, in a style of the document where one is named. */
export function paragraph(runs: string, style?: string, more = ''): string {
  const form = (style ? `<w:pStyle w:val="${style}"/>` : '') + more
  return `<w:p>${form ? `<w:pPr>${form}</w:pPr>` : ''}${runs}</w:p>`
}

/** Keeps a paragraph on the page of what follows it. */
export const KEEP_NEXT = '<w:keepNext/>'

export const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

export type Heading = { readonly level: 1 | 2 | 3; readonly title: string; readonly bookmark: string }

/** A heading by its style, to which the table of contents leads. */
export function headingParagraph({ level, title, bookmark }: Heading, onNewPage: boolean): string {
  const id = bookmark.replace(/\D/g, '')
  const named = `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${run(title)}<w:bookmarkEnd w:id="${id}"/>`
  return paragraph(named, `Heading${level}`, onNewPage ? '<w:pageBreakBefore/>' : '')
}

const field = (type: 'begin' | 'separate' | 'end', more = '') =>
  `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`

/**
 * The table of contents over the first two levels: filled in with the headings, each leading to its place. It is marked to be made
 * anew, so that Word writes the pages when it opens the document, after asking. LibreOffice does so by its "Update Index": before, it
 * fills in no page that stands within a table of contents.
 */
export function contentsTable(headings: readonly Heading[]): string {
  const lines = headings.filter(({ level }) => level < 3)
  const begin =
    field('begin', ' w:dirty="true"') + instruction('TOC \\o "1-2" \\h \\z \\u') + field('separate')
  const entries = lines.map(({ level, title, bookmark }, at) => {
    const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1">${run(title)}</w:hyperlink>`
    return paragraph((at === 0 ? begin : '') + link, `TOC${level}`)
  })
  return `${entries.length === 0 ? paragraph(begin) : entries.join('')}${paragraph(field('end'))}`
}

/** What a sign in a cell takes at most, and the edges of a cell, in twentieths of a point. */
const SIGN_WIDTH = 130
const CELL_EDGES = 230
/** A text longer than this makes its column no wider. */
const COLUMN_CHARACTERS_MAX = 40

/** How the columns share the `width` of a page: no word of theirs is broken, and the rest goes by the longest text in each. */
function columnWidths(rows: readonly (readonly string[])[], columns: number, width: number): number[] {
  const places = Array.from({ length: columns }, (_, place) => rows.map((cells) => cells[place] ?? ''))
  const longest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.min(COLUMN_CHARACTERS_MAX, Math.max(most, text.length)), 1)
  const least = places.map(
    (texts) => longest(texts.flatMap((text) => text.split(/\s+/))) * SIGN_WIDTH + CELL_EDGES,
  )
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  const rest = width - sum(least)
  if (rest < 0) return least.map((one) => Math.floor((width * one) / sum(least)))
  const wanted = places.map(longest)
  return least.map((one, place) => one + Math.floor((rest * (wanted[place] ?? 0)) / sum(wanted)))
}

/** Rows between thin lines over `width` twentieths of a point; the first row repeats on each page where there are heads. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number = PORTRAIT_WIDTH,
): string {
  const columns = Math.max(head.length, ...rows.map((cells) => cells.length))
  if (columns === 0) return ''
  const widths = columnWidths([head, ...rows], columns, width)
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="D5DCDA"/>`
  const borders = ['top', 'bottom', 'insideH'].map(line).join('')
  const grid = widths.map((column) => `<w:gridCol w:w="${column}"/>`).join('')
  const row = (cells: readonly string[], isHead: boolean) => {
    const written = widths.map((column, place) => {
      const content = paragraph(run(cells[place] ?? '', { bold: isHead, points: 9 }), 'Cell')
      return `<w:tc><w:tcPr><w:tcW w:w="${column}" w:type="dxa"/></w:tcPr>${content}</w:tc>`
    })
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`
  }
  const body = [...(head.length > 0 ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))]
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>${paragraph('')}`
}

/** English Metric Units of a point: what a drawing is measured in. */
const EMU_PER_POINT = 12_700

/** The picture of the package, so many points wide and high. */
export function picture(relation: string, width: number, height: number): string {
  const size = `cx="${Math.round(width * EMU_PER_POINT)}" cy="${Math.round(height * EMU_PER_POINT)}"`
  return paragraph(
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="1" name="mark"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="mark"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  )
}
