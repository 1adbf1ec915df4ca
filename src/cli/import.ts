import { readFileSync } from 'node:fs'
import { StartError } from '../adapters/start-error.ts'
import type { RowIssue } from '../domain/intake/row-issue.ts'
import { type CheckedRow, countOutcomes } from '../domain/lifecycle/innovation-rows.ts'
import type { Result } from '../domain/result.ts'
import { importComplaints } from '../services/complaint/import-complaints.ts'
import { importInnovations } from '../services/lifecycle/import-innovations.ts'
import { importHolidays } from '../services/region/import-holidays.ts'
import type { Services } from '../services/services.ts'
import { system } from '../store/base/change.ts'
import { findRegion, type RegionScope } from '../store/region/region.ts'
import type { Command } from './command.ts'
import { withServices } from './with-services.ts'

type Line = Pick<CheckedRow, 'outcome'> & {
  /** Of the file or spreadsheet; left out where its rows are told by their label alone. */
  readonly line?: number
  readonly issues: readonly RowIssue<string>[]
  readonly label: string
}
type Imported = Result<{ rows: readonly Line[]; written: number }>
type Options = { readonly dryRun: boolean }

const author = system('labinov import')

/** What can be taken in, by the word that is typed. A report's own words stay out of the terminal: its number is enough. */
const kinds: Readonly<
  Record<
    string,
    (services: Services, region: RegionScope, bytes: Uint8Array, options: Options) => Promise<Imported>
  >
> = {
  innovations: async (services, region, bytes, options) => {
    const outcome = await importInnovations(services, author, region.id, bytes, options)
    if (!outcome.ok) return outcome
    const { rows, written } = outcome.value
    return { ok: true, value: { written, rows: rows.map((row) => ({ ...row, label: row.values.name })) } }
  },
  complaints: async (services, region, bytes, options) => {
    const outcome = await importComplaints(services, author, region, bytes, options)
    if (!outcome.ok) return outcome
    const { rows, written } = outcome.value
    return {
      ok: true,
      value: { written, rows: rows.map((row) => ({ ...row, label: row.values.trackingId })) },
    }
  },
  holidays: async (services, region, bytes, options) => {
    const outcome = await importHolidays(services, author, region.id, bytes, options)
    if (!outcome.ok) return outcome
    const { rows, written } = outcome.value
    const told = rows.map(({ date, name, outcome }) => ({ outcome, issues: [], label: `${date} ${name}` }))
    return { ok: true, value: { written, rows: told } }
  },
}

type Request = { kind: string; file: string; slug: string; dryRun: boolean }

const usage = `${Object.keys(kinds).join('|')} FILE --region SLUG [--dry-run]`

function readRequest(words: readonly string[]): Request {
  const [kind, file, ...options] = words
  const regionAt = options.indexOf('--region')
  const slug = options[regionAt + 1]
  const known = options.every((word, at) => ['--region', '--dry-run'].includes(word) || at === regionAt + 1)
  if (!kind || !Object.hasOwn(kinds, kind) || !file || regionAt < 0 || !slug || !known) {
    throw new StartError(`usage: labinov import ${usage}`)
  }
  return { kind, file, slug, dryRun: options.includes('--dry-run') }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new StartError(`the file ${file} cannot be read: ${(error as Error).message}`)
  }
}

/** An issue in one breath: what, where, the likely mend or what to choose from, and the twin's line in the file. */
function tellIssue({ kind, column, mend, candidates, of }: RowIssue<string>, rows: readonly Line[]): string {
  const choices = mend ? [] : candidates.map(({ value, label }) => `${value} (${label})`)
  const nearest = choices.length > 0 ? `nearest: ${choices.join(', ')}` : null
  const twin = of && 'row' in of ? `of line ${rows[of.row - 1]?.line}` : of && `of record ${of.id}`
  return [kind, column, mend, nearest, twin].filter(Boolean).join(' ')
}

/** One line a row: where it stands, what becomes of it, what it is, and what is wrong with it. */
export function tellRows(rows: readonly Line[]): string[] {
  return rows.map((row) => {
    const place = row.line === undefined ? [] : [`line ${row.line}`]
    const told = row.issues.map((issue) => tellIssue(issue, rows))
    return [...place, row.outcome, row.label.replace(/\s+/g, ' '), ...told].join(' | ')
  })
}

async function importInto(services: Services, { kind, file, slug, dryRun }: Request): Promise<number> {
  const bytes = readBytes(file)
  const region = await findRegion(services.db, slug)
  if (!region) throw new StartError(`there is no region "${slug}"`)
  const outcome = await kinds[kind]?.(services, region, bytes, { dryRun })
  if (!outcome?.ok)
    throw new StartError(`${file} was refused: ${outcome?.code} ${JSON.stringify(outcome?.details)}`)
  const { rows, written } = outcome.value
  for (const line of tellRows(rows)) console.log(line)
  const counts = Object.entries(countOutcomes(rows)).filter(([, count]) => count > 0)
  console.log(`\n${counts.map(([name, count]) => `${count} ${name}`).join(', ')}; ${written} written.`)
  return 0
}

export const importCommand: Command = {
  name: 'import',
  usage,
  summary: 'take in innovations, complaints of the national channel, or holidays (CSV or XLSX)',
  async run(words) {
    const request = readRequest(words)
    return withServices((services) => importInto(services, request))
  },
}
