import jsQrModule from 'jsqr'
import { expect, test } from 'vitest'
import { POSTER_FORMATS, type PosterFormat, posterPdf } from '../../src/documents/poster.ts'
import { qrVector } from '../../src/documents/qr.ts'
import { surveySeconds } from '../../src/domain/survey/survey.ts'
import { messagesOf } from '../../src/web/messages/messages.ts'
import { examplePrintedMark } from '../support/example-mark.ts'
import { drawnPictures, drawnRectangles, paint, pdfDrawing } from '../support/pdf-paths.ts'

// The package is CommonJS and its types do not say so.
const readQr = jsQrModule as unknown as typeof jsQrModule.default

/** Long names take the room, and the code is drawn smaller. */
const names = { large: 'Sianduk', small: 'Inovasi layanan dengan nama yang sungguh panjang '.repeat(5) }

/** A table tent says the same on both of its sides. */
const codesOf = (format: PosterFormat) => (format.startsWith('table-tent') ? 2 : 1)

const mark = await examplePrintedMark()

const cases = (['id', 'en'] as const).flatMap((language) =>
  POSTER_FORMATS.flatMap((format) =>
    (['large', 'small'] as const).flatMap((size) =>
      [true, false].map((marked) => ({ language, format, size, marked })),
    ),
  ),
)

test.each(cases)(
  '$format in $language with a $size code reads as its link (with the mark: $marked)',
  async ({ language, format, size, marked }) => {
    const { poster } = messagesOf(language)
    const link = `https://labinov.example.go.id${language === 'en' ? '/en' : ''}/s/AB3K7Q`
    const subject = {
      regionName: 'Kota Uji',
      agencyName: 'Dinas Uji',
      innovationName: names[size],
      link,
      accentColor: '#0E6B5C',
      isExample: true,
      mark: marked ? mark : null,
    }
    const pdf = await posterPdf(format, subject, { ...poster, steps: poster.steps('3', '10') })
    const vector = qrVector(link)
    if (!pdf.ok || !vector.ok) throw new Error('the poster was refused')
    const drawing = pdfDrawing(pdf.value)
    const pictures = drawnPictures(drawing)
    expect(pictures).toHaveLength(marked ? codesOf(format) : 0)
    for (const { width, height } of pictures) expect(width / height).toBeCloseTo(mark.width / mark.height, 2)
    const modules = drawnRectangles(drawing).filter(({ height }) => height === 1)
    const { pixels, side } = paint(modules, vector.value.size, 4)
    expect(readQr(pixels, side, side)?.data).toBe(link)
  },
)

test('a poster says how many questions its survey asks, and about how long that takes', () => {
  expect([3, 9, 12].map(surveySeconds)).toEqual([10, 30, 40])
  expect(messagesOf('id').poster.steps('3', '10')[1]).toBe('Jawab 3 pertanyaan, sekitar 10 detik.')
  expect(messagesOf('en').poster.steps('9', '30')[1]).toBe('Answer 9 questions, about 30 seconds.')
})
