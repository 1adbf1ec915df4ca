import type { Database } from '../store/connect.ts'
import type { Identity } from './identity.ts'

/** What a use case may reach: the database, the clock, people's sign-in, and the store of files. */
export type Services = {
  readonly db: Database
  readonly clock: () => Date
  readonly identity: Identity
  readonly baseUrl: string
  readonly version: string
  readonly log: { error: (details: object, message: string) => void; info: (details: object, message: string) => void }
}
