import type { MissingCode } from '../../../../domain/verdict/judgement.ts'
import { figuresOf, type Numbers, type Sentence } from '../../figures.ts'

const { needed, numeric, percent, percentShort, text } = figuresOf('id')

const name = (numbers: Numbers) => text(numbers, 'name')
const period = (numbers: Numbers) => {
  const months = numeric(numbers, 'stepMonths') ?? 1
  return months >= 12 ? 'tahunan' : months >= 3 ? 'triwulanan' : 'bulanan'
}

/** The next proof to collect. */
export const missing: Record<MissingCode, Sentence> = {
  'output-indicator': () => 'Tetapkan satu ukuran keluaran, misalnya jumlah dokumen yang terkirim.',
  'outcome-indicator': () => 'Tetapkan satu ukuran hasil bagi warga, misalnya lama menunggu.',
  baseline: (n) => `Catat keadaan awal untuk ${name(n)}.`,
  target: (n) => `Tetapkan target untuk ${name(n)}.`,
  'fresh-value': (n) => `Isi angka terbaru untuk ${name(n)}.`,
  launch: () => 'Catat tanggal peluncurannya.',
  'values-before': (n) => `${needed(n)} angka ${period(n)} lagi dari masa sebelum diluncurkan: ${name(n)}.`,
  'values-after': (n) => `${needed(n)} angka ${period(n)} lagi sesudah diluncurkan: ${name(n)}.`,
  comparison: (n) => `Angka yang sama dari tempat tanpa inovasi ini: ${name(n)}.`,
  plan: () => 'Daftarkan rencana bukti: apa yang akan membaik, seberapa besar, dan sampai kapan.',
  'values-after-plan': (n) =>
    `${needed(n)} angka ${period(n)} lagi yang dimulai sesudah rencana didaftarkan: ${name(n)}.`,
  answers: (n) => `Kira-kira ${needed(n)} jawaban warga lagi, untuk menyimpulkan apakah warga menikmatinya.`,
  'complaint-figures': (n) => `Angka pengaduan untuk ${needed(n)} bulan lagi sejak diluncurkan.`,
  'complaint-figures-before': (n) =>
    `Angka pengaduan untuk ${needed(n)} bulan lagi dari masa sebelum diluncurkan, atau batas yang ditetapkan daerah.`,
  'settle-complaints': (n) => `Selesaikan ${needed(n)} pengaduan berikutnya tepat waktu.`,
  'reach-figures': () => 'Catat jumlah warga sasaran dan jumlah yang sudah dijangkau.',
  'knew-answers': (n) => `Tanyakan kepada ${needed(n)} warga lagi apakah mereka mengetahuinya.`,
  outreach: (n) =>
    `Perluas penyebaran: baru ${percentShort(n, 'share')} warga sasaran, perlu ${percent(n, 'shareMin')}.`,
}
