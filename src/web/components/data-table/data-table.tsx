import type { Child } from 'hono/jsx'

/**
 * A column: its heading, and whether it holds numbers (set to the right, figures of equal width). One whose cells say nothing
 * without the heading, such as "yes", is labelled: then the heading stands beside the cell on a phone too. A short one, such as a
 * day, is not broken where there is room for columns.
 */
export type Column = { label: string; numeric?: boolean; labelled?: boolean; short?: boolean }

type DataTableProps = {
  /** What the table shows; hidden from the eye when a heading above says the same. */
  caption: string
  captionHidden?: boolean
  columns: readonly Column[]
  /** One cell per column; the first one names the row. */
  rows: readonly (readonly Child[])[]
  /** On a phone each row becomes a record of two or three lines, or the whole table scrolls sideways when rows are compared. */
  narrow?: 'cards' | 'scroll'
}

/** A table; on a phone its rows become records, or it scrolls. */
export function DataTable({ caption, captionHidden, columns, rows, narrow = 'cards' }: DataTableProps) {
  // Browsers drop a table's roles when its rows are laid out as cards, so there they are written out.
  const role = (name: string) => (narrow === 'cards' ? name : undefined)
  const table = (
    <table class={`data-table data-table-${narrow}`} role={role('table')}>
      <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead role={role('rowgroup')}>
        <tr role={role('row')}>
          {columns.map((column) => (
            <th scope="col" role={role('columnheader')} class={column.numeric ? 'numeric' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role={role('rowgroup')}>
        {rows.map((cells) => (
          <tr role={role('row')}>
            {cells.map((cell, index) => {
              const column = columns[index]
              const kind = column?.numeric ? 'numeric' : column?.labelled ? 'labelled' : undefined
              const className = column?.short ? `${kind ?? ''} short`.trim() : kind
              return index === 0 ? (
                <th scope="row" role={role('rowheader')} class={className}>
                  {cell}
                </th>
              ) : (
                <td
                  role={role('cell')}
                  class={className}
                  data-label={narrow === 'cards' ? column?.label : undefined}
                >
                  {narrow === 'cards' ? <div class="data-cell">{cell}</div> : cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (narrow === 'cards') return table
  return (
    <section class="table-scroll" tabindex={0} aria-label={caption}>
      {table}
    </section>
  )
}
