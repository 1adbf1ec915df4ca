import { normalName } from '../intake/names.ts'
import type { AgencyKind } from './region.ts'

/** Kinds of agencies in the order of a regional government's chart. */
export const agencyKinds = [
  'secretariat',
  'inspectorate',
  'dinas',
  'badan',
  'kecamatan',
  'kelurahan',
  'unit',
] as const satisfies readonly AgencyKind[]

/** First words of the names of offices, by kind. PP 18/2016 knows the first five; the others are part of one. */
const FIRST_WORDS: Readonly<Record<AgencyKind, readonly string[]>> = {
  secretariat: ['sekretariat', 'setda', 'setwan', 'secretariat'],
  inspectorate: ['inspektorat', 'itda', 'inspectorate'],
  // The public order police (satuan polisi pamong praja) has the rank of a dinas.
  dinas: ['dinas', 'din', 'satpol', 'satuan', 'agency'],
  badan: ['badan', 'kantor', 'board'],
  kecamatan: ['kecamatan', 'kec', 'distrik', 'district'],
  kelurahan: ['kelurahan', 'kel', 'desa', 'gampong', 'nagari', 'kampung', 'village'],
  unit: [
    ...[
      'upt',
      'uptd',
      'uptb',
      'unit',
      'puskesmas',
      'pkm',
      'pustu',
      'labkesda',
      'balai',
      'rsud',
      'rsu',
      'rumah',
    ],
    ...['sd', 'sdn', 'smp', 'smpn', 'sma', 'sman', 'smk', 'smkn', 'tk', 'paud', 'sekolah', 'bagian', 'bag'],
    ...[
      'bidang',
      'bid',
      'seksi',
      'subbagian',
      'subbag',
      'sub',
      'cabang',
      'blud',
      'pasar',
      'terminal',
      'uptk',
    ],
  ],
}

const kindOfWord = new Map(
  agencyKinds.flatMap((kind) => FIRST_WORDS[kind].map((word) => [word, kind] as const)),
)

/** The kind of office that a name tells by its first word, or null. */
export function kindOfName(name: string): AgencyKind | null {
  return kindOfWord.get(normalName(name).split(' ')[0] ?? '') ?? null
}

/** The kind that a cell names: its key, or a word of it ("Unit (UPT, puskesmas, sekolah)"). */
export function kindOfCell(text: string): AgencyKind | null {
  const form = normalName(text)
  return agencyKinds.find((kind) => kind === form) ?? kindOfName(text)
}

/** Kinds that are a part of an agency, so that they do not count by themselves until somebody says so. */
export function countsByDefault(kind: AgencyKind, isBelowAnother: boolean): boolean {
  return !isBelowAnother && kind !== 'unit' && kind !== 'kelurahan'
}
