type Typed = Readonly<Record<string, string | undefined>>

/** Columns as they were chosen on the form: those that the file has. */
export function columnsOf(typed: Typed, header: readonly string[]): Record<string, number> {
  const columns = Object.entries(typed).flatMap(([field, text]) => {
    const column = Number(text)
    const exists = text !== '' && Number.isInteger(column) && column >= 0 && column < header.length
    return exists ? [[field, column] as const] : []
  })
  return Object.fromEntries(columns)
}

/** What was decided on the form of a row: whether it is taken in, and its cells as they were typed, now or before. */
export function rowOf(
  typed: Typed,
  row: string,
  header: readonly string[],
  earlier: { readonly cells?: Readonly<Record<number, string>> } = {},
): { action: 'import' | 'skip'; cells: Record<number, string> } {
  const cells = header.flatMap((_, column) => {
    const text = typed[`cell-${row}-${column}`]
    return text === undefined ? [] : [[column, text] as const]
  })
  return {
    action: typed.action === 'skip' ? 'skip' : 'import',
    cells: { ...earlier.cells, ...Object.fromEntries(cells) },
  }
}
