import { type Found, type ListReader, type ReadRow, readRows } from '../intake/list-reader.ts'
import type { ListReading, ListRow } from '../intake/list-row.ts'
import { normalName, tidyName } from '../intake/names.ts'
import { type AgencyReference, agencyFinder } from '../intake/nearest.ts'
import { type RowIssue, type RowIssueKind, rowIssue } from '../intake/row-issue.ts'
import { changesBetween, settleRow } from '../intake/settle-row.ts'
import type { Table } from '../intake/table.ts'
import type { AgencyField } from './agency-fields.ts'
import { AGENCY_LEVELS_MAX } from './agency-tree.ts'
import { countsByDefault, kindOfCell, kindOfName } from './agency-words.ts'
import type { AgencyKind } from './region.ts'

const AGENCY_NAME_CHARACTERS_MAX = 200
const ABBREVIATION_CHARACTERS_MAX = 60
const ALIASES_MAX = 20

/** An agency that is recorded, in the words of a list. */
export type RecordedAgency = AgencyReference & {
  readonly id: string
  readonly abbreviation: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly parentKey: string | null
  readonly countsAsAgency: boolean
}

/** Where an agency stands: under a recorded one, under one of the file (its row), or on top. */
export type AgencyParent = { readonly key: string } | { readonly row: number } | null

export type AgencyValues = {
  readonly name: string
  readonly abbreviation: string | null
  readonly kind: AgencyKind | null
  readonly parent: AgencyParent
  /** Null where the file does not say it. */
  readonly counts: boolean | null
  readonly aliases: readonly string[]
}

export type AgencyRowChecked = ListRow & {
  readonly values: AgencyValues
  readonly existing: RecordedAgency | null
}

const YES = new Set(['ya', 'y', 'yes', '1', 'true', 'v', 'x', 'dihitung', 'wajib'])
const NO = new Set(['tidak', 't', 'no', 'n', '0', 'false', 'tidak dihitung', 'tidak wajib'])

type Read = { name: string; abbreviation: string | null; kind: AgencyKind | null; counts: boolean | null } & {
  aliases: readonly string[]
  parentText: string
  code: string
}

function certain(value: string | null): Found {
  return { value, isCertain: value !== null }
}

function readAgency(reader: ListReader<AgencyField>): Read {
  const name = tidyName(reader.text('name', AGENCY_NAME_CHARACTERS_MAX) ?? '')
  if (name === '') reader.note('missing-name', 'error', 'name')
  const told = kindOfName(name)
  const isSaid = reader.raw('kind').trim() !== '' || reader.said('kind') !== undefined
  const kind =
    told !== null && !isSaid
      ? told
      : (reader.choice('kind', (text) => certain(kindOfCell(text)), {
          unknown: 'unknown-kind',
          missing: name === '' ? null : 'missing-kind',
        }) as AgencyKind | null)
  const counts = normalName(reader.clean('counts'))
  return {
    name,
    abbreviation: reader.text('abbreviation', ABBREVIATION_CHARACTERS_MAX),
    kind,
    counts: YES.has(counts) ? true : NO.has(counts) ? false : null,
    aliases: (reader.text('aliases', 2_000) ?? '')
      .split(/[;\n|]/)
      .map(tidyName)
      .filter((alias) => alias !== '' && alias.length <= AGENCY_NAME_CHARACTERS_MAX)
      .slice(0, ALIASES_MAX),
    parentText: reader.clean('parent'),
    code: reader.clean('code').replace(/[^\p{L}\p{N}]/gu, ''),
  }
}

type ReadAgency = ReadRow<AgencyField, Read>

/** The agency above, by the codes of the file: the row whose code is the longest beginning of this one's. */
function parentByCode(rows: readonly ReadAgency[]): (code: string) => number | null {
  const byCode = new Map(rows.flatMap(({ row, values }) => (values.code ? [[values.code, row.row]] : [])))
  return (code) => {
    for (let length = code.length - 1; length > 1; length--) {
      const row = byCode.get(code.slice(0, length))
      if (row !== undefined) return row
    }
    return null
  }
}

const NEW_ROW = 'row '

