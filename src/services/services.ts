import type { BlockList } from 'node:net'
import type pg from 'pg'
import type { IdentityProvider } from '../adapters/identity-provider.ts'
import type { Log } from '../adapters/log.ts'
import type { Mail } from '../adapters/mail.ts'
import { type Changes, deaf } from '../store/base/change-listener.ts'
import type { Database } from '../store/base/connect.ts'
import type { Reader } from '../store/base/reader.ts'
import { createIdentity, type Identity } from './access/identity.ts'
import { createDeviceSalt, type DeviceSalt } from './installation/device-salt.ts'
import { createMemory, type Memory } from './memory.ts'

/** What one process is given at its start. */
export type Foundation = {
  readonly db: Database
  readonly pool: pg.Pool
  readonly log: Log
  readonly baseUrl: string
  /** Others than this machine reach it, so that no page may show a password, not even a demonstration's. */
  readonly isPublic?: boolean
  /** No address was set: people come by whatever number their network gives this machine. */
  readonly isAddressOpen?: boolean
  readonly secret: string
  /** Aborted when this process is told to stop: it still answers, and should be given nothing new. */
  readonly leaving?: AbortSignal
  /** Who knows this word may read the figures of the process; without it nobody. */
  readonly metricsToken?: string
  readonly dataFolder: string
  /** Where the nightly backups go; null where none are wanted. */
  readonly backupsFolder?: string | null
  /** Servers in front of us, beside those on this machine, that are believed about who sent a request. */
  readonly trustedProxies?: BlockList
  /** How e-mail goes out; without it none is written, and no page promises any. */
  readonly mail?: Mail
  /** Where people of an administration sign in; without it by Labinov's own means alone. */
  readonly provider?: IdentityProvider
  /** A standby that public pages may be read from. */
  readonly reader?: Reader
  /** Where changes of other processes are heard; without it nothing read is remembered. */
  readonly changes?: Changes
}

/** What a use case may reach: the database, people's sign-in, the clock, and where things lie. */
export type Services = Foundation & {
  readonly backupsFolder: string | null
  readonly identity: Identity
  readonly clock: () => Date
  readonly changes: Changes
  readonly memory: Memory
  /** What a device or a network is salted with today. */
  readonly deviceSalt: DeviceSalt
}

/** Puts the services together. A test gives its own clock. */
export function createServices(foundation: Foundation, clock: () => Date = () => new Date()): Services {
  const { db, secret, baseUrl, log, changes = deaf } = foundation
  return {
    ...foundation,
    backupsFolder: foundation.backupsFolder ?? null,
    clock,
    changes,
    memory: createMemory(changes),
    deviceSalt: createDeviceSalt(db),
    identity: createIdentity(db, { secret, baseUrl, log, clock }),
  }
}
