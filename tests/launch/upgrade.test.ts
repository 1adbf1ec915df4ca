import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts'
import { createLog } from '../../src/adapters/log.ts'
import { projectFolder } from '../../src/adapters/project-folder.ts'
import { cleanUp, healthStatus, runLabinov, temporaryFolder } from '../support/labinov.ts'

afterEach(cleanUp)

type Standing = { migration: string; innovations: number; answers: number; audit: number; verdicts: string }

async function standingOf(
  dataFolder: string,
  work: (client: pg.Client) => Promise<void> = async () => {},
): Promise<Standing> {
  const postgres = await startEmbeddedPostgres({ dataFolder, log: createLog('silent') })
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await work(client)
  const { rows } =
    await client.query(`SELECT (SELECT max(created_at) FROM drizzle.__drizzle_migrations) AS migration,
    (SELECT count(*)::int FROM innovation) AS innovations, (SELECT count(*)::int FROM answer) AS answers,
    (SELECT count(*)::int FROM audit) AS audit, (SELECT md5(string_agg(slug || verdict, ',' ORDER BY slug)) FROM innovation) AS verdicts`)
  await client.end()
  await postgres.stop()
  return rows[0]
}

async function run(dataFolder: string, ...words: string[]): Promise<{ code: number | null; output: string }> {
  const command = [process.execPath, join(projectFolder, 'dist', 'main.js'), ...words] as [
    string,
    ...string[],
  ]
  const running = runLabinov({ dataFolder, command })
  return { code: await running.ended(), output: running.output() }
}

function unpackRelease(): string {
  const folder = temporaryFolder()
  const archive = join(projectFolder, 'tests', 'releases', 'labinov-0.1.0-demo.tar.xz')
  execFileSync('tar', ['-xJf', archive, '-C', folder, '--no-same-owner'])
  return join(folder, '.labinov')
}

test('a data folder of 0.1.0 is upgraded in one command, tried on a copy and backed up before, and goes back', {
  timeout: 600_000,
}, async () => {
  const dataFolder = unpackRelease()
  const before = await standingOf(dataFolder)
  const upgraded = await run(dataFolder, 'upgrade')
  expect(upgraded).toMatchObject({ code: 0 })
  expect(upgraded.output).toContain('Trying the upgrade on a copy')
  const [backup] = readdirSync(join(dataFolder, 'backups'))
  expect(backup).toMatch(/^before-upgrade-labinov-/)
  expect((await run(dataFolder, 'upgrade')).output).toContain('Everything is as')

  const started = runLabinov({ dataFolder })
  expect(await healthStatus(await started.ready())).toBe(200)
  expect(started.output()).not.toContain('Migrations applied')
  expect((await run(dataFolder, 'upgrade', '--back')).output).toContain('another Labinov')
  started.kill('SIGTERM')
  await started.ended()
  const { migration: _, ...kept } = before
  expect(await standingOf(dataFolder)).toMatchObject(kept)

  expect(await run(dataFolder, 'upgrade', '--back')).toMatchObject({ code: 0 })
  expect(await standingOf(dataFolder)).toEqual(before)
  expect(existsSync(join(dataFolder, 'postgres.after-upgrade'))).toBe(true)

  // The backup of before is a backup of before: whoever restores it with this program gets it upgraded.
  const other = temporaryFolder()
  expect(await run(other, 'restore', join(dataFolder, 'backups', backup as string))).toMatchObject({
    code: 0,
  })
  expect(await standingOf(other)).toMatchObject(kept)
})

test('an upgrade that would fail on these rows touches nothing, and an older program refuses newer tables', {
  timeout: 300_000,
}, async () => {
  const dataFolder = unpackRelease()
  const spoil = async (client: pg.Client) => {
    // A table that the upgrade makes is there already, with something else in it.
    await client.query('CREATE TABLE judging_failure (other text)')
  }
  const before = await standingOf(dataFolder, spoil)
  const refused = await run(dataFolder, 'upgrade')
  expect(refused.code).toBe(1)
  expect(await standingOf(dataFolder)).toEqual(before)

  const newer = async (client: pg.Client) => {
    await client.query(
      'DROP TABLE judging_failure; UPDATE drizzle.__drizzle_migrations SET created_at = created_at + 1e12',
    )
  }
  await standingOf(dataFolder, newer)
  const older = runLabinov({ dataFolder })
  expect(await older.ended()).toBe(1)
  expect(older.output()).toContain('made by a newer Labinov')
  expect(readFileSync(join(dataFolder, 'database-url'), 'utf8')).toContain('postgresql://')
})
