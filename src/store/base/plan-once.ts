import { createHash } from 'node:crypto'
import type pg from 'pg'

/** A statement that was sent so often is sent again: planning it takes PostgreSQL longer than reading the few rows of one innovation. */
const OFTEN = 50
/** Plans take memory of each connection's process, so that only so many statements have one. */
const PLANNED_MAX = 150
/** Of statements whose text is hardly ever the same nobody needs the count. */
const COUNTED_MAX = 1_000
/** A longer text writes many rows at once: how many differs each time, and all of these texts would be held. */
const COUNTED_CHARACTERS_MAX = 8_000

/** Gives the name under which a statement is planned once for a connection, once it is known to come often; else undefined. */
function createNames(): (text: string) => string | undefined {
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known || names.size >= PLANNED_MAX || text.length > COUNTED_CHARACTERS_MAX) return known
    const count = (counts.get(text) ?? 0) + 1
    counts.delete(text)
    if (count < OFTEN) {
      if (counts.size >= COUNTED_MAX) counts.delete(counts.keys().next().value as string)
      counts.set(text, count)
      return undefined
    }
    const name = `often_${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
    names.set(text, name)
    return name
  }
}

type Asked = Partial<pg.QueryConfig> & { readonly submit?: unknown }

/**
 * For the connections of one pool: from the moment when one is handed over here it plans once what comes often. What has a name already, or
 * reads in pieces, stays as it is.
 */
export function planOnce(): (client: pg.ClientBase) => void {
  const nameOf = createNames()
  return (client) => {
    const query = client.query.bind(client) as (...words: unknown[]) => unknown
    const planned = (asked: Asked | string, ...rest: unknown[]) => {
      if (typeof asked === 'string' || !asked.text || asked.name || asked.submit) return query(asked, ...rest)
      const name = nameOf(asked.text)
      return query(name ? { ...asked, name } : asked, ...rest)
    }
    client.query = planned as typeof client.query
  }
}
