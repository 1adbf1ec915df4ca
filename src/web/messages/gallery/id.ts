import { formatsOf } from '../../format.ts'

const { number } = formatsOf('id')

/** The region's front page and its list of innovations. */
export const gallery = {
  description: (region: string) =>
    `Inovasi pelayanan publik ${region}: mana yang terbukti, mana yang belum, dan apa kata warga yang menjawab.`,
  searchLabel: 'Cari inovasi',
  searchHint: 'Cari: KTP, izin usaha, puskesmas …',
  emptyRegion: 'Belum ada inovasi yang diterbitkan.',
  emptyRegionNext: 'Perangkat daerah menerbitkan inovasinya dari meja kerja; sesudah itu muncul di sini.',
  title: 'Inovasi',
  allVerdicts: 'Semua',
  moreFilters: 'Saring dan urutkan',
  apply: 'Terapkan',
  clear: 'Hapus semua saringan',
  remove: (label: string) => `Hapus saringan ${label}`,
  chosen: 'Saringan yang dipakai',
  filters: {
    agency: 'Perangkat daerah',
    affair: 'Urusan',
    verdict: 'Simpulan',
    stage: 'Tahap',
    year: 'Tahun',
    digital: 'Jenis',
  },
  parameters: {
    agency: 'perangkat daerah',
    affair: 'urusan',
    verdict: 'simpulan',
    stage: 'tahap',
    year: 'tahun',
    digital: 'jenis',
    sort: 'urutan',
    page: 'halaman',
  },
  all: 'Semua',
  digital: { true: 'Digital', false: 'Nondigital' },
  sort: 'Urutkan',
  orders: {
    relevance: 'Paling cocok',
    verdict: 'Simpulan terbaik',
    name: 'Nama A–Z',
    year: 'Tahun terbaru',
    satisfaction: 'Kepuasan tertinggi',
  },
  orderOfNine: (all: number) =>
    `Menurut nilai dari yang menjawab; yang sedikit jawabannya ditarik ke batas mutu B. Nilai dari kurang dari ${number(all)} pertanyaan tidak sebanding, jadi ada di belakang.`,
  results: (count: number) => `${number(count)} inovasi`,
  resultsMoreThan: (count: number) => `Lebih dari ${number(count)} inovasi`,
  resultsFor: (count: number, words: string) => `${number(count)} inovasi untuk “${words}”`,
  resultsMore: (count: number, words: string) =>
    `Lebih dari ${number(count)} inovasi untuk “${words}”. Ini ${number(count)} di antaranya; tambah satu kata agar lebih tepat.`,
  similar: (words: string) =>
    `Tidak ada yang memuat “${words}”. Mungkin salah ketik; ini yang tulisannya paling mirip.`,
  nothingFound: 'Tidak ada inovasi yang cocok.',
  nothingFoundNext: 'Coba kata yang lebih umum, atau hapus sebagian saringan.',
  misunderstood: (names: string) =>
    `Alamat ini memuat pilihan yang tidak kami kenal (${names}), jadi bagian itu diabaikan.`,
  beyond: (page: number) => `Halaman ${number(page)} tidak ada.`,
  beyondNext: 'Ke halaman terakhir',
  noSummary: 'Belum ada ringkasan.',
}
