import { dayAt } from '../../domain/calendar/working-days.ts'
import affairsFile from '../../domain/facts/government-affairs.json' with { type: 'json' }
import type { ListReading, ListRow } from '../../domain/intake/list-row.ts'
import { normalName, tidyName } from '../../domain/intake/names.ts'
import { titleYear } from '../../domain/intake/periods.ts'
import { isWritten } from '../../domain/intake/row-outcome.ts'
import { saidTable } from '../../domain/intake/said-table.ts'
import type { Table } from '../../domain/intake/table.ts'
import { innovationHeadings } from '../../domain/lifecycle/innovation-columns.ts'
import type { InnovationField } from '../../domain/lifecycle/innovation-fields.ts'
import { type CheckedRow, checkInnovationRows } from '../../domain/lifecycle/innovation-rows.ts'
import { countsByDefault, kindOfName } from '../../domain/region/agency-words.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { ok } from '../../domain/result.ts'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import type { Trace } from '../../store/intake/intake-batch.ts'
import { readRowsAsTheyAre, tracesOfChanges } from '../../store/intake/rows-before.ts'
import { listRecorded } from '../../store/lifecycle/innovation-intake.ts'
import { listInnovationSlugs } from '../../store/lifecycle/innovation-slugs.ts'
import { insertAgencies, listAgencies } from '../../store/region/agency.ts'
import { type Checked, type ListScope, listOf, type Written } from '../intake/list.ts'
import { heirAmong, writeRows } from './import-innovations.ts'

const innovationFields: readonly InnovationField[] = [
  ...(['name', 'agency', 'year', 'status', 'digital', 'form', 'affair', 'trialOn', 'implementedOn'] as const),
  ...(['description', 'initiatorKind', 'beneficiaries', 'source'] as const),
]

/** What is said of an agency's name that is to be made. */
const MAKE = '+'
const ABBREVIATION_CHARACTERS_MAX = 60

/** An agency that a person wants to be made of its name in the list. */
type NewAgency = { readonly key: string; readonly name: string }

export type InnovationRow = ListRow & {
  readonly checked: CheckedRow
  readonly newAgency: NewAgency | null
  /** A person said that it be taken in. */
  readonly isChosen: boolean
}

/** Names of agencies that are to be made, each once, with a key that no recorded one has. */
function newAgencies(
  table: Table,
  { mapping, meanings, decisions }: ListReading<InnovationField>,
): NewAgency[] {
  const made = new Map<string, NewAgency>()
  for (const row of table.rows) {
    const decision = decisions.get(row.row)
    const column = mapping.agency ?? -1
    const text = tidyName(decision?.cells?.[column] ?? row.cells[column] ?? '')
    const form = normalName(text)
    const said = decision?.chosen?.agency ?? meanings.agency?.[form]
    if (said === MAKE && form !== '') made.set(form, { key: `${MAKE}${form}`, name: text })
  }
  return [...made.values()]
}

/** A row that states no year is asked about, that of the list's title offered: the year of now would be an invention. */
function askYear(row: CheckedRow, offered: number | null): CheckedRow {
  const isAsked = row.issues.some(({ kind }) => kind === 'missing-year')
  if (!isAsked || !['create', 'goes-on', 'update', 'differs', 'blocked'].includes(row.outcome)) return row
  const issues = row.issues.map((issue) =>
    issue.kind === 'missing-year'
      ? { ...issue, severity: 'error' as const, mend: offered === null ? null : String(offered) }
      : issue,
  )
  return { ...row, issues, outcome: 'blocked' }
}

async function check(
  db: Database,
  { region, now }: Pick<ListScope, 'region' | 'now'>,
  table: Table,
  reading: ListReading<InnovationField>,
): Promise<Checked<InnovationRow>> {
  const agencies = await listAgencies(db, region.id)
  const existing = await listRecorded(db, region.id)
  const nameOf = new Map(existing.map(({ id, values }) => [id, values.name]))
  const made = newAgencies(table, reading)
  const said = saidTable(table, reading, (value) => value === MAKE)
  const resolutions = new Map(
    [...reading.decisions].map(([row, { action, cells = {} }]) => [row, { action, cells }] as const),
  )
  const rows = checkInnovationRows(said.table, said.mapping, {
    agencies: [...agencies, ...made],
    heirOf: heirAmong(agencies),
    affairs: affairsFile.affairs,
    existing,
    year: Number(dayAt(now, region.timeZone).slice(0, 4)),
    resolutions,
  })
  const offered = titleYear(table.remarks.map(({ text }) => text))
  const known = agencies.map(({ key, name }) => ({ value: key, label: name }))
  return {
    rows: rows
      .map((row) => askYear(row, offered))
      .map((row) => ({
        row: row.row,
        line: row.line,
        cells: row.cells.slice(0, table.header.length),
        label: row.values.name,
        issues: row.issues,
        outcome: row.outcome,
        changes: row.changes.map(({ field, before, after }) => ({
          field,
          before: before === null ? null : String(before),
          after: String(after),
        })),
        twinName:
          nameOf.get(row.issues.flatMap(({ of }) => (of && 'id' in of ? [of.id] : []))[0] ?? '') ?? null,
        checked: row,
        isChosen: resolutions.get(row.row)?.action === 'import',
        newAgency: made.find(({ key }) => key === row.values.agencyKey) ?? null,
      })),
    choices: { agency: [{ value: MAKE, label: null }, ...known] },
  }
}

