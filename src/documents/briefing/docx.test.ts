import { expect, test } from 'vitest'
import { readZipEntries, readZipEntry } from '../zip.ts'
import { briefingDocx } from './docx.ts'
import type { Briefing } from './report.ts'

const briefing: Briefing = {
  language: 'id',
  title: 'Direktori <Uji> & kawan',
  subtitle: 'Kota Uji',
  foot: 'Kota Uji',
  pageOf: '{page}/{pages}',
  accentColor: '#0E6B5C',
  mark: null,
  cover: ['2026'],
  blocks: [
    { kind: 'contents', title: 'Daftar isi' },
    { kind: 'heading', level: 1, title: 'Dinas Uji', onNewPage: true },
    { kind: 'heading', level: 2, title: 'Antre dari Rumah' },
    { kind: 'heading', level: 3, title: 'Latar belakang' },
    { kind: 'text', paragraphs: ['Nol \u0000 dan <tag> "kutip"'] },
    { kind: 'table', title: 'Daftar', head: ['Nama', 'Nilai'], rows: [['a', '1']] },
    { kind: 'table', title: 'Kosong', head: [], rows: [] },
  ],
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const entries = readZipEntries(bytes)
  if (!entries.ok) throw new Error(entries.code)
  const parts = await Promise.all(
    entries.value.map(async (entry) => {
      const content = await readZipEntry(bytes, entry)
      return [entry.name, Buffer.from(content ?? []).toString('utf8')] as const
    }),
  )
  return new Map(parts)
}

/** Whether every element is closed in its order. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  for (const [, close, name = '', empty] of xml.matchAll(/<(\/?)([a-zA-Z:0-9]+)[^>]*?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false
    } else if (!empty) open.push(name)
  }
  return open.length === 0
}

test('a document of Word holds what its package says, and every part is well formed', async () => {
  const parts = await partsOf(briefingDocx(briefing))
  for (const [name, xml] of parts) expect(isWellFormed(xml), name).toBe(true)
  const types = parts.get('[Content_Types].xml') ?? ''
  for (const [, part = ''] of types.matchAll(/PartName="\/([^"]+)"/g))
    expect(parts.has(part), part).toBe(true)
  const within = parts.get('word/_rels/document.xml.rels') ?? ''
  for (const [, part = ''] of within.matchAll(/Target="([^"]+)"/g))
    expect(parts.has(`word/${part}`), part).toBe(true)
})

test('its contents lead to the headings of two levels, each with a style that there is, and no sign breaks it', async () => {
  const parts = await partsOf(briefingDocx(briefing))
  const document = parts.get('word/document.xml') ?? ''
  const styles = parts.get('word/styles.xml') ?? ''
  const links = [...document.matchAll(/<w:hyperlink w:anchor="([^"]+)"/g)].map((found) => found[1])
  expect(links).toHaveLength(2)
  for (const link of links) expect(document).toContain(`w:name="${link}"`)
  for (const [, style] of document.matchAll(/<w:pStyle w:val="([^"]+)"/g))
    expect(styles).toContain(`w:styleId="${style}"`)
  expect(document.match(/fldCharType="(begin|separate|end)"/g)).toHaveLength(3)
  expect(document).not.toContain('\u0000')
  expect(document).toContain('&#60;tag&#62;')
})

test('the columns of a table fill the page, and none is too narrow for a word in it', async () => {
  const document = (await partsOf(briefingDocx(briefing))).get('word/document.xml') ?? ''
  const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((found) => Number(found[1]))
  const whole = Number(/<w:tblW w:w="(\d+)" w:type="dxa"/.exec(document)?.[1])
  expect(whole - widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(widths.length)
  expect(Math.min(...widths)).toBeGreaterThan('Nilai'.length * 100)
})

test('lines of a text stay lines, and seven years of months stand side by side', async () => {
  const months = Array.from({ length: 84 }, (_, at) => `B${at}`)
  const lines = { target: null, targetLabel: '', launchAt: 30, launchLabel: 'diluncurkan', color: '#0E6B5C' }
  const chart = { ...lines, periods: months, values: months.map(() => 1), language: 'id' as const }
  const blocks: Briefing['blocks'] = [
    { kind: 'text', paragraphs: ['Satu\nDua'] },
    { kind: 'chart', title: 'Nilai', chart, text: '' },
  ]
  const document = (await partsOf(briefingDocx({ ...briefing, blocks }))).get('word/document.xml') ?? ''
  expect(document).toContain('>Satu</w:t><w:br/><w:t xml:space="preserve">Dua<')
  expect(document.match(/<w:tr>/g)).toHaveLength(28)
  for (const month of months) expect(document).toContain(`>${month}<`)
  expect(document).toContain('>1 (diluncurkan)<')
})
