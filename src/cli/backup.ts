import { join, resolve } from 'node:path'
import { projectFolder } from '../adapters/project-folder.ts'
import { daysOfChanges } from '../adapters/settings.ts'
import { StartError } from '../adapters/start-error.ts'
import { backUpNightly } from '../services/backup/back-up-nightly.ts'
import { areBackupsBeside } from '../services/backup/backup-place.ts'
import { makeBackup } from '../services/backup/make-backup.ts'
import { makeBase } from '../services/backup/make-base.ts'
import type { BackupFigures } from '../services/backup/manifest.ts'
import { backupsBeside } from '../services/installation/examine-database.ts'
import type { Services } from '../services/services.ts'
import { uploadsOf } from '../services/uploads.ts'
import { findRegion } from '../store/region/region.ts'
import { readBackupKeys } from './backup-keys.ts'
import type { Command } from './command.ts'
import { type Options, readOptions } from './options.ts'
import { type CommandPlace, withServices } from './with-services.ts'

const usage = '[FILE [--region SLUG]|--base] [--key KEYFILE]'

const MEGABYTE = 1_000_000

/** What a backup holds, in a line. */
function tellBackup({ file, bytes, rows, files }: BackupFigures): string {
  return `${file}: ${(bytes / MEGABYTE).toFixed(1)} MB, ${rows} rows, ${files} files.`
}

async function regionNamed({ db }: Services, slug: string) {
  const region = await findRegion(db, slug)
  if (!region) throw new StartError(`there is no region "${slug}"`)
  return region
}

async function backUpInto(
  services: Services,
  { url, settings }: CommandPlace,
  options: Options,
): Promise<number> {
  const slug = options.value('--region')
  const keys = readBackupKeys(options.value('--key'), settings)
  const made = await makeBackup({
    url,
    uploads: uploadsOf(services),
    secret: services.secret,
    file: resolve(options.words[0] as string),
    keys,
    region: slug ? await regionNamed(services, slug) : null,
    now: services.clock(),
  })
  console.log(tellBackup(made))
  if (keys.length === 0)
    console.log(
      'It is open, and holds the key that signs and the words of citizens: keep it where nobody reads it.',
    )
  for (const key of made.missingFiles) console.error(`A file that a row names is not there: ${key}`)
  return made.missingFiles.length > 0 ? 1 : 0
}

/** As each night: into the folder of backups, proven by putting it back, and older ones removed. */
async function backUpAsEachNight(
  services: Services,
  { url, settings }: CommandPlace,
  options: Options,
): Promise<number> {
  const { backupsFolder: folder } = services
  if (folder === null)
    throw new StartError('LABINOV_BACKUPS is 0, which says that no backups are wanted here.')
  const outcome = await backUpNightly(services, {
    url,
    folder,
    keys: readBackupKeys(options.value('--key'), settings),
    migrationsFolder: join(projectFolder, 'migrations'),
  })
  console.log(tellBackup(outcome))
  console.log(outcome.problem ?? 'Proven: it was put back, and rows, verdicts and files are the same.')
  if (await areBackupsBeside(services)) console.log(`Mind: ${backupsBeside}.`)
  for (const file of outcome.removed) console.log(`Removed ${file}`)
  return outcome.problem === null ? 0 : 1
}

/** The base from which changes that are kept are played on, anew. */
async function makeNewBase(
  { dataFolder, backupsFolder, secret, clock }: Services,
  { url, settings }: CommandPlace,
  options: Options,
): Promise<number> {
  if (backupsFolder === null || daysOfChanges(settings) === 0)
    throw new StartError('no changes are kept here: see LABINOV_POINT_IN_TIME_DAYS.')
  const keys = readBackupKeys(options.value('--key'), settings)
  const { file, bytes, files } = await makeBase({ url, dataFolder, backupsFolder, secret, keys, clock })
  console.log(`${file}: ${(bytes / MEGABYTE).toFixed(1)} MB, ${files} files of the database.`)
  return 0
}

function workOf(options: Options): typeof backUpInto {
  if (options.has('--base')) return makeNewBase
  return options.words.length === 1 ? backUpInto : backUpAsEachNight
}

export const backupCommand: Command = {
  name: 'backup',
  usage,
  summary:
    'write everything, or one region, into one file, while Labinov runs; without FILE as each night, with its proof',
  async run(words) {
    const options = readOptions(words, {
      words: words[0] === undefined || words[0].startsWith('--') ? 0 : 1,
      withValue: ['--region', '--key'],
      flags: ['--base'],
      usage: `backup ${usage}`,
    })
    const run = workOf(options)
    if ((run !== backUpInto && options.has('--region')) || (run === makeNewBase && options.words.length > 0))
      throw new StartError(`usage: labinov backup ${usage}`)
    return withServices((services, place) => run(services, place, options))
  },
}
