import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** The check list before an innovation is shown in public, and publishing a selection. */
export const publishing = {
  checks: 'Sebelum diterbitkan',
  ready: 'Siap diterbitkan.',
  isReady: 'siap terbit',
  gaps: {
    sentence: 'Kalimat: tulis di profil apa inovasi ini.',
    'launch-day': 'Hari peluncuran: isi di profil.',
    affair: 'Urusan pemerintahan: pilih di profil.',
    'personal-data': 'Data pribadi: periksa teksnya.',
  },
  shortGaps: {
    sentence: 'kalimat',
    'launch-day': 'hari peluncuran',
    affair: 'urusan',
    'personal-data': 'data pribadi',
  },
  lacks: (gaps: string) => `kurang: ${gaps}`,
  found: 'Bagian teks yang tampak seperti data pribadi:',
  fields: { name: 'Nama', summary: 'Ringkasan', description: 'Uraian', beneficiaries: 'Penerima manfaat' },
  textsSeen: 'Sudah saya periksa: ini bukan data pribadi seseorang',
  notReady: 'Belum dapat diterbitkan. Lengkapi daftar di bawah "Halaman publik" dulu.',
  filter: 'Terbit',
  filterUnpublished: 'Belum terbit',
  filterPublished: 'Sudah terbit',
  choose: (name: string) => `Pilih ${name}`,
  selection: 'Dengan yang dipilih',
  everyOne: (count: number) =>
    `Semua ${number(count)} inovasi dalam saringan ini, bukan hanya yang dicentang`,
  publish: 'Terbitkan yang siap',
  withdraw: 'Tarik dari publik',
  withdrawFold: 'Tarik yang dipilih dari publik',
  chooseFirst: 'Centang dulu inovasinya.',
  tooMany: (limit: number) => `Paling banyak ${number(limit)} inovasi sekaligus. Persempit dengan saringan.`,
  published: (count: number) => `${number(count)} inovasi sekarang tampil di publik.`,
  withdrawn: (count: number) => `${number(count)} inovasi tidak lagi tampil di publik.`,
  notYet: (count: number) => `${number(count)} inovasi belum siap:`,
  forbidden: (count: number) => `${number(count)} inovasi bukan wewenang Anda.`,
  afterImport: 'Baris yang disimpan belum terbit. Periksa, lalu terbitkan yang siap.',
  toUnpublished: 'Lihat yang belum terbit',
  affair: 'Urusan pemerintahan',
}
