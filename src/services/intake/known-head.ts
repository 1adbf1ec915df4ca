import { type Table, withHead } from '../../domain/intake/table.ts'

/** Lines of a form that may stand above a head that is no wider than they are. */
const LINES_ABOVE_HEAD_MAX = 10

type Mapped = { readonly mapping: Readonly<Record<string, number>> }

/**
 * The table under the head of which most columns are known: where that of the file says nothing, one of its first rows may be the
 * head, below the lines of a form.
 */
export async function withKnownHead<Reading extends Mapped>(
  table: Table,
  read: (table: Table) => Promise<Reading> | Reading,
): Promise<{ table: Table; reading: Reading }> {
  const columns = ({ mapping }: Reading) => Object.keys(mapping).length
  let best = { table, reading: await read(table) }
  for (
    let at = 0;
    columns(best.reading) < 2 && at < Math.min(LINES_ABOVE_HEAD_MAX, table.rows.length - 1);
    at++
  ) {
    const below = withHead(table, at)
    const reading = await read(below)
    if (columns(reading) > columns(best.reading)) best = { table: below, reading }
  }
  return best
}
