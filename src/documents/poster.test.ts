import fc from 'fast-check'
import jsQrModule from 'jsqr'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { examplePrintedMark } from '../../tests/support/example-mark.ts'
import { garbageText } from '../../tests/support/garbage.ts'
import { drawnRectangles, paint, pdfDrawing } from '../../tests/support/pdf-paths.ts'
import { POSTER_FORMATS, type PosterSubject, type PosterWords, posterPdf } from './poster.ts'
import { qrPng, qrVector } from './qr.ts'

// The package is CommonJS and its types do not say so.
const readQr = jsQrModule as unknown as typeof jsQrModule.default

const link = 'https://labinov.example.go.id/j/AB3K7Q'
const subject: PosterSubject = {
  regionName: 'Kota Tangerang Selatan',
  agencyName: 'Dinas Kependudukan dan Pencatatan Sipil',
  innovationName: 'Sianduk (Sistem Pengiriman Dokumen Kependudukan)',
  link,
  accentColor: '#0E6B5C',
  mark: null,
  isExample: false,
}
/** At least as long as the words of each language. */
const words: PosterWords = {
  question: 'Apakah layanan ini sungguh membantu Anda?',
  steps: [
    'Pindai kode ini dengan kamera ponsel Anda.',
    'Jawab sembilan pertanyaan, sekitar 30 detik saja.',
    'Lihat hasilnya dan apa saja yang diperbaiki.',
  ],
  orOpen: 'atau buka',
  privacy: 'Tanpa akun dan tanpa nama.',
  complaint: 'Ada keluhan? Sampaikan lewat kode yang sama dan dapatkan nomor untuk memantaunya.',
  example: 'Contoh, bukan data sebenarnya',
  fold: 'lipat di sini',
}
const longest: PosterSubject = {
  regionName: 'Kabupaten '.repeat(20),
  agencyName: 'Dinas '.repeat(40),
  innovationName: 'Inovasi '.repeat(40),
  link: `https://${'kabupaten-panjang-sekali.'.repeat(4)}example.go.id/j/AB3K7Q`,
  accentColor: '#0E6B5C',
  mark: null,
  isExample: true,
}

function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  )
}

test('the PNG reads as the link', async () => {
  const png = await qrPng(link)
  const image = sharp(png.ok ? png.value : undefined).ensureAlpha()
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true })
  expect(readQr(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(link)
})

test.each(POSTER_FORMATS)('the code that page %s draws reads as the link', async (format) => {
  const vector = qrVector(link)
  const pdf = await posterPdf(format, subject, words)
  if (!pdf.ok || !vector.ok) throw new Error('the poster was refused')
  const modules = drawnRectangles(pdfDrawing(pdf.value)).filter(({ height }) => height === 1)
  const codes = format.startsWith('table-tent') ? 2 : 1
  expect(modules).toHaveLength(vector.value.path.split('M').slice(1).length * codes)
  const { pixels, side } = paint(modules, vector.value.size, 4)
  expect(readQr(pixels, side, side)?.data).toBe(link)
})

test.each(POSTER_FORMATS)('%s is one page, also with the longest names', async (format) => {
  const mark = await examplePrintedMark()
  for (const one of [subject, longest, { ...subject, mark }, { ...longest, mark }]) {
    const pdf = await posterPdf(format, one, words)
    expect(pdf.ok && pagesOf(pdf.value)).toBe(1)
  }
})

test('a code without text or with too much is refused', async () => {
  expect(qrVector('')).toMatchObject({ code: 'qr-text-empty' })
  expect(await posterPdf('a4', { ...subject, link: 'x'.repeat(301) }, words)).toMatchObject({
    code: 'qr-text-too-long',
  })
})

test('a sign that no font of ours has leaves no empty box in a name', async () => {
  const drawn = async (innovationName: string) => {
    const pdf = await posterPdf('a4', { ...subject, innovationName }, words)
    return pdf.ok && pdfDrawing(pdf.value)
  }
  expect(await drawn('Sapa Warga😀')).toEqual(await drawn('Sapa Warga'))
  expect(await drawn('ꦱꦥWarga')).toEqual(await drawn('Warga'))
})

test('any names, colour and link give a poster or a refusal', async () => {
  const garbled = fc.record({
    regionName: garbageText,
    agencyName: garbageText,
    innovationName: garbageText,
    link: garbageText,
    accentColor: fc.constantFrom('#0E6B5C', '', '"/><script>', 'rot'),
    mark: fc.constant(null),
    isExample: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(garbled, async (one) => {
      expect(typeof (await posterPdf('a5', one, words)).ok).toBe('boolean')
    }),
    { numRuns: 15 },
  )
})
