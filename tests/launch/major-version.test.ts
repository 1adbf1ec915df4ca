import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { packageName } from '../../src/adapters/embedded-postgres/binaries.ts'
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts'
import { createLog } from '../../src/adapters/log.ts'
import { projectFolder } from '../../src/adapters/project-folder.ts'
import { migrate } from '../../src/store/base/migrate.ts'
import { cleanUp, healthStatus, runLabinov, temporaryFolder } from '../support/labinov.ts'

afterEach(cleanUp)

const OLD = '17.10.0-beta.17'

/** The programs of the PostgreSQL before ours, as whoever upgrades has them; null where no registry answers. */
function oldPrograms(): string | null {
  const folder = temporaryFolder()
  const words = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', `${packageName}@${OLD}`]
  try {
    execFileSync('npm', words, { stdio: 'ignore', timeout: 120_000 })
    return join(folder, 'node_modules', packageName)
  } catch {
    return null
  }
}

async function standingOf(
  dataFolder: string,
  programsFolder: string | null,
  work: (client: pg.Client, url: string) => Promise<unknown> = async () => {},
) {
  const programs = programsFolder === null ? {} : { programsFolder }
  const postgres = await startEmbeddedPostgres({ dataFolder, log: createLog('silent'), ...programs })
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await work(client, postgres.url)
  const { rows } = await client.query(`SELECT current_setting('server_version_num')::int / 10000 AS major,
    (SELECT string_agg(name, ', ' ORDER BY name) FROM region) AS regions, (SELECT count(*)::int FROM audit) AS audit`)
  await client.end()
  await postgres.stop()
  return rows[0]
}

async function run(dataFolder: string, ...words: string[]) {
  const command = [process.execPath, join(projectFolder, 'dist', 'main.js'), ...words] as [
    string,
    ...string[],
  ]
  const running = runLabinov({ dataFolder, command })
  return { code: await running.ended(), output: running.output() }
}

test('a database of the PostgreSQL before ours is brought here in one command, and goes back', {
  timeout: 600_000,
}, async (context) => {
  const programs = oldPrograms()
  if (programs === null) return context.skip('no registry of packages answers')
  const dataFolder = temporaryFolder()
  const before = await standingOf(dataFolder, programs, async (client, url) => {
    await migrate(url, join(projectFolder, 'migrations'))
    await client.query(`BEGIN; SELECT set_config('labinov.actor', 'system', true), set_config('labinov.action', 'test', true);
      INSERT INTO region (slug, code, name, kind, province_name, settings)
      VALUES ('kota-uji', '99.01', 'Kota Ujung', 'city', 'Uji', '{"smallNumberLimit":5}'), ('kota-dua', '99.02', 'Kota Éndah', 'city', 'Uji', '{"smallNumberLimit":5}');
      COMMIT`)
  })
  expect(before).toMatchObject({ major: 17, regions: 'Kota Éndah, Kota Ujung' })

  const refused = await run(dataFolder, 'serve')
  expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('--old-postgres')])
  expect((await run(dataFolder, 'upgrade')).output).toContain(`${packageName}@${OLD}`)
  const upgraded = await run(dataFolder, 'upgrade', '--old-postgres', programs)
  expect([upgraded.code, upgraded.output]).toEqual([0, expect.stringContaining('on PostgreSQL 18')])
  expect(await standingOf(dataFolder, null)).toEqual({ ...before, major: 18 })
  const started = runLabinov({ dataFolder })
  expect(await healthStatus(await started.ready())).toBe(200)
  started.kill('SIGTERM')
  await started.ended()

  expect(await run(dataFolder, 'upgrade', '--back')).toMatchObject({ code: 0 })
  expect(await standingOf(dataFolder, programs)).toEqual(before)
})
