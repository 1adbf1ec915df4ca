import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Connection, connect } from '../../src/store/base/connect.ts'
import { templateName, withDatabase } from './cluster.ts'

export type TestDatabase = Connection & { readonly url: string }

async function run(clusterUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Makes a database of the test cluster: migrated and empty, unless `template` names another one to copy. */
export async function createDatabase(clusterUrl: string, template = templateName): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(clusterUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`)
  return withDatabase(clusterUrl, name)
}

/** Removes a database that nobody uses any more, where so many are made that they would fill the disk. */
export async function dropDatabase(clusterUrl: string, url: string): Promise<void> {
  await run(clusterUrl, `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`)
}

/**
 * A fresh, migrated, empty database of its own for one test file. It is not dropped in the end: the whole cluster is
 * removed, and a DROP waits for checkpoints and for every backend to go, which a busy machine can make too long.
 *
 * @example
 * const database = await testDatabase()
 * afterAll(() => database.close())
 */
export async function testDatabase(): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl')
  const url = await createDatabase(clusterUrl)
  const connection = connect(url, { connectionsMax: 4 })
  return { ...connection, url }
}
