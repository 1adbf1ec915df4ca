import { CsvError, parse } from 'csv-parse/sync'
import type { Separator } from '../domain/intake/table.ts'
import { TABLE_ROWS_MAX, TITLE_ROWS_MAX } from './table-limits.ts'

/** Both line ends occur in one file once it went through several hands. */
const RECORD_DELIMITERS = ['\r\n', '\n', '\r']
const RECORDS_MAX = TABLE_ROWS_MAX + TITLE_ROWS_MAX + 2
/** So many times a reading begins anew behind a stray quotation mark; then the rest is read with every such mark as text. */
const FRESH_STARTS_MAX = 50

type CsvRecord = {
  /** Line on which it begins, counted from 1. */
  readonly line: number
  readonly cells: readonly string[]
}
type Reading = {
  readonly records: readonly CsvRecord[]
  /** Lines that the records fill. */
  readonly lines: number
  /** The record behind them has a quotation mark in the wrong place. */
  readonly isBroken: boolean
}
type Quotes = 'strict' | 'lenient' | 'none'

/**
 * The records of a CSV text. A quotation mark that stands in the wrong place, or is never closed, is text of its own row and costs no
 * other row.
 */
export function csvRecords(text: string, separator: Separator): readonly CsvRecord[] {
  const whole = read(text, separator, 'strict')
  if (!whole.isBroken) return whole.records
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)]
  const from = (line: number) => text.slice(starts[line] ?? text.length)
  const records: CsvRecord[] = []
  let before = 0
  const take = (found: Reading) => {
    for (const { line, cells } of found.records) records.push({ line: before + line, cells })
    before += found.lines
  }
  let reading = whole
  for (let fresh = 0; reading.isBroken && fresh < FRESH_STARTS_MAX; fresh++) {
    take(reading)
    const columns = records[0]?.cells.length
    const lineAt = (line: number) => text.slice(starts[line] ?? text.length, starts[line + 1] ?? text.length)
    const widthOf = (line: string) => read(line, separator, 'none').records[0]?.cells.length ?? columns
    const [line, next] = [lineAt(before), lineAt(before + 1)]
    const isWhole = widthOf(line) === columns && widthOf(next) === columns
    take(oneRecord(isWhole ? line : from(before), line, separator, columns))
    reading = read(from(before), separator, 'strict')
  }
  take(reading)
  if (reading.isBroken) take(read(from(before), separator, 'none'))
  return records.slice(0, RECORDS_MAX)
}

/** The record with the stray mark: over several lines where it then has its columns, otherwise its first line alone. */
function oneRecord(rest: string, line: string, separator: Separator, columns: number | undefined): Reading {
  const over = read(rest, separator, 'lenient', 1)
  const [only] = over.records
  if (only?.cells.length === columns && !over.isBroken) return over
  const alone = read(line, separator, 'lenient')
  const found = alone.isBroken ? read(line, separator, 'none') : alone
  return { records: found.records.slice(0, 1), lines: 1, isBroken: false }
}

function read(text: string, separator: Separator, quotes: Quotes, to = RECORDS_MAX): Reading {
  const records: CsvRecord[] = []
  let lines = 0
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: RECORD_DELIMITERS,
      relax_column_count: true,
      skip_empty_lines: true,
      ...(quotes === 'none' ? { quote: false } : { relax_quotes: quotes === 'lenient' }),
      to,
      on_record: (cells: string[], context) => {
        records.push({ line: context.lines - countLineBreaks(cells), cells })
        lines = context.lines
        return null
      },
    })
    return { records, lines, isBroken: false }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { records, lines, isBroken: true }
  }
}

function countLineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}
