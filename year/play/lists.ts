import type { List, Written } from '../../src/services/intake/list.ts'
import { confirmList } from '../../src/services/intake/settle-list.ts'
import { type ListMends, mendList, showList, startList } from '../../src/services/intake/take-in-list.ts'
import type { PersonNote } from '../ledger.ts'
import { listScope, must, type World } from '../world.ts'

/** A table as an office writes it: a title above it, semicolons, and a line that ends with nothing. */
export function officeTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const lines = [header, ...rows].map((cells) =>
    cells.map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'),
  )
  return `\uFEFF${title}${';'.repeat(header.length - 1)}\r\n${lines.join('\r\n')}\r\n`
}

export type Expected = Readonly<Partial<Record<string, number>>>

/**
 * Takes a list in as its page does: read, checked, mended, confirmed. What becomes of its rows must be what the script
 * expects of them.
 */
export async function takeIn(
  world: World,
  person: PersonNote,
  list: List,
  { name, text, mends, expected }: { name: string; text: string; mends?: ListMends; expected: Expected },
): Promise<Written> {
  const scope = await listScope(world, person)
  const { services } = world
  const file = { name, bytes: new TextEncoder().encode(text) }
  const batch = await must(name, startList(services, scope, list, file))
  if (mends) await must(`${name} mended`, mendList(services, scope, list, batch, mends))
  const shown = await showList(services, scope, list, batch)
  const counts = Object.fromEntries(Object.entries(shown?.counts ?? {}).filter(([, count]) => count > 0))
  if (JSON.stringify(sorted(counts)) !== JSON.stringify(sorted(expected))) {
    const looked = shown?.rows.filter(({ issues }) => issues.length > 0).slice(0, 12)
    const told = looked?.map(({ row, outcome, issues }) => [
      row,
      outcome,
      issues.map(({ kind, field, value }) => [kind, field, value]),
    ])
    throw new Error(
      `${name}: ${JSON.stringify(counts)} and not ${JSON.stringify(expected)}; missing ${shown?.missing}\n${JSON.stringify(told, null, 1)}`,
    )
  }
  return must(`${name} confirmed`, confirmList(services, scope, list, batch, { reason: null }))
}

const sorted = (counts: Expected) =>
  Object.entries(counts)
    .filter(([, count]) => count !== 0)
    .sort(([one], [other]) => one.localeCompare(other))
