import { writeCsv } from '../../../../../documents/csv.ts'
import { rejectedRows } from '../../../../../domain/intake/rejected-rows.ts'
import {
  type CheckedComplaintImport,
  confirmComplaintImport,
  mendComplaintImport,
  showComplaintImport,
  startComplaintImport,
} from '../../../../../services/complaint/import-complaints.ts'
import { listAgencies } from '../../../../../store/region/agency.ts'
import { readForm } from '../../../../forms/parse-form.ts'
import { pageOf } from '../../../../page-number.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { CSV_TYPE, sendFile } from '../../../../send-file.ts'
import { authorOf } from '../../../../visit.ts'
import { issueSentence } from '../../intake/issue-sentence.ts'
import { columnsOf, rowOf } from '../../intake/typed-import.ts'
import { answerNational, type Desk } from './handlers.tsx'
import { NationalImportPage } from './import-page.tsx'
import { chosenMeanings, openMeanings } from './meanings.ts'

export async function handleChannelUpload(visit: Desk): Promise<Response> {
  const { files } = await readForm(visit)
  const refusals: Readonly<Record<string, string>> = visit.messages.intake.refusals
  const file = files.get('file')?.[0]
  if (!file) return answerNational(visit, refusals['file-missing'])
  const sent = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  const outcome = await startComplaintImport(visit.services, authorOf(visit), visit.region, sent)
  if (!outcome.ok) return answerNational(visit, refusals[outcome.code] ?? refusals.other)
  return redirect(visit, paths.channelImport(visit.region.slug, outcome.value))
}

function checkedOf(visit: Desk): Promise<CheckedComplaintImport | null> {
  return showComplaintImport(visit.services, visit.region, visit.parameters.batch ?? '')
}

async function answer(visit: Desk, checked: CheckedComplaintImport, error?: string): Promise<Response> {
  visit.context.header('Cache-Control', 'no-store')
  return page(
    visit,
    <NationalImportPage
      view={viewOf(visit)}
      checked={checked}
      agencies={await listAgencies(visit.services.db, visit.region.id)}
      showAll={visit.query.get('rows') === 'all'}
      pageNumber={pageOf(visit.query)}
      error={error}
    />,
    error ? 409 : 200,
  )
}

export async function showChannelImport(visit: Desk): Promise<Response> {
  const checked = await checkedOf(visit)
  return checked ? answer(visit, checked) : notFound(visit)
}

async function mended(
  visit: Desk,
  { batch }: CheckedComplaintImport,
  mends: Parameters<typeof mendComplaintImport>[4],
  anchor = '',
): Promise<Response> {
  const outcome = await mendComplaintImport(visit.services, authorOf(visit), visit.region, batch.id, mends)
  const address = paths.channelImport(visit.region.slug, batch.id)
  return outcome.ok || outcome.code === 'already-confirmed'
    ? redirect(visit, address + anchor)
    : notFound(visit)
}

export async function handleChannelColumns(visit: Desk): Promise<Response> {
  const checked = await checkedOf(visit)
  if (!checked) return notFound(visit)
  const { typed } = await readForm(visit)
  return mended(visit, checked, { mapping: columnsOf(typed, checked.batch.table.header) })
}

export async function handleChannelMeanings(visit: Desk): Promise<Response> {
  const checked = await checkedOf(visit)
  if (!checked) return notFound(visit)
  const { typed } = await readForm(visit)
  const agencies = await listAgencies(visit.services.db, visit.region.id)
  const keys = agencies.map(({ key }) => key)
  return mended(visit, checked, { meanings: chosenMeanings(typed, openMeanings(checked), keys) })
}

export async function handleChannelRow(visit: Desk): Promise<Response> {
  const checked = await checkedOf(visit)
  const number = visit.parameters.row ?? ''
  const row = checked?.rows.find((candidate) => String(candidate.row) === number)
  if (!checked || !row) return notFound(visit)
  const { typed } = await readForm(visit)
  const earlier = checked.reading.resolutions[number]
  // Only what was offered may be chosen; 'none' says that it is none of them.
  const choice = (name: string) => {
    const value = typed[`${name}-${number}`]
    const offered = row.issues.flatMap(({ candidates }) => candidates.map((candidate) => candidate.value))
    return value === 'none' ? null : value && offered.includes(value) ? value : undefined
  }
  const innovationId = choice('innovation') ?? (choice('innovation') === null ? null : earlier?.innovationId)
  const sameAs = choice('same') ?? (choice('same') === null ? null : earlier?.sameAs)
  const resolution = {
    ...rowOf(typed, number, checked.batch.table.header, earlier),
    ...(innovationId === undefined ? {} : { innovationId }),
    ...(sameAs === undefined ? {} : { sameAs }),
  }
  return mended(visit, checked, { resolutions: { [number]: resolution } }, `#row-${number}`)
}

export async function handleChannelConfirm(visit: Desk): Promise<Response> {
  const batchId = visit.parameters.batch ?? ''
  const outcome = await confirmComplaintImport(visit.services, authorOf(visit), visit.region, batchId)
  if (!outcome.ok && outcome.code === 'not-found') return notFound(visit)
  if (!outcome.ok && outcome.code === 'changed-meanwhile') {
    const checked = await checkedOf(visit)
    return checked
      ? answer(visit, checked, visit.messages.intake.refusals['changed-meanwhile'])
      : notFound(visit)
  }
  const reply = outcome.ok ? 'imported' : 'importedNothing'
  return redirect(visit, paths.channelImport(visit.region.slug, batchId), reply)
}

export async function downloadNationalRejected(visit: Desk): Promise<Response> {
  const checked = await checkedOf(visit)
  if (!checked) return notFound(visit)
  const { intake } = visit.messages
  const headings = { line: intake.rejectedLine, reason: intake.rejectedReason }
  const sentence = (issue: Parameters<typeof issueSentence>[1], twinLine: number | null) =>
    issueSentence(visit, issue, twinLine)
  const table = rejectedRows(checked.batch.table.header, checked.rows, sentence, headings)
  const bytes = writeCsv(table.header, table.rows)
  return sendFile(visit, { content: bytes, type: CSV_TYPE, name: 'labinov-rejected.csv' })
}
