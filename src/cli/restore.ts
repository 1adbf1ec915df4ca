import { join, resolve } from 'node:path'
import { createLog } from '../adapters/log.ts'
import { projectFolder } from '../adapters/project-folder.ts'
import { keepSecret } from '../adapters/secret.ts'
import { readSettings } from '../adapters/settings.ts'
import { restoreBackup } from '../services/backup/restore-backup.ts'
import { readBackupKeys } from './backup-keys.ts'
import type { Command } from './command.ts'
import { reserveDatabase } from './open-database.ts'
import { readOptions } from './options.ts'

const usage = 'restore FILE [--key KEYFILE]'

export const restoreCommand: Command = {
  name: 'restore',
  usage: usage.replace('restore ', ''),
  summary: 'put a backup into an empty data folder, or into the empty database of DATABASE_URL',
  async run(words) {
    const options = readOptions(words, { words: 1, withValue: ['--key'], usage })
    const settings = readSettings(process.env)
    const keys = readBackupKeys(options.value('--key'), settings)
    const database = reserveDatabase(settings)
    const { dataFolder } = database
    try {
      const { manifest, content, rows } = await restoreBackup({
        file: resolve(options.words[0] as string),
        keys,
        url: await database.start(createLog(settings.LOG_LEVEL)),
        migrationsFolder: join(projectFolder, 'migrations'),
        uploadsFolder: join(dataFolder, 'uploads'),
        keepSecret: (secret) => keepSecret(settings.LABINOV_SECRET, dataFolder, secret),
      })
      const whose = manifest.region ? `of the region ${manifest.region}, ` : ''
      console.log(
        `Restored what was there at ${manifest.createdAt}: ${whose}${rows} rows, ${content.files} files. Nobody is signed in.`,
      )
      return 0
    } finally {
      await database.close()
    }
  },
}
