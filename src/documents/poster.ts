import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { isRefused, ok, type Result } from '../domain/result.ts'
import { renderPdf } from './pdf.ts'
import { besideMark, markImages, type PrintedMark } from './printed-mark.ts'
import { type QrRefusal, type QrVector, qrVector } from './qr.ts'

/** A table tent is a sheet of A4 or A5 that is folded in the middle and stands open like a book, the same on both sides. */
export const POSTER_FORMATS = ['a4', 'a5', 'table-tent', 'table-tent-a5'] as const
export type PosterFormat = (typeof POSTER_FORMATS)[number]

/** What the poster says besides names, in one language. */
export type PosterWords = {
  readonly question: string
  readonly steps: readonly [string, string, string]
  readonly orOpen: string
  readonly privacy: string
  readonly complaint: string
  readonly example: string
  readonly fold: string
}

export type PosterSubject = {
  readonly regionName: string
  readonly agencyName: string
  readonly innovationName: string
  /** Whole short address, as in the QR code; shown without its scheme. */
  readonly link: string
  /** The region's colour, '#0E6B5C'. */
  readonly accentColor: string
  /** The region's mark; without one its name stands alone. */
  readonly mark: PrintedMark | null
  readonly isExample: boolean
}

const POINTS_PER_MILLIMETRE = 72 / 25.4
const PANEL_WIDTH = 148 * POINTS_PER_MILLIMETRE
const PANEL_HEIGHT = 210 * POINTS_PER_MILLIMETRE
const MARGIN = 34
/** Room for the lines at the foot: two, or three where the sheet is small and the letters are not smaller. */
const FOOT = 44
/** Read at arm's length a code needs about a tenth of the distance: 85 mm on A5, 120 mm on A4, and 60 mm on a table of A6. */
const QR_WIDTH = 85 * POINTS_PER_MILLIMETRE
/** As high as the two lines of names beside it, or as wide as a quarter of the panel. */
const MARK_HEIGHT = 12 * POINTS_PER_MILLIMETRE
const MARK_WIDTH = 30 * POINTS_PER_MILLIMETRE
/** Where long names take the room; still read at half a metre. */
const SMALL_QR_WIDTH = 49 * POINTS_PER_MILLIMETRE
const NAMES_CHARACTERS_MAX = 200
/** By how much a panel is larger than A5: each size of paper has sides the square root of two times those of the next. */
const SCALES: Readonly<Record<PosterFormat, number>> = {
  a4: Math.SQRT2,
  a5: 1,
  'table-tent': 1,
  'table-tent-a5': Math.SQRT1_2,
}
/** Smaller letters are read by nobody who sits at a table. */
const FONT_SIZE_MIN = 7
/** Longer names are cut with an ellipsis so that a poster is one page; the full name stands behind the link. */
const NAME_CHARACTERS_MAX = 160
const COLOR = /^#[0-9a-f]{6}$/i
/** Colour of the text, and of the rest where a region has set no colour that can be read. */
const INK = '#1f2b2a'
const LINE_CHARACTERS_MAX = 110

/**
 * The poster that leads the public to the survey: region, innovation, QR code, short link and what to do, as a PDF
 * of one page. Refused with the codes of the QR code.
 */
export async function posterPdf(
  format: PosterFormat,
  subject: PosterSubject,
  words: PosterWords,
): Promise<Result<Uint8Array, QrRefusal>> {
  const qr = qrVector(subject.link)
  if (isRefused(qr)) return qr
  const accentColor = COLOR.test(subject.accentColor) ? subject.accentColor : INK
  return ok(await renderPdf(posterDefinition(format, { ...subject, accentColor }, words, qr.value)))
}

function posterDefinition(
  format: PosterFormat,
  subject: PosterSubject,
  words: PosterWords,
  qr: QrVector,
): TDocumentDefinitions {
  const scale = SCALES[format]
  const isTent = format.startsWith('table-tent')
  const panel = () => panelContent(subject, words, qr, scale)
  const width = PANEL_WIDTH * scale
  const height = PANEL_HEIGHT * scale
  return {
    pageSize: { width: isTent ? width * 2 : width, height },
    pageMargins: [MARGIN * scale, MARGIN * scale, MARGIN * scale, Math.max(FOOT, FOOT * scale)],
    info: { title: `${subject.innovationName} - ${subject.regionName}`, subject: words.question },
    defaultStyle: { font: 'Jakarta', color: INK, lineHeight: 1.15 },
    images: markImages(subject.mark),
    background: () => [
      bandAt(0, width * (isTent ? 2 : 1), 9 * scale, subject.accentColor),
      ...(isTent ? [foldMark(width, height, MARGIN * scale, words.fold)] : []),
    ],
    content: isTent ? [{ columns: [panel(), panel()], columnGap: MARGIN * 2 }] : [panel()],
    footer: () => ({
      columns: isTent ? [footContent(words, scale), footContent(words, scale)] : [footContent(words, scale)],
      columnGap: MARGIN * 2,
      margin: [MARGIN * scale, 6 * scale, MARGIN * scale, 0],
    }),
  }
}

