import { CellReader, dateOrdersOf, type ReaderContext } from './cell-reader.ts'
import type { ColumnMapping } from './columns.ts'
import type { ListReading, Meanings, RowDecision } from './list-row.ts'
import { normalName } from './names.ts'
import { faultIssues, type RowIssue, type RowIssueKind } from './row-issue.ts'
import { correctCells, type Table, type TableRow } from './table.ts'

/** What is found for a text: certainly, likely, or not at all with what is nearest. */
export type Found = {
  readonly value: string | null
  readonly isCertain: boolean
  readonly candidates?: readonly { readonly value: string; readonly label: string }[]
}

type Context<Field extends string> = ReaderContext<Field> & {
  readonly meanings: Meanings
  readonly chosen: Readonly<Record<string, string>>
}

/** Reads the cells of one row of a list, with what a person said of its texts. */
export class ListReader<Field extends string> extends CellReader<Field> {
  readonly #meanings: Meanings
  readonly #chosen: Readonly<Record<string, string>>

  constructor(cells: readonly string[], context: Context<Field>) {
    super(cells, context)
    this.#meanings = context.meanings
    this.#chosen = context.chosen
  }

  /** What was chosen for this row, or said of the text for all rows; undefined where nothing was. */
  said(field: Field): string | undefined {
    return this.#chosen[field] ?? this.#meanings[field]?.[normalName(this.raw(field))]
  }

  /** The cell's text, or what was said once for all rows that say nothing. */
  textOrSaid(field: Field, charactersMax: number): string | null {
    return this.text(field, charactersMax) ?? this.said(field) ?? null
  }

  /**
   * What a cell stands for. `find` looks its text up; what it does not know for certain is noted as `unknown`, and nothing
   * as `missing` where something must stand.
   */
  choice(
    field: Field,
    find: (text: string) => Found,
    kinds: { readonly unknown: RowIssueKind; readonly missing: RowIssueKind | null },
  ): string | null {
    const said = this.said(field)
    const meant = said === undefined ? null : find(said)
    if (meant?.value && meant.isCertain) return meant.value
    const text = this.clean(field)
    if (text === '') {
      if (kinds.missing !== null) this.note(kinds.missing, 'error', field)
      return null
    }
    const { value, isCertain, candidates = [] } = find(text)
    if (value !== null && isCertain) return value
    this.note(kinds.unknown, 'error', field, { mend: value, candidates })
    return null
  }
}

export type ReadRow<Field extends string, Values> = {
  readonly row: TableRow
  readonly cells: readonly string[]
  readonly values: Values
  readonly issues: readonly RowIssue<RowIssueKind, Field>[]
  readonly decision: RowDecision | undefined
}

/** Reads each row of a table; what is wrong with a row as a whole comes first. `dates` names the columns with days. */
export function readRows<Field extends string, Values>(
  table: Table,
  { mapping, meanings, decisions }: ListReading<Field>,
  dates: readonly Field[],
  read: (reader: ListReader<Field>) => Values,
): readonly ReadRow<Field, Values>[] {
  const dateOrders = dateOrdersOf(table.rows, mapping as ColumnMapping<Field>, dates)
  return table.rows.map((row) => {
    const decision = decisions.get(row.row)
    const cells = correctCells(row.cells, decision?.cells)
    const context = { header: table.header, mapping, dateOrders, meanings, chosen: decision?.chosen ?? {} }
    const reader = new ListReader<Field>(cells, context)
    const values = read(reader)
    const isCorrected = Object.keys(decision?.cells ?? {}).length > 0
    const faults = faultIssues<RowIssueKind, Field>(row, table.header, isCorrected)
    return { row, cells, values, issues: [...faults, ...reader.issues], decision }
  })
}
