import { statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { createLog } from '../adapters/log.ts'
import { projectFolder } from '../adapters/project-folder.ts'
import { keepSecret } from '../adapters/secret.ts'
import { readSettings, type Settings } from '../adapters/settings.ts'
import { StartError } from '../adapters/start-error.ts'
import { isLineName } from '../domain/backup/change-line.ts'
import { restoreBackup } from '../services/backup/restore-backup.ts'
import { findLines, restoreMoment } from '../services/backup/restore-moment.ts'
import { forgetLeftOut } from '../store/backup/base-copy.ts'
import { readBackupKeys } from './backup-keys.ts'
import type { Command } from './command.ts'
import { reserveDatabase } from './open-database.ts'
import { readOptions } from './options.ts'
import { progress } from './progress.ts'

const usage = 'restore FILE|FOLDER [--at MOMENT] [--key KEYFILE]'

/** With its offset: a moment without one is another one on each machine. */
const momentPattern = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?\s?(Z|[+-]\d\d:\d\d)$/

function readMoment(text: string | undefined): Date | null {
  if (text === undefined) return null
  const moment = new Date(text.replace(/^(\S{10}) /, '$1T').replace(/\s/, ''))
  if (momentPattern.test(text) && !Number.isNaN(moment.getTime())) return moment
  throw new StartError(
    `--at is "${text}"; it is a moment with its offset, such as "2027-03-01 14:05 +07:00".`,
  )
}

/** The line that a folder is, or that one of its lines is. @throws StartError when that is not clear. */
async function chooseLine(folder: string, at: Date | null): Promise<string> {
  if (isLineName(basename(folder))) return folder
  const lines = (await readdir(folder)).filter(isLineName)
  if (lines.length === 0) throw new StartError(`no changes are kept in ${folder}.`)
  const holding = await findLines(folder, lines, at)
  if (holding.length === 1) return join(folder, holding[0] as string)
  const which = holding.length === 0 ? 'none of these reaches that moment' : 'say which of these is meant'
  throw new StartError(`${which}: ${lines.map((name) => join(folder, name)).join(', ')}`)
}

/** Brings a data folder back as it was at a moment, starts its database once, and ends what must not come to life again. */
async function goBackTo(folder: string, at: Date | null, settings: Settings, keys: readonly string[]) {
  if (settings.DATABASE_URL)
    throw new StartError('an own PostgreSQL goes back to a moment by its own tools (docs/operation.md).')
  const database = reserveDatabase(settings)
  const { dataFolder } = database
  try {
    const line = await chooseLine(folder, at)
    const { files, base } = await restoreMoment({
      folder: line,
      at,
      keys,
      dataFolder,
      progress,
      keepSecret: (secret) => keepSecret(settings.LABINOV_SECRET, dataFolder, secret),
    })
    const last = await forgetLeftOut(await database.start(createLog(settings.LOG_LEVEL)))
    console.log(
      `Brought back from ${line}, base of ${base.toISOString()}: the last change on record is of ${last?.toISOString() ?? 'never'}; ${files} files. Nobody is signed in.`,
    )
    return 0
  } finally {
    await database.close()
  }
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: usage.replace('restore ', ''),
  summary:
    'put a backup into an empty data folder, or into the empty database of DATABASE_URL; from a FOLDER of kept changes, as it was at a moment',
  async run(words) {
    const options = readOptions(words, { words: 1, withValue: ['--key', '--at'], usage })
    const settings = readSettings(process.env)
    const keys = readBackupKeys(options.value('--key'), settings)
    const source = resolve(options.words[0] as string)
    if (statSync(source, { throwIfNoEntry: false })?.isDirectory())
      return goBackTo(source, readMoment(options.value('--at')), settings, keys)
    if (options.has('--at'))
      throw new StartError(
        'a moment is reached from the folder in which changes are kept, not from one file.',
      )
    const database = reserveDatabase(settings)
    const { dataFolder } = database
    try {
      const { manifest, content, rows } = await restoreBackup({
        file: source,
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
