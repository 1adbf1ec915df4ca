import jsQrModule from 'jsqr'
import { expect, test } from 'vitest'
import { examplePrintedMark } from '../../tests/support/example-mark.ts'
import { exampleSlips, exampleSlipWords } from '../../tests/support/example-slips.ts'
import { drawnPictures, drawnRectangles, paint, pdfDrawing } from '../../tests/support/pdf-paths.ts'
import { qrVector } from './qr.ts'
import { visitSlipsPdf } from './visit-slips.ts'

// The package is CommonJS and its types do not say so.
const readQr = jsQrModule as unknown as typeof jsQrModule.default

const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)?.length

test.each([
  ['without a mark', null],
  ['with a mark', await examplePrintedMark()],
])('the code on each slip reads as its own address, %s', async (_, mark) => {
  const slips = exampleSlips(13)
  const pdf = await visitSlipsPdf(slips, { ...exampleSlipWords, mark })
  if (!pdf.ok) throw new Error('the slips were refused')
  expect(pagesOf(pdf.value)).toBe(2)
  expect(drawnPictures(pdfDrawing(pdf.value))).toHaveLength(mark ? slips.length : 0)
  const modules = drawnRectangles(pdfDrawing(pdf.value)).filter(({ height }) => height === 1)
  let at = 0
  for (const { link } of slips) {
    const vector = qrVector(link)
    if (!vector.ok) throw new Error('the code was refused')
    const end = at + vector.value.path.split('M').length - 1
    const drawn = modules.slice(at, end)
    at = end
    const { pixels, side } = paint(drawn, vector.value.size, 4)
    expect(readQr(pixels, side, side)?.data).toBe(link)
  }
  expect(at).toBe(modules.length)
})

test('twelve slips are one page, also with the longest names', async () => {
  const long = 'panjang '.repeat(40)
  const longest = {
    ...exampleSlipWords,
    regionName: long,
    innovationName: long,
    mark: await examplePrintedMark(),
    address: `${'kabupaten-panjang-sekali.'.repeat(4)}example.go.id/s/K7Q2MAX`,
  }
  const pdf = await visitSlipsPdf(exampleSlips(12), longest)
  expect(pdf.ok && pagesOf(pdf.value)).toBe(1)
})
