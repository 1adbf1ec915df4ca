import type { MissingCode } from '../../../../domain/verdict/judgement.ts'
import { formatsOf } from '../../../format.ts'

const { number, plain, rupiah } = formatsOf('id')

/** The public page of an innovation. */
export const publicInnovation = {
  since: (month: string) => `sejak ${month}`,
  forBeneficiaries: (whom: string) => `untuk ${whom}`,
  stage: 'Tahap',
  tables: 'Angka dan cara hitung',
  tablesOf: (name: string) => `Angka dan cara hitung: ${name}`,
  tablesLead: 'Setiap alasan dan setiap angka, untuk yang ingin memeriksa jawabannya.',
  howToRead: 'Cara membaca gambarnya',
  eachValue: 'Angka tiap bulan',
  notComparedShort: 'Angkanya belum cukup untuk dibandingkan.',
  changedShort: (before: string, after: string, unit: string) =>
    `Rata-rata dulu ${before}, kini ${after} ${unit}.`,
  changedShortGoingOn: (before: string, after: string, unit: string) =>
    `Bila berlanjut seperti dulu kira-kira ${before}; sejak diluncurkan rata-rata ${after} ${unit}.`,
  changedShortWithout: (before: string, after: string, unit: string) =>
    `Tanpa inovasi kira-kira ${before}, kini ${after} ${unit}.`,
  unknownTitle: 'Yang belum ada',
  unknownSentence: (things: readonly string[]) => `Belum diketahui: ${things.join(', ')}.`,
  unknown: {
    series: 'ukuran hasil dan angkanya',
    answers: (limit: number) => `kata warga (kurang dari ${number(limit)} jawaban)`,
    costs: 'yang dikeluarkan warga sebelum dan sesudah',
    uses: 'jumlah yang dilayani setahun',
    complaints: (limit: number) => `laporan warga (kurang dari ${number(limit)})`,
    decisions: 'keputusan pimpinan',
  },
  /** What each missing proof is, as a thing that is not known; what to do about it is said at the desk. */
  unknownProofs: {
    'output-indicator': 'ukuran keluaran',
    'outcome-indicator': 'ukuran hasil bagi warga',
    baseline: 'keadaan sebelum inovasi',
    target: 'target',
    'fresh-value': 'angka terbaru',
    launch: 'tanggal peluncuran',
    'values-before': 'cukup angka sebelum diluncurkan',
    'values-after': 'cukup angka sesudah diluncurkan',
    comparison: 'angka dari tempat tanpa inovasi',
    plan: 'rencana bukti yang didaftarkan',
    'values-after-plan': 'angka sesudah rencana didaftarkan',
    answers: 'cukup jawaban warga',
    'complaint-figures': 'angka pengaduan',
    'complaint-figures-before': 'angka pengaduan sebelum diluncurkan',
    'settle-complaints': 'pengaduan yang selesai tepat waktu',
    'reach-figures': 'berapa warga yang dijangkau',
    'knew-answers': 'berapa warga yang mengetahuinya',
    outreach: 'cukup banyak warga yang dijangkau',
  } satisfies Record<MissingCode, string>,
  launchUnknown: 'tanggal peluncuran belum dicatat',
  year: (from: number) => `Tahun ${from}`,
  statuses: { initiative: 'inisiatif', trial: 'uji coba', implemented: 'diterapkan' },
  about: 'Tentang inovasi ini',
  affair: 'Urusan',
  type: 'Jenis',
  status: 'Status',
  /** How many conditions are met; all five are no proof without a plan from before that shows it. */
  conditions: (met: number, open: readonly string[], isProven: boolean) =>
    open.length === 0
      ? isProven
        ? 'Kelima syarat terpenuhi, menurut rencana dari sebelum angkanya ada.'
        : 'Kelima syarat terpenuhi, tetapi belum ada rencana dari sebelum angkanya yang menunjukkannya.'
      : `${met} dari 5 syarat terpenuhi; ${open.join(', ')}.`,
  judged: (date: string) => `Dinilai ${date}.`,
  notJudged: 'Belum dinilai: pengukuran, jawaban warga, dan angka pengaduan belum masuk.',
  reasons: 'Alasan lengkap tiap syarat',
  better: 'Apakah jadi lebih baik?',
  kinds: { outcome: 'Hasil bagi warga', output: 'Keluaran', input: 'Masukan' },
  /** The sentence of a series that the verdict does not judge: `name`, averages before and after, with their unit. */
  changed: (name: string, launch: string, before: string, after: string) =>
    `Rata-rata ${name}: ${before} sebelum dan ${after} sejak diluncurkan ${launch}. Kebetulan, dan arah yang mungkin sudah ada sebelumnya, belum diperhitungkan.`,
  notCompared: (name: string) =>
    `${name}: angka sebelum dan sesudah diluncurkan belum cukup untuk dibandingkan.`,
  baselineOnly: (name: string, value: string, month: string) => `${name}: data awal ${value} (${month}).`,
  howRead:
    'Pita hijau muda adalah naik-turun biasanya: rata-rata ± 2,66 × rata-rata selisih dua titik berurutan (selisih yang luar biasa besar tidak ikut dihitung), dihitung ulang sejak diluncurkan. Tanda membaik atau memburuk ada pada titik di luar pita, dua dari tiga titik di dekat tepinya, tujuh titik berturut-turut di satu sisi rata-rata, atau tujuh titik yang terus naik atau terus turun (aturan NHS “Making Data Count”). Tanda seperti itu sesekali muncul secara kebetulan, maka penilaian tidak ditentukan olehnya. Titik pertama sesudah diluncurkan yang masih berpindah ke keadaan baru tidak ditandai memburuk.',
  howReadWithout:
    'Garis biru titik-putus adalah perkiraan bila inovasi tidak ada: setinggi sebelumnya, dengan arah angka sebelum diluncurkan hanya bila arah itu pasti. Garis itu berakhir setelah bulan sebanyak sebelum diluncurkan.',
  definition: 'Definisi',
  source: 'Sumber',
  download: 'Unduh semua angka inovasi ini (CSV)',
  exampleSeries: 'angka contoh',
  smallHidden: (limit: number) => `Angka tentang kurang dari ${number(limit)} orang tidak ditampilkan.`,
  voice: 'Apa kata warga?',
  index: 'dari 100',
  between: (lower: string, upper: string) => `antara ${lower} dan ${upper}`,
  answers: (count: number) => `${number(count)} jawaban`,
  marked: (count: number) =>
    `Selain itu sedikitnya ${number(count)} jawaban ditandai, karena datang lebih banyak sekaligus daripada yang dapat diberikan warga; angka ini dihitung tanpa jawaban itu.`,
  bands: { A: 'mutu A, sangat baik', B: 'mutu B, baik', C: 'mutu C, kurang baik', D: 'mutu D, tidak baik' },
  questionsOf: (questions: number, all: number) =>
    `${number(questions)} dari ${number(all)} pertanyaan, jadi tanpa mutu`,
  sampleReached: (sample: number) =>
    `Untuk laporan survei kepuasan jumlahnya cukup: bagi pengguna sebanyak ini dianjurkan ${number(sample)} jawaban.`,
  sampleShort: (sample: number, more: number) =>
    `Untuk laporan survei kepuasan bagi pengguna sebanyak ini dianjurkan ${number(sample)} jawaban; kurang ${number(more)} lagi. Simpulan tidak menunggu jumlah itu bila rentangnya sudah jelas.`,
  intervalNote:
    '1 terburuk, 4 terbaik. Garis tipis dan “antara”: rentang 95% bagi yang menjawab; untuk simpulan lebih lebar.',
  overTime: 'Dari waktu ke waktu',
  told: 'Sampai',
  toldIndex: 'Nilai',
  toldAnswers: 'Jawaban',
  spoken: 'Kata yang sering dipakai warga:',
  spokenBy: (word: string, people: number) => `${word} · ${number(people)}`,
  cost: 'Sebelum dan sesudah',
  costCaption: 'Yang dikeluarkan warga untuk satu kali layanan, dulu dan kini',
  costs: {
    minutes: 'Waktu warga',
    visits: 'Datang ke kantor',
    documents: 'Dokumen diminta',
    steps: 'Langkah',
    rupiah: 'Ongkos warga',
  },
  amount: {
    minutes: (value: number) => (value >= 120 ? `${plain(value / 60, 1)} jam` : `${plain(value, 0)} menit`),
    visits: (value: number) => (value === 0 ? 'tidak perlu' : `${plain(value, 1)} kali`),
    documents: (value: number) => plain(value, 1),
    steps: (value: number) => plain(value, 1),
    rupiah: (value: number) => (value === 0 ? 'gratis' : rupiah(value)),
  },
  totals: {
    minutes: (value: number) => `${number(value / 60)} jam`,
    visits: (value: number) => `${number(value)} kali datang`,
    documents: (value: number) => `${number(value)} dokumen`,
    steps: (value: number) => `${number(value)} langkah`,
    rupiah,
  },
  yearly: (uses: number, saved: string) => `Setahun, untuk ${number(uses)} layanan: hemat sekitar ${saved}.`,
  yearlyMore: (uses: number, more: string) =>
    `Setahun, untuk ${number(uses)} layanan: bertambah sekitar ${more}.`,
  and: 'dan',
  assumptionsTitle: 'Asumsi',
  assumptions: {
    'every-use-alike': 'Setiap layanan dianggap sama.',
    'one-use-per-person-served': 'Satu orang dilayani dihitung satu kali layanan.',
    'served-scaled-to-year': 'Jumlah yang dilayani disetarakan menjadi setahun.',
    'costs-reported-not-measured': 'Angka dilaporkan oleh perangkat daerah, belum diukur pihak lain.',
  },
  complaints: 'Pengaduan',
  fewerThan: (limit: number) => `kurang dari ${number(limit)}`,
  complaintParts: {
    'in-time': 'Pengaduan dijawab tepat waktu',
    late: 'Pengaduan terlambat dijawab',
    waiting: 'Pengaduan menunggu, masih dalam batas waktu',
    aspiration: 'Usulan',
    information: 'Permintaan informasi',
  },
  decisions: 'Keputusan pimpinan',
  decisionKinds: { 'scale-up': 'Perluas', keep: 'Teruskan', improve: 'Perbaiki', stop: 'Hentikan' },
  decided: (date: string) => `Diputuskan ${date}.`,
  due: (date: string) => `Selesai paling lambat ${date}.`,
  responsible: (name: string) => `Penanggung jawab: ${name}.`,
  sources: 'Sumber dan cara menilai',
  stages: 'Tahap',
  answer: 'Beri penilaian',
  complain: 'Sampaikan pengaduan',
  notAsking: 'Survei untuk inovasi ini belum dibuka.',
  askingEnded: 'Inovasi ini sudah dihentikan, dan surveinya ditutup.',
  example: 'Inovasi ini rekaan untuk peragaan; bukan inovasi yang sebenarnya.',
}
