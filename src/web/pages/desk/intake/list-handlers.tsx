import { writeCsv } from '../../../../documents/csv.ts'
import { writeXlsx } from '../../../../documents/xlsx.ts'
import type { Actor } from '../../../../domain/access/role.ts'
import { rejectedRows } from '../../../../domain/intake/rejected-rows.ts'
import type { List, ListScope } from '../../../../services/intake/list.ts'
import { confirmList, discardList, mayUndo, undoList } from '../../../../services/intake/settle-list.ts'
import {
  type CheckedList,
  chooseSheet,
  type ListMends,
  mendList,
  showList,
  startList,
} from '../../../../services/intake/take-in-list.ts'
import { listBatches } from '../../../../store/intake/intake-batch.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { optionalLine } from '../../../forms/fields.ts'
import { readForm } from '../../../forms/parse-form.ts'
import { pageOf } from '../../../page-number.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { CSV_TYPE, sendFile, XLSX_TYPE } from '../../../send-file.ts'
import { authorOf, type Visit } from '../../../visit.ts'
import { HandedPage } from './handed-page.tsx'
import { issueSentence } from './issue-sentence.ts'
import { ListPage } from './list-page.tsx'
import { addressOf, wordsOf } from './lists.ts'
import { StartPage } from './start-page.tsx'
import { columnsIn, decisionIn, meaningsIn, placeOfRow, type RowsShown } from './typed-list.ts'

type InRegion = Visit & { region: RegionScope; actor: Actor }

function scopeOf(visit: InRegion): ListScope {
  return { region: visit.region, author: authorOf(visit), now: visit.services.clock() }
}

const batchOf = (visit: InRegion) => visit.parameters.batch ?? ''

function refusalText({ messages }: InRegion, code: string): string {
  const texts: Readonly<Record<string, string>> = messages.intake.refusals
  return texts[code] ?? messages.intake.refusals.other
}

async function answerStart(visit: InRegion, list: List, refused?: { error: string; pasted?: string }) {
  const batches = await listBatches(visit.services.db, visit.region.id, list.kind, list.subject?.innovationId)
  const props = { list, batches, timeZone: visit.region.timeZone, ...refused }
  return page(visit, <StartPage view={viewOf(visit)} {...props} />, refused ? 422 : 200)
}

async function start(visit: InRegion, list: List): Promise<Response> {
  const { files, typed } = await readForm(visit)
  const file = files.get('file')?.[0]
  const pasted = typed.pasted ?? ''
  if (!file && pasted.trim() === '') {
    return answerStart(visit, list, { error: visit.messages.listIntake.nothingSent })
  }
  const sent = file
    ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    : { name: visit.messages.listIntake.pastedName, bytes: new TextEncoder().encode(pasted) }
  const outcome = await startList(visit.services, scopeOf(visit), list, sent)
  if (!outcome.ok) return answerStart(visit, list, { error: refusalText(visit, outcome.code), pasted })
  return redirect(visit, addressOf(visit, list).batch(outcome.value))
}

const rowsShown = (text: string | null | undefined): RowsShown => (text === 'all' ? 'all' : 'look')

async function answerList(
  visit: InRegion,
  list: List,
  refused?: { error: string; reason?: string | undefined },
): Promise<Response> {
  const scope = scopeOf(visit)
  const checked = await showList(visit.services, scope, list, batchOf(visit))
  if (!checked) return notFound(visit)
  const undo = await mayUndo(visit.services.db, scope, list, checked.batch)
  const element = (
    <ListPage
      view={viewOf(visit)}
      list={list}
      checked={checked}
      shown={rowsShown(visit.query.get('rows'))}
      pageNumber={pageOf(visit.query)}
      undo={undo.ok ? 'possible' : undo.code}
      {...refused}
    />
  )
  return page(visit, element, refused ? 422 : 200)
}

/** Keeps what was decided and goes back to where the person was: the same row, or the next that needs a look. */
async function mended(
  visit: InRegion,
  list: List,
  mends: ListMends,
  at: { rows: RowsShown; row?: number } = { rows: 'look' },
): Promise<Response> {
  const outcome = await mendList(visit.services, scopeOf(visit), list, batchOf(visit), mends)
  if (!outcome.ok && outcome.code === 'not-found') return notFound(visit)
  const address = addressOf(visit, list).batch(batchOf(visit))
  if (at.row === undefined) return redirect(visit, address)
  const checked = await showList(visit.services, scopeOf(visit), list, batchOf(visit))
  return redirect(visit, address + placeOfRow(checked?.rows ?? [], at.rows, at.row))
}

async function mendRow(visit: InRegion, list: List): Promise<Response> {
  const checked = await showList(visit.services, scopeOf(visit), list, batchOf(visit))
  const row = checked?.rows.find((one) => String(one.row) === visit.parameters.row)
  if (!checked || !row) return notFound(visit)
  const { typed } = await readForm(visit)
  const earlier = checked.batch.resolutions[row.row] ?? {}
  const decision = decisionIn(
    typed,
    { columns: checked.batch.table.header.length, fields: list.fields, offers: row.offers ?? [] },
    earlier,
  )
  return mended(
    visit,
    list,
    { decisions: { [row.row]: decision } },
    { rows: rowsShown(typed.rows), row: row.row },
  )
}

