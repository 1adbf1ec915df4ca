import type { AgencyKind } from '../../../../../../domain/region/region.ts'

/** The kinds of agencies in the order of a regional government's chart. */
export const agencyKinds = [
  'secretariat',
  'inspectorate',
  'dinas',
  'badan',
  'kecamatan',
  'kelurahan',
  'unit',
] as const satisfies readonly AgencyKind[]
