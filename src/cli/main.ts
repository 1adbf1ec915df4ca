import { createLog } from '../adapters/log.ts'
import { StartError } from '../adapters/start-error.ts'
import { version } from '../adapters/version.ts'
import { auditCommand } from './audit.ts'
import { backupCommand } from './backup.ts'
import type { Command } from './command.ts'
import { demo } from './demo.ts'
import { doctor } from './doctor.ts'
import { importCommand } from './import.ts'
import { migrateCommand } from './migrate.ts'
import { openRegionCommand } from './open-region.ts'
import { personCommand } from './person.ts'
import { restoreCommand } from './restore.ts'
import { serve } from './serve.ts'
import { upgradeCommand } from './upgrade.ts'

const commands: readonly Command[] = [
  serve,
  migrateCommand,
  demo,
  openRegionCommand,
  personCommand,
  auditCommand,
  importCommand,
  backupCommand,
  restoreCommand,
  upgradeCommand,
  doctor,
]

function help(): string {
  const lines = commands.map(({ name, usage, summary }) => `  ${name} ${usage}\n      ${summary}`)
  return [`Labinov ${version}`, '', 'Usage: labinov <command>', '', ...lines].join('\n')
}

async function main(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words
  if (name === 'help' || name === '--help') {
    console.log(help())
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    console.error(`labinov: there is no command "${name}".\n\n${help()}`)
    return 2
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (error instanceof StartError) console.error(`\nLabinov stops: ${error.message}`)
    // Not as it is: an error of the database carries its connection, and the values of a query.
    else createLog('error').fatal({ error }, 'Labinov stops')
    return 1
  }
}

process.exit(await main(process.argv.slice(2)))
