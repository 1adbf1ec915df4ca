import type { LocalMoment } from '../calendar/local-moment.ts'
import type { RegionTimeZone } from '../calendar/time-zone.ts'
import { dateOrdersOf } from '../intake/cell-reader.ts'
import type { ColumnMapping } from '../intake/columns.ts'
import { type AgencyReference, agencyFinder } from '../intake/nearest.ts'
import { faultIssues, rowIssue } from '../intake/row-issue.ts'
import type { RowOutcome } from '../intake/row-outcome.ts'
import { correctCells, type Table, type TableRow } from '../intake/table.ts'
import { type InnovationReference, mentionFinder } from '../lifecycle/innovation-mentions.ts'
import {
  type ComplaintCellContext,
  type ComplaintIssue,
  type DistrictReference,
  type Meanings,
  readComplaintCells,
} from './channel-cells.ts'
import type { ComplaintField, ComplaintValues } from './channel-fields.ts'
import { goesBack, type NationalState } from './channel-state.ts'
import { type WaitingComplaint, waitingFinder } from './channel-twins.ts'

/** What a person decided about a row. `innovationId` and `sameAs` null say: none. */
export type ComplaintResolution = {
  readonly action: 'import' | 'skip'
  readonly cells?: Readonly<Record<number, string>>
  readonly innovationId?: string | null | undefined
  readonly sameAs?: string | null | undefined
}

/** A complaint on record, by its number in the national channel or, for one that is handled here, by its ticket. */
export type RecordedComplaint = {
  readonly id: string
  readonly trackingId: string
  readonly channel: 'own' | 'national'
  /** False for one that is handled here and came back in a file of ours: nothing of it changes. */
  readonly isFollowed: boolean
  readonly state: NationalState | null
  readonly answeredAt: LocalMoment | null
  readonly agencyKey: string | null
  readonly finalText: string | null
}

export type ComplaintContext = {
  readonly agencies: readonly AgencyReference[]
  readonly districts: readonly DistrictReference[]
  readonly innovations: readonly InnovationReference[]
  readonly recorded: readonly RecordedComplaint[]
  /** Complaints from here that were handed over and whose number is not known yet. */
  readonly waiting: readonly WaitingComplaint[]
  readonly today: string
  readonly timeZone: RegionTimeZone
  readonly meanings: Meanings
  readonly resolutions?: ReadonlyMap<number, ComplaintResolution>
}

export type ComplaintChange = {
  readonly field: 'trackingId' | 'state' | 'answeredAt' | 'agencyKey' | 'finalText'
  readonly before: string | null
  readonly after: string
}

export type CheckedComplaint = {
  readonly row: number
  readonly line: number
  /** The cells after the person's corrections. */
  readonly cells: readonly string[]
  readonly values: ComplaintValues
  readonly issues: readonly ComplaintIssue[]
  readonly outcome: RowOutcome
  /** The complaint on record that this row is about. */
  readonly existingId: string | null
  /** What the file says otherwise than the record; an empty cell says nothing and erases nothing. */
  readonly changes: readonly ComplaintChange[]
}

/**
 * Checks rows of the national channel's export: what each cell means, what is wrong with it, which are new, which tell
 * news of a complaint on record, and which repeat one another. The tracking number is the key, so the same file again
 * gives `unchanged` rows only. A row that would move a complaint back on its way `differs`: a person decides.
 */
export function checkComplaintRows(
  table: Table,
  mapping: ColumnMapping<ComplaintField>,
  context: ComplaintContext,
): readonly CheckedComplaint[] {
  const cellContext: ComplaintCellContext = {
    header: table.header,
    mapping,
    dateOrders: dateOrdersOf(table.rows, mapping, ['receivedAt', 'answeredAt']),
    findAgency: agencyFinder(context.agencies),
    agencyKeys: new Set(context.agencies.map(({ key }) => key)),
    findMentions: mentionFinder(context.innovations),
    innovations: context.innovations,
    districts: context.districts,
    meanings: context.meanings,
    today: context.today,
    timeZone: context.timeZone,
  }
  const recorded = new Map(context.recorded.map((one) => [one.trackingId, one]))
  const findWaiting = waitingFinder(context.waiting)
  const earlier = new Map<string, number>()
  const linked = new Set<string>()
  const read = table.rows.map((row) => {
    const resolution = context.resolutions?.get(row.row)
    const cells = correctCells(row.cells, resolution?.cells)
    const { values, issues } = readComplaintCells(cells, cellContext, resolution?.innovationId)
    const isCorrected = Object.keys(resolution?.cells ?? {}).length > 0
    const faults = faultIssues<never, ComplaintField>(row, table.header, isCorrected)
    return { row, resolution, cells, values, issues: [...faults, ...issues] }
  })
  const isMixed = read.some(({ issues }) => issues.some(isMonthFirst))
  return read.map(({ row, resolution, cells, values, issues: found }) => {
    const issues = isMixed ? found.map(doubtDate) : found
    const settled = { row: row.row, line: row.line, cells, values, issues, existingId: null, changes: [] }
    if (resolution?.action === 'skip') return { ...settled, outcome: 'skipped' as const }
    const twin = values.trackingId === '' ? undefined : earlier.get(values.trackingId)
    if (twin !== undefined) return repeated(settled, row, twin)
    if (values.trackingId !== '') earlier.set(values.trackingId, row.row)
    const existing = recorded.get(values.trackingId)
    if (existing) return followed(settled, existing, resolution)
    const waiting = findWaiting(values, linked)
    const checked = waiting
      ? linkedTo(settled, waiting, resolution)
      : { ...settled, outcome: outcomeOf(issues) }
    if (checked.existingId !== null) linked.add(checked.existingId)
    return checked
  })
}

