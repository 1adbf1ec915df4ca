import { formatsOf } from '../../format.ts'

const { number } = formatsOf('id')

/** Reports for paper: the leader's page and the record of an innovation. */
export const briefing = {
  title: 'Laporan',
  lead: 'Laporan untuk dicetak atau dikirim, dari angka yang sama dengan halamannya. Setiap terbitan disimpan dan tidak berubah.',
  innovationTitle: 'Laporan inovasi',
  innovationLead:
    'Laporan tentang inovasi ini, untuk dibawa rapat. Setiap terbitan disimpan dan tidak berubah.',
  issues: 'Terbitan',
  none: 'Belum ada terbitan.',
  madeBy: (name: string, moment: string) => `dibuat ${name}, ${moment}`,
  leaderTitle: 'Papan pimpinan',
  foot: (region: string, day: string) => `${region} · Labinov · keadaan ${day}`,
  pageOf: 'Halaman {page} dari {pages}',
  agencies: (withOne: number, all: number, year: number) =>
    `${number(withOne)} dari ${number(all)} perangkat daerah punya inovasi tahun ${year}.`,
  total: (count: number) => `${number(count)} inovasi.`,
  more: (count: number) => `Tidak dimuat di lembar ini: ${number(count)} lagi, ada di papan.`,
  missing: 'Bukti berikutnya',
  decisions: 'Keputusan',
  noDecision: 'Belum ada keputusan.',
  decisionBy: (name: string, day: string) => `${name}, ${day}`,
  noSeries: 'Belum ada angka untuk digambar.',
  latest: (value: string, month: string) => `Terakhir: ${value} (${month}).`,
  baseline: (value: string) => `Data awal: ${value}.`,
  launched: 'diluncurkan',
  targetIs: (value: string) => `target ${value}`,
  example: 'Data contoh, bukan data resmi.',
}
