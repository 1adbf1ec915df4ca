import { join } from 'node:path'
import { createLog } from '../adapters/log.ts'
import { projectFolder } from '../adapters/project-folder.ts'
import { readSettings } from '../adapters/settings.ts'
import { StartError } from '../adapters/start-error.ts'
import { isDatabaseUnreachable } from '../store/base/connect.ts'
import { migrate, NewerTables } from '../store/base/migrate.ts'
import { sharesBackends } from '../store/base/pooler.ts'
import type { Command } from './command.ts'
import { shareDatabase } from './open-database.ts'

// PostgreSQL's words for a wrong password, a role that may not sign in, and a database that does not exist.
const refusedCodes = ['28P01', '28000', '3D000']

/**
 * Brings the tables up to date.
 * @returns how many migrations were applied.
 * @throws StartError when the database cannot be used.
 */
export async function migrateTables(url: string): Promise<number> {
  try {
    if (await sharesBackends(url))
      throw new StartError(
        'DATABASE_URL leads to a pooler that hands out its connections a transaction at a time. Labinov would not hear of changes, and ' +
          'its locks would stay with others. Give the address of PostgreSQL itself, or let the pooler work by session (pool_mode = session).',
      )
    return await migrate(url, join(projectFolder, 'migrations'))
  } catch (error) {
    if (error instanceof StartError) throw error
    if (error instanceof NewerTables)
      throw new StartError(
        'the tables were made by a newer Labinov than this one, which would not understand them. Start that one, or restore ' +
          'the backup from before the upgrade into a new data folder (docs/operation.md).',
      )
    const { code = '', message } = error as { code?: string; message: string }
    if (!isDatabaseUnreachable(error) && !refusedCodes.includes(code)) throw error
    throw new StartError(
      `the database cannot be used (${message || code}). If it is one of your own: is it running, and is the ` +
        'address in DATABASE_URL right?',
    )
  }
}

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'bring the tables of the database up to date',
  async run() {
    const settings = readSettings(process.env)
    const database = shareDatabase(settings)
    try {
      const applied = await migrateTables(await database.start(createLog(settings.LOG_LEVEL)))
      console.log(applied === 0 ? 'The tables are up to date.' : `Migrations applied: ${applied}.`)
      return 0
    } finally {
      await database.close()
    }
  },
}
