import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { isRefused, ok, type Result } from '../domain/result.ts'
import { renderPdf } from './pdf.ts'
import { besideMark, markImages, type PrintedMark } from './printed-mark.ts'
import { type QrRefusal, type QrVector, qrVector } from './qr.ts'

/** What each slip says besides its own code, in one language. */
export type SlipWords = {
  readonly regionName: string
  readonly innovationName: string
  readonly question: string
  readonly scan: string
  /** Where the code can be typed instead, without its scheme. */
  readonly address: string
  readonly codeLabel: string
  readonly until: string
  /** Said only of an example. */
  readonly example: string | null
  /** The region's mark; without one its name stands alone. */
  readonly mark: PrintedMark | null
}

export type Slip = { readonly link: string; readonly shownCode: string }

const POINTS_PER_MILLIMETRE = 72 / 25.4
const MARGIN = 10 * POINTS_PER_MILLIMETRE
const COLUMNS = 2
/** Six rows fill the height of A4; a cut straight through leaves slips of one size. */
const SLIP_HEIGHT = 44 * POINTS_PER_MILLIMETRE
/** Read from a hand's distance. */
const QR_WIDTH = 36 * POINTS_PER_MILLIMETRE
const MARK_BOX = { width: 14 * POINTS_PER_MILLIMETRE, height: 8 * POINTS_PER_MILLIMETRE, gap: 5 }
const REGION_CHARACTERS_MAX = 36
const INNOVATION_CHARACTERS_MAX = 60
/** Beside a mark there is room for two lines of this. */
const MARKED_CHARACTERS_MAX = 28
/** Longer addresses are set smaller, never broken off. */
const ADDRESS_CHARACTERS_MAX = 32
const INK = '#1f2b2a'
const PALE = '#4c5856'
const CUT = '#9aa5a3'

/** Slips with a code each, twelve on a page of A4 between dashed lines to cut along. Refused as the QR code is. */
export async function visitSlipsPdf(
  slips: readonly Slip[],
  words: SlipWords,
): Promise<Result<Uint8Array, QrRefusal>> {
  const cells: Content[] = []
  for (const slip of slips) {
    const qr = qrVector(slip.link)
    if (isRefused(qr)) return qr
    cells.push(slipContent(slip, words, qr.value))
  }
  return ok(await renderPdf(definitionOf(cells, words)))
}

function definitionOf(cells: readonly Content[], words: SlipWords): TDocumentDefinitions {
  const rows = Array.from({ length: Math.ceil(cells.length / COLUMNS) }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => cells[row * COLUMNS + column] ?? ''),
  )
  return {
    pageSize: 'A4',
    pageMargins: MARGIN,
    info: { title: `${words.codeLabel} - ${words.innovationName}` },
    defaultStyle: { font: 'Roboto', color: INK, lineHeight: 1.1 },
    images: markImages(words.mark),
    content: [
      {
        table: { widths: ['*', '*'], heights: SLIP_HEIGHT, dontBreakRows: true, body: rows },
        layout: {
          hLineWidth: () => 0.5,
          vLineWidth: () => 0.5,
          hLineColor: () => CUT,
          vLineColor: () => CUT,
          hLineStyle: () => ({ dash: { length: 3 } }),
          vLineStyle: () => ({ dash: { length: 3 } }),
          paddingTop: () => 0,
          paddingBottom: () => 0,
        },
      },
    ],
  }
}

function slipContent({ shownCode }: Slip, words: SlipWords, qr: QrVector): Content {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${qr.size} ${qr.size}"><path d="${qr.path}" fill="#000000"/></svg>`
  const charactersMax = words.mark ? MARKED_CHARACTERS_MAX : INNOVATION_CHARACTERS_MAX
  const addressSize = 8 * Math.min(1, ADDRESS_CHARACTERS_MAX / words.address.length)
  return {
    columns: [
      { svg, width: QR_WIDTH, margin: [0, 8, 0, 0] },
      {
        width: '*',
        margin: [0, 8, 4, 0],
        stack: [
          besideMark(words.mark, MARK_BOX, [
            {
              text: shorten(words.regionName, Math.min(REGION_CHARACTERS_MAX, charactersMax)),
              fontSize: 7.5,
              color: PALE,
            },
            { text: shorten(words.innovationName, charactersMax), fontSize: 9, bold: true },
          ]),
          { text: words.question, fontSize: 8.5, margin: [0, 3, 0, 3] },
          { text: words.scan, fontSize: 7.5, color: PALE },
          { text: words.address, fontSize: addressSize, bold: true },
          { text: words.codeLabel, fontSize: 7.5, color: PALE, margin: [0, 3, 0, 0] },
          { text: shownCode, fontSize: 13, bold: true },
          { text: words.until, fontSize: 6.5, color: PALE },
          ...(words.example ? [{ text: words.example, fontSize: 6.5, italics: true }] : []),
        ],
      },
    ],
    columnGap: 4,
  }
}

function shorten(text: string, charactersMax: number): string {
  const characters = [...text]
  return characters.length <= charactersMax ? text : `${characters.slice(0, charactersMax - 1).join('')}…`
}
