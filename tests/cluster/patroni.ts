import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { findPrimary } from '../../src/store/base/hosts.ts'
import { until } from '../support/labinov.ts'

/** One primary and two synchronous standbys of PostgreSQL, kept by Patroni, which keeps its knowledge in etcd. */
export type PatroniCluster = {
  /** Every server, as DATABASE_URL names them. */
  readonly url: string
  readonly leader: () => Promise<string | null>
  /** Of the standbys those that the primary waits for. */
  readonly synchronous: () => Promise<readonly string[]>
  /** Ends Patroni and PostgreSQL of a member at once, as when its machine loses its power. */
  readonly lose: (name: string) => Promise<void>
  /** Starts a member again. */
  readonly bringBack: (name: string) => void
  readonly stop: () => Promise<void>
}

type Member = { readonly name: string; readonly port: number; readonly restPort: number }

export const PASSWORD = 'only-of-this-test'

/** PostgreSQL of Debian, in its newest version here. */
const programsFolder = () =>
  execFileSync('sh', ['-c', 'ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1'], {
    encoding: 'utf8',
  }).trim()

function accountOf(name: string): { uid: number; gid: number } {
  const id = (option: string) => Number(execFileSync('id', [option, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** What Patroni of each member is told; the figures are those that docs/operation.md recommends. */
function configurationOf(member: Member, folder: string, etcdPort: number): string {
  const { name, port, restPort } = member
  return `scope: labinov
name: ${name}
restapi: { listen: '127.0.0.1:${restPort}', connect_address: '127.0.0.1:${restPort}' }
etcd3: { host: '127.0.0.1:${etcdPort}' }
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 3
    retry_timeout: 5
    maximum_lag_on_failover: 1048576
    synchronous_mode: true
    synchronous_node_count: 2
    postgresql:
      use_pg_rewind: true
      parameters: { max_connections: 100, shared_buffers: 64MB, wal_log_hints: 'on', max_wal_senders: 10 }
  initdb: [{ encoding: UTF8 }, { locale: C.UTF-8 }, data-checksums]
  pg_hba: [local all all trust, host replication replicator 127.0.0.1/32 scram-sha-256, host all all 127.0.0.1/32 scram-sha-256]
postgresql:
  listen: 127.0.0.1:${port}
  connect_address: 127.0.0.1:${port}
  data_dir: ${join(folder, name)}
  bin_dir: ${programsFolder()}
  pgpass: ${join(folder, `${name}.pgpass`)}
  parameters: { unix_socket_directories: '${folder}' }
  authentication:
    superuser: { username: postgres, password: ${PASSWORD} }
    replication: { username: replicator, password: ${PASSWORD} }
    rewind: { username: rewinder, password: ${PASSWORD} }
`
}

type State = { readonly members: readonly { name: string; role: string; state: string }[] }

async function stateBy(members: readonly Member[]): Promise<State | null> {
  for (const { restPort } of members) {
    try {
      const answer = await fetch(`http://127.0.0.1:${restPort}/cluster`, {
        signal: AbortSignal.timeout(2_000),
      })
      if (answer.ok) return (await answer.json()) as State
    } catch {
      // That one is away: the next knows as well.
    }
  }
  return null
}

/** PostgreSQL as its own lock file names it. */
function killPostgres(folder: string, name: string): void {
  const file = join(folder, name, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = execFileSync('head', ['-1', file], { encoding: 'utf8' }).trim()
  try {
    process.kill(Number(pid), 'SIGKILL')
  } catch {
    // It ended before.
  }
}

/** Starts etcd and three members below a folder, and waits until two standbys are synchronous. */
export async function startPatroni(folder: string, firstPort: number): Promise<PatroniCluster> {
  const account = process.getuid?.() === 0 ? accountOf('postgres') : undefined
  const place = join(folder, 'patroni')
  mkdirSync(place)
  chmodSync(place, 0o750)
  if (account) chownSync(place, account.uid, account.gid)
  const start = (program: string, words: string[], log: string) => {
    const output = openSync(join(folder, log), 'a')
    return spawn(program, words, { ...account, cwd: '/', stdio: ['ignore', output, output] })
  }
  const [client, peer] = [firstPort, firstPort + 1].map((port) => `http://127.0.0.1:${port}`) as [
    string,
    string,
  ]
  const etcdWords = ['--data-dir', join(place, 'etcd'), '--listen-client-urls', client]
  const etcdPeers = ['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer]
  const etcd = start(
    'etcd',
    [...etcdWords, '--advertise-client-urls', client, ...etcdPeers, '--initial-cluster', `default=${peer}`],
    'etcd.log',
  )
  const members = ['one', 'two', 'three'].map((name, at) => ({
    name,
    port: firstPort + 10 + at,
    restPort: firstPort + 20 + at,
  }))
  const running = new Map<string, ChildProcess>()
  const bringBack = (name: string) => {
    running.set(name, start('patroni', [join(place, `${name}.yml`)], `patroni-${name}.log`))
  }
  const rolesOf = async () => (await stateBy(members))?.members ?? []
  for (const member of members) {
    writeFileSync(join(place, `${member.name}.yml`), configurationOf(member, place, firstPort))
    bringBack(member.name)
  }
  const leader = async () =>
    (await rolesOf()).find(({ role, state }) => role === 'leader' && state === 'running')?.name ?? null
  const synchronous = async () =>
    (await rolesOf()).filter(({ role }) => role === 'sync_standby').map(({ name }) => name)
  await until(async () => (await leader()) !== null && (await synchronous()).length === 2, 180_000)
  const hosts = members.map(({ port }) => `127.0.0.1:${port}`).join(',')
  return {
    url: `postgresql://labinov:${PASSWORD}@${hosts}/labinov?target_session_attrs=read-write`,
    leader,
    synchronous,
    async lose(name) {
      running.get(name)?.kill('SIGKILL')
      killPostgres(place, name)
    },
    bringBack,
    async stop() {
      for (const child of running.values()) child.kill('SIGTERM')
      await Promise.all([...running.values()].map(ended))
      for (const { name } of members) killPostgres(place, name)
      etcd.kill('SIGTERM')
      await ended(etcd)
    },
  }
}

function ended(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', resolve))
}

/** The role and the empty database of Labinov, on the primary. */
export async function makeDatabase({ url }: PatroniCluster): Promise<void> {
  const superuser = url.replace('labinov:', 'postgres:').replace('/labinov?', '/postgres?')
  const client = new pg.Client({ connectionString: await findPrimary(superuser) })
  await client.connect()
  await client.query(`CREATE ROLE labinov LOGIN PASSWORD '${PASSWORD}'`)
  await client.query('CREATE DATABASE labinov OWNER labinov')
  await client.end()
}
