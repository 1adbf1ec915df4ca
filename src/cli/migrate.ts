import { join } from 'node:path'
import { createLog } from '../adapters/log.ts'
import { projectFolder } from '../adapters/project-folder.ts'
import { readSettings } from '../adapters/settings.ts'
import { migrate } from '../store/migrate.ts'
import type { Command } from './command.ts'
import { openDatabaseBesides } from './open-database.ts'

export const migrationsFolder = join(projectFolder, 'migrations')

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'bring the tables of the database up to date',
  async run() {
    const settings = readSettings(process.env)
    const database = await openDatabaseBesides(settings, createLog(settings.LOG_LEVEL))
    try {
      const applied = await migrate(database.url, migrationsFolder)
      console.log(applied === 0 ? 'The tables are up to date.' : `${applied} migrations applied.`)
      return 0
    } finally {
      await database.close()
    }
  },
}