async function confirm(visit: InRegion, list: List): Promise<Response> {
  const { typed } = await readForm(visit)
  const reason = optionalLine(500).safeParse(typed.reason)
  const confirmation = { reason: reason.success ? reason.data : null }
  const outcome = await confirmList(visit.services, scopeOf(visit), list, batchOf(visit), confirmation)
  if (!outcome.ok) {
    if (outcome.code === 'not-found') return notFound(visit)
    const isReason = outcome.code === 'reason-missing'
    const error = isReason ? visit.messages.listIntake.reasonMissing : refusalText(visit, outcome.code)
    return answerList(visit, list, { error, reason: typed.reason })
  }
  const { handed = [] } = outcome.value
  const address = addressOf(visit, list).batch(batchOf(visit))
  if (handed.length === 0) return redirect(visit, address, 'imported')
  // No redirect: the links exist on this one page and must not be kept by anything between.
  visit.context.header('Cache-Control', 'no-store')
  const { timeZone } = visit.region
  const props = { handed, timeZone, baseUrl: visit.services.baseUrl }
  return page(visit, <HandedPage view={viewOf(visit)} {...props} />)
}

async function undo(visit: InRegion, list: List): Promise<Response> {
  const outcome = await undoList(visit.services, scopeOf(visit), list, batchOf(visit))
  if (!outcome.ok && outcome.code === 'not-found') return notFound(visit)
  if (outcome.ok) return redirect(visit, addressOf(visit, list).batch(batchOf(visit)))
  const words: Readonly<Record<string, string>> = visit.messages.listIntake.undoRefused
  return answerList(visit, list, {
    error: words[outcome.code] ?? visit.messages.listIntake.undoRefused.other,
  })
}

async function discard(visit: InRegion, list: List): Promise<Response> {
  const outcome = await discardList(visit.services, scopeOf(visit), list, batchOf(visit))
  return !outcome.ok && outcome.code === 'not-found'
    ? notFound(visit)
    : redirect(visit, addressOf(visit, list).batch(batchOf(visit)))
}

function rejectedOf(visit: InRegion, { batch, rows }: CheckedList): Uint8Array {
  const { intake } = visit.messages
  const headings = { line: intake.rejectedLine, reason: intake.rejectedReason }
  const table = rejectedRows(
    batch.table.header,
    rows,
    (issue, twinLine) => issueSentence(visit, issue, twinLine),
    headings,
  )
  return writeCsv(table.header, table.rows)
}

async function mapColumns(visit: InRegion, list: List): Promise<Response> {
  const checked = await showList(visit.services, scopeOf(visit), list, batchOf(visit))
  if (!checked) return notFound(visit)
  const { typed } = await readForm(visit)
  return mended(visit, list, { mapping: columnsIn(typed, list.fields, checked.batch.table.header) })
}

async function sayMeanings(visit: InRegion, list: List): Promise<Response> {
  const { typed } = await readForm(visit)
  return mended(visit, list, { meanings: meaningsIn(typed, list.fields) })
}

async function chooseSheetOf(visit: InRegion, list: List): Promise<Response> {
  const { typed } = await readForm(visit)
  const scope = scopeOf(visit)
  const outcome = await chooseSheet(visit.services, scope, list, batchOf(visit), typed.sheet ?? '')
  if (!outcome.ok && outcome.code !== 'not-found') {
    return answerList(visit, list, { error: refusalText(visit, outcome.code) })
  }
  return outcome.ok ? redirect(visit, addressOf(visit, list).batch(batchOf(visit))) : notFound(visit)
}

async function downloadExample(visit: InRegion, list: List): Promise<Response> {
  const { header, rows } = await list.example(visit.services.db, scopeOf(visit))
  const { title } = wordsOf(visit, list)
  const content = await writeXlsx([{ name: title, header, rows }])
  return sendFile(visit, { content, type: XLSX_TYPE, name: `labinov-${list.kind}.xlsx` })
}

async function downloadRejected(visit: InRegion, list: List): Promise<Response> {
  const checked = await showList(visit.services, scopeOf(visit), list, batchOf(visit))
  if (!checked) return notFound(visit)
  const content = rejectedOf(visit, checked)
  return sendFile(visit, { content, type: CSV_TYPE, name: `labinov-${list.kind}-rejected.csv` })
}

/** What the addresses of a list do. `listOf` finds the list of a visit, where what it holds depends on what it is about. */
export function listHandlers<Found extends InRegion>(listOf: (visit: Found) => List | Promise<List>) {
  const on = (handle: (visit: InRegion, list: List) => Promise<Response>) => async (visit: Found) =>
    handle(visit, await listOf(visit))
  return {
    showStart: on((visit, list) => answerStart(visit, list)),
    start: on(start),
    show: on((visit, list) => answerList(visit, list)),
    mendRow: on(mendRow),
    confirm: on(confirm),
    discard: on(discard),
    undo: on(undo),
    mapColumns: on(mapColumns),
    sayMeanings: on(sayMeanings),
    chooseSheet: on(chooseSheetOf),
    downloadExample: on(downloadExample),
    downloadRejected: on(downloadRejected),
  }
}
