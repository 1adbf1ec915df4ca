import { join } from 'node:path'
import { tryMail } from '../adapters/mail.ts'
import { projectFolder } from '../adapters/project-folder.ts'
import type { Settings } from '../adapters/settings.ts'
import { version } from '../adapters/version.ts'
import { backUpNightly } from '../services/backup/back-up-nightly.ts'
import { examineChanges } from '../services/installation/examine-changes.ts'
import {
  examineBackups,
  examineFiles,
  examineHolidays,
  examineJobs,
  examineSecret,
  examineServer,
  examineTriggers,
} from '../services/installation/examine-database.ts'
import {
  examineAddress,
  examineDisk,
  examineLeftovers,
  examineModes,
  examineProxy,
} from '../services/installation/examine-place.ts'
import { type Finding, fine, wrong } from '../services/installation/finding.ts'
import { acceptSecret } from '../services/installation/installation-secret.ts'
import type { Services } from '../services/services.ts'
import { readBackupKeys } from './backup-keys.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'
import { type CommandPlace, withServices } from './with-services.ts'

const usage = '[--fix] [--new-secret]'

const marks = { ok: ' ', look: '?', wrong: '!' } as const

async function examineMail({ LABINOV_SMTP_URL: url, LABINOV_MAIL_FROM: from }: Settings): Promise<Finding> {
  if (!url || !from) return fine('Mail', 'none is set: no letter is sent, and no page promises any')
  const failure = await tryMail(url)
  return failure === null
    ? fine('Mail', 'the server takes letters')
    : wrong('Mail', `the server does not take letters (${failure.code})`)
}

async function backUpNow(services: Services, { url, settings }: CommandPlace): Promise<string> {
  const outcome = await backUpNightly(services, {
    url,
    folder: services.backupsFolder as string,
    keys: readBackupKeys(undefined, settings),
    migrationsFolder: join(projectFolder, 'migrations'),
  })
  return outcome.problem ?? `made and proven ${outcome.file}`
}

async function examine(services: Services, place: CommandPlace): Promise<Finding[]> {
  const { dataFolder, backupsFolder, clock } = services
  const { settings } = place
  const folders = backupsFolder ? [dataFolder, backupsFolder] : [dataFolder]
  return [
    fine('Labinov', version),
    fine('Node', process.version),
    ...(await examineServer(services)),
    fine('Data folder', dataFolder),
    await examineDisk('Disk', dataFolder),
    ...(backupsFolder ? [await examineDisk('Disk of backups', backupsFolder)] : []),
    await examineModes(dataFolder),
    await examineLeftovers(folders, clock()),
    await examineSecret(services),
    await examineTriggers(services),
    await examineBackups(services, () => backUpNow(services, place)),
    await examineChanges(services, settings.DATABASE_URL !== undefined),
    ...(await examineFiles(services)),
    ...(await examineJobs(services)),
    ...(await examineHolidays(services)),
    await examineMail(settings),
    examineAddress(settings),
    examineProxy(settings),
  ]
}

function tell({ name, state, words }: Finding): void {
  console.log(`${marks[state]} ${name.padEnd(20)} ${words}`)
}

export const doctor: Command = {
  name: 'doctor',
  usage,
  summary:
    'examine database, disk, clock, mail, address, secret, backups, files, jobs; --fix mends what it can',
  async run(words) {
    const flags = ['--fix', '--new-secret']
    const options = readOptions(words, { words: 0, withValue: [], flags, usage: `doctor ${usage}` })
    return withServices(async (services, place) => {
      if (options.has('--new-secret')) await acceptSecret(services.db, services.secret)
      let open = 0
      for (const finding of await examine(services, place)) {
        tell(finding)
        if (finding.state === 'ok') continue
        if (options.has('--fix') && finding.mend) console.log(`  ${''.padEnd(20)} -> ${await finding.mend()}`)
        else if (finding.state === 'wrong') open += 1
      }
      if (open > 0)
        console.log(
          `\n${open} in the way${options.has('--fix') ? ', which only you can mend' : '; labinov doctor --fix mends what it can'}.`,
        )
      return open > 0 ? 1 : 0
    })
  },
}
