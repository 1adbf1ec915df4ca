import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { pdfLanguages, renderPdf } from '../pdf.ts'
import { besideMark, markImages } from '../printed-mark.ts'
import { blocksContent } from './block-content.ts'
import type { Briefing } from './report.ts'
import { INK, QUIET } from './style.ts'

const SHORT_SIDE = 595.28
const LONG_SIDE = 841.89
const MARGIN = 42

/** The bytes of a report. */
export function briefingPdf(briefing: Briefing): Promise<Uint8Array> {
  return renderPdf(briefingDefinition(briefing))
}

function briefingDefinition(briefing: Briefing): TDocumentDefinitions {
  const { title, subtitle, foot, pageOf, accentColor, mark, blocks, isLandscape = false, cover } = briefing
  const side = isLandscape ? LONG_SIDE : SHORT_SIDE
  const width = side - 2 * MARGIN
  const names: Content = {
    stack: [
      { text: subtitle, fontSize: 10, color: QUIET },
      { text: title, fontSize: 20, bold: true, color: accentColor, margin: [0, 2, 0, 0] },
    ],
  }
  const begin = cover
    ? coverContent(briefing, cover)
    : besideMark(mark, { width: 80, height: 34, gap: 12 }, names)
  return {
    pageSize: 'A4',
    pageOrientation: isLandscape ? 'landscape' : 'portrait',
    pageMargins: [MARGIN, 40, MARGIN, 46],
    info: { title: `${title} - ${subtitle}`, creationDate: briefing.madeAt },
    language: pdfLanguages[briefing.language],
    defaultStyle: { font: 'Roboto', fontSize: 10, color: INK, lineHeight: 1.2 },
    images: markImages(mark),
    background: () => ({ canvas: [{ type: 'rect', x: 0, y: 0, w: side, h: 8, color: accentColor }] }),
    content: [begin, ...blocksContent(blocks, width, accentColor)],
    // A heading goes with what it stands above.
    pageBreakBefore: ({ headlineLevel }, { getFollowingNodesOnPage }) =>
      headlineLevel !== undefined && getFollowingNodesOnPage().length === 0,
    footer: (page, pages) => ({
      margin: [MARGIN, 14, MARGIN, 0],
      columns: [
        { text: foot, fontSize: 8, color: QUIET },
        {
          text: pageOf.replace('{page}', String(page)).replace('{pages}', String(pages)),
          fontSize: 8,
          color: QUIET,
          alignment: 'right',
          width: 'auto',
        },
      ],
    }),
  }
}

/** The first page of a book: whose it is, what it is called, and what else is to be known at once. */
function coverContent({ title, subtitle, accentColor, mark }: Briefing, lines: readonly string[]): Content {
  return {
    stack: [
      besideMark(mark, { width: 140, height: 60, gap: 14 }, { text: subtitle, fontSize: 13, color: QUIET }),
      { text: title, fontSize: 32, bold: true, color: accentColor, margin: [0, 190, 0, 14] },
      ...lines.map((text) => ({
        text,
        fontSize: 13,
        margin: [0, 0, 0, 6] as [number, number, number, number],
      })),
      { text: '', pageBreak: 'after' },
    ],
  }
}
