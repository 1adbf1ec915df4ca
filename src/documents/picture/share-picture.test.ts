import { expect, test } from 'vitest'
import { linesOf, openLettering } from './lettering.ts'
import {
  SHARE_HEIGHT,
  SHARE_WIDTH,
  type SharePicture,
  sharePicturePng,
  sharePictureSvg,
} from './share-picture.ts'

const picture: SharePicture = {
  regionName: 'Kota Uji',
  mark: null,
  name: 'Antre <dari> Rumah & Kantor',
  agencyName: 'Dinas Kesehatan',
  verdict: { word: 'Terbukti dinikmati', color: '#1f7a3d', shape: '<circle cx="8" cy="8" r="7"/>' },
  score: { value: '86', of: 'dari 100 · 418 jawaban' },
  question: 'Apakah warga menikmatinya?',
  remark: null,
}

test('a picture has the size that networks ask for, and no letter in it needs a font', async () => {
  const svg = sharePictureSvg(picture)
  expect(svg).not.toMatch(/<text|font|dari|Antre/)
  const png = Buffer.from(await sharePicturePng(picture))
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([SHARE_WIDTH, SHARE_HEIGHT])
  expect(png.byteLength).toBeLessThan(100_000)
})

test('what is not told is not drawn', () => {
  const drawn = (one: SharePicture) => sharePictureSvg(one).match(/<path/g)?.length ?? 0
  expect(drawn(picture) - drawn({ ...picture, score: null })).toBe(2)
})

test.each([
  ['a long name', 'Sistem Layanan Terpadu '.repeat(20), 3],
  ['one word without an end', 'x'.repeat(400), 1],
  ['letters that no font knows', '日本語', 1],
])('%s stays within its lines', (_, text, lines) => {
  const bold = openLettering('bold')
  const shown = linesOf(bold, text, { width: 1000, size: 54, linesMax: 3 })
  expect(shown).toHaveLength(lines)
  for (const line of shown) expect(bold.width(line, 54)).toBeLessThanOrEqual(1000)
})

test('a name of 20,000 letters takes no longer than to look at each', () => {
  const begun = process.cpuUsage()
  for (const text of ['x'.repeat(20_000), '<a href="x">&b;'.repeat(1_300), 'kata '.repeat(4_000)]) {
    const svg = sharePictureSvg({ ...picture, name: text, agencyName: text, regionName: text })
    expect(svg).not.toMatch(/<text|<a |&|href/)
    expect(svg.length).toBeLessThan(200_000)
  }
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5)
})
