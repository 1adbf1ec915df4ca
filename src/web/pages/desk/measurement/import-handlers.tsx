import {
  confirmMeasurementImport,
  mapMeasurementColumns,
  showMeasurementImport,
  startMeasurementImport,
} from '../../../../services/measurement/import-measurements.ts'
import { listBatches } from '../../../../store/intake/intake-batch.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { optionalLine } from '../../../forms/fields.ts'
import { readForm, type Typed } from '../../../forms/parse-form.ts'
import { paths } from '../../../paths.ts'
import { notFound, page, redirect, viewOf } from '../../../respond.tsx'
import { authorOf } from '../../../visit.ts'
import type { OnInnovation } from './handlers.tsx'
import { MeasurementImportPage } from './import-page.tsx'

const scopeOf = ({ region, innovation }: OnInnovation) => ({
  regionId: region.id,
  innovationId: innovation.id,
})

function refusalText(visit: OnInnovation, code: string): string {
  const texts: Readonly<Record<string, string>> = visit.messages.measurement.importErrors
  const ofFiles: Readonly<Record<string, string>> = visit.messages.intake.refusals
  return texts[code] ?? ofFiles[code] ?? visit.messages.measurement.importErrors.other
}

export async function showMeasurementImports(visit: OnInnovation): Promise<Response> {
  return answerUpload(visit)
}

async function answerUpload(visit: OnInnovation, errors?: FieldErrors): Promise<Response> {
  const { services, region, innovation } = visit
  const batches = await listBatches(services.db, region.id, 'measurements', innovation.id)
  const element = (
    <MeasurementImportPage
      view={viewOf(visit)}
      region={region.slug}
      innovation={innovation}
      checked={null}
      batches={batches}
      errors={errors}
    />
  )
  return page(visit, element, errors ? 422 : 200)
}

export async function handleMeasurementUpload(visit: OnInnovation): Promise<Response> {
  const { files } = await readForm(visit)
  const file = files.get('file')?.[0]
  if (!file) return answerUpload(visit, { file: refusalText(visit, 'file-missing') })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const sent = { name: file.name, bytes }
  const outcome = await startMeasurementImport(visit.services, authorOf(visit), scopeOf(visit), sent)
  if (!outcome.ok) return answerUpload(visit, { file: refusalText(visit, outcome.code) })
  return redirect(visit, paths.measurementImport(visit.region.slug, visit.innovation.slug, outcome.value))
}

export async function showMeasurementDryRun(visit: OnInnovation): Promise<Response> {
  return answerDryRun(visit)
}

async function answerDryRun(visit: OnInnovation, typed?: Typed, errors?: FieldErrors): Promise<Response> {
  const { services, region, innovation } = visit
  const checked = await showMeasurementImport(services, scopeOf(visit), visit.parameters.batch ?? '')
  if (!checked) return notFound(visit)
  const element = (
    <MeasurementImportPage
      view={viewOf(visit)}
      region={region.slug}
      innovation={innovation}
      checked={checked}
      typed={typed}
      errors={errors}
    />
  )
  return page(visit, element, errors ? 422 : 200)
}

export async function handleMeasurementColumns(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation } = visit
  const batchId = visit.parameters.batch ?? ''
  const checked = await showMeasurementImport(services, scopeOf(visit), batchId)
  if (!checked) return notFound(visit)
  const { typed } = await readForm(visit)
  const fields = [
    ['period', 'period'] as const,
    ...checked.columns.map(({ key }) => [key, `column-${key}`] as const),
  ]
  const columns = fields.flatMap(([key, field]) => {
    const column = Number(typed[field] || Number.NaN)
    return Number.isInteger(column) && column >= 0 && column < checked.batch.table.header.length
      ? [[key, column]]
      : []
  })
  await mapMeasurementColumns(services, authorOf(visit), scopeOf(visit), batchId, Object.fromEntries(columns))
  return redirect(visit, paths.measurementImport(region.slug, innovation.slug, batchId))
}

export async function handleMeasurementConfirm(visit: OnInnovation): Promise<Response> {
  const { services, region, innovation } = visit
  const batchId = visit.parameters.batch ?? ''
  const { typed } = await readForm(visit)
  const reason = optionalLine(500).safeParse(typed.reason)
  const text = reason.success ? reason.data : null
  const author = authorOf(visit)
  const outcome = await confirmMeasurementImport(services, author, scopeOf(visit), batchId, text)
  if (outcome.ok) return redirect(visit, paths.indicators(region.slug, innovation.slug), 'measured')
  if (outcome.code === 'not-found') return notFound(visit)
  const field = outcome.code === 'reason-missing' ? 'reason' : ''
  return answerDryRun(visit, typed, { [field]: refusalText(visit, outcome.code) })
}