function bandAt(y: number, width: number, height: number, color: string): Content {
  return { canvas: [{ type: 'rect', x: 0, y, w: width, h: height, color }] }
}

/** The word stands in the margin above the names, which begin where it ends. */
function foldMark(x: number, height: number, margin: number, fold: string): Content {
  return {
    stack: [
      {
        canvas: [
          {
            type: 'line',
            x1: x,
            y1: 20,
            x2: x,
            y2: height - 20,
            lineWidth: 0.5,
            lineColor: '#9aa5a3',
            dash: { length: 4 },
          },
        ],
        absolutePosition: { x: 0, y: 0 },
      },
      { text: fold, fontSize: 6.5, color: '#5b6664', absolutePosition: { x: x + 4, y: margin - 12 } },
    ],
  }
}

function panelContent(subject: PosterSubject, words: PosterWords, qr: QrVector, scale: number): Content {
  const size = (points: number) => points * scale
  const font = (points: number) => fontSize(points, scale)
  const name = shorten(subject.innovationName, NAME_CHARACTERS_MAX)
  return {
    stack: [
      namesContent(subject, scale),
      {
        text: words.question,
        fontSize: font(21),
        bold: true,
        lineHeight: 1.02,
        margin: [0, size(10), 0, size(4)],
      },
      { text: name, fontSize: font(nameSize(name)), bold: true, color: subject.accentColor },
      ...(subject.isExample
        ? [
            {
              text: words.example,
              fontSize: font(8.5),
              italics: true,
              margin: [0, size(2), 0, 0] as [number, number, number, number],
            },
          ]
        : []),
      qrBlock(qr, size(qrWidth(subject)), subject.accentColor, size(8)),
      { text: words.orOpen, fontSize: font(9.5), color: '#4c5856', alignment: 'center' },
      {
        text: shownLink(subject.link),
        fontSize: font(linkSize(subject.link)),
        bold: true,
        alignment: 'center',
        margin: [0, 0, 0, size(6)],
      },
      {
        columns: words.steps.map((step, index) => stepColumn(index + 1, step, subject.accentColor, scale)),
        columnGap: size(10),
      },
    ],
  }
}

function fontSize(points: number, scale: number): number {
  return Math.max(points * scale, FONT_SIZE_MIN)
}

function namesContent({ regionName, agencyName, accentColor, mark }: PosterSubject, scale: number): Content {
  const names: Content = {
    stack: [
      {
        text: shorten(regionName, LINE_CHARACTERS_MAX),
        fontSize: fontSize(13, scale),
        bold: true,
        color: accentColor,
      },
      { text: shorten(agencyName, LINE_CHARACTERS_MAX), fontSize: fontSize(9.5, scale), color: '#4c5856' },
    ],
  }
  const box = { width: MARK_WIDTH * scale, height: MARK_HEIGHT * scale, gap: 9 * scale }
  return besideMark(mark, box, names)
}

function footContent(words: PosterWords, scale: number): Content {
  return { text: `${words.privacy}\n${words.complaint}`, fontSize: fontSize(8, scale), color: '#4c5856' }
}

function qrBlock(qr: QrVector, width: number, color: string, gap: number): Content {
  const pad = 1
  const side = qr.size + 2 * pad
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">` +
    `<rect x="0.35" y="0.35" width="${side - 0.7}" height="${side - 0.7}" rx="2.2" fill="#ffffff" stroke="${color}" stroke-width="0.7"/>` +
    `<path transform="translate(${pad} ${pad})" d="${qr.path}" fill="#000000"/></svg>`
  return { svg, width, alignment: 'center', margin: [0, gap, 0, gap * 0.6] }
}

function stepColumn(number: number, step: string, color: string, scale: number) {
  return {
    width: '*' as const,
    stack: [
      { text: String(number), fontSize: fontSize(12, scale), bold: true, color },
      { text: step, fontSize: fontSize(8.5, scale) },
    ],
  }
}

function qrWidth({ regionName, agencyName, innovationName }: PosterSubject): number {
  const characters = [regionName, agencyName, innovationName].reduce((sum, name) => sum + name.length, 0)
  return characters > NAMES_CHARACTERS_MAX ? SMALL_QR_WIDTH : QR_WIDTH
}

function nameSize(name: string): number {
  return name.length <= 40 ? 16 : name.length <= 80 ? 12.5 : 9.5
}

/** An address is never broken: who types it must see where it ends. */
function linkSize(link: string): number {
  const characters = shownLink(link).length
  return Math.max(5, Math.min(15, 620 / characters))
}

function shownLink(link: string): string {
  return link.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

function shorten(text: string, charactersMax: number): string {
  const characters = [...text]
  return characters.length <= charactersMax
    ? text
    : `${characters
        .slice(0, charactersMax - 1)
        .join('')
        .trimEnd()}…`
}
