export const verdict = {
  /** The question that the whole site answers. */
  question: 'Apakah warga menikmatinya?',
  label: 'Simpulan',
  names: {
    proven: 'Terbukti dinikmati',
    promising: 'Menjanjikan',
    unproven: 'Belum terbukti',
    burdening: 'Membebani',
  },
  /** One sentence for each verdict, for lists and headings where no reasons fit. */
  meanings: {
    proven: 'Warga menikmati layanan ini.',
    promising: 'Membaik dan disukai, buktinya belum lengkap.',
    unproven: 'Belum ada bukti yang cukup.',
    burdening: 'Ada tanda bahwa warga terbebani.',
  },
  /** The five dimensions of a verdict when nothing is said yet about their state. */
  dimensions: {
    measured: 'Terukur',
    effective: 'Membaik',
    enjoyed: 'Dinikmati',
    unburdening: 'Tidak membebani',
    heard: 'Diketahui warga',
  },
  states: {
    met: 'terpenuhi',
    'not-met': 'belum terpenuhi',
    insufficient: 'belum cukup bukti',
    adverse: 'ada tanda sebaliknya',
  },
  dimensionsLabel: 'Lima syarat',
  missing: 'Bukti yang masih kurang',
  method: 'Cara kami menilai',
  tally: 'Jumlah inovasi menurut simpulan',
  tallyChange: (change: string) => `${change} sejak pekan lalu`,
}
