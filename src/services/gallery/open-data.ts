import {
  type OpenInnovation,
  type OpenMeasurement,
  readOpenInnovations,
  readOpenMeasurements,
} from '../../store/gallery/open-data.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** The columns of each open table, in their order, with the kind of their values. */
export const openColumns = {
  innovations: {
    slug: 'text',
    name: 'text',
    summary: 'text',
    agency: 'text',
    affair_code: 'code',
    year: 'number',
    status: 'code',
    digital: 'yes-no',
    stage: 'code',
    launched_on: 'date',
    verdict: 'code',
    answers: 'number',
    satisfaction_index: 'number',
    satisfaction_questions: 'number',
    is_example: 'yes-no',
  } satisfies Record<keyof OpenInnovation, ColumnKind>,
  measurements: {
    innovation: 'text',
    indicator: 'text',
    name: 'text',
    kind: 'code',
    unit: 'text',
    direction: 'code',
    period: 'month',
    value: 'number',
    source: 'text',
    is_example: 'yes-no',
  } satisfies Record<keyof OpenMeasurement, ColumnKind>,
}

export type ColumnKind = 'text' | 'number' | 'code' | 'date' | 'month' | 'yes-no'
export type OpenTable = keyof typeof openColumns
export type OpenValue = string | number | boolean | null
export type OpenRow = Readonly<Record<string, OpenValue>>

export const openTables = Object.keys(openColumns) as OpenTable[]

/** The rows of an open table in batches, so that a table of any length passes through little memory. */
export function openRows(
  services: Services,
  region: RegionScope,
  table: OpenTable,
): AsyncIterable<readonly OpenRow[]> {
  const limit = region.settings.smallNumberLimit
  return table === 'innovations'
    ? readOpenInnovations(services.db, region.id, limit)
    : readOpenMeasurements(services.db, region.id, limit)
}
