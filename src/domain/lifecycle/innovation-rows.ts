import { dateOrdersOf } from '../intake/cell-reader.ts'
import { type AgencyReference, agencyFinder } from '../intake/nearest.ts'
import { faultIssues, rowIssue } from '../intake/row-issue.ts'
import { correctCells, type Table, type TableRow } from '../intake/table.ts'
import { type CellContext, type InnovationIssue, readInnovationCells } from './innovation-cells.ts'
import type { InnovationColumns } from './innovation-columns.ts'
import type { InnovationField, InnovationValues } from './innovation-fields.ts'
import { TwinIndex } from './innovation-twins.ts'
import { type AffairReference, affairFinder } from './nearest-affair.ts'

/** What a person decided about a row. Corrected cells go by column (counted from 0) and are checked like any other. */
export type RowResolution = {
  readonly action: 'import' | 'skip'
  readonly agencyKey?: string
  readonly cells?: Readonly<Record<number, string>>
}

export type ExistingInnovation = { readonly id: string; readonly values: InnovationValues }

export type InnovationContext = {
  readonly agencies: readonly AgencyReference[]
  readonly affairs: readonly AffairReference[]
  /** The region's innovations that are already recorded. */
  readonly existing: readonly ExistingInnovation[]
  /** Year of rows that state none. */
  readonly year: number
  /** Decisions by data row. */
  readonly resolutions?: ReadonlyMap<number, RowResolution>
}

/**
 * What happens with a row when the import is confirmed.
 * `create` and `update` are written. `unchanged` is recorded already, with the same values. `differs` is recorded
 * with other values: written only once a person chose "import" (then `update`). `duplicate` repeats an earlier
 * row. `skipped` was left out by a person. `blocked` has an error.
 */
export type RowOutcome = 'create' | 'update' | 'unchanged' | 'differs' | 'duplicate' | 'skipped' | 'blocked'

export type ValueChange = {
  readonly field: Exclude<keyof InnovationValues, 'isExample'>
  readonly before: InnovationValues[keyof InnovationValues]
  readonly after: InnovationValues[keyof InnovationValues]
}

export type CheckedRow = {
  readonly row: number
  readonly line: number
  /** The cells after the person's corrections. */
  readonly cells: readonly string[]
  readonly values: InnovationValues
  readonly issues: readonly InnovationIssue[]
  readonly outcome: RowOutcome
  /** The recorded innovation this row is about, for `update`, `unchanged` and `differs`. */
  readonly existingId: string | null
  /** What the file says otherwise than the record; an empty cell says nothing and erases nothing. */
  readonly changes: readonly ValueChange[]
}

/**
 * Checks rows that an office sent as innovations: what each cell means, what is wrong with it, what the likely
 * mend is, which rows repeat one another or a record. Same input, same answer: a confirmed import re-checks the
 * same way, and the same file again gives `unchanged` rows only.
 */
export function checkInnovationRows(
  table: Table,
  mapping: InnovationColumns,
  context: InnovationContext,
): readonly CheckedRow[] {
  const cellContext: CellContext = {
    header: table.header,
    mapping,
    dateOrders: dateOrdersOf(table.rows, mapping, ['trialOn', 'implementedOn']),
    findAgency: agencyFinder(context.agencies),
    findAffair: affairFinder(context.affairs),
    year: context.year,
  }
  const agencyKeys = new Set(context.agencies.map((agency) => agency.key))
  const recorded = new TwinIndex<ExistingInnovation>()
  for (const existing of context.existing) recorded.add(existing.values, existing)
  const earlier = new TwinIndex<number>()
  return table.rows.map((row) => {
    const resolution = context.resolutions?.get(row.row)
    const cells = correctCells(row.cells, resolution?.cells)
    const chosenAgency = agencyKeys.has(resolution?.agencyKey ?? '') ? resolution?.agencyKey : undefined
    const { values, issues } = readInnovationCells(cells, cellContext, chosenAgency)
    const faults = faultIssues<never, InnovationField>(row, table.header, isCorrected(resolution))
    const checked = settle(row, cells, values, [...faults, ...issues], { earlier, recorded, resolution })
    if (checked.outcome !== 'skipped') earlier.add(values, row.row)
    return checked
  })
}

