import type { Database } from './connect.ts'

const statements = new WeakMap<Database, Map<string, unknown>>()

/**
 * A prepared statement by its name, built once for a database. PostgreSQL parses it once per connection, so
 * the name must say everything that its text depends on.
 */
export function prepared<T>(db: Database, name: string, build: (name: string) => T): T {
  let built = statements.get(db)
  if (!built) {
    built = new Map()
    statements.set(db, built)
  }
  let statement = built.get(name) as T | undefined
  if (statement === undefined) {
    statement = build(name)
    built.set(name, statement)
  }
  return statement
}
