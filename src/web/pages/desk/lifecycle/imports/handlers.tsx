import { writeCsv } from '../../../../../documents/csv.ts'
import type { Actor } from '../../../../../domain/access/role.ts'
import { rejectedRows } from '../../../../../domain/intake/rejected-rows.ts'
import type { InnovationColumns } from '../../../../../domain/lifecycle/innovation-columns.ts'
import {
  type CheckedImport,
  confirmInnovationImport,
  mendInnovationImport,
  showInnovationImport,
  startInnovationImport,
} from '../../../../../services/lifecycle/import-innovations.ts'
import { listBatches } from '../../../../../store/intake/intake-batch.ts'
import { listRecorded } from '../../../../../store/lifecycle/innovation-intake.ts'
import { listAgencies } from '../../../../../store/region/agency.ts'
import type { RegionScope } from '../../../../../store/region/region.ts'
import { readForm } from '../../../../forms/parse-form.ts'
import { pageOf } from '../../../../page-number.ts'
import { paths } from '../../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../../respond.tsx'
import { CSV_TYPE, sendFile } from '../../../../send-file.ts'
import { authorOf, type Visit } from '../../../../visit.ts'
import { ImportPage } from './import-page.tsx'
import { ImportsPage } from './imports-page.tsx'
import { issueSentence } from './issue-sentence.ts'
import { columnsOf, rowOf } from './typed-import.ts'

type Lab = Visit & { region: RegionScope; actor: Actor }

/** The table may have 5 MB (TABLE_BYTES_MAX); the rest is the form around it. */
export const IMPORT_BYTES_MAX = 6 * 1024 * 1024

export async function showImports(visit: Lab): Promise<Response> {
  return answerImports(visit)
}

async function answerImports(visit: Lab, error?: string): Promise<Response> {
  const { db } = visit.services
  const [batches, agencies] = await Promise.all([
    listBatches(db, visit.region.id, 'innovations'),
    listAgencies(db, visit.region.id),
  ])
  const { timeZone } = visit.region
  const hasAgencies = agencies.length > 0
  const element = (
    <ImportsPage
      view={viewOf(visit)}
      batches={batches}
      timeZone={timeZone}
      hasAgencies={hasAgencies}
      error={error}
    />
  )
  return page(visit, element, error ? 422 : 200)
}

export async function handleUpload(visit: Lab): Promise<Response> {
  const { files } = await readForm(visit)
  const refusals: Readonly<Record<string, string>> = visit.messages.intake.refusals
  const file = files.get('file')?.[0]
  if (!file) return answerImports(visit, refusals['file-missing'])
  const outcome = await startInnovationImport(visit.services, authorOf(visit), visit.region.id, {
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  })
  if (!outcome.ok) return answerImports(visit, refusals[outcome.code] ?? refusals.other)
  return redirect(visit, paths.import(visit.region.slug, outcome.value))
}

async function checkedOf(visit: Lab): Promise<CheckedImport | null> {
  return showInnovationImport(visit.services, visit.region.id, visit.parameters.batch ?? '')
}

export async function showImport(visit: Lab): Promise<Response> {
  const checked = await checkedOf(visit)
  if (!checked) return notFound(visit)
  const { db } = visit.services
  const [agencies, recorded] = await Promise.all([
    listAgencies(db, visit.region.id),
    listRecorded(db, visit.region.id),
  ])
  return page(
    visit,
    <ImportPage
      view={viewOf(visit)}
      checked={checked}
      agencies={agencies}
      names={new Map(recorded.map(({ id, values }) => [id, values.name]))}
      showAll={visit.query.get('rows') === 'all'}
      pageNumber={pageOf(visit.query)}
    />,
  )
}

export async function handleColumns(visit: Lab): Promise<Response> {
  const checked = await checkedOf(visit)
  if (!checked) return notFound(visit)
  const { typed } = await readForm(visit)
  const mapping: InnovationColumns = columnsOf(typed, checked.batch.table.header)
  return mended(visit, checked, { mapping }, '')
}

async function mended(
  visit: Lab,
  { batch }: CheckedImport,
  mends: Parameters<typeof mendInnovationImport>[4],
  anchor: string,
): Promise<Response> {
  const outcome = await mendInnovationImport(
    visit.services,
    authorOf(visit),
    visit.region.id,
    batch.id,
    mends,
  )
  const address = paths.import(visit.region.slug, batch.id)
  return outcome.ok || outcome.code === 'already-confirmed'
    ? redirect(visit, address + anchor)
    : notFound(visit)
}

export async function handleRow(visit: Lab): Promise<Response> {
  const checked = await checkedOf(visit)
  const number = visit.parameters.row ?? ''
  const row = checked?.rows.find((candidate) => String(candidate.row) === number)
  if (!checked || !row) return notFound(visit)
  const { typed } = await readForm(visit)
  const earlier = (checked.batch.resolutions[number] ?? {}) as {
    cells?: Record<number, string>
    agencyKey?: string
  }
  const agencyKey = typed[`agency-${number}`] || earlier.agencyKey
  const resolution = {
    ...rowOf(typed, number, checked.batch.table.header, earlier),
    ...(agencyKey ? { agencyKey } : {}),
  }
  return mended(visit, checked, { resolutions: { [number]: resolution } }, `#row-${number}`)
}

export async function handleConfirm(visit: Lab): Promise<Response> {
  const batchId = visit.parameters.batch ?? ''
  const outcome = await confirmInnovationImport(visit.services, authorOf(visit), visit.region.id, batchId)
  if (!outcome.ok && outcome.code === 'not-found') return notFound(visit)
  const reply = outcome.ok ? 'imported' : 'importedNothing'
  return redirect(visit, paths.import(visit.region.slug, batchId), reply)
}

export async function downloadRejected(visit: Lab): Promise<Response> {
  const checked = await checkedOf(visit)
  if (!checked) return notFound(visit)
  const { intake } = visit.messages
  const table = rejectedRows(
    checked.batch.table.header,
    checked.rows,
    (issue, twinLine) => issueSentence(visit, issue, twinLine),
    {
      line: intake.rejectedLine,
      reason: intake.rejectedReason,
    },
  )
  const content = writeCsv(table.header, table.rows)
  return sendFile(visit, { content, type: CSV_TYPE, name: 'labinov-rejected.csv' })
}
