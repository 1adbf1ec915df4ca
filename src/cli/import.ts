import { readFileSync, writeFileSync } from 'node:fs'
import { StartError } from '../adapters/start-error.ts'
import { writeCsv } from '../documents/csv.ts'
import { type RejectableRow, rejectedRows } from '../domain/intake/rejected-rows.ts'
import type { RowIssue } from '../domain/intake/row-issue.ts'
import { countOutcomes, type RowOutcome } from '../domain/intake/row-outcome.ts'
import { ok, type Result } from '../domain/result.ts'
import { type ImportRefusal, importList } from '../services/intake/settle-list.ts'
import type { Services } from '../services/services.ts'
import { system } from '../store/base/change.ts'
import type { RegionScope } from '../store/region/region.ts'
import { findRegion } from '../store/region/region.ts'
import { messagesOf } from '../web/messages/messages.ts'
import { issueSentence } from '../web/pages/desk/intake/issue-sentence.ts'
import { fieldName, lists } from '../web/pages/desk/intake/lists.ts'
import type { Command } from './command.ts'
import { type ImportRequest, readImportRequest } from './import-request.ts'
import { withServices } from './with-services.ts'

/** A row as the command tells it. A report's own words stay out of the terminal: its number is enough. */
export type ToldRow = RejectableRow<RowIssue<string>> & {
  readonly outcome: RowOutcome
  readonly label: string
}
type Imported = Result<
  { header: readonly string[]; rows: readonly ToldRow[]; written: number },
  never,
  ImportRefusal
>

const author = system('labinov import')

/** Whoever is invited gets a link that is handed over on a page; the command has none. */
const listsOfCommand = lists.filter(({ kind }) => kind !== 'people')
const kinds = listsOfCommand.map(({ kind }) => kind)

async function importOne(
  services: Services,
  region: RegionScope,
  bytes: Uint8Array,
  request: ImportRequest,
): Promise<Imported> {
  const list = listsOfCommand.find(({ kind }) => kind === request.kind)
  if (!list) throw new StartError(`there is no list "${request.kind}"`)
  const scope = { region, author, now: services.clock() }
  const outcome = await importList(services, scope, list, bytes, { ...request, fileName: request.file })
  return outcome.ok ? ok({ ...outcome.value, header: outcome.value.table.header }) : outcome
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new StartError(`the file ${file} cannot be read: ${(error as Error).message}`)
  }
}

type Spoken = Pick<ImportRequest, 'language'>

/** One line a row: where it stands, what becomes of it, what it is, and what is wrong with it, in sentences. */
export function tellRows(rows: readonly ToldRow[], { language }: Spoken): string[] {
  const messages = messagesOf(language)
  const lineOf = new Map(rows.map(({ row, line }) => [row, line]))
  return rows.map((row) => {
    const told = row.issues.map((issue) => {
      const { of } = issue
      return issueSentence(
        { language, messages },
        issue,
        of && 'row' in of ? (lineOf.get(of.row) ?? null) : null,
      )
    })
    const place = messages.intake.rowTitle(String(row.line))
    return [place, messages.intake.outcomes[row.outcome], row.label.replace(/\s+/g, ' '), ...told].join(' | ')
  })
}

/** Why a whole file was refused, as its reader would say it. */
export function tellRefusal(
  refusal: ImportRefusal,
  { language, kind }: Pick<ImportRequest, 'language' | 'kind'>,
): string {
  const messages = messagesOf(language)
  const { intake, listIntake } = messages
  const refusals: Readonly<Record<string, string>> = intake.refusals
  const list = lists.find((one) => one.kind === kind)
  if (refusal.code === 'columns-missing') {
    const named = refusal.details.missing.map(
      (field) => `${list ? fieldName({ messages }, field, list) : field} (--columns ${field}=…)`,
    )
    return intake.columnsMissing(named.join(', '))
  }
  if (refusal.code === 'column-unknown') {
    return listIntake.columnUnknown(refusal.details.field, refusal.details.heading)
  }
  const { code } = refusal
  return code === 'reason-missing' ? listIntake.reasonMissing : (refusals[code] ?? intake.refusals.other)
}

function writeRejected(
  header: readonly string[],
  rows: readonly ToldRow[],
  { rejected, language }: ImportRequest,
) {
  if (rejected === null) return
  const messages = messagesOf(language)
  const { rejectedLine, rejectedReason } = messages.intake
  const table = rejectedRows(
    header,
    rows,
    (issue, twinLine) => issueSentence({ language, messages }, issue, twinLine),
    { line: rejectedLine, reason: rejectedReason },
  )
  writeFileSync(rejected, writeCsv(table.header, table.rows))
  console.log(`${rejected}: ${table.rows.length}`)
}

async function importInto(services: Services, request: ImportRequest): Promise<number> {
  const bytes = readBytes(request.file)
  const region = await findRegion(services.db, request.slug)
  if (!region) throw new StartError(`there is no region "${request.slug}"`)
  const outcome = await importOne(services, region, bytes, request)
  if (!outcome.ok) throw new StartError(`${request.file}: ${tellRefusal(outcome, request)}`)
  const { header, rows, written } = outcome.value
  for (const line of tellRows(rows, request)) console.log(line)
  writeRejected(header, rows, request)
  const { intake } = messagesOf(request.language)
  const counts = Object.entries(countOutcomes(rows)).filter(([, count]) => count > 0)
  const told = counts.map(([outcome, count]) => `${count} ${intake.outcomes[outcome as RowOutcome]}`)
  console.log(`\n${told.join(', ')}. ${intake.written(String(written))}.`)
  return 0
}

export const importCommand: Command = {
  name: 'import',
  usage: `${kinds.join('|')} FILE --region SLUG [--dry-run] [--columns FIELD=HEADING] [--say FIELD=VALUE] [--reason TEXT] [--rejected FILE] [--language id|en]`,
  summary: 'take in a list (CSV or XLSX): agencies, holidays, innovations, values, answers, complaints',
  async run(words) {
    const request = readImportRequest(words, kinds)
    return withServices((services) => importInto(services, request))
  },
}
