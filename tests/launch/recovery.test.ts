import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import {
  cleanUp,
  healthStatus,
  isRunning,
  postgresPid,
  runLabinov,
  temporaryFolder,
  until,
} from '../support/labinov.ts'

afterEach(cleanUp)

async function query(dataFolder: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({
    connectionString: readFileSync(join(dataFolder, 'database-url'), 'utf8').trim(),
  })
  await client.connect()
  const { rows } = await client.query(statement)
  await client.end()
  return rows
}

test('the connection string can be read by its owner alone', async () => {
  const dataFolder = temporaryFolder()
  await runLabinov({ dataFolder }).ready()
  expect(statSync(join(dataFolder, 'database-url')).mode & 0o777).toBe(0o600)
  expect(statSync(join(dataFolder, 'secret')).mode & 0o777).toBe(0o600)
})

test('after kill -9 of Labinov, the next start stops the PostgreSQL left behind and keeps what was committed', async () => {
  const dataFolder = temporaryFolder()
  const killed = runLabinov({ dataFolder })
  await killed.ready()
  const orphan = postgresPid(dataFolder)
  await query(dataFolder, 'CREATE TABLE kept AS SELECT 22 AS innovations')
  killed.kill('SIGKILL')
  await killed.ended()
  expect(isRunning(orphan)).toBe(true)

  const next = runLabinov({ dataFolder })
  await next.ready()
  expect(isRunning(orphan)).toBe(false)
  expect(await query(dataFolder, 'SELECT innovations FROM kept')).toEqual([{ innovations: 22 }])
})

test('after kill -9 of both, the next start recovers', async () => {
  const dataFolder = temporaryFolder()
  const killed = runLabinov({ dataFolder })
  await killed.ready()
  await query(dataFolder, 'CREATE TABLE kept AS SELECT 22 AS innovations')
  killed.kill('SIGKILL')
  process.kill(postgresPid(dataFolder), 'SIGKILL')
  await killed.ended()

  await runLabinov({ dataFolder }).ready()
  expect(await query(dataFolder, 'SELECT innovations FROM kept')).toEqual([{ innovations: 22 }])
})

test('a PostgreSQL killed while Labinov runs is started again; meanwhile the answer is 503', async () => {
  const dataFolder = temporaryFolder()
  const run = runLabinov({ dataFolder })
  const address = await run.ready()
  const killed = postgresPid(dataFolder)
  // Without this file it does not start, so that the outage lasts until it has been seen.
  const needed = join(dataFolder, 'postgres', 'PG_VERSION')
  renameSync(needed, `${needed}.away`)
  process.kill(killed, 'SIGKILL')
  await until(async () => (await healthStatus(address)) === 503)
  renameSync(`${needed}.away`, needed)
  await until(async () => (await healthStatus(address)) === 200)
  expect(isRunning(run.pid)).toBe(true)
  expect(postgresPid(dataFolder)).not.toBe(killed)
  run.kill('SIGTERM')
  expect(await run.ended()).toBe(0)
})

test('a first start that was killed while making the cluster is begun anew', async () => {
  const dataFolder = temporaryFolder()
  const killed = runLabinov({ dataFolder })
  await until(() => readdirSync(dataFolder).some((name) => name.startsWith('postgres.unfinished-')))
  killed.kill('SIGKILL')
  await killed.ended()
  expect(existsSync(join(dataFolder, 'postgres'))).toBe(false)

  expect(await healthStatus(await runLabinov({ dataFolder }).ready())).toBe(200)
})

test('a lock file that names a process of another program does not stop the start, nor is that process touched', async () => {
  const dataFolder = temporaryFolder()
  const first = runLabinov({ dataFolder })
  await first.ready()
  first.kill('SIGTERM')
  await first.ended()
  const { uid, gid } = statSync(join(dataFolder, 'postgres'))
  const account = process.getuid?.() === 0 ? { uid, gid } : {}
  const stranger = spawn('sleep', ['3600'], { cwd: '/', ...account })
  onTestFinished(() => void stranger.kill())
  writeFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), `${stranger.pid}\n${dataFolder}/postgres\n`)

  expect(await healthStatus(await runLabinov({ dataFolder }).ready())).toBe(200)
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull()
})

test('a lost connection string is made anew', async () => {
  const dataFolder = temporaryFolder()
  const first = runLabinov({ dataFolder })
  await first.ready()
  first.kill('SIGTERM')
  await first.ended()
  writeFileSync(join(dataFolder, 'database-url'), '')

  expect(await healthStatus(await runLabinov({ dataFolder }).ready())).toBe(200)
  expect(await query(dataFolder, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})
