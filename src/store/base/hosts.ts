import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

const LOOK_WITHIN_MS = 2_000
const LOOK_AGAIN_AFTER_MS = 1_000

const parts = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^/?#]*)([/?#].*)?$/

/**
 * The addresses that one stands for: `postgresql://user:password@one:5432,two:5432/labinov?target_session_attrs=read-write` names
 * several servers, of which one is the primary at a time, in the form of PostgreSQL's own clients.
 */
export function hostsOf(url: string): readonly [string, ...string[]] {
  const found = parts.exec(url)
  if (!found) return [url]
  const [, account = '', hosts = '', rest = ''] = found
  const path = rest.replace(/([?&])target_session_attrs=[^&#]*(&?)/, (_, before, after) =>
    after ? before : '',
  )
  const [first = '', ...others] = hosts.split(',')
  return [`${account}${first}${path}`, ...others.map((host) => `${account}${host}${path}`)]
}

/** Whether a server takes writes; false also when it cannot be reached. */
async function isPrimary(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: LOOK_WITHIN_MS })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SELECT pg_is_in_recovery() AS standby')
    return !rows[0].standby
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** The address of the primary; the first one where none can be found, so that its own error is told. */
export async function findPrimary(url: string): Promise<string> {
  const hosts = hostsOf(url)
  if (hosts.length === 1) return hosts[0]
  for (const host of hosts) if (await isPrimary(host)) return host
  return hosts[0]
}

export type Hosts = {
  readonly areSeveral: boolean
  /** Where the primary was last found. */
  readonly current: () => string
  /** Looks for it again, once at a time and until it is found: after a connection broke, or could not be opened. */
  readonly lookAgain: () => void
  readonly close: () => void
}

/** Follows the primary among several servers, from where it was found; with one server there is nothing to follow. */
export function followPrimary(url: string, found?: string): Hosts {
  const hosts = hostsOf(url)
  let current = hosts.find((host) => host === found) ?? hosts[0]
  let looking = false
  let closed = false
  const look = async () => {
    while (!closed) {
      for (const host of hosts) {
        if (!(await isPrimary(host))) continue
        current = host
        return
      }
      await wait(LOOK_AGAIN_AFTER_MS, undefined, { ref: false })
    }
  }
  const lookAgain = () => {
    if (looking || hosts.length === 1) return
    looking = true
    void look().finally(() => {
      looking = false
    })
  }
  return {
    areSeveral: hosts.length > 1,
    current: () => current,
    lookAgain,
    close: () => {
      closed = true
    },
  }
}

/** What a standby would say to the first write (25006): it takes none. */
class StandbyReached extends Error {
  readonly code = '25006'
}

/**
 * A class of clients that connect to where the primary is at that moment. One that comes to a standby, which was the primary until a
 * moment ago, ends at once: it would stay in the pool and refuse writes for as long as it lives.
 */
export function clientsOf(hosts: Hosts): typeof pg.Client {
  if (!hosts.areSeveral)
    return class extends pg.Client {
      constructor(settings: pg.ClientConfig) {
        super({ ...settings, connectionString: hosts.current() })
      }
    } as typeof pg.Client
  return class extends pg.Client {
    constructor(settings: pg.ClientConfig) {
      super({ ...settings, connectionString: hosts.current() })
      this.on('error', hosts.lookAgain)
      this.on('end', hosts.lookAgain)
    }

    override connect(): Promise<pg.Client>
    override connect(callback: (error: Error) => void): void
    override connect(callback?: (error: Error) => void): Promise<pg.Client> | undefined {
      const connected = this.#connectToPrimary()
      if (!callback) return connected
      connected.then(() => callback(null as unknown as Error), callback)
    }

    async #connectToPrimary(): Promise<pg.Client> {
      await super.connect()
      const { rows } = await this.query('SELECT pg_is_in_recovery() AS standby')
      if (!rows[0].standby) return this
      await this.end()
      throw new StandbyReached('cannot write here: this server is a standby')
    }
  } as typeof pg.Client
}
