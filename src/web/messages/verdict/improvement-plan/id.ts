import type { Continuation } from '../../../../domain/verdict/decision.ts'
import type { PlanRefusal } from '../../../../domain/verdict/improvement-plan.ts'

const errors: Record<PlanRefusal, (step: number) => string> = {
  'steps-missing': () => 'Tulis paling sedikit satu langkah.',
  'too-many-steps': () => 'Langkahnya terlalu banyak. Gabungkan yang sejenis.',
  'step-incomplete': (step) => `Langkah ${step} perlu isi dan tanggal.`,
  'step-after-due': (step) => `Tanggal langkah ${step} lewat dari batas perbaikan.`,
  'measure-missing': () => 'Pilih apa yang diukur lagi.',
  'indicator-unknown': () => 'Ukuran ini sudah tidak dipakai. Pilih yang lain.',
  'measure-by-missing': () => 'Tulis kapan angka barunya tersedia.',
  'changed-in-future': () => 'Tanggal ini belum tiba. Kosongkan sampai perubahannya berjalan.',
}

const statuses: Record<Continuation, string> = {
  running: 'Berjalan',
  changed: 'Berubah bentuk',
  'handed-over': 'Diteruskan pihak lain',
  stopped: 'Dihentikan',
}

export const improvementPlan = {
  title: 'Rencana perbaikan',
  order: (owner: string, due: string) => `Penanggung jawab: ${owner}. Selesai paling lambat ${due}.`,
  lead: 'Siapa mengerjakan apa, kapan selesai, dan apa yang diukur lagi sesudahnya.',
  steps: 'Langkah',
  step: (place: number) => `Langkah ${place}`,
  what: 'Yang dikerjakan',
  dueOn: 'Paling lambat',
  doneOn: 'Selesai pada',
  moreSteps: 'Perlu lebih banyak langkah? Simpan dulu; baris kosong baru akan muncul.',
  measures: 'Yang diukur lagi',
  noMeasures: 'Belum ada ukuran. Tambahkan dulu di halaman ukuran.',
  measureBy: 'Angka barunya tersedia paling lambat',
  changedOn: 'Cara baru berjalan sejak',
  changedHint: 'Angka sebelum dan sejak tanggal ini dibandingkan. Kosongkan bila belum berjalan.',
  submit: 'Simpan rencana',
  empty: 'Rencana perbaikan belum disusun.',
  done: (date: string) => `selesai ${date}`,
  late: (date: string) => `terlambat, batas ${date}`,
  open: (date: string) => `batas ${date}`,
  progress: (done: number, all: number) => `${done} dari ${all} langkah selesai`,
  make: 'Susun rencana perbaikan',
  see: 'Buka rencana perbaikan',
  next: (what: string) => `Berikutnya: ${what}`,
  since: 'Sebelum dan sejak perubahan',
  sinceDay: (date: string) =>
    `Rata-rata sederhana sebelum dan sejak ${date}, paling banyak setahun di tiap sisi.`,
  sinceIsLook: 'Ini gambaran, bukan simpulan: naik-turun biasa belum disisihkan.',
  indicator: 'Ukuran',
  before: 'Sebelum',
  after: 'Sejak',
  periods: (count: number) => `${count} angka`,
  noValues: 'belum ada angka',
  errors,
  continuation: 'Kelanjutan per tahun',
  statuses,
  year: (year: number, status: string) => `${year}: ${status}`,
  sayStatus: (year: number) => `Keadaan tahun ${year}`,
  note: 'Keterangan',
  sayIt: 'Catat',
  stoppedOn: (date: string) =>
    `Dihentikan pada ${date}. Tidak ada lagi yang diminta dari tim; catatannya tetap ada.`,
}
