import { localMoment } from '../../domain/calendar/local-moment.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import { NONE_OF_OURS } from '../../domain/complaint/channel-cells.ts'
import {
  type ComplaintField,
  complaintFields,
  complaintHeadings,
  hasReport,
  nationalColumns,
} from '../../domain/complaint/channel-fields.ts'
import {
  type CheckedComplaint,
  type ComplaintResolution,
  checkComplaintRows,
} from '../../domain/complaint/channel-rows.ts'
import { nationalStates, readTrackingId } from '../../domain/complaint/channel-state.ts'
import { reportClasses } from '../../domain/complaint/report-class.ts'
import type { ListReading, ListRow, Offer, RowDecision } from '../../domain/intake/list-row.ts'
import { correctCells, type Table } from '../../domain/intake/table.ts'
import { ok, refused } from '../../domain/result.ts'
import type { Database } from '../../store/base/connect.ts'
import {
  innovationsOf,
  listDistricts,
  listInnovationNames,
  listRecordedComplaints,
  listWaitingComplaints,
} from '../../store/complaint/complaint-intake.ts'
import { hasReviews } from '../../store/moderation/text-review.ts'
import { listAgencies } from '../../store/region/agency.ts'
import { type Checked, type ListScope, listOf } from '../intake/list.ts'
import { readAbusePattern } from '../moderation/hold-abuse.ts'
import { judgeWithin } from '../verdict/judge-innovation.ts'
import { complaintsOf, writeNationalComplaints } from './write-channel-complaints.ts'

export type ComplaintRow = ListRow & { readonly checked: CheckedComplaint }

/** A choice that says: none of them. */
const NONE = '-'
/** A report's first words, so that a person knows it; the whole stands in the file. */
const BEGINNING_CHARACTERS_MAX = 160

/** The numbers of the file, as far as they can be read, with what a person corrected. */
function numbersOf({ rows }: Table, { mapping, decisions }: ListReading<ComplaintField>): string[] {
  const column = mapping.trackingId
  if (column === undefined) return []
  return rows.flatMap(({ row, cells }) => {
    const number = readTrackingId(correctCells(cells, decisions.get(row)?.cells)[column] ?? '')
    return number.ok ? [number.value] : []
  })
}

const orNone = (chosen: string | undefined) => (chosen === NONE ? null : chosen)

function resolutionOf({ action, cells = {}, chosen = {} }: RowDecision): ComplaintResolution {
  return { action, cells, innovationId: orNone(chosen.innovation), sameAs: orNone(chosen.sameAs) }
}

/** What can be said of a row alone: which innovation it names, and whether it is the report from here that waits for its number. */
function offersOf({ issues, values, existingId }: CheckedComplaint): Offer[] {
  const none = { value: NONE, label: null }
  const twin = issues.find(({ kind }) => kind === 'perhaps-same-report' || kind === 'same-report')
  const named = issues.find(({ field, candidates }) => field === 'innovation' && candidates.length > 0)
  const same = twin ? [{ field: 'sameAs', value: existingId, choices: [...twin.candidates, none] }] : []
  if (!named || existingId !== null) return same
  const choices = [...named.candidates, none]
  return [...same, { field: 'innovation', value: values.innovationId ?? NONE, choices }]
}

const fieldOfChange = { state: 'status', agencyKey: 'agency' } as const

function rowOf(checked: CheckedComplaint): ComplaintRow {
  const { row, line, cells, values, outcome, changes } = checked
  const text = values.text.replace(/\s+/g, ' ')
  const isLong = text.length > BEGINNING_CHARACTERS_MAX
  const ofTwin = (kind: string) => kind === 'perhaps-same-report' || kind === 'same-report'
  return {
    row,
    line,
    cells,
    outcome,
    checked,
    label: values.trackingId,
    beginning: isLong ? `${text.slice(0, BEGINNING_CHARACTERS_MAX - 1)}…` : text,
    issues: checked.issues.map((issue) => (ofTwin(issue.kind) ? { ...issue, field: 'sameAs' } : issue)),
    changes: changes.map(({ field, before, after }) => ({
      field: field === 'state' || field === 'agencyKey' ? fieldOfChange[field] : field,
      before,
      after,
    })),
    offers: offersOf(checked),
  }
}

async function check(
  db: Database,
  { region, now }: Pick<ListScope, 'region' | 'now'>,
  table: Table,
  reading: ListReading<ComplaintField>,
): Promise<Checked<ComplaintRow>> {
  const agencies = await listAgencies(db, region.id)
  const resolutions = [...reading.decisions].map(([row, decision]) => [row, resolutionOf(decision)] as const)
  const rows = checkComplaintRows(table, reading.mapping, {
    agencies,
    districts: await listDistricts(db, region.id),
    innovations: await listInnovationNames(db, region.id),
    recorded: await listRecordedComplaints(db, region, numbersOf(table, reading)),
    waiting: await listWaitingComplaints(db, region),
    today: dayAt(now, region.timeZone),
    timeZone: region.timeZone,
    meanings: reading.meanings,
    resolutions: new Map(resolutions),
  })
  return {
    rows: rows.map(rowOf),
    choices: {
      agency: [
        ...agencies.map(({ key, name }) => ({ value: key, label: name })),
        { value: NONE_OF_OURS, label: null },
      ],
      category: reportClasses.map((value) => ({ value, label: null })),
      status: nationalStates.map((value) => ({ value, label: null })),
    },
  }
}

/** Reports of the national complaint channel, as it exports them; a report is known by its number. */
export const complaintList = listOf<ComplaintField, ComplaintRow>({
  kind: 'complaints',
  action: 'complaint.import',
  fields: complaintFields,
  required: ['trackingId', 'receivedAt'],
  asked: [],
  headings: complaintHeadings,
  lacks: (_, mapping) => (hasReport(mapping) ? [] : ['originalText']),
  assumed: ['class-assumed'],
  tables: ['complaint_step', 'complaint'],
  check,
  write: async (_, transaction, { region, author, now }, rows) => {
    const abuse = await readAbusePattern(transaction, region, now)
    const checked = rows.map((row) => row.checked)
    return ok(await writeNationalComplaints(transaction, { author, region, now, abuse }, checked))
  },
  // What a moderator looks at, or looked at, stays where they find it.
  mayUndo: async (db, { region }, traces) =>
    (await hasReviews(db, region.id, complaintsOf(traces))) ? refused('held') : ok(null),
  undo: async (transaction, { region, now }, traces, takeBack) => {
    const innovations = await innovationsOf(transaction, region.id, complaintsOf(traces))
    await takeBack()
    for (const innovationId of innovations) {
      await judgeWithin(transaction, { regionId: region.id, innovationId, cause: 'complaint', now })
    }
  },
  example: async (db, { region, now }) => {
    const [agency] = await listAgencies(db, region.id)
    const day = localMoment(now, region.timeZone).slice(0, 10)
    const report = ['Pengaduan', agency?.name ?? 'Dinas Kesehatan', 'Loket tutup sejak pagi. (contoh)']
    return {
      header: nationalColumns.map(({ header }) => header),
      rows: [['9000001', day, ...report, '', 'Proses', '']],
    }
  },
})
