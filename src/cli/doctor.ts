import { statfsSync } from 'node:fs'
import pg from 'pg'
import { createLog } from '../adapters/log.ts'
import { readSettings } from '../adapters/settings.ts'
import { version } from '../adapters/version.ts'
import type { Command } from './command.ts'
import { openDatabaseBesides } from './open-database.ts'

const gibibyte = 1024 ** 3

async function describeDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      "SELECT current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size",
    )
    return `PostgreSQL ${rows[0].version}, ${rows[0].size}`
  } finally {
    await client.end()
  }
}

export const doctor: Command = {
  name: 'doctor',
  usage: '',
  summary: 'show versions, folders, database and free space',
  async run() {
    const settings = readSettings(process.env)
    const database = await openDatabaseBesides(settings, createLog(settings.LOG_LEVEL))
    try {
      const disk = statfsSync(database.dataFolder)
      console.log(`Labinov    ${version}`)
      console.log(`Node       ${process.version}`)
      console.log(`Database   ${await describeDatabase(database.url)}`)
      console.log(`Data       ${database.dataFolder}`)
      console.log(`Free space ${((disk.bavail * disk.bsize) / gibibyte).toFixed(1)} GB`)
      return 0
    } finally {
      await database.close()
    }
  },
}
