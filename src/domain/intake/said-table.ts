import type { ColumnMapping } from './columns.ts'
import type { ListReading } from './list-row.ts'
import { normalName } from './names.ts'
import { correctCells, type Table } from './table.ts'

/**
 * The table with what a person said in place of what stands there: corrected cells, what was chosen for a row, and what texts
 * mean in all rows. A field without a column gets one where something was said of it. For checks that read cells alone; `isKept`
 * tells what is said and stays as it is written.
 */
export function saidTable<Field extends string>(
  table: Table,
  { mapping, meanings, decisions }: ListReading<Field>,
  isKept: (value: string) => boolean = () => false,
): { readonly table: Table; readonly mapping: ColumnMapping<Field> } {
  const said = new Set<string>(Object.keys(meanings))
  for (const { chosen } of decisions.values()) for (const field of Object.keys(chosen ?? {})) said.add(field)
  const placed = { ...mapping } as Record<string, number>
  const header = [...table.header]
  for (const field of said) if (placed[field] === undefined) placed[field] = header.push('') - 1
  const rows = table.rows.map((row) => {
    const decision = decisions.get(row.row)
    const cells = [...correctCells(row.cells, decision?.cells)]
    for (const field of said) {
      const column = placed[field] ?? -1
      const value = decision?.chosen?.[field] ?? meanings[field]?.[normalName(cells[column] ?? '')]
      cells[column] = value === undefined || isKept(value) ? (cells[column] ?? '') : value
    }
    return { ...row, cells }
  })
  return { table: { ...table, header, rows }, mapping: placed as ColumnMapping<Field> }
}
