import type { ListRow, Meanings, Offer, RowDecision } from '../../../../domain/intake/list-row.ts'
import { normalName } from '../../../../domain/intake/names.ts'
import { needsLook } from '../../../../domain/intake/row-outcome.ts'
import type { Typed } from '../../../forms/parse-form.ts'

/** Rows on one page: as many as a person mends before wanting to see a result. */
export const ROWS_PER_PAGE = 50

/** All rows, or those that somebody should look at. */
export type RowsShown = 'all' | 'look'

/** More characters than any meaning or choice has. */
const SAID_CHARACTERS_MAX = 300
/** As many as the page asks at once (`unknownTexts`). */
const MEANINGS_MAX = 40

/** Columns as they were chosen on the form: those that the file has. */
export function columnsIn(
  typed: Typed,
  fields: readonly string[],
  header: readonly string[],
): Record<string, number> {
  const columns = fields.flatMap((field) => {
    const text = typed[`column-${field}`] ?? ''
    const column = Number(text)
    const exists = text !== '' && Number.isInteger(column) && column >= 0 && column < header.length
    return exists ? [[field, column] as const] : []
  })
  return Object.fromEntries(columns)
}

/** What texts mean, as it was chosen: each with its field and its text as it stands in the file. */
export function meaningsIn(typed: Typed, fields: readonly string[]): Meanings {
  const meanings: Record<string, Record<string, string>> = {}
  for (let at = 0; at < MEANINGS_MAX; at++) {
    const field = typed[`field-${at}`] ?? ''
    const value = (typed[`value-${at}`] ?? '').trim().slice(0, SAID_CHARACTERS_MAX)
    if (!fields.includes(field) || value === '') continue
    meanings[field] = { ...meanings[field], [normalName(typed[`text-${at}`] ?? '')]: value }
  }
  return meanings
}

/**
 * What was decided on the form of a row: whether it is taken in, and its cells as they were typed, now or before. Of what is
 * offered for this row alone only that can be chosen.
 */
export function decisionIn(
  typed: Typed,
  {
    columns,
    fields,
    offers,
  }: { columns: number; fields: readonly string[]; offers: readonly Pick<Offer, 'field' | 'choices'>[] },
  earlier: Partial<RowDecision>,
): RowDecision {
  const offered = new Map(offers.map(({ field, choices }) => [field, choices]))
  const cells = Array.from({ length: columns }, (_, column) => column).flatMap((column) => {
    const text = typed[`cell-${column}`]
    return text === undefined ? [] : [[column, text] as const]
  })
  const chosen = [...new Set([...fields, ...offered.keys()])].flatMap((field) => {
    const value = (typed[`chosen-${field}`] ?? '').trim().slice(0, SAID_CHARACTERS_MAX)
    const choices = offered.get(field)
    const isOffered = choices === undefined || choices.some((choice) => choice.value === value)
    return value === '' || !isOffered ? [] : [[field, value] as const]
  })
  return {
    action: typed.action === 'skip' ? 'skip' : 'import',
    cells: { ...earlier.cells, ...Object.fromEntries(cells) },
    chosen: { ...earlier.chosen, ...Object.fromEntries(chosen) },
  }
}

/** Where a row stands on the page, or the next one after it when it needs no look any more: '?rows=look&page=2#row-7'. */
export function placeOfRow(rows: readonly ListRow[], shown: RowsShown, row: number): string {
  const listed = shown === 'all' ? rows : rows.filter(needsLook)
  const at = listed.findIndex((one) => one.row >= row)
  const place = at < 0 ? listed.length - 1 : at
  const page = Math.floor(Math.max(0, place) / ROWS_PER_PAGE) + 1
  const anchor = listed[place] ? `#row-${listed[place].row}` : ''
  return `?rows=${shown}&page=${page}${anchor}`
}
