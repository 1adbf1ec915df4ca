import type { Headings } from '../intake/columns.ts'

/** The columns of a list of agencies, in the order of its form. */
export const agencyFields = ['name', 'abbreviation', 'kind', 'parent', 'counts', 'aliases', 'code'] as const
export type AgencyField = (typeof agencyFields)[number]

export const agencyHeadings: Headings<AgencyField> = {
  name: [
    ...[
      'nama perangkat daerah',
      'perangkat daerah',
      'nama opd',
      'nama skpd',
      'nama unit',
      'unit kerja',
      'opd',
    ],
    ...['skpd', 'nama instansi', 'instansi', 'nama', 'agency', 'name'],
  ],
  abbreviation: ['singkatan', 'nama pendek', 'nama singkat', 'akronim', 'abbreviation', 'short name'],
  kind: ['jenis perangkat daerah', 'jenis', 'bentuk', 'tipe', 'kind', 'type'],
  parent: ['di bawah', 'induk', 'perangkat induk', 'opd induk', 'unit induk', 'parent', 'under'],
  counts: ['dihitung', 'dihitung tersendiri', 'wajib inovasi', 'counts'],
  aliases: ['nama lain', 'sebutan lain', 'nama lama', 'aliases', 'other names'],
  code: ['kode', 'kode opd', 'kode skpd', 'kode unit', 'code'],
}
