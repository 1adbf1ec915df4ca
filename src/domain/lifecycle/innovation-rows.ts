import { dateOrdersOf } from '../intake/cell-reader.ts'
import { type AgencyReference, agencyFinder } from '../intake/nearest.ts'
import { faultIssues, rowIssue } from '../intake/row-issue.ts'
import type { RowOutcome } from '../intake/row-outcome.ts'
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

export type ExistingInnovation = {
  readonly id: string
  readonly values: InnovationValues
  /** The years that it has, its first among them; only that one where it is left out. */
  readonly years?: readonly number[]
  /** Names that it had before. */
  readonly earlierNames?: readonly string[]
}

export type InnovationContext = {
  readonly agencies: readonly AgencyReference[]
  readonly affairs: readonly AffairReference[]
  /** The region's innovations that are already recorded. */
  readonly existing: readonly ExistingInnovation[]
  /** The key of whoever has in a year what an agency had; the agency itself where it is left out. */
  readonly heirOf?: (agencyKey: string, year: number) => string
  /** Year of rows that state none. */
  readonly year: number
  /** Decisions by data row. */
  readonly resolutions?: ReadonlyMap<number, RowResolution>
}

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
  /** The earlier row of the file whose innovation goes on in this one; for `goes-on` without a record. */
  readonly goesOnFromRow: number | null
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
  for (const existing of context.existing) remember(recorded, existing)
  const earlier = new TwinIndex<number>()
  return table.rows.map((row) => {
    const resolution = context.resolutions?.get(row.row)
    const cells = correctCells(row.cells, resolution?.cells)
    const chosenAgency = agencyKeys.has(resolution?.agencyKey ?? '') ? resolution?.agencyKey : undefined
    const read = readInnovationCells(cells, cellContext, chosenAgency)
    const { issues } = read
    const values = ofHeir(read.values, context)
    const faults = faultIssues<never, InnovationField>(row, table.header, isCorrected(resolution))
    const checked = settle(row, cells, values, [...faults, ...issues], { earlier, recorded, resolution })
    if (checked.outcome !== 'skipped') earlier.add(values, row.row)
    return checked
  })
}

/** A list may still name an agency that had ended by then: what it writes is its successor's. */
function ofHeir(values: InnovationValues, { heirOf }: InnovationContext): InnovationValues {
  const { agencyKey, year } = values
  if (!heirOf || agencyKey === null || year === null) return values
  return { ...values, agencyKey: heirOf(agencyKey, year) }
}

/** Each name that it has or had, in each of its years. */
function remember(recorded: TwinIndex<ExistingInnovation>, existing: ExistingInnovation): void {
  const { values, years = [], earlierNames = [] } = existing
  recorded.add(values, existing)
  for (const name of [values.name, ...earlierNames]) {
    for (const year of new Set([values.year, ...years])) {
      if (name !== values.name || year !== values.year) recorded.add({ ...values, name, year }, existing)
    }
  }
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
  const known = { existingId: null, goesOnFromRow: null, changes: [] }
  const settled = { row: row.row, line: row.line, cells, values, ...known }
  const twinRow = earlier.same(values)
  if (twinRow !== undefined) {
    const duplicate = twinIssue('duplicate', values.name, { row: twinRow })
    const outcome = resolution?.action === 'skip' ? 'skipped' : 'duplicate'
    return { ...settled, issues: [duplicate, ...issues.filter(isNoSpelling)], outcome }
  }
  const inThisYear = recorded.same(values)
  const existing = inThisYear ?? (values.year === null ? undefined : recorded.kin(values))
  const fromRow = existing === undefined ? earlier.kin(values) : undefined
  const goesOn = inThisYear === undefined && (existing !== undefined || fromRow !== undefined)
  const changes = existing === undefined ? [] : changesOf(existing.values, values)
  const similar = existing === undefined && !goesOn ? findSimilar(values, earlier, recorded) : []
  const all = [...similar, ...issues]
  return {
    ...settled,
    issues: all,
    existingId: existing?.id ?? null,
    goesOnFromRow: fromRow ?? null,
    changes,
    outcome: goesOn ? outcomeOfNextYear(all, resolution) : outcomeOf(all, existing, changes, resolution),
  }
}

function outcomeOfNextYear(
  issues: readonly InnovationIssue[],
  resolution: RowResolution | undefined,
): RowOutcome {
  if (resolution?.action === 'skip') return 'skipped'
  return issues.some((issue) => issue.severity === 'error') ? 'blocked' : 'goes-on'
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
