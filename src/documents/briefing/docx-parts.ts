/** Pieces of a Word document (ECMA-376, WordprocessingML) that our reports need: text by style, tables, and a table of contents. */

/** What no XML document may hold is left out; the rest stands for itself. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

type RunOptions = { readonly bold?: boolean; readonly color?: string; readonly points?: number }

/** A piece of text in one form. */
export function run(text: string, { bold, color, points }: RunOptions = {}): string {
  const form = [
    bold ? '<w:b/>' : '',
    color ? `<w:color w:val="${color}"/>` : '',
    points ? `<w:sz w:val="${points * 2}"/>` : '',
  ].join('')
  return `<w:r>${form ? `<w:rPr>${form}</w:rPr>` : ''}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`
}

/** A paragraph of runs, in a style of the document where one is named. */
export function paragraph(runs: string, style?: string, more = ''): string {
  const form = (style ? `<w:pStyle w:val="${style}"/>` : '') + more
  return `<w:p>${form ? `<w:pPr>${form}</w:pPr>` : ''}${runs}</w:p>`
}

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
 * anew, so that Word writes the pages when it opens the document, after asking.
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

/** Rows between thin lines; the first row repeats on each page where there are heads. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = Math.max(head.length, rows[0]?.length ?? 0)
  if (columns === 0) return ''
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="D5DCDA"/>`
  const borders = ['top', 'bottom', 'insideH'].map(line).join('')
  const grid = '<w:gridCol/>'.repeat(columns)
  const cell = (text: string, bold: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(run(text, { bold, points: 9 }), 'Cell')}</w:tc>`
  const row = (cells: readonly string[], isHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((text) => cell(text, isHead)).join('')}</w:tr>`
  const body = [...(head.length > 0 ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))]
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>${paragraph('')}`
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
