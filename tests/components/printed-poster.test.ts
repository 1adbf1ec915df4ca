import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import jsQrModule from 'jsqr'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POSTER_FORMATS, posterPdf } from '../../src/documents/poster.ts'
import { messagesOf } from '../../src/web/messages/messages.ts'
import { launchBrowser } from '../support/browser.ts'
import { examplePrintedMark } from '../support/example-mark.ts'
import { until } from '../support/labinov.ts'

/**
 * The whole sheet as a PDF viewer draws it: with the frame, the letters and the mark that stand around the code, each of which
 * could spoil it. What is seen of a sheet is no larger than what a cheap phone sees of it.
 */
const seen = { width: 900, height: 700 }

// The package is CommonJS and its types do not say so.
const readQr = jsQrModule as unknown as typeof jsQrModule.default

let browser: Browser
let folder: string
const mark = await examplePrintedMark()

beforeAll(async () => {
  browser = await launchBrowser()
  folder = mkdtempSync(join(tmpdir(), 'labinov-poster-'))
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The codes of a sheet, each side of a table tent looked at by itself; nothing while the sheet is not drawn. */
async function codesIn(png: Buffer, sides: number): Promise<(string | undefined)[]> {
  const width = seen.width / sides
  return Promise.all(
    Array.from({ length: sides }, async (_, side) => {
      const area = { left: side * width, top: 0, width, height: seen.height }
      const pixels = await sharp(png).extract(area).ensureAlpha().raw().toBuffer()
      return readQr(new Uint8ClampedArray(pixels), width, seen.height)?.data
    }),
  )
}

/** Long names take the room, and the code is drawn smaller. */
const names = { large: 'Sianduk', small: 'Inovasi layanan dengan nama yang sungguh panjang '.repeat(5) }

const sheets = (['id', 'en'] as const).flatMap((language) =>
  POSTER_FORMATS.flatMap((format) =>
    (['large', 'small'] as const).map((size) => ({ language, format, size })),
  ),
)

test.each(sheets)(
  'a printed $format in $language is read from the sheet, $size',
  async ({ language, format, size }) => {
    const { poster } = messagesOf(language)
    const link = `https://labinov.example.go.id${language === 'en' ? '/en' : ''}/s/AB3K7Q`
    const subject = {
      regionName: 'Kota Uji',
      agencyName: 'Dinas Uji',
      innovationName: names[size],
      link,
      accentColor: '#0E6B5C',
      isExample: true,
      mark,
    }
    const pdf = await posterPdf(format, subject, { ...poster, steps: poster.steps('3', '10') })
    if (!pdf.ok) throw new Error('the poster was refused')
    const file = join(folder, `${language}-${format}-${size}.pdf`)
    writeFileSync(file, pdf.value)
    const page = await browser.newPage({ viewport: seen })
    await page.goto(`${pathToFileURL(file)}#toolbar=0&navpanes=0&view=Fit`)
    const sides = format.startsWith('table-tent') ? 2 : 1
    let codes: (string | undefined)[] = []
    await until(async () => {
      codes = await codesIn(await page.screenshot(), sides)
      return codes.every(Boolean)
    }, 20_000)
    expect(codes).toEqual(Array(sides).fill(link))
    await page.close()
  },
)
