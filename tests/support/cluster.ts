import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts'
import { createLog } from '../../src/adapters/log.ts'
import { projectFolder } from '../../src/adapters/project-folder.ts'
import { migrate } from '../../src/store/base/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The test cluster, as a role that may create databases. */
    clusterUrl: string
  }
}

/** Name of the migrated, empty database that every test database is a copy of. */
export const templateName = 'labinov_template'

/** The same cluster, another database. */
export function withDatabase(clusterUrl: string, name: string): string {
  const url = new URL(clusterUrl)
  url.pathname = `/${name}`
  return url.href
}

async function createTemplate(clusterUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${templateName}`)
  await client.end()
  await migrate(withDatabase(clusterUrl, templateName), join(projectFolder, 'migrations'))
}

/** Starts one PostgreSQL for a test project, with a migrated template, and removes it in the end. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-test-'))
  const postgres = await startEmbeddedPostgres({ dataFolder, log: createLog('silent'), durable: false })
  await createTemplate(postgres.url)
  project.provide('clusterUrl', postgres.url)
  return async () => {
    await postgres.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