function isCorrected(resolution: RowResolution | undefined): boolean {
  return Object.keys(resolution?.cells ?? {}).length > 0
}

type Surroundings = {
  readonly earlier: TwinIndex<number>
  readonly recorded: TwinIndex<ExistingInnovation>
  readonly resolution: RowResolution | undefined
}

function settle(
  row: TableRow,
  cells: readonly string[],
  values: InnovationValues,
  issues: readonly InnovationIssue[],
  { earlier, recorded, resolution }: Surroundings,
): CheckedRow {
  const settled = { row: row.row, line: row.line, cells, values, existingId: null, changes: [] }
  const twinRow = earlier.same(values)
  if (twinRow !== undefined) {
    const duplicate = twinIssue('duplicate', values.name, { row: twinRow })
    const outcome = resolution?.action === 'skip' ? 'skipped' : 'duplicate'
    return { ...settled, issues: [duplicate, ...issues.filter(isNoSpelling)], outcome }
  }
  const existing = recorded.same(values)
  const changes = existing === undefined ? [] : changesOf(existing.values, values)
  const similar = existing === undefined ? findSimilar(values, earlier, recorded) : []
  const all = [...similar, ...issues]
  return {
    ...settled,
    issues: all,
    existingId: existing?.id ?? null,
    changes,
    outcome: outcomeOf(all, existing, changes, resolution),
  }
}

function outcomeOf(
  issues: readonly InnovationIssue[],
  existing: ExistingInnovation | undefined,
  changes: readonly ValueChange[],
  resolution: RowResolution | undefined,
): RowOutcome {
  if (resolution?.action === 'skip') return 'skipped'
  if (existing !== undefined && changes.length === 0) return 'unchanged'
  if (issues.some((issue) => issue.severity === 'error')) return 'blocked'
  if (existing === undefined) return 'create'
  return resolution?.action === 'import' ? 'update' : 'differs'
}

/** Spelling of the name and agency is what made two rows twins: it is part of "duplicate" and not told twice. */
function isNoSpelling(issue: InnovationIssue): boolean {
  return !(issue.kind === 'trailing-space' && (issue.field === 'name' || issue.field === 'agency'))
}

function findSimilar(
  values: InnovationValues,
  earlier: TwinIndex<number>,
  recorded: TwinIndex<ExistingInnovation>,
): InnovationIssue[] {
  const row = earlier.similar(values)
  if (row !== undefined) return [twinIssue('similar', values.name, { row })]
  const existing = recorded.similar(values)
  return existing === undefined ? [] : [twinIssue('similar', values.name, { id: existing.id })]
}

function twinIssue(
  kind: 'duplicate' | 'similar',
  name: string,
  of: NonNullable<InnovationIssue['of']>,
): InnovationIssue {
  return rowIssue<typeof kind, InnovationField>({ kind, severity: 'warning', value: name, of })
}

const COMPARED: readonly ValueChange['field'][] = [
  'yearUntil',
  'status',
  'digital',
  'form',
  'affairCode',
  'trialOn',
  'implementedOn',
  'description',
  'initiatorKind',
  'beneficiaries',
  'source',
]

function changesOf(before: InnovationValues, after: InnovationValues): ValueChange[] {
  return COMPARED.filter((field) => after[field] !== null && after[field] !== before[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }))
}

/** How many rows end each way, for the line above the list and for the confirmation. */
export function countOutcomes(
  rows: readonly { readonly outcome: RowOutcome }[],
): Readonly<Record<RowOutcome, number>> {
  const counts = { create: 0, update: 0, unchanged: 0, differs: 0, duplicate: 0, skipped: 0, blocked: 0 }
  for (const row of rows) counts[row.outcome]++
  return counts
}
