import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

export const board = {
  title: 'Papan pimpinan',
  greeting: {
    morning: 'Selamat pagi.',
    noon: 'Selamat siang.',
    afternoon: 'Selamat sore.',
    evening: 'Selamat malam.',
  },
  moved: (count: number) =>
    count === 0
      ? 'tidak ada simpulan yang berubah sejak pekan lalu'
      : `${number(count)} perubahan sejak pekan lalu`,
  agenciesWith: (withOne: number, all: number): [figure: string, text: string] => [
    `${number(withOne)} / ${number(all)}`,
    'perangkat daerah sudah punya inovasi',
  ],
  target: (year: number, agencies: number) => `Target ${year}: ${number(agencies)}.`,
  noTarget: 'Target tahun ini belum ditetapkan.',
  without: (count: number) => `${number(count)} yang belum`,
  allHave: 'Semua sudah punya.',
  verdicts: 'Empat simpulan',
  stages: 'Inovasi per tahap',
  needsDecision: 'Perlu keputusan Anda',
  nothingToDecide: 'Tidak ada yang menunggu keputusan Anda.',
  forDecision: 'Menunggu keputusan pimpinan',
  decide: 'Putuskan',
  seeProof: 'Lihat bukti',
  due: 'Batas perbaikan sudah lewat',
  dueSince: (kind: string, date: string) => `${kind}, batas ${date}`,
  askAgain: 'Putuskan lagi',
  stuck: 'Tersendat',
  nothingStuck: 'Tidak ada yang tersendat.',
  stuckCoach: (days: string) => `menunggu pendamping lebih dari ${days}`,
  stuckTeam: (days: string) => `menunggu tim memperbaiki lebih dari ${days}`,
  stuckComplaints: 'melewati batas waktu jawaban',
  innovations: (count: number) => `${number(count)} inovasi`,
  complaints: (count: number) => `${number(count)} pengaduan`,
  list: 'Semua inovasi, yang terburuk dulu',
  listOf: (verdict: string) => `Inovasi: ${verdict}`,
  all: 'Semua',
  empty: 'Belum ada inovasi di daerah ini.',
  emptyNext: 'Minta pengelola laboratorium mengimpor daftar inovasi.',
  emptyVerdict: 'Tidak ada inovasi dengan simpulan ini.',
  agencies: 'Perangkat daerah',
  print: 'Untuk mencetak, pakai menu cetak peramban: halaman ini pas di kertas A4.',
  back: 'Kembali ke papan',
  threeSentences: 'Ringkasan',
  picture: 'Sebelum dan sesudah',
  noPicture: 'Belum ada angka untuk digambar.',
  answersPicture: 'Jawaban warga per unsur (1 sampai 4)',
  recommendation: 'Saran',
  wholeVerdict: 'Simpulan lengkap dan buktinya',
  publicPage: 'Halaman publik',
}
