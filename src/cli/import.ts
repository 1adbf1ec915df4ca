import { readFileSync } from 'node:fs'
import { createLog } from '../adapters/log.ts'
import { readSecret } from '../adapters/secret.ts'
import { readSettings } from '../adapters/settings.ts'
import { StartError } from '../adapters/start-error.ts'
import { countOutcomes } from '../domain/intake/innovation-rows.ts'
import { importInnovations } from '../services/import-innovations.ts'
import { createServices } from '../services/services.ts'
import { system } from '../store/change.ts'
import { connect } from '../store/connect.ts'
import { findRegion } from '../store/region.ts'
import type { Command } from './command.ts'
import { openDatabaseBesides } from './open-database.ts'

type Request = { file: string; slug: string; dryRun: boolean }

const usage = 'innovations FILE --region SLUG [--dry-run]'

function readRequest(words: readonly string[]): Request {
  const [noun, file, ...options] = words
  const regionAt = options.indexOf('--region')
  const slug = options[regionAt + 1]
  const known = options.every((word, at) => ['--region', '--dry-run'].includes(word) || at === regionAt + 1)
  if (noun !== 'innovations' || !file || regionAt < 0 || !slug || !known) {
    throw new StartError(`usage: labinov import ${usage}`)
  }
  return { file, slug, dryRun: options.includes('--dry-run') }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new StartError(`the file ${file} cannot be read: ${(error as Error).message}`)
  }
}

async function run({ file, slug, dryRun }: Request): Promise<number> {
  const settings = readSettings(process.env)
  const bytes = readBytes(file)
  const log = createLog(settings.LOG_LEVEL)
  const database = await openDatabaseBesides(settings, log)
  const connection = connect(database.url)
  try {
    const region = await findRegion(connection.db, slug)
    if (!region) throw new StartError(`there is no region "${slug}"`)
    const { dataFolder } = database
    const secret = readSecret(settings.LABINOV_SECRET, dataFolder)
    const services = createServices({ ...connection, log, baseUrl: 'http://localhost', secret, dataFolder })
    const outcome = await importInnovations(services, system('labinov import'), region.id, bytes, { dryRun })
    if (!outcome.ok)
      throw new StartError(`${file} was refused: ${outcome.code} ${JSON.stringify(outcome.details)}`)
    for (const row of outcome.value.rows) {
      const told = row.issues.map(({ kind, column, mend }) => [kind, column, mend].filter(Boolean).join(' '))
      console.log(
        [`line ${row.line}`, row.outcome, row.values.name.replace(/\s+/g, ' '), ...told].join(' | '),
      )
    }
    const counts = Object.entries(countOutcomes(outcome.value.rows)).filter(([, count]) => count > 0)
    console.log(
      `\n${counts.map(([name, count]) => `${count} ${name}`).join(', ')}; ${outcome.value.written} written.`,
    )
    return 0
  } finally {
    await connection.close()
    await database.close()
  }
}

export const importCommand: Command = {
  name: 'import',
  usage,
  summary: 'take in a list of innovations (CSV or XLSX)',
  run: (words) => run(readRequest(words)),
}
