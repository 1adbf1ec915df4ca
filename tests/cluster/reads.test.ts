import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { findPrimary } from '../../src/store/base/hosts.ts'
import { cleanUp, runLabinov, temporaryFolder, until } from '../support/labinov.ts'
import { makeDatabase, PASSWORD, startPatroni } from './patroni.ts'

const FIRST_PORT = Number(process.env.FAILOVER_PORT ?? 7400) + 100
const TIMEOUT_MS = 10 * 60_000
const token = 'a word that only the monitor knows, long enough'

let stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.reverse()) await stop()
  stops = []
  await cleanUp()
})

async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

test('public pages are read from a standby, never behind what was changed, and from the primary when it lags or is away', {
  timeout: TIMEOUT_MS,
}, async () => {
  const folder = temporaryFolder()
  const patroni = await startPatroni(folder, FIRST_PORT)
  stops.push(patroni.stop)
  await makeDatabase(patroni)
  const [name] = await patroni.synchronous()
  const port = FIRST_PORT + 10 + ['one', 'two', 'three'].indexOf(name as string)
  const standbyOf = (role: string) => `postgresql://${role}:${PASSWORD}@127.0.0.1:${port}/labinov`
  const address = await runLabinov({
    dataFolder: join(folder, 'labinov'),
    environment: {
      DATABASE_URL: patroni.url,
      LABINOV_READ_DATABASE_URL: standbyOf('labinov'),
      LABINOV_PAGE_CACHE_MB: '0',
      LABINOV_METRICS_TOKEN: token,
      LABINOV_DEMO: '1',
    },
  }).ready()
  const told = async (figure: string) => {
    const text = await (
      await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${token}` } })
    ).text()
    return Number(new RegExp(`^${figure} (\\S+)$`, 'm').exec(text)?.[1])
  }
  const [lag, reads] = ['labinov_standby_lag_seconds', 'labinov_standby_reads_total']
  const page = async (query = '') => {
    const answer = await fetch(`${address}/tangsel/innovations${query}`)
    expect(answer.status).toBe(200)
    return answer.text()
  }
  await until(async () => (await told(lag)) >= 0)
  console.log(`lag of the standby: ${(await told(lag)) * 1000} ms`)
  const before = await told(reads)
  for (let count = 0; count < 20; count += 1) await page(`?q=a${count}`)
  await until(async () => {
    await page(`?q=b${performance.now()}`)
    return (await told(reads)) > before
  })

  // What is changed is seen at once, however far the standby is behind: somebody reads there what is dropped on the primary, for which it
  // waits. (Pausing and delaying it Patroni would end.)
  const primary = await findPrimary(patroni.url)
  await ask(primary, 'CREATE TABLE held AS SELECT 1 AS one')
  const holder = new pg.Client({ connectionString: standbyOf('postgres') })
  holder.on('error', () => {})
  await holder.connect()
  const isThere = async () => (await holder.query("SELECT to_regclass('held') AS held")).rows[0].held !== null
  await until(isThere)
  await holder.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
  await holder.query('SELECT * FROM held')
  await ask(primary, 'DROP TABLE held')
  const rename = (to: string) =>
    ask(
      primary,
      `SELECT set_config('labinov.actor', 'system', false); UPDATE innovation SET name = '${to}' WHERE slug = 'sianduk'`,
    )
  await rename('Nama yang baru saja diganti')
  await until(async () => (await page()).includes('Nama yang baru saja diganti'), 5_000)
  await until(async () => (await told(lag)) === -1)
  const paused = await told(reads)
  for (let count = 0; count < 20; count += 1) await page(`?q=c${count}`)
  expect(await told(reads)).toBe(paused)
  await holder.query('COMMIT')
  await holder.end()
  await until(async () => (await told(lag)) >= 0)

  // It is lost while pages are asked for: nobody notices.
  let asking = true
  const asked = (async () => {
    let count = 0
    while (asking) {
      await page(`?q=d${count}`)
      count += 1
    }
    return count
  })()
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  await patroni.lose(name as string)
  await until(async () => (await told(lag)) === -1)
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  asking = false
  console.log(`${await asked} pages while the standby was lost, each answered with 200`)
})
