import { readFileSync } from 'node:fs'
import { StartError } from '../adapters/start-error.ts'
import { type CheckedRow, countOutcomes } from '../domain/intake/innovation-rows.ts'
import { importInnovations } from '../services/import-innovations.ts'
import type { Services } from '../services/services.ts'
import { system } from '../store/change.ts'
import { findRegion } from '../store/region.ts'
import type { Command } from './command.ts'
import { withServices } from './with-services.ts'

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

function tell(rows: readonly CheckedRow[]): void {
  for (const row of rows) {
    const told = row.issues.map(({ kind, column, mend }) => [kind, column, mend].filter(Boolean).join(' '))
    console.log([`line ${row.line}`, row.outcome, row.values.name.replace(/\s+/g, ' '), ...told].join(' | '))
  }
}

async function importInto(services: Services, { file, slug, dryRun }: Request): Promise<number> {
  const bytes = readBytes(file)
  const region = await findRegion(services.db, slug)
  if (!region) throw new StartError(`there is no region "${slug}"`)
  const outcome = await importInnovations(services, system('labinov import'), region.id, bytes, { dryRun })
  if (!outcome.ok)
    throw new StartError(`${file} was refused: ${outcome.code} ${JSON.stringify(outcome.details)}`)
  const { rows, written } = outcome.value
  tell(rows)
  const counts = Object.entries(countOutcomes(rows)).filter(([, count]) => count > 0)
  console.log(`\n${counts.map(([name, count]) => `${count} ${name}`).join(', ')}; ${written} written.`)
  return 0
}

export const importCommand: Command = {
  name: 'import',
  usage,
  summary: 'take in a list of innovations (CSV or XLSX)',
  async run(words) {
    const request = readRequest(words)
    return withServices((services) => importInto(services, request))
  },
}
