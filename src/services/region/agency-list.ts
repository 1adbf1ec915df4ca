import { type AgencyField, agencyFields, agencyHeadings } from '../../domain/region/agency-fields.ts'
import {
  type AgencyParent,
  type AgencyRowChecked,
  checkAgencyRows,
  countsOf,
  type RecordedAgency,
} from '../../domain/region/agency-rows.ts'
import { agencyKinds } from '../../domain/region/agency-words.ts'
import type { AgencyKind } from '../../domain/region/region.ts'
import { freeSlug } from '../../domain/region/slug.ts'
import { ok } from '../../domain/result.ts'
import type { AgencyId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../../store/base/connect.ts'
import { newIdentifier } from '../../store/base/identifier.ts'
import type { Trace } from '../../store/intake/intake-batch.ts'
import { type AgencyRow, insertAgencies, listAgencies, updateAgency } from '../../store/region/agency.ts'
import { type ListScope, listOf } from '../intake/list.ts'

const ABBREVIATION_CHARACTERS_MAX = 60

function toRecorded(agencies: readonly AgencyRow[]): RecordedAgency[] {
  const keyOf = new Map(agencies.map(({ id, key }) => [id, key]))
  return agencies.map(({ parentId, ...agency }) => ({
    ...agency,
    parentKey: parentId && (keyOf.get(parentId) ?? null),
  }))
}

/** The order in which agencies can be made: each after the one above it. */
function topFirst(rows: readonly AgencyRowChecked[]): AgencyRowChecked[] {
  const left = new Set(rows)
  const made = new Set<number>()
  const ordered: AgencyRowChecked[] = []
  for (let before = -1; before < ordered.length; ) {
    before = ordered.length
    for (const row of left) {
      const { parent } = row.values
      if (parent && 'row' in parent && !made.has(parent.row)) continue
      made.add(row.row)
      left.delete(row)
      ordered.push(row)
    }
  }
  return ordered
}

type Place = (parent: AgencyParent) => AgencyId | null

async function makeNew(
  transaction: Database,
  regionId: RegionId,
  rows: readonly AgencyRowChecked[],
  recorded: readonly AgencyRow[],
): Promise<{ traces: Trace[]; placeOf: Place }> {
  const taken = new Set(recorded.map(({ key }) => key))
  const ids = new Map<string | number, AgencyId>(recorded.map(({ key, id }) => [key, id]))
  const placeOf: Place = (parent) => (parent && ids.get('key' in parent ? parent.key : parent.row)) ?? null
  const made = topFirst(rows.filter(({ outcome }) => outcome === 'create')).map(({ row, values }) => {
    const abbreviation = values.abbreviation ?? values.name.slice(0, ABBREVIATION_CHARACTERS_MAX).trim()
    const key = freeSlug(abbreviation, taken)
    taken.add(key)
    const id = newIdentifier() as AgencyId
    ids.set(row, id)
    const { name, aliases } = values
    const kind = values.kind as AgencyKind
    const parentId = placeOf(values.parent)
    return {
      id,
      key,
      name,
      abbreviation,
      aliases: [...aliases],
      networks: [],
      kind,
      parentId,
      countsAsAgency: countsOf(values),
    }
  })
  await insertAgencies(transaction, regionId, made)
  const traces = made.map(
    ({ id }): Trace => ({ table: 'agency', key: { region_id: regionId, id }, before: null }),
  )
  return { traces, placeOf }
}

async function changeRecorded(
  transaction: Database,
  regionId: RegionId,
  row: AgencyRowChecked,
  recorded: readonly AgencyRow[],
  placeOf: Place,
): Promise<Trace[]> {
  const before = recorded.find(({ id }) => id === row.existing?.id)
  if (!before) return []
  const { values } = row
  const isSaid = new Set(row.changes.map(({ field }) => field))
  await updateAgency(transaction, regionId, before.id, {
    name: before.name,
    aliases: before.aliases,
    networks: before.networks,
    abbreviation: values.abbreviation ?? before.abbreviation,
    kind: isSaid.has('kind') ? (values.kind as AgencyKind) : (before.kind as AgencyKind),
    parentId: isSaid.has('parent') ? placeOf(values.parent) : before.parentId,
    countsAsAgency: values.counts ?? before.countsAsAgency,
  })
  const { abbreviation, kind, parentId, countsAsAgency } = before
  return [
    {
      table: 'agency',
      key: { region_id: regionId, id: before.id },
      before: { abbreviation, kind, parent_id: parentId, counts_as_agency: countsAsAgency },
    },
  ]
}

async function check(db: Database, { region }: Pick<ListScope, 'region'>, ...[table, reading]: CheckInput) {
  const agencies = await listAgencies(db, region.id)
  const above = agencies.map(({ key, name }) => ({ value: key, label: name }))
  return {
    rows: checkAgencyRows(table, reading, toRecorded(agencies)),
    choices: {
      kind: agencyKinds.map((kind) => ({ value: kind, label: null })),
      parent: [{ value: '-', label: null }, ...above],
    },
  }
}
type CheckInput = [Parameters<typeof checkAgencyRows>[0], Parameters<typeof checkAgencyRows>[1]]

/** Agencies, with what stands under what. */
export const agencyList = listOf<AgencyField, AgencyRowChecked>({
  kind: 'agencies',
  action: 'agency.edit',
  fields: agencyFields,
  required: ['name'],
  asked: ['kind'],
  headings: agencyHeadings,
  tables: ['agency'],
  check,
  write: async (_, transaction, { region }, rows) => {
    const recorded = await listAgencies(transaction, region.id)
    const { traces, placeOf } = await makeNew(transaction, region.id, rows, recorded)
    for (const row of rows.filter(({ outcome }) => outcome === 'update')) {
      traces.push(...(await changeRecorded(transaction, region.id, row, recorded, placeOf)))
    }
    return ok({ written: traces.length, traces })
  },
  example: async () => ({
    header: ['Nama perangkat daerah', 'Singkatan', 'Jenis', 'Di bawah', 'Dihitung'],
    rows: [
      ['Dinas Kesehatan', 'Dinkes', 'Dinas', '', 'ya'],
      ['Puskesmas Melati', '', 'Unit', 'Dinas Kesehatan', 'tidak'],
      ['Kecamatan Contoh', '', 'Kecamatan', '', 'ya'],
      ['Kelurahan Contoh Barat', '', 'Kelurahan', 'Kecamatan Contoh', 'tidak'],
    ],
  }),
})
