import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts'
import { createLog } from '../../src/adapters/log.ts'
import { withDatabase } from '../support/cluster.ts'
import { cleanUp, healthStatus, runLabinov, temporaryFolder } from '../support/labinov.ts'

afterEach(cleanUp)

/** A database on a server that Labinov did not start; the role that owns it is no superuser. */
async function givenDatabase(clusterUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: clusterUrl })
  await client.connect()
  await client.query('CREATE DATABASE inovasi')
  await client.end()
  return withDatabase(clusterUrl, 'inovasi')
}

test('an own PostgreSQL by DATABASE_URL holds everything; none is made beside it', async () => {
  const other = await startEmbeddedPostgres({
    dataFolder: temporaryFolder(),
    log: createLog('silent'),
    durable: false,
  })
  const DATABASE_URL = await givenDatabase(other.url)
  const dataFolder = temporaryFolder()
  const first = runLabinov({ dataFolder, environment: { DATABASE_URL, LABINOV_DEMO: '1' } })
  const address = await first.ready()
  expect(first.output()).toContain('Migrations applied')
  expect(first.output()).not.toContain('Making the database')
  expect(existsSync(join(dataFolder, 'postgres'))).toBe(false)
  expect(await healthStatus(address)).toBe(200)
  expect((await fetch(`${address}/tangsel/innovations`)).status).toBe(200)
  first.kill('SIGTERM')
  expect(await first.ended()).toBe(0)

  const second = runLabinov({ dataFolder, environment: { DATABASE_URL, LABINOV_DEMO: '1' } })
  expect(await healthStatus(await second.ready())).toBe(200)
  expect(second.output()).not.toContain('Migrations applied')
  expect(second.output()).not.toContain('Loading the demonstration')
  second.kill('SIGTERM')
  expect(await second.ended()).toBe(0)
  await other.stop()
})
