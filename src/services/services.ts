import type pg from 'pg'
import type { Log } from '../adapters/log.ts'
import type { Database } from '../store/connect.ts'
import { createIdentity, type Identity } from './identity.ts'

/** What one process is given at its start. */
export type Foundation = {
  readonly db: Database
  readonly pool: pg.Pool
  readonly log: Log
  readonly baseUrl: string
  readonly secret: string
  readonly dataFolder: string
}

/** What a use case may reach: the database, people's sign-in, the clock, and where things lie. */
export type Services = Foundation & {
  readonly identity: Identity
  readonly clock: () => Date
}

/** Puts the services together. A test gives its own clock. */
export function createServices(foundation: Foundation, clock: () => Date = () => new Date()): Services {
  const { db, secret, baseUrl } = foundation
  return { ...foundation, clock, identity: createIdentity(db, { secret, baseUrl }) }
}
