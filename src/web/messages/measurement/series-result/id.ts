/** What was calculated from a series, for those who want to check it. */
export const seriesResult = {
  caption: (name: string, unit: string) => `Hasil hitungan: ${name} (${unit})`,
  what: 'Yang dihitung',
  estimate: 'Hasil',
  lower: 'Batas bawah',
  upper: 'Batas atas',
  confidence: 'Keyakinan',
  results: {
    step: 'Perubahan saat diluncurkan (dasar penilaian)',
    'level-change': 'Regresi tersegmentasi: perubahan tingkat saat diluncurkan',
    'trend-before': 'Regresi tersegmentasi: arah per titik sebelum diluncurkan',
    'trend-change': 'Regresi tersegmentasi: perubahan arah per titik sejak diluncurkan',
    'comparison-effect': 'Selisih perubahan dengan tempat pembanding',
  },
  stepNote:
    'Dasar penilaian sudah memperhitungkan arah dan musim yang mungkin sudah ada serta kemiripan angka yang berurutan, jadi rentangnya lebih lebar daripada selisih rata-rata biasa.',
  regressionNote: (lag: string, durbinWatson: string) =>
    `Regresi tersegmentasi: galat baku Newey-West dengan lag ${lag}, Durbin-Watson ${durbinWatson}; ditampilkan untuk diperiksa dan tidak menentukan penilaian.`,
  elements: 'Angka tiap unsur',
  element: 'Unsur',
  mean: 'Nilai (1–4)',
  answers: 'Jawaban',
  download: 'Unduh hasil hitungan dan nilai tiap unsur (CSV)',
}
