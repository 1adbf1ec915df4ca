import type { FirstStep } from '../../../../domain/region/first-steps.ts'
import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

const steps: Record<FirstStep, (year: number) => string> = {
  agencies: () => 'Masukkan perangkat daerah',
  target: (year) => `Tetapkan target ${year}`,
  people: () => 'Undang orangnya',
  holidays: (year) => `Isi hari libur ${year}`,
  deadlines: () => 'Tetapkan batas waktu',
  'complaint-rule': () => 'Tetapkan aturan pengaduan',
  import: () => 'Masukkan daftar inovasi',
  mark: () => 'Pasang lambang daerah',
  'public-page': () => 'Buka halaman publik',
}

const hints: Record<FirstStep, (region: string) => string> = {
  agencies: (region) =>
    `Semua yang dihitung di ${region}, dengan unit di bawahnya; dari berkas atau ditempel.`,
  target: () => 'Berapa perangkat daerah harus punya paling sedikit satu inovasi.',
  people: () => 'Satu koordinator untuk tiap perangkat daerah; dari daftar, dengan tautan sekali pakai.',
  holidays: () =>
    'Dari surat keputusan bersama, dengan Idulfitri, Nyepi, Waisak dan cuti bersama. Yang bertanggal tetap sudah ada, tetapi tanpa yang lain tenggat dihitung terlalu pendek.',
  deadlines: () => 'Hari kerja bagi tim dan pendamping, umum atau menurut tahap.',
  'complaint-rule': () => 'Kapan mengingatkan, meneruskan, dan menghapus data pelapor.',
  import: (region) => `Daftar ${region} apa adanya; yang masuk belum tampil di publik.`,
  mark: (region) => `Lambang ${region} untuk poster, slip, dan halaman publik.`,
  'public-page': () => 'Sesudah yang siap diterbitkan; sebelum itu warga membaca bahwa halaman belum dibuka.',
}

/** What a new region sets up, in the order that works. */
export const firstStepsWords = {
  title: 'Langkah pertama',
  lead: (region: string) => `Yang disiapkan untuk ${region}, menurut urutan yang berhasil.`,
  allDone: 'Semuanya sudah siap.',
  left: (open: number, all: number) =>
    `${number(open)} dari ${number(all)} langkah belum selesai. Berikutnya:`,
  all: 'Semua langkah',
  page: 'Buka atau simpan daftar ini',
  steps,
  hints,
  done: 'selesai',
  open: 'belum',
  administrator: 'Dikerjakan administrator.',
  putAway: 'Simpan daftar ini dari meja kerja',
  bringBack: 'Tampilkan lagi di meja kerja',
}

export type FirstStepsMessages = typeof firstStepsWords
