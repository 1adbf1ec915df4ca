import type { FalseProven } from '../../../domain/verdict/false-proven.ts'
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
  /** What got better and is no longer seen: the condition, and the sentence in place of that of the verdict. */
  faded: {
    state: 'pernah, tetapi pada angka terbaru tidak terlihat lagi',
    meaning:
      'Sempat membaik, dan disukai yang menjawab; pada angka terbaru perbaikannya tidak terlihat lagi.',
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
    questions: (questions: string, all: string) => `${questions} dari ${all} pertanyaan`,
    outcome: 'Hasil',
    without: (unit: string) => `${unit}: kira-kira tanpa inovasi, dan kini`,
    /** Where chance may explain it: no claim of what the innovation did. */
    goingOn: (unit: string) => `${unit}: bila berlanjut seperti dulu, dan rata-rata sejak diluncurkan`,
    averages: (unit: string) => `${unit}: rata-rata sebelum dan sejak diluncurkan`,
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
    promising: 'Membaik, atau sempat, dan disukai yang menjawab; bukti belum lengkap.',
    unproven: 'Bukti kurang, atau perbaikan layak belum terlihat. Bukan nilai buruk.',
    burdening: 'Memburuk, pengaduan naik, atau tidak disukai yang menjawab.',
  },
  /**
   * Upper bound of how many of those proven are none; 0 is fewer than one. Where it is more than half of them, so few are
   * proven that nothing can be said of them: then what chance alone brings.
   */
  expectedFalse: ({ proven, planned, most, isTold }: FalseProven) => {
    const judged = `Dari ${number(planned)} inovasi yang dinilai menurut rencana, ${number(proven)} disebut terbukti.`
    const few = most === 0 ? 'kurang dari satu' : `sampai ${number(most)}`
    const wrong = most === 0 ? 'kurang dari satu' : `paling banyak ${number(most)}`
    return isTold
      ? `${judged} Di antaranya diperkirakan ${wrong} yang keliru: hasilnya tampak membaik hanya karena kebetulan.`
      : `${judged} Karena kebetulan saja, diperkirakan ${few} yang pernah tampak membaik; yang terbukti terlalu sedikit untuk mengatakan berapa yang keliru.`
  },
  tally: 'Jumlah inovasi menurut simpulan',
  tallyChange: (change: string) => `${change} sejak pekan lalu`,
}
