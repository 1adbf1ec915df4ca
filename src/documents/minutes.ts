import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Language } from '../domain/language.ts'
import { pdfLanguages, renderPdf } from './pdf.ts'

/** The minutes of a panel, in the words of one language. */
export type Minutes = {
  readonly language: Language
  readonly pageOf: (page: number, pages: number) => string
  readonly title: string
  readonly regionName: string
  readonly panelName: string
  readonly made: string
  /** Said only of an example, or while the panel is open. */
  readonly remarks: readonly string[]
  readonly decisionTitle: string
  readonly decision: string | null
  readonly rankingTitle: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly agreement: string
  readonly source: string
  readonly signaturesTitle: string
  readonly judges: readonly string[]
}

const MARGIN = 48
const INK = '#1f2b2a'
const PALE = '#4c5856'
const FOOT_CHARACTERS_MAX = 90
const NUMERIC_COLUMNS = [2, 4]

/** What fits on the one line of a foot. */
const shortened = (text: string) =>
  text.length > FOOT_CHARACTERS_MAX ? `${text.slice(0, FOOT_CHARACTERS_MAX)}…` : text

/** Scores and gaps stand by their ends, words by their beginnings. */
const alignmentOf = (column: number): 'left' | 'right' =>
  NUMERIC_COLUMNS.includes(column) ? 'right' : 'left'

/** The minutes as a PDF on A4: what was decided first, then the ranking with its uncertainty, and a line for each signature. */
export async function minutesPdf(minutes: Minutes): Promise<Uint8Array> {
  const { title, panelName, regionName, remarks, decision, columns, rows, judges } = minutes
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: MARGIN,
    info: { title: `${title}: ${panelName}` },
    language: pdfLanguages[minutes.language],
    defaultStyle: { font: 'Roboto', color: INK, fontSize: 11, lineHeight: 1.2 },
    // Pages of minutes that were taken apart say what they belong to.
    footer: (page, pages) => ({
      margin: [MARGIN, 14, MARGIN, 0],
      columns: [
        { text: shortened(`${title}: ${panelName}`), fontSize: 8, color: PALE },
        { text: minutes.pageOf(page, pages), fontSize: 8, color: PALE, alignment: 'right', width: 90 },
      ],
    }),
    pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel !== undefined && getFollowingNodesOnPage().length === 0,
    content: [
      { text: regionName, bold: true },
      { text: title, fontSize: 18, bold: true, margin: [0, 12, 0, 0] },
      { text: panelName, fontSize: 14, margin: [0, 0, 0, 4] },
      { text: minutes.made, color: PALE },
      ...remarks.map((text) => ({ text, italics: true, color: PALE })),
      ...(decision === null
        ? []
        : [
            {
              text: minutes.decisionTitle,
              bold: true,
              margin: [0, 12, 0, 2] as [number, number, number, number],
            },
            { text: decision },
          ]),
      { text: minutes.rankingTitle, bold: true, margin: [0, 14, 0, 4], headlineLevel: 1 },
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          widths: ['auto', '*', 'auto', 'auto', 'auto'],
          dontBreakRows: true,
          body: [
            columns.map((text, at) => ({ text, bold: true, alignment: alignmentOf(at) })),
            ...rows.map((row) => row.map((text, at) => ({ text, alignment: alignmentOf(at) }))),
          ],
        },
      },
      { text: minutes.agreement, fontSize: 9, color: PALE, margin: [0, 8, 0, 0] },
      { text: minutes.source, fontSize: 9, color: PALE },
      { text: minutes.signaturesTitle, bold: true, margin: [0, 18, 0, 4], headlineLevel: 1 },
      {
        layout: 'noBorders',
        table: {
          widths: ['*', '*'],
          dontBreakRows: true,
          body: judges.map((name) => [
            { text: name, margin: [0, 14, 0, 14] },
            { text: '______________________', margin: [0, 14, 0, 14] },
          ]),
        },
      },
    ],
  }
  return renderPdf(definition)
}
