import { formatsOf } from '../../format.ts'

const { number } = formatsOf('id')

export const policy = {
  title: 'Kebijakan simpulan',
  lead: 'Ambang yang dipakai untuk menilai setiap inovasi. Perubahan menjadi versi baru; simpulan lama tetap menyimpan versi yang dipakainya, dan semua inovasi dinilai lagi.',
  thresholds: {
    valuesBeforeMin: 'Nilai sebelum peluncuran, paling sedikit',
    valuesAfterMin: 'Nilai sesudah peluncuran, paling sedikit',
    valueAgeMonthsMax: 'Umur nilai terakhir, paling lama (bulan)',
    improvementErrorRate: 'Peluang salah menyebut membaik',
    harmErrorRate: 'Peluang salah menyebut memburuk',
    comparisonErrorRate: 'Peluang salah menyebut lebih dari tempat pembanding',
    trendGuardPerMonth: 'Kecenderungan sebelum peluncuran yang dimaklumi (simpangan baku per bulan)',
    seasonGuard: 'Naik-turun musiman yang dimaklumi (simpangan baku)',
    answersMin: 'Jawaban warga, paling sedikit',
    settledShareMin: 'Bagian pengaduan yang selesai tepat waktu, paling sedikit',
    reachShareMin: 'Bagian sasaran yang dijangkau atau mengetahui, paling sedikit',
    knewAskedMin: 'Warga yang ditanya apakah mengetahui, paling sedikit',
  },
  shareHint: 'Tulis sebagai persen, misalnya 80.',
  range: (min: string, max: string) => `Antara ${min} dan ${max}.`,
  outside: (min: string, max: string) => `Tulis angka antara ${min} dan ${max}.`,
  reason: 'Alasan perubahan',
  reasonHint: 'Siapa yang memutuskan dan mengapa. Alasan ini tetap tercatat.',
  submit: 'Simpan sebagai versi baru',
  changedMeanwhile: 'Orang lain baru saja menyimpan versi baru. Periksa angkanya, lalu simpan lagi.',
  nothingChanged: 'Tidak ada ambang yang berubah.',
  history: 'Versi',
  version: (version: number) => `Versi ${number(version)}`,
  inForce: 'berlaku',
  byDefault: 'Bawaan Labinov',
  changed: (name: string, from: string, to: string) => `${name}: ${from} → ${to}`,
}