/** Makes the agencies that rows to be written name; gives the key of each by that under which it was checked. */
async function makeAgencies(transaction: Database, regionId: RegionId, rows: readonly InnovationRow[]) {
  const wanted = new Map(rows.flatMap(({ newAgency }) => (newAgency ? [[newAgency.key, newAgency]] : [])))
  const taken = new Set((await listAgencies(transaction, regionId)).map(({ key }) => key))
  const made = [...wanted.values()].map(({ key: checkedKey, name }) => {
    const abbreviation = name.slice(0, ABBREVIATION_CHARACTERS_MAX).trim()
    const key = freeSlug(abbreviation, taken)
    taken.add(key)
    // A name that tells no kind is a unit, which does not count by itself until somebody says so.
    const kind = kindOfName(name) ?? 'unit'
    const countsAsAgency = countsByDefault(kind, false)
    const row = { name, abbreviation, aliases: [], networks: [], kind, parentId: null, countsAsAgency }
    return { checkedKey, row: { ...row, key, id: newIdentifier() as AgencyId } }
  })
  await insertAgencies(
    transaction,
    regionId,
    made.map(({ row }) => row),
  )
  return made
}

/** An innovation that only got a year was not changed itself. */
const isOfChange = ({ before }: Trace) => before !== null && Object.keys(before).length > 0

/** Columns that the software moves by itself. */
const OF_SOFTWARE = [
  'updated_at',
  'judged_at',
  'headline',
  'card',
  'satisfaction_index',
  'verdict',
  'verdict_rank',
  'search',
]

async function write(
  transaction: Database,
  { region, now }: ListScope,
  rows: readonly InnovationRow[],
): Promise<Written> {
  const fit = rows.filter(isWritten)
  const made = await makeAgencies(transaction, region.id, fit)
  const keyOf = new Map(made.map(({ checkedKey, row }) => [checkedKey, row.key]))
  const placed = fit.map(({ checked }) => {
    const agencyKey = keyOf.get(checked.values.agencyKey ?? '') ?? checked.values.agencyKey
    return { ...checked, values: { ...checked.values, agencyKey } }
  })
  const ids = placed.flatMap(({ existingId, outcome }) =>
    outcome !== 'create' && existingId ? [existingId] : [],
  )
  const before = await readRowsAsTheyAre(transaction, region.id, 'innovation', ids)
  const chosen = new Set(rows.flatMap(({ row, isChosen }) => (isChosen ? [row] : [])))
  const { written, slugs, years } = await writeRows(transaction, region.id, placed, { chosen, now })
  const after = await readRowsAsTheyAre(transaction, region.id, 'innovation', ids)
  const own = new Set(slugs)
  const created = (await listInnovationSlugs(transaction, region.id)).filter(({ slug }) => own.has(slug))
  const traceOf = (table: string, id: string): Trace => ({
    table,
    key: { region_id: region.id, id },
    before: null,
  })
  return {
    written,
    traces: [
      ...made.map(({ row }) => traceOf('agency', row.id)),
      ...created.map(({ id }) => traceOf('innovation', id)),
      ...tracesOfChanges(region.id, 'innovation', before, after, OF_SOFTWARE).filter(isOfChange),
      // Last, so that a list that is undone takes the years back before the innovations.
      ...years.map(({ innovationId, year }) => {
        const key = { region_id: region.id, innovation_id: innovationId, year }
        return { table: 'innovation_year', key, before: null }
      }),
    ],
  }
}

/** Innovations as offices list them. */
export const innovationList = listOf<InnovationField, InnovationRow>({
  kind: 'innovations',
  action: 'innovation.import',
  fields: innovationFields,
  required: ['name', 'agency', 'year'],
  asked: ['agency', 'year'],
  headings: innovationHeadings,
  tables: ['innovation_year', 'innovation', 'agency'],
  check,
  write: async (_, transaction, scope, rows) => ok(await write(transaction, scope, rows)),
  example: async (db, { region, now }) => {
    const [agency] = await listAgencies(db, region.id)
    const year = dayAt(now, region.timeZone).slice(0, 4)
    return {
      header: ['Nama Inovasi', 'Perangkat Daerah', 'Tahun', 'Tahapan', 'Tanggal Penerapan', 'Deskripsi'],
      rows: [
        [
          'Contoh Antre Daring',
          agency?.name ?? 'Dinas Kesehatan',
          year,
          'Penerapan',
          `05/01/${year}`,
          'Warga mengambil nomor dari rumah.',
        ],
        ['Contoh Antar Berkas', agency?.name ?? 'Dinas Kesehatan', year, 'Uji Coba', '', ''],
      ],
    }
  },
})
