/** What the invented citizens of the demonstration answer about an innovation. */
export type VoiceExample = {
  readonly slug: string
  /** Stable, so that a poster of the demonstration and a test lead to the same survey each time. */
  readonly code: string
  readonly label: string | null
  readonly length: 'full' | 'short'
  readonly answers: number
  /** Mean answer 1-4 of each element, in the order of the regulation. */
  readonly means: readonly number[]
  /** Share that knew the service before. */
  readonly knew: number
  readonly sentences: readonly string[]
  /** So many more answers come within a minute from one phone in the office, all alike. */
  readonly burst?: number
  /** Filled in on a device of the office. */
  readonly sharedDevice?: boolean
}

const glad = [
  'Dokumen sampai di rumah, tidak perlu antre lagi.',
  'Petugas sabar menjelaskan kepada ibu saya.',
  'Cepat dan gratis, terima kasih.',
  'Sudah baik, mohon dipertahankan.',
  'Dua hari selesai, biasanya dua minggu.',
]
const mixed = [
  'Bagus, tetapi kabar prosesnya kadang terlambat.',
  'Aplikasinya sempat tidak bisa dibuka.',
  'Mohon jam layanan diperpanjang sampai sore.',
]
const burdened = [
  'Harus punya kartu khusus dulu, pedagang kecil jadi repot.',
  'Mesinnya sering rusak, akhirnya bayar dua kali.',
  'Lebih lama daripada bayar tunai.',
  'Tolong hubungi saya di 0812-0000-0000, kartu saya tertelan mesin.',
  'Antrean keluar pasar jadi panjang.',
]

/** All invented and marked as examples: no answer of a real citizen is among them. */
export const voiceExamples: readonly VoiceExample[] = [
  {
    slug: 'sianduk',
    code: 'SIANDUK',
    label: 'loket Serpong',
    length: 'full',
    answers: 412,
    knew: 0.64,
    means: [3.5, 3.4, 3.35, 3.85, 3.5, 3.45, 3.5, 3.1, 3.3],
    sentences: [...glad, ...mixed],
  },
  {
    slug: 'antre-puskesmas-dari-rumah',
    code: 'ANTRE',
    label: 'Puskesmas Pondok Aren',
    length: 'full',
    answers: 148,
    knew: 0.51,
    burst: 14,
    means: [3.3, 3.1, 3.0, 3.9, 3.2, 3.2, 3.3, 2.9, 2.95],
    sentences: [...glad, ...mixed],
  },
  {
    slug: 'lacak-izin-lewat-pesan-singkat',
    code: 'LACAK',
    label: null,
    length: 'full',
    answers: 63,
    knew: 0.38,
    means: [3.1, 3.0, 2.9, 3.7, 3.0, 3.0, 3.1, 2.6, 2.9],
    sentences: mixed,
  },
  {
    slug: 'loket-ramah-disabilitas',
    sharedDevice: true,
    code: 'RAMAH',
    label: 'loket 4',
    length: 'short',
    answers: 38,
    knew: 0.45,
    means: [3.6, 3.6, 3.6, 3.9, 3.6, 3.6, 3.8, 3.5, 3.6],
    sentences: glad,
  },
  {
    slug: 'parkir-tanpa-tunai-pasar',
    code: 'PARKIR',
    label: 'Pasar Ciputat',
    length: 'full',
    answers: 176,
    knew: 0.72,
    means: [2.2, 1.9, 2.0, 2.1, 2.3, 2.4, 2.6, 1.7, 2.1],
    sentences: burdened,
  },
  {
    slug: 'izin-kilat-warung',
    code: 'WARUNG',
    label: 'loket RW',
    length: 'full',
    answers: 3,
    knew: 0.67,
    means: [3.3, 3.3, 3.4, 3.9, 3.3, 3.2, 3.4, 3.0, 3.2],
    sentences: glad,
  },
  {
    slug: 'perpustakaan-singgah-stasiun',
    code: 'BACA',
    label: 'stasiun',
    length: 'full',
    answers: 405,
    knew: 0.58,
    means: [3.5, 3.5, 3.4, 3.9, 3.4, 3.4, 3.6, 3.2, 3.3],
    sentences: mixed,
  },
]
