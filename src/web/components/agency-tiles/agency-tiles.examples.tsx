import type { Examples } from '../example.ts'
import { AgencyTiles } from './agency-tiles.tsx'

const agencies: readonly [string, string, number][] = [
  ['Dinas Kependudukan dan Pencatatan Sipil', 'Disdukcapil', 6],
  ['Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'DPMPTSP', 4],
  ['Dinas Pariwisata', 'Dispar', 2],
  ['Dinas Perpustakaan dan Arsip Daerah', 'DPAD', 2],
  ['Dinas Lingkungan Hidup', 'DLH', 1],
  ['Dinas Ketenagakerjaan', 'Disnaker', 1],
  ['Badan Penanggulangan Bencana Daerah', 'BPBD', 0],
  ['Kecamatan Serpong Utara', 'Kecamatan Serpong Utara', 0],
  [
    'Dinas Pemberdayaan Masyarakat, Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana',
    'DPMP3AKB',
    2,
  ],
]

export const examples: Examples = (view) => [
  {
    title: 'Agencies as tiles',
    element: (
      <AgencyTiles
        view={view}
        agencies={agencies.map(([name, shortName, count]) => ({ name, shortName, count, href: '#content' }))}
      />
    ),
  },
]
