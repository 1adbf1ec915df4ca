import { statfsSync } from 'node:fs'
import pg from 'pg'
import { createLog } from '../adapters/log.ts'
import { readSettings } from '../adapters/settings.ts'
import { version } from '../adapters/version.ts'
import type { Command } from './command.ts'
import { shareDatabase } from './open-database.ts'

const GIGABYTE = 1_000_000_000

async function describeDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const { rows } = await client.query(
      "SELECT current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size",
    )
    return `PostgreSQL ${rows[0].version}, ${rows[0].size}`
  } catch (error) {
    return `out of reach: ${(error as Error).message || (error as NodeJS.ErrnoException).code}`
  } finally {
    await client.end()
  }
}

export const doctor: Command = {
  name: 'doctor',
  usage: '',
  summary: 'show versions, database, data folder and free space',
  async run() {
    const settings = readSettings(process.env)
    const database = shareDatabase(settings)
    try {
      const url = await database.start(createLog(settings.LOG_LEVEL))
      const disk = statfsSync(database.dataFolder)
      console.log(`Labinov     ${version}`)
      console.log(`Node        ${process.version}`)
      console.log(`Database    ${await describeDatabase(url)}`)
      console.log(`Data folder ${database.dataFolder}`)
      console.log(`Free space  ${((disk.bavail * disk.bsize) / GIGABYTE).toFixed(1)} GB`)
      return 0
    } finally {
      await database.close()
    }
  },
}
