import { Parser } from 'saxen'
import { expect, test } from 'vitest'
import { pdfPages } from '../../../tests/support/pdf-text.ts'
import { readZipEntries, readZipEntry } from '../zip.ts'
import { briefingPdf } from './briefing.ts'
import { briefingDocx } from './docx.ts'
import type { Briefing } from './report.ts'

const ADDRESS = 'https://kota.contoh.invalid/uji'

/** What a name or a text may hold that was written to be more than text. */
const hostile = [
  'INCLUDETEXT "\\\\\\\\jahat.invalid\\\\a.docx"',
  '{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc" }',
  'HYPERLINK "javascript:alert(1)"',
  '\u0013 HYPERLINK "http://jahat.invalid" \u0014 klik \u0015',
  '</w:t></w:r><w:r><w:instrText> DDE a b </w:instrText></w:r><w:r><w:t>',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;',
  ']]><![CDATA[',
  '&#60;w:p&#62; &amp; "kutip" \'satu\'',
  ') >> endobj 9 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj (',
  '\\) /URI (javascript:alert\\(1\\)) /Launch',
  '</text><a href="http://jahat.invalid"><image href="file:///etc/passwd"/></a><text>',
  '\ud800 \udfff \ufffe \uffff \u0000 \u001b[31m \u2028 \u2029 \u0085 \v',
  '\u202egpj.exe\u202c',
  '$& $1 $` {page} {pages} %s %n',
]
const words = hostile.join(' ')

/** A report with these words in every place that takes any. */
function filled(text: string): Briefing {
  const step = { name: text, text, state: text, cost: text, color: '#0E6B5C', from: 0, to: 0 }
  return {
    language: 'id',
    title: text,
    subtitle: text,
    foot: text,
    pageOf: '{page}/{pages}',
    accentColor: '#0E6B5C',
    mark: null,
    cover: [text],
    blocks: [
      { kind: 'contents', title: text },
      { kind: 'heading', level: 1, title: text },
      { kind: 'heading', level: 2, title: text },
      { kind: 'heading', level: 3, title: text },
      { kind: 'lead', text },
      { kind: 'text', label: text, paragraphs: [text] },
      { kind: 'shares', title: text, shares: [{ label: text, count: 1, color: '#0E6B5C' }] },
      { kind: 'list', title: text, items: [{ tag: text, head: text, text }], note: text },
      { kind: 'table', title: text, head: [text], rows: [[text]] },
      { kind: 'figures', figures: [{ value: text, label: text }] },
      {
        kind: 'columns',
        title: text,
        columns: [{ label: text, count: 1 }],
        target: { count: 2, label: text },
        color: '#0E6B5C',
        text,
      },
      { kind: 'bars', title: text, bars: [{ label: text, count: 1 }], color: '#0E6B5C', note: text },
      { kind: 'answer', word: text, color: '#0E6B5C', text },
      { kind: 'link', text, address: ADDRESS },
      {
        kind: 'gantt',
        head: { step: text, state: text, cost: text },
        months: [text],
        phases: [{ name: text, steps: [step] }],
      },
      {
        kind: 'chart',
        title: text,
        chart: {
          values: [1, 2],
          periods: [text, text],
          launchAt: 1,
          launchLabel: text,
          target: 2,
          targetLabel: text,
          language: 'id',
          color: '#0E6B5C',
        },
        text,
      },
    ],
  }
}

async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const entries = readZipEntries(bytes)
  if (!entries.ok) throw new Error(entries.code)
  const named = entries.value.map(async (entry) => {
    const content = await readZipEntry(bytes, entry)
    return [entry.name, Buffer.from(content ?? []).toString('utf8')] as const
  })
  return new Map(await Promise.all(named))
}

/** What a strict reader finds wrong with XML, and the elements with what each holds. */
function elementsOf(xml: string) {
  const faults: string[] = []
  const counts = new Map<string, number>()
  const parser = new Parser()
  parser.on('error', (error) => void faults.push(String(error)))
  parser.on('warn', (error) => void faults.push(String(error)))
  parser.on('openTag', (name) => void counts.set(name, (counts.get(name) ?? 0) + 1))
  parser.parse(xml)
  return { faults, counts }
}

test('in a document of Word what people wrote is text and nothing else', async () => {
  const [plain, bent] = await Promise.all(
    [filled('Uji'), filled(words)].map((one) => partsOf(briefingDocx(one))),
  )
  expect([...(bent?.keys() ?? [])]).toEqual([...(plain?.keys() ?? [])])
  for (const [name, xml] of bent ?? []) {
    const { faults, counts } = elementsOf(xml)
    expect([name, faults]).toEqual([name, []])
    const usual = elementsOf(plain?.get(name) ?? '').counts
    // The one difference: lines within a text.
    for (const one of [counts, usual]) for (const element of ['w:br', 'w:t']) one.delete(element)
    expect([name, counts]).toEqual([name, usual])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no XML document may hold
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|<!(?:DOCTYPE|\[CDATA)/)
    expect(xml).not.toMatch(/TargetMode|attachedTemplate|w:object|altChunk/)
  }
  const document = bent?.get('word/document.xml') ?? ''
  expect([...document.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
    ' TOC \\o "1-2" \\h \\z \\u ',
  ])
  expect(document).toContain('DDEAUTO')
})

test('in a PDF what people wrote opens, runs and fetches nothing', { timeout: 60_000 }, async () => {
  const pdf = await briefingPdf(filled(words))
  const text = Buffer.from(pdf).toString('latin1')
  // What is packed is drawing; that and the titles are no dictionaries.
  const dictionaries = text
    .replace(/stream\r?\n[\s\S]*?endstream/g, '')
    .replace(/\((?:\\[\s\S]|[^()\\])*\)/g, '()')
  expect(dictionaries).not.toMatch(
    /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|EmbeddedFile|RichMedia|XFA|AA)\b/,
  )
  const addresses = [...text.matchAll(/\/URI \(([^)]*)\)/g)].map(([, address]) => address)
  expect(new Set(addresses)).toEqual(new Set([ADDRESS]))
  expect(pdfPages(pdf).join(' ')).toContain('DDEAUTO')
})

const long: readonly (readonly [string, string])[] = [
  ['one word', 'x'.repeat(100_000)],
  ['many words', 'kata '.repeat(20_000)],
  ['many lines', 'a\n'.repeat(50_000)],
  ['brackets', '<'.repeat(100_000)],
]

test.each(long)('a document of Word takes 100,000 characters in %s', (_, text) => {
  const begun = process.cpuUsage()
  const bytes = briefingDocx({ ...filled('Uji'), blocks: [{ kind: 'text', paragraphs: [text] }] })
  const { user } = process.cpuUsage(begun)
  expect(bytes.length).toBeLessThan(5_000_000)
  expect(user / 1e6).toBeLessThan(3)
})

// Many lines are many pages, and take as long as these.
test.each(long.filter(([what]) => what !== 'many lines'))(
  'a PDF takes 100,000 characters in %s',
  { timeout: 120_000 },
  async (_, text) => {
    const begun = process.cpuUsage()
    const pdf = await briefingPdf({ ...filled('Uji'), blocks: [{ kind: 'text', paragraphs: [text] }] })
    const { user } = process.cpuUsage(begun)
    expect(pdf.length).toBeLessThan(5_000_000)
    expect(user / 1e6).toBeLessThan(8)
  },
)