type Place = { readonly parent: AgencyParent; readonly issue: RowIssue<RowIssueKind, AgencyField> | null }

/** Finds the agency above each row: as it is written, said by a person, or told by the codes. */
function placeFinder(
  rows: readonly ReadAgency[],
  recorded: readonly RecordedAgency[],
  reading: ListReading<AgencyField>,
) {
  const inFile = rows.map(({ row, values }) => ({
    key: `${NEW_ROW}${row.row}`,
    name: values.name,
    abbreviation: values.abbreviation,
  }))
  const find = agencyFinder([...recorded, ...inFile.filter(({ name }) => name !== '')])
  const above = parentByCode(rows)
  const parentOf = (key: string): AgencyParent =>
    key.startsWith(NEW_ROW) ? { row: Number(key.slice(NEW_ROW.length)) } : { key }
  return ({ row, values, decision }: ReadAgency): Place => {
    const said = decision?.chosen?.parent ?? reading.meanings.parent?.[normalName(values.parentText)]
    if (said === '-') return { parent: null, issue: null }
    const text = said ?? values.parentText
    if (text === '') {
      const byCode = values.code === '' ? null : above(values.code)
      return { parent: byCode === null || byCode === row.row ? null : { row: byCode }, issue: null }
    }
    const found = find(text)
    const isCertain = found.match === 'exact' || found.match === 'alias'
    if (isCertain && found.agencyKey !== null) return { parent: parentOf(found.agencyKey), issue: null }
    const candidates = found.candidates.map(({ agencyKey, name }) => ({ value: agencyKey, label: name }))
    const known = candidates.filter(({ value }) => !value.startsWith(NEW_ROW))
    const mend = found.agencyKey?.startsWith(NEW_ROW) ? null : found.agencyKey
    const said_ = {
      field: 'parent',
      column: null,
      value: values.parentText,
      mend,
      candidates: known,
    } as const
    return { parent: null, issue: rowIssue({ kind: 'unknown-parent', severity: 'error', ...said_ }) }
  }
}

/** Why an agency cannot stand where the file puts it: below itself, or too many levels down. */
function faultOfPlace(
  row: number,
  places: ReadonlyMap<number, AgencyParent>,
  depths: ReadonlyMap<string, number>,
) {
  const seen = new Set([row])
  let levels = 1
  for (let at = places.get(row) ?? null; at !== null; levels++) {
    if ('key' in at) return levels + (depths.get(at.key) ?? 1) > AGENCY_LEVELS_MAX ? 'too-deep' : null
    if (seen.has(at.row)) return 'below-itself'
    seen.add(at.row)
    at = places.get(at.row) ?? null
  }
  return levels > AGENCY_LEVELS_MAX ? 'too-deep' : null
}

function depthsOf(recorded: readonly RecordedAgency[]): ReadonlyMap<string, number> {
  const parents = new Map(recorded.map(({ key, parentKey }) => [key, parentKey]))
  const depth = (key: string, left = AGENCY_LEVELS_MAX): number => {
    const parent = parents.get(key)
    return parent && left > 0 ? 1 + depth(parent, left - 1) : 1
  }
  return new Map(recorded.map(({ key }) => [key, depth(key)]))
}

const yesNo = (counts: boolean | null) => (counts === null ? null : counts ? 'yes' : 'no')
const told = (values: AgencyValues) => ({
  abbreviation: values.abbreviation,
  kind: values.kind,
  parent: values.parent && 'key' in values.parent ? values.parent.key : null,
  counts: yesNo(values.counts),
})
const toldOfRecorded = (agency: RecordedAgency) => ({
  abbreviation: agency.abbreviation,
  kind: agency.kind,
  parent: agency.parentKey,
  counts: yesNo(agency.countsAsAgency),
})

/**
 * Checks a list of agencies: kinds told by their names, what stands under what (by name, or by codes that begin alike), which
 * are recorded already, by any of their names, and which repeat one another.
 */
