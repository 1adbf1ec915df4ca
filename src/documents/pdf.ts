import { createRequire } from 'node:module'
import { dirname, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Font, openSync } from 'fontkit'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Language } from '../domain/language.ts'
import { type HasLetter, withPrintableLetters } from './printed-letters.ts'

// Roboto comes with the PDF package. The font of the pages comes as WOFF2 with variable weight only, of which the package embeds
// empty letters: two weights of its Latin letters are beside this file, and in the built program's folder.
const jakarta = (weight: string) =>
  fileURLToPath(new URL(`fonts/plus-jakarta-sans-${weight}.ttf`, import.meta.url))
const locate = createRequire(import.meta.url).resolve
const regular = locate('pdfmake/fonts/Roboto/Roboto-Regular.ttf')

/** Loaded by the first document: the package with its tables of fonts and compression takes 30 MB. */
async function loadPdfmake() {
  const { default: pdfmake } = await import('pdfmake')
  pdfmake.setFonts({
    Jakarta: {
      normal: jakarta('regular'),
      bold: jakarta('bold'),
      italics: jakarta('regular'),
      bolditalics: jakarta('bold'),
    },
    Roboto: {
      normal: regular,
      bold: locate('pdfmake/fonts/Roboto/Roboto-Medium.ttf'),
      italics: locate('pdfmake/fonts/Roboto/Roboto-Italic.ttf'),
      bolditalics: locate('pdfmake/fonts/Roboto/Roboto-MediumItalic.ttf'),
    },
  })
  // A document is made of what it is given: it fetches nothing and reads no file but its fonts.
  pdfmake.setUrlAccessPolicy(() => false)
  const folders = [regular, jakarta('regular')].map((path) => dirname(path) + sep)
  pdfmake.setLocalAccessPolicy((path) => folders.some((folder) => path.startsWith(folder)))
  return pdfmake
}

let loaded: ReturnType<typeof loadPdfmake> | undefined

/** The language of a document as programs that read it aloud ask for it. */
export const pdfLanguages: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' }

const letters = new Map<string, Font>()

/** By the regular weight: the others have the same letters. */
const hasLetter: HasLetter = (font, codePoint) => {
  const known = letters.get(font) ?? openSync(font === 'Jakarta' ? jakarta('regular') : regular)
  letters.set(font, known)
  return known.hasGlyphForCodePoint(codePoint)
}

/** The bytes of a PDF. Text is Roboto, regular or bold, or Jakarta, and letters that it lacks are Roboto's or left out; pictures come as SVG text or data, never by address. */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  loaded ??= loadPdfmake()
  return await (await loaded).createPdf(withPrintableLetters(definition, hasLetter)).getBuffer()
}
