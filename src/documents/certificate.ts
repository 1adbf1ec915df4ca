import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { CertificateContent } from '../domain/learning/certificate.ts'
import { isRefused, ok, type Result } from '../domain/result.ts'
import { renderPdf } from './pdf.ts'
import { besideMark, markImages, type PrintedMark } from './printed-mark.ts'
import { type QrRefusal, type QrVector, qrVector } from './qr.ts'

/** What the paper says besides names and figures, in one language. */
export type CertificateWords = {
  readonly title: string
  readonly number: (text: string) => string
  readonly given: string
  readonly servant: (text: string) => string
  readonly for: string
  readonly held: (organiser: string, span: string, place: string) => string
  readonly hours: (hours: string) => string
  readonly subjects: string
  readonly minutes: string
  readonly check: string
  readonly hoursNote: (minutes: string) => string
  readonly example: string
}

export type CertificateSubject = {
  readonly content: CertificateContent
  readonly number: string
  readonly civilServantNumber: string | null
  readonly regionName: string
  readonly mark: PrintedMark | null
  /** Where it is checked, as in the QR code. */
  readonly address: string
  /** Days as they are read. */
  readonly issuedOn: string
  readonly span: string
}

const MARGIN = 48
const INK = '#1f2b2a'
const PALE = '#4c5856'
const QR_WIDTH = 84
const MARK_BOX = { width: 90, height: 44, gap: 12 }
/** A signature with so many characters around it is long: it stands in small letters, and the front leaves it more room. */
const SIGNATURE_CHARACTERS_MAX = 160

/** The size of letters by the length of a text: the largest up to the first bound, the next up to the second, and so on. */
const sizeOf = ({ length }: string, sizes: readonly (readonly [number, number])[], smallest: number) =>
  sizes.find(([charactersMax]) => length <= charactersMax)?.[1] ?? smallest

/** A certificate on A4 across: the front with hours and signature, and the subjects on a second page. Refused as the QR code is. */
export async function certificatePdf(
  subject: CertificateSubject,
  words: CertificateWords,
  number: (value: number) => string,
): Promise<Result<Uint8Array, QrRefusal>> {
  const qr = qrVector(subject.address)
  if (isRefused(qr)) return qr
  return ok(await renderPdf(definitionOf(subject, words, number, qr.value)))
}

function definitionOf(
  subject: CertificateSubject,
  words: CertificateWords,
  number: (value: number) => string,
  qr: QrVector,
): TDocumentDefinitions {
  const { content, mark } = subject
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: MARGIN,
    info: { title: `${words.title} ${subject.number}`, author: content.organiser },
    defaultStyle: { font: 'Roboto', color: INK, fontSize: 12, lineHeight: 1.2 },
    images: markImages(mark),
    content: [
      besideMark(mark, MARK_BOX, { text: subject.regionName, bold: true, fontSize: 14 }),
      {
        layout: 'noBorders',
        table: {
          widths: ['*'],
          // What is short leaves the foot at the bottom of the page; what is long moves it there, and never breaks it.
          heights: [frontHeight(content), 'auto'],
          dontBreakRows: true,
          body: [[{ stack: frontOf(subject, words, number) }], [footOf(subject, words, qr)]],
        },
      },
      ...backOf(content, words, number),
    ],
  }
}

const signerOf = ({ signatoryPosition, organiser }: CertificateContent) => signatoryPosition ?? organiser
const isSignedAtLength = (content: CertificateContent) =>
  `${content.place}${signerOf(content)}${content.signatoryName ?? ''}`.length > SIGNATURE_CHARACTERS_MAX

/** So high in points is the front above its foot, on the page of A4 across. */
const frontHeight = (content: CertificateContent) => (isSignedAtLength(content) ? 270 : 345)

const centred = (text: string, changes: Record<string, unknown> = {}): Content => ({
  text,
  alignment: 'center',
  ...changes,
})

function frontOf(
  { content, civilServantNumber, span, number }: CertificateSubject,
  words: CertificateWords,
  figure: (value: number) => string,
): Content[] {
  const nameSize = sizeOf(
    content.name,
    [
      [36, 28],
      [90, 20],
    ],
    15,
  )
  const courseSize = sizeOf(
    content.courseName,
    [
      [90, 18],
      [140, 15],
    ],
    13,
  )
  const held = words.held(content.organiser, span, content.place)
  return [
    centred(words.title, { fontSize: 30, bold: true, margin: [0, 10, 0, 0] }),
    centred(words.number(number), { color: PALE }),
    ...(content.isExample ? [centred(words.example, { italics: true, color: PALE })] : []),
    centred(words.given, { margin: [0, 14, 0, 0] }),
    centred(content.name, { fontSize: nameSize, bold: true }),
    ...(civilServantNumber ? [centred(words.servant(civilServantNumber))] : []),
    centred(words.for, { margin: [0, 10, 0, 0] }),
    centred(content.courseName, { fontSize: courseSize, bold: true }),
    centred(held, { fontSize: sizeOf(held, [[180, 12]], 10) }),
    centred(words.hours(figure(content.hours)), { bold: true, margin: [0, 6, 0, 0] }),
  ]
}

function footOf(
  { content, address, issuedOn }: CertificateSubject,
  words: CertificateWords,
  qr: QrVector,
): Content {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${qr.size} ${qr.size}">` +
    `<path d="${qr.path}" fill="#000000"/></svg>`
  return {
    columns: [
      { width: QR_WIDTH, svg },
      {
        width: '*',
        stack: [
          { text: words.check, fontSize: 9, color: PALE },
          { text: address.replace(/^https?:\/\//, ''), fontSize: 9 },
        ],
        margin: [8, 30, 8, 0],
      },
      {
        width: isSignedAtLength(content) ? 330 : 260,
        fontSize: isSignedAtLength(content) ? 9 : 12,
        stack: [
          { text: `${content.place}, ${issuedOn}` },
          { text: signerOf(content) },
          {
            text: content.signatoryName ?? '',
            bold: true,
            margin: [0, isSignedAtLength(content) ? 36 : 46, 0, 0],
          },
        ],
      },
    ],
  }
}

function backOf(
  { subjects, minutesPerHour }: CertificateContent,
  words: CertificateWords,
  figure: (value: number) => string,
): Content[] {
  const note = { text: words.hoursNote(figure(minutesPerHour)), fontSize: 9, color: PALE, margin: 0 }
  if (subjects.length === 0) return [{ ...note, margin: [0, 14, 0, 0] }]
  return [
    { text: words.subjects, fontSize: 18, bold: true, pageBreak: 'before', margin: [0, 0, 0, 8] },
    {
      layout: 'lightHorizontalLines',
      table: {
        headerRows: 1,
        widths: ['*', 80],
        body: [
          [
            { text: words.subjects, bold: true },
            { text: words.minutes, bold: true, alignment: 'right' },
          ],
          ...subjects.map(({ name, minutes }) => [
            name,
            { text: figure(minutes), alignment: 'right' as const },
          ]),
        ],
      },
    },
    { ...note, margin: [0, 14, 0, 0] },
  ]
}
