import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts'
import { createLog } from '../../src/adapters/log.ts'
import { projectFolder } from '../../src/adapters/project-folder.ts'
import { withDatabase } from '../support/cluster.ts'
import { cleanUp, healthStatus, runLabinov, temporaryFolder } from '../support/labinov.ts'

afterEach(cleanUp)

const program = join(projectFolder, 'dist', 'main.js')

/** A command of the built program, to its end. @throws with its output when it ends with another code than 0. */
async function run(words: string[], environment: Record<string, string>): Promise<string> {
  const command = [process.execPath, program, ...words] as [string, ...string[]]
  const running = runLabinov({ command, environment })
  const code = await running.ended()
  if (code !== 0) throw new Error(`ended with ${code}: ${running.output()}`)
  return running.output()
}

async function emptyDatabase(clusterUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: clusterUrl })
  await client.connect()
  await client.query('CREATE DATABASE elsewhere')
  await client.end()
  return withDatabase(clusterUrl, 'elsewhere')
}

async function countRows(url: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM answer) AS answers, (SELECT count(*)::int FROM audit) AS audit,
      (SELECT count(*)::int FROM verdict) AS verdicts, (SELECT count(*)::int FROM membership) AS people`,
  )
  await client.end()
  return rows[0]
}

const urlOf = (dataFolder: string) => readFileSync(join(dataFolder, 'database-url'), 'utf8').trim()

test('a city moves to an own PostgreSQL and back, with nothing lost, and each start answers', {
  timeout: 400_000,
}, async () => {
  const first = temporaryFolder()
  const running = runLabinov({ dataFolder: first, environment: { LABINOV_DEMO: '1' } })
  await running.ready()
  const folder = temporaryFolder()
  const told = await run(['backup', join(folder, 'one.labinov')], { LABINOV_DATA: first })
  expect(told).toMatch(/MB, \d{4,} rows/)
  const counted = await countRows(urlOf(first))
  expect(counted.answers).toBeGreaterThan(100)
  running.kill('SIGTERM')
  await running.ended()

  const other = await startEmbeddedPostgres({
    dataFolder: temporaryFolder(),
    log: createLog('silent'),
    durable: false,
  })
  const DATABASE_URL = await emptyDatabase(other.url)
  const second = temporaryFolder()
  await run(['restore', join(folder, 'one.labinov')], { LABINOV_DATA: second, DATABASE_URL })
  expect(await countRows(DATABASE_URL)).toEqual(counted)
  expect(existsSync(join(second, 'postgres'))).toBe(false)
  await run(['backup', join(folder, 'two.labinov')], { LABINOV_DATA: second, DATABASE_URL })
  await other.stop()

  const third = temporaryFolder()
  await run(['restore', join(folder, 'two.labinov')], { LABINOV_DATA: third })
  const back = runLabinov({ dataFolder: third })
  expect(await healthStatus(await back.ready())).toBe(200)
  expect(await countRows(urlOf(third))).toEqual(counted)
  expect(readFileSync(join(third, 'secret'), 'utf8')).toBe(readFileSync(join(first, 'secret'), 'utf8'))
  await expect(run(['restore', join(folder, 'one.labinov')], { LABINOV_DATA: third })).rejects.toThrow(
    'another Labinov',
  )
  back.kill('SIGTERM')
  await back.ended()
  await expect(run(['restore', join(folder, 'one.labinov')], { LABINOV_DATA: third })).rejects.toThrow(
    'not empty',
  )
})

test('as each night: closed, proven by putting it back, told at /health and by doctor, and nothing is left lying', {
  timeout: 300_000,
}, async () => {
  const dataFolder = temporaryFolder()
  const keys = join(temporaryFolder(), 'keys')
  mkdirSync(keys)
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption')
  const LABINOV_BACKUP_KEY = await identityToRecipient(await generateX25519Identity())
  const running = runLabinov({ dataFolder, environment: { LABINOV_DEMO: '1', LABINOV_BACKUP_KEY } })
  const address = await running.ready()
  const health = async () => (await fetch(`${address}/health`)).json()
  expect(await health()).toMatchObject({ status: 'ok', backup: 'none' })
  const told = await run(['backup'], { LABINOV_DATA: dataFolder, LABINOV_BACKUP_KEY })
  expect(told).toContain('Proven')
  const [name] = readdirSync(join(dataFolder, 'backups'))
  expect(name).toMatch(/\.tar\.gz\.age$/)
  expect(readdirSync(dataFolder).filter((each) => each.startsWith('proof-'))).toEqual([])
  expect(await health()).toMatchObject({ status: 'ok', backup: 'fresh', backupHours: 0 })
  expect(await run(['doctor'], { LABINOV_DATA: dataFolder })).toMatch(/Backups +fresh, 0 hours/)
  running.kill('SIGTERM')
  await running.ended()
})
