import { createContext, Script } from 'node:vm'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { sniffTableFormat } from '../../src/documents/table.ts'
import { guessMapping } from '../../src/domain/intake/columns.ts'
import { textOfMarkup } from '../../src/domain/intake/markup.ts'
import { readNumber } from '../../src/domain/intake/numbers.ts'
import { tableFromGrid } from '../../src/domain/intake/table.ts'
import { checkHolidayRows, holidayHeadings } from '../../src/domain/region/holiday-list.ts'
import { tidyCode } from '../../src/domain/survey/check-character.ts'
import { withoutTail } from '../../src/web/pasted-address.ts'
import { processorMs } from '../support/processor-time.ts'
import { sources } from './sources.ts'

// A pattern that tries again from each place holds everybody up while it reads a long text of one person. Each pattern of the sources is given
// texts made of its own words and signs, as long as a cell of a spreadsheet may be; a linear one reads them in a millisecond.
const CHARACTERS_DEFAULT = 32_767
const MS_MAX = 300

/** Patterns that only ever read something shorter, by the beginning of what is written, with the most that they read. */
const bounded: readonly (readonly [beginning: string, characters: number, why: string])[] = [
  ['/(\\d+)\\.(\\d+)\\.', 60, 'what isIP calls an address'],
  ['/^(?:([^<>"\\r\\n]+?)', 500, 'a setting of whoever runs the server'],
  ['/^(.*\\S)\\s*[;|\\t]', 5_000, 'a text of a form'],
  ['/(\\D*?)(\\d{1,2})/', 200, 'a cell that severalDays takes'],
  ['/0+$/', 30, 'the decimals of a number'],
  ['/=+$/', 200, 'the end of a credential, in the browser'],
  ['/(?:[)\\]}>.,;:!', 60, 'the end of an address, cut before'],
  ['/^(.{2,}?)\\s*\\(', 200, 'a name of a form'],
]

type Pattern = { readonly at: string; readonly source: string; readonly flags: string }

function patternsOf({ path, text }: { path: string; text: string }): Pattern[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ at: path, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Signs and words that a pattern speaks of, and some that most classes hold. */
function tokensOf(source: string): string[] {
  const words = source.replace(/\\./g, ' ').match(/\p{L}{2,12}/gu) ?? []
  const signs = source.replace(/\\[bdswpBDSWPuk]/g, '').match(/[^\p{L}\d\\]/gu) ?? []
  return [...new Set([' ', '\t', 'a', 'A', '0', '-', ...signs, ...words.slice(0, 6)])].slice(0, 20)
}

function hostileTexts(source: string, length: number): string[] {
  const tokens = tokensOf(source)
  const words = tokens.filter((token) => token.length > 1 || /[\p{L}<{("[]/u.test(token)).slice(0, 5)
  const pairs = words.flatMap((one) => tokens.slice(0, 4).map((other) => one + other))
  // The last sign is one that hardly any class holds, so that the end is never reached.
  return [...tokens, ...pairs].map(
    (part) => `0${part.repeat(Math.ceil(length / part.length)).slice(0, length - 2)}\0`,
  )
}

const read = new Script('for (const text of texts) text.replace(pattern, "")')
const context = createContext({ texts: [], pattern: /./ })

/** Whether these texts are read in time; a pattern that takes for ever is ended. */
function areReadInTime(source: string, flags: string, texts: readonly string[]): boolean {
  Object.assign(context, { texts, pattern: new RegExp(source, flags) })
  const begun = performance.now()
  try {
    read.runInContext(context, { timeout: 2 * MS_MAX })
  } catch {
    return false
  }
  return performance.now() - begun <= MS_MAX
}

/** A text that takes too long also when it is tried again, since the machine may have been busy; null where none does. */
function slowText(source: string, flags: string, length: number): string | null {
  const texts = hostileTexts(source, length)
  if (areReadInTime(source, flags, texts)) return null
  const isSlow = (text: string) => !areReadInTime(source, flags, [text])
  return texts.find((text) => isSlow(text) && isSlow(text))?.slice(0, 24) ?? null
}

const mostOf = (written: string) =>
  bounded.find(([beginning]) => written.startsWith(beginning))?.[1] ?? CHARACTERS_DEFAULT

test('no pattern takes long for any text that it may be given', () => {
  const patterns = new Map(
    sources(/./)
      .flatMap(patternsOf)
      .map((one) => [`/${one.source}/${one.flags}`, one]),
  )
  expect(patterns.size).toBeGreaterThan(300)
  const slow: string[] = []
  for (const [written, { at, source, flags }] of patterns) {
    const text = slowText(source, flags, mostOf(written))
    if (text !== null) slow.push(`${at} ${written} takes too long for ${JSON.stringify(text)}…`)
  }
  expect(slow).toEqual([])
}, 300_000)

const cell = CHARACTERS_DEFAULT
test.each([
  ['a figure', () => readNumber(`x${'\t'.repeat(cell)}x`)],
  ['a figure with a sign', () => readNumber(`+${' '.repeat(cell)}x`)],
  ['a beginning of a file', () => sniffTableFormat(new TextEncoder().encode(`${'<!---->\t'.repeat(200)}N`))],
  ['styles without an end', () => textOfMarkup('<style>E'.repeat(cell / 8))],
  ['comments without an end', () => textOfMarkup('<!--'.repeat(cell / 4))],
  ['days of a decree', () => dayOfDecree(`${'adan'.repeat(48)}!`)],
  ['a long address', () => tailOf(`/${'!'.repeat(16_000)}x`)],
  ['a long code', () => tidyCode(`${'!'.repeat(500_000)}x`)],
])('%s that was made to be slow is read in time', async (_, reads) => {
  expect(await processorMs(reads)).toBeLessThan(MS_MAX)
})

function dayOfDecree(text: string): void {
  const header = ['Tanggal', 'Keterangan']
  const reading = { mapping: guessMapping(header, holidayHeadings), meanings: {}, decisions: new Map() }
  checkHolidayRows(tableFromGrid(header, [[text, 'Libur contoh']]), reading, new Map())
}

function tailOf(path: string): void {
  withoutTail({ req: { url: `http://127.0.0.1${path}` }, redirect: () => new Response() } as never)
}
