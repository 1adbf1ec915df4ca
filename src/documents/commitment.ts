import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Language } from '../domain/language.ts'
import { pdfLanguages, renderPdf } from './pdf.ts'

/** A statement of commitment in the words of one language, ready to be signed by hand or by a signature of the office's own. */
export type CommitmentPaper = {
  readonly language: Language
  readonly title: string
  readonly regionName: string
  readonly agencyName: string
  readonly opening: string
  readonly nameLabel: string
  readonly signerName: string
  readonly officeLabel: string
  readonly signerOffice: string
  readonly promise: string
  readonly promises: readonly string[]
  /** Place and day. */
  readonly dated: string
  readonly example: string | null
}

const MARGIN = 56
const INK = '#1f2b2a'
const PALE = '#4c5856'
/** Room for a signature and a stamp. */
const SIGNATURE_HEIGHT = 72

const promiseOf = (text: string): Content => ({ text, margin: [0, 0, 0, 4] })

/** The statement as a PDF on A4. */
export async function commitmentPdf(paper: CommitmentPaper): Promise<Uint8Array> {
  const { title, regionName, agencyName, promises, dated, example, signerName, signerOffice } = paper
  const signature: Content = {
    margin: [260, 24, 0, 0],
    stack: [
      { text: dated },
      { text: signerOffice },
      { text: ' ', lineHeight: SIGNATURE_HEIGHT / 12 },
      { text: signerName, bold: true },
    ],
  }
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: MARGIN,
    info: { title: `${title}: ${agencyName}` },
    language: pdfLanguages[paper.language],
    defaultStyle: { font: 'Roboto', color: INK, fontSize: 11.5, lineHeight: 1.3 },
    content: [
      { text: regionName, bold: true, alignment: 'center' },
      { text: agencyName, alignment: 'center' },
      { text: title, fontSize: 16, bold: true, alignment: 'center', margin: [0, 18, 0, 16] },
      ...(example === null ? [] : [{ text: example, italics: true, color: PALE } as Content]),
      { text: paper.opening, margin: [0, 0, 0, 6] },
      {
        layout: 'noBorders',
        table: {
          widths: [90, '*'],
          body: [
            [paper.nameLabel, `: ${signerName}`],
            [paper.officeLabel, `: ${signerOffice}`],
          ],
        },
      },
      { text: paper.promise, margin: [0, 12, 0, 6] },
      { ol: promises.slice(0, -1).map(promiseOf) },
      // A signature never stands on a page without what is promised by it.
      {
        unbreakable: true,
        stack: [{ start: promises.length, ol: promises.slice(-1).map(promiseOf) }, signature],
      },
    ],
  }
  return renderPdf(definition)
}
