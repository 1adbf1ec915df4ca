import { formatsOf } from '../../format.ts'

const { number } = formatsOf('id')

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
    proven: 'Hasilnya membaik dan warga yang menjawab menikmatinya.',
    promising: 'Membaik dan disukai yang menjawab, buktinya belum lengkap.',
    unproven: 'Buktinya belum cukup, atau perbaikan yang layak belum terlihat.',
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
    adverse: 'malah sebaliknya',
  },
  /** A condition that is the other way round is called by what it is then. */
  against: {
    measured: { name: 'Tidak terukur', state: 'angkanya berlawanan' },
    effective: { name: 'Tidak membaik', state: 'malah memburuk' },
    enjoyed: { name: 'Tidak dinikmati', state: 'nilai dari warga rendah' },
    unburdening: { name: 'Membebani', state: 'pengaduannya naik atau di atas batas' },
    heard: { name: 'Tidak diketahui warga', state: 'terlalu sedikit yang tahu' },
  },
  dimensionsLabel: 'Lima syarat',
  missing: 'Bukti yang masih kurang',
  reasons: 'Alasan tiap syarat',
  method: 'Cara kami menilai',
  /** The three facts under an answer; labels as short as they can be. */
  facts: {
    voice: 'Kata warga',
    voiceNote: (answers: string, lower: string, upper: string) =>
      `dari 100 (${lower}–${upper}) · ${answers} jawaban`,
    outcome: 'Hasil',
    without: (unit: string) => `${unit}: kira-kira tanpa inovasi, dan kini`,
    /** Where chance may explain it: no claim of what the innovation did. */
    goingOn: (unit: string) => `${unit}: bila berlanjut seperti dulu, dan kini`,
    complaints: 'Pengaduan',
    perThousand: 'per 1.000 layanan',
    perThousandOnly: 'per 1.000 layanan kini',
    notYet: 'belum cukup bukti',
    to: 'menjadi',
  },
  /** Beside a count of innovations, and what each verdict means. */
  counted: {
    proven: (count: string) => `${count} terbukti dinikmati`,
    promising: (count: string) => `${count} menjanjikan`,
    unproven: (count: string) => `${count} belum terbukti`,
    burdening: (count: string) => `${count} membebani`,
  },
  legends: {
    proven: 'Kelima syarat terpenuhi, menurut rencana dari sebelum angkanya ada.',
    promising: 'Membaik dan disukai yang menjawab; bukti belum lengkap.',
    unproven: 'Bukti kurang, atau perbaikan layak belum terlihat. Bukan nilai buruk.',
    burdening: 'Memburuk, pengaduan naik, atau tidak disukai yang menjawab.',
  },
  /** Upper bound of how many of those proven are none; 0 is fewer than one. */
  expectedFalse: (proven: number, most: number) =>
    most === 0
      ? `Dari ${number(proven)} yang disebut terbukti, diperkirakan kurang dari satu yang keliru karena kebetulan.`
      : `Dari ${number(proven)} yang disebut terbukti, diperkirakan paling banyak ${number(most)} yang keliru: hasilnya tampak membaik hanya karena kebetulan.`,
  tally: 'Jumlah inovasi menurut simpulan',
  tallyChange: (change: string) => `${change} sejak pekan lalu`,
}