type Settled = Omit<CheckedComplaint, 'outcome'>

function repeated(settled: Settled, row: TableRow, twin: number): CheckedComplaint {
  const said = { kind: 'repeated-number', severity: 'warning', field: 'trackingId' } as const
  const issue: ComplaintIssue = rowIssue({ ...said, value: settled.values.trackingId, of: { row: twin } })
  return { ...settled, row: row.row, issues: [issue, ...settled.issues], outcome: 'duplicate' }
}

/** Fields that are still followed once a complaint is on record; a fault in another cell no longer matters. */
const FOLLOWED: readonly (ComplaintField | null)[] = ['status', 'answeredAt', 'finalText']

function followed(
  settled: Settled,
  existing: RecordedComplaint,
  resolution: ComplaintResolution | undefined,
): CheckedComplaint {
  const { values } = settled
  const issues = settled.issues.filter(
    ({ severity, field }) => severity !== 'error' || FOLLOWED.includes(field),
  )
  const changes = existing.isFollowed ? changesOf(existing, values) : []
  const known = { ...settled, issues, existingId: existing.id, changes }
  if (!existing.isFollowed) return { ...known, issues: [], outcome: 'unchanged' }
  const isBack = existing.state !== null && values.state !== null && goesBack(existing.state, values.state)
  const back: ComplaintIssue[] = isBack
    ? [rowIssue({ kind: 'state-goes-back', severity: 'warning', field: 'status' })]
    : []
  if (issues.some(({ severity }) => severity === 'error')) return { ...known, outcome: 'blocked' }
  if (changes.length === 0) return { ...known, outcome: 'unchanged' }
  const outcome = isBack && resolution?.action !== 'import' ? 'differs' : 'update'
  return { ...known, issues: [...back, ...issues], outcome }
}

function changesOf(existing: RecordedComplaint, values: ComplaintValues): ComplaintChange[] {
  const told: readonly (readonly [ComplaintChange['field'], string | null, string | null])[] = [
    ['state', existing.state, values.state],
    ['answeredAt', existing.answeredAt, newsOf(existing.answeredAt, values.answeredAt)],
    ['finalText', existing.finalText, values.finalText],
    // One that began here keeps the agency that it was given here.
    ['agencyKey', existing.agencyKey, existing.channel === 'own' ? null : values.agencyKey],
  ]
  return told.flatMap(([field, before, after]) =>
    after !== null && after !== before ? [{ field, before, after }] : [],
  )
}

/** A day alone says nothing new of a moment on that day. */
function newsOf(before: LocalMoment | null, after: LocalMoment | null): LocalMoment | null {
  return before !== null && after !== null && before.startsWith(after) ? null : after
}

/** A new number whose report is, or may be, one that was handed over from here and waits for its number. */
function linkedTo(
  settled: Settled,
  { complaint, isSame }: { complaint: WaitingComplaint; isSame: boolean },
  resolution: ComplaintResolution | undefined,
): CheckedComplaint {
  const { values } = settled
  const chosen = resolution?.sameAs === undefined ? (isSame ? complaint.id : undefined) : resolution.sameAs
  const candidates = [{ value: complaint.id, label: complaint.ticket }]
  const said = { field: 'originalText' as const, mend: complaint.ticket, candidates }
  if (chosen === undefined) {
    const issue: ComplaintIssue = rowIssue({ kind: 'perhaps-same-report', severity: 'error', ...said })
    return { ...settled, issues: [issue, ...settled.issues], outcome: 'blocked' }
  }
  if (chosen !== complaint.id) return { ...settled, outcome: outcomeOf(settled.issues) }
  const issue: ComplaintIssue = rowIssue({ kind: 'same-report', severity: 'mended', ...said })
  const unknown = { channel: 'own', isFollowed: true, state: null, answeredAt: null } as const
  const record = { ...unknown, id: complaint.id, trackingId: '', agencyKey: null, finalText: null }
  const { issues, outcome } = followed({ ...settled, issues: [issue, ...settled.issues] }, record, undefined)
  const number: ComplaintChange = { field: 'trackingId', before: null, after: values.trackingId }
  return {
    ...settled,
    issues,
    existingId: complaint.id,
    changes: [number, ...changesOf(record, values)],
    outcome: outcome === 'blocked' ? 'blocked' : 'update',
  }
}

function outcomeOf(issues: readonly ComplaintIssue[]): RowOutcome {
  return issues.some(({ severity }) => severity === 'error') ? 'blocked' : 'create'
}

/** A date such as 05/23/2020: whoever wrote it puts the month first, and may have done so elsewhere in the file. */
function isMonthFirst({ kind, candidates, value }: ComplaintIssue): boolean {
  return (
    kind === 'impossible-date' &&
    candidates.length > 0 &&
    /^\d{1,2}\D(?:1[3-9]|2\d|3[01])\D/.test(value.trim())
  )
}

function doubtDate(issue: ComplaintIssue): ComplaintIssue {
  const isDoubtful = issue.kind === 'day-first-date' && issue.candidates.length > 0
  return isDoubtful ? { ...issue, kind: 'mixed-dates', severity: 'warning' } : issue
}
