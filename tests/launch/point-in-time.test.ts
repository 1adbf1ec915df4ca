import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { fileStore } from '../../src/adapters/files.ts'
import { projectFolder } from '../../src/adapters/project-folder.ts'
import {
  cleanUp,
  healthStatus,
  postgresPid,
  type Run,
  runLabinov,
  temporaryFolder,
  until,
} from '../support/labinov.ts'

afterEach(cleanUp)

const program = join(projectFolder, 'dist', 'main.js')

async function run(words: string[], environment: Record<string, string>): Promise<string> {
  const command = [process.execPath, program, ...words] as [string, ...string[]]
  const running = runLabinov({ command, environment })
  const code = await running.ended()
  if (code !== 0) throw new Error(`ended with ${code}: ${running.output()}`)
  return running.output()
}

async function ask(dataFolder: string, statement: string, values: unknown[] = []) {
  const client = new pg.Client({
    connectionString: readFileSync(join(dataFolder, 'database-url'), 'utf8').trim(),
  })
  await client.connect()
  try {
    return (await client.query(statement, values)).rows
  } finally {
    await client.end()
  }
}

const linesIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('changes-'))

async function healthOf(address: string) {
  return (await fetch(`${address}/health`)).json()
}

const countAnswers = async (dataFolder: string) =>
  (await ask(dataFolder, 'SELECT count(*)::int AS answers FROM answer'))[0].answers

/** The machine is gone: nothing of it ends as it should, and its disk is not there any more. */
async function loseMachine(running: Run, dataFolder: string): Promise<Date> {
  const lostAt = new Date()
  process.kill(postgresPid(dataFolder), 'SIGKILL')
  running.kill('SIGKILL')
  await running.ended()
  renameSync(dataFolder, `${dataFolder}-lost`)
  onTestFinished(() => rmSync(`${dataFolder}-lost`, { recursive: true, force: true }))
  mkdirSync(dataFolder)
  return lostAt
}