export function checkAgencyRows(
  table: Table,
  reading: ListReading<AgencyField>,
  recorded: readonly RecordedAgency[],
): readonly AgencyRowChecked[] {
  const rows = readRows(table, reading, [], readAgency)
  const placeOf = placeFinder(rows, recorded, reading)
  const findRecorded = agencyFinder(recorded)
  const byKey = new Map(recorded.map((agency) => [agency.key, agency]))
  const placed = rows.map((row) => ({ row, place: placeOf(row) }))
  const places = new Map(placed.map(({ row, place }) => [row.row.row, place.parent]))
  const depths = depthsOf(recorded)
  const earlier = new Map<string, number>()
  const checked = placed.map(({ row, place }) => {
    const { parentText: _, code: __, ...read } = row.values
    const found = findRecorded(read.name)
    const isKnown = found.match === 'exact' || found.match === 'alias'
    const existing = (isKnown && byKey.get(found.agencyKey ?? '')) || null
    const form = normalName(read.name)
    const twin = form === '' ? undefined : earlier.get(form)
    if (form !== '' && twin === undefined && row.decision?.action !== 'skip') earlier.set(form, row.row.row)
    // The secretariat of a dinas is a part of it; on top it is an agency.
    const isPart = place.parent !== null && read.kind === 'secretariat' && !row.decision?.chosen?.kind
    const kind = isPart ? 'unit' : read.kind
    const values: AgencyValues = { ...read, kind, parent: place.parent }
    const fault = faultOfPlace(row.row.row, places, depths)
    const near = !isKnown && found.match === 'near' ? byKey.get(found.agencyKey ?? '') : undefined
    const more: RowIssue<RowIssueKind, AgencyField>[] = [
      ...(place.issue ? [place.issue] : []),
      ...(fault
        ? [rowIssue<RowIssueKind, AgencyField>({ kind: fault, severity: 'error', field: 'parent' })]
        : []),
      ...(near
        ? [
            rowIssue<RowIssueKind, AgencyField>({
              kind: 'similar-agency',
              severity: 'warning',
              value: read.name,
              mend: near.name,
            }),
          ]
        : []),
    ]
    const changes = existing
      ? changesBetween(toldOfRecorded(existing), told(values), ['abbreviation', 'kind', 'parent', 'counts'])
      : []
    const settled = settleRow(
      { ...row, issues: [...more, ...row.issues] },
      { label: read.name, twin, recorded: existing ? { changes } : null },
    )
    return { ...settled, values, existing }
  })
  return withoutOrphans(checked)
}

/** The agency of a row that stands for another: the recorded one, or that of the row it repeats. */
export function standsFor(row: AgencyRowChecked, rows: ReadonlyMap<number, AgencyRowChecked>): AgencyParent {
  if (row.existing) return { key: row.existing.key }
  const twin = row.issues.find(({ kind }) => kind === 'repeated-row')?.of
  const first = twin && 'row' in twin ? rows.get(twin.row) : undefined
  return first?.existing ? { key: first.existing.key } : { row: first?.row ?? row.row }
}

/** An agency cannot be made under one that stays out; told level by level, the deepest last. */
function withoutOrphans(rows: readonly AgencyRowChecked[]): readonly AgencyRowChecked[] {
  let checked = rows
  for (let level = 1; level < AGENCY_LEVELS_MAX; level++) {
    const byRow = new Map(checked.map((row) => [row.row, row]))
    checked = checked.map((row) => {
      const { parent } = row.values
      const above = parent && 'row' in parent ? byRow.get(parent.row) : undefined
      if (!above) return row
      const stays = above.outcome !== 'blocked' && above.outcome !== 'skipped'
      if (stays || above.existing)
        return { ...row, values: { ...row.values, parent: standsFor(above, byRow) } }
      if (row.outcome !== 'create') return row
      const said = { field: 'parent', value: above.label, of: { row: above.row } } as const
      const issue = rowIssue<RowIssueKind, AgencyField>({
        kind: 'parent-left-out',
        severity: 'error',
        ...said,
      })
      return { ...row, outcome: 'blocked' as const, issues: [issue, ...row.issues] }
    })
  }
  return checked
}

/** Whether an agency of a list counts by itself: as the file says, else by its kind and place. */
export function countsOf({ counts, kind, parent }: AgencyValues): boolean {
  return counts ?? countsByDefault(kind ?? 'unit', parent !== null)
}