test('the moment before a mistake is gone back to, and a machine that is lost takes a minute with it at most', {
  timeout: 500_000,
}, async () => {
  const [dataFolder, backups] = [temporaryFolder(), temporaryFolder()]
  const key = await generateX25519Identity()
  const keyFile = join(temporaryFolder(), 'key.txt')
  writeFileSync(keyFile, key)
  const environment = {
    LABINOV_DEMO: '1',
    LABINOV_BACKUPS: backups,
    LABINOV_BACKUP_KEY: await identityToRecipient(key),
  }
  const running = runLabinov({ dataFolder, environment })
  const address = await running.ready()
  await until(async () => (await healthOf(address)).changes === 'kept', 120_000)
  const [line] = linesIn(backups) as [string]

  const answers = await countAnswers(dataFolder)
  expect(answers).toBeGreaterThan(100)
  const kept = await fileStore(join(dataFolder, 'uploads')).put(Buffer.from('a photo'))
  await ask(
    dataFolder,
    `INSERT INTO session (id, token, user_id, expires_at, created_at, updated_at)
    SELECT 'thief', 'thief', id, now() + interval '1 day', now(), now() FROM person LIMIT 1`,
  ).catch(() => {})
  await ask(dataFolder, 'CREATE TABLE beat (at timestamptz PRIMARY KEY)')
  await ask(dataFolder, 'INSERT INTO beat VALUES (clock_timestamp())')
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const before = new Date().toISOString()
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  await ask(dataFolder, 'DROP TABLE answer CASCADE')

  // A beat a second, for longer than what may be lost.
  const beating = performance.now() + 70_000
  while (performance.now() < beating) {
    await ask(dataFolder, 'INSERT INTO beat VALUES (clock_timestamp())')
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  const lostAt = await loseMachine(running, dataFolder)

  // The newest that there is: on a new machine, with nothing but the backups and the key.
  const told = await run(['restore', backups, '--key', keyFile], { LABINOV_DATA: dataFolder })
  expect(told).toContain(line)
  const next = runLabinov({ dataFolder, environment: { LABINOV_DEMO: '0' } })
  await next.ready()
  const [{ last }] = await ask(dataFolder, 'SELECT max(at) AS last FROM beat')
  const lostSeconds = (lostAt.getTime() - last.getTime()) / 1000
  console.log(`Lost with the machine: ${lostSeconds.toFixed(1)} s`)
  expect(lostSeconds).toBeLessThan(60)
  expect(await ask(dataFolder, "SELECT to_regclass('answer') AS answer")).toEqual([{ answer: null }])
  next.kill('SIGTERM')
  await next.ended()

  // The moment before the mistake.
  const earlier = temporaryFolder()
  await run(['restore', join(backups, line), '--at', before, '--key', keyFile], { LABINOV_DATA: earlier })
  const back = runLabinov({ dataFolder: earlier, environment: { LABINOV_DEMO: '0' } })
  expect(await healthStatus(await back.ready())).toBe(200)
  expect(await countAnswers(earlier)).toBe(answers)
  expect(await ask(earlier, 'SELECT count(*)::int AS sessions FROM session')).toEqual([{ sessions: 0 }])
  expect(await fileStore(join(earlier, 'uploads')).verify(kept.key)).toBe(true)
  expect(readFileSync(join(earlier, 'secret'), 'utf8')).toBe(
    readFileSync(join(`${dataFolder}-lost`, 'secret'), 'utf8'),
  )
  back.kill('SIGTERM')
  await back.ended()
})

test('a moment that is not kept, a key that does not fit, and a place that is not empty are refused and leave nothing', {
  timeout: 400_000,
}, async () => {
  const [dataFolder, backups] = [temporaryFolder(), temporaryFolder()]
  const key = await generateX25519Identity()
  const environment = { LABINOV_BACKUPS: backups, LABINOV_BACKUP_KEY: key }
  const running = runLabinov({ dataFolder, environment })
  await until(async () => (await healthOf(await running.ready())).changes === 'kept', 120_000)
  running.kill('SIGTERM')
  await running.ended()
  const [line] = linesIn(backups) as [string]
  const empty = temporaryFolder()
  const restore = (words: string[], environment: Record<string, string> = {}) =>
    run(['restore', join(backups, line), ...words], {
      LABINOV_DATA: empty,
      LABINOV_BACKUP_KEY: key,
      ...environment,
    })
  await expect(restore(['--at', '2020-01-01 00:00 +07:00'])).rejects.toThrow('kept from')
  await expect(restore(['--at', '2026-01-01 00:00'])).rejects.toThrow('with its offset')
  await expect(restore(['--at', '2099-01-01 00:00 +07:00'])).rejects.toThrow('end before')
  const other = await generateX25519Identity()
  await expect(restore([], { LABINOV_BACKUP_KEY: other })).rejects.toThrow('another key')
  await expect(restore([], { LABINOV_DATA: dataFolder })).rejects.toThrow('not empty')
  await expect(restore([], { DATABASE_URL: 'postgresql://nobody@localhost/none' })).rejects.toThrow(
    'own tools',
  )
  const [segment] = readdirSync(join(backups, line))
    .filter((name) => name.startsWith('wal-'))
    .reverse() as [string]
  const path = join(backups, line, segment)
  const bytes = readFileSync(path)
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
  writeFileSync(path, bytes)
  await expect(restore([])).rejects.toThrow('damaged')
  expect(existsSync(join(empty, 'postgres'))).toBe(false)
  expect(readdirSync(empty).filter((name) => name.includes('unfinished'))).toEqual([])

  // Started without keeping changes, the line has a gap: with them again another one begins.
  const without = runLabinov({ dataFolder })
  await without.ready()
  without.kill('SIGTERM')
  await without.ended()
  const again = runLabinov({ dataFolder, environment })
  await until(async () => (await healthOf(await again.ready())).changes === 'kept', 120_000)
  expect(linesIn(backups)).toHaveLength(2)
})
