import { formatsOf } from '../../../format.ts'

const { number, plain, rupiah } = formatsOf('id')

/** The public page of an innovation. */
export const publicInnovation = {
  launchedIn: (month: string) => `Diluncurkan ${month}`,
  launchUnknown: 'Tanggal peluncuran belum dicatat',
  year: (from: number) => `Tahun ${from}`,
  statuses: { initiative: 'inisiatif', trial: 'uji coba', implemented: 'diterapkan' },
  about: 'Tentang inovasi ini',
  noDescription: 'Uraian belum ditulis oleh perangkat daerah.',
  forWhom: 'Untuk siapa',
  affair: 'Urusan',
  type: 'Jenis',
  status: 'Status',
  agency: 'Perangkat daerah',
  judged: (date: string) => `Dinilai ${date} dari bukti yang ada pada hari itu.`,
  notJudged: 'Belum dinilai: pengukuran, jawaban warga, dan angka pengaduan belum masuk.',
  reasons: 'Alasan lengkap tiap syarat',
  better: 'Apakah jadi lebih baik?',
  noSeries: 'Belum ada ukuran yang diterbitkan.',
  noSeriesNext: 'Tanpa angka sebelum dan sesudah, perubahan tidak bisa dibuktikan.',
  otherSeries: 'Ukuran lain',
  kinds: { outcome: 'Hasil bagi warga', output: 'Keluaran', input: 'Masukan' },
  /** The sentence of a series that the verdict does not judge: `name`, averages before and after, with their unit. */
  changed: (name: string, launch: string, before: string, after: string) =>
    `Sejak diluncurkan ${launch}, ${name} berubah dari rata-rata ${before} menjadi ${after}.`,
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
  weakest: (element: string) => `Terlemah: ${element}.`,
  sampleReached: (sample: number) =>
    `Cukup: untuk pengguna sebanyak ini diperlukan ${number(sample)} jawaban.`,
  sampleShort: (sample: number, more: number) =>
    `Agar pasti diperlukan ${number(sample)} jawaban; kurang ${number(more)} lagi.`,
  intervalNote:
    'Nilai unsur dari 1 (terburuk) sampai 4 (terbaik). Garis tipis pada batang, dan “antara”: rentang dengan keyakinan 95% bagi mereka yang menjawab; yang lain bisa berpendapat lain.',
  overTime: 'Dari waktu ke waktu',
  overTimeTable: 'Angka dari waktu ke waktu',
  told: 'Sampai',
  toldIndex: 'Nilai',
  toldAnswers: 'Jawaban',
  spoken: 'Kata yang sering dipakai warga:',
  spokenBy: (word: string, people: number) => `${word} · ${number(people)}`,
  fewAnswers: (limit: number) =>
    `Belum ada jawaban warga, atau kurang dari ${number(limit)}, jadi belum ditampilkan agar tidak ada yang bisa dikenali.`,
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
  yearlyUnknown: 'Total setahun belum bisa dihitung: jumlah yang dilayani belum dicatat.',
  and: 'dan',
  assumptionsTitle: 'Asumsi',
  assumptions: {
    'every-use-alike': 'Setiap layanan dianggap sama.',
    'one-use-per-person-served': 'Satu orang dilayani dihitung satu kali layanan.',
    'served-scaled-to-year': 'Jumlah yang dilayani disetarakan menjadi setahun.',
    'costs-reported-not-measured': 'Angka dilaporkan oleh perangkat daerah, belum diukur pihak lain.',
  },
  noCost: 'Belum dicatat berapa waktu, kunjungan, dokumen, dan ongkos warga sebelum dan sesudah inovasi.',
  complaints: 'Pengaduan',
  fewComplaints: (limit: number) =>
    `Belum ada laporan tentang inovasi ini, atau kurang dari ${number(limit)}, jadi angkanya tidak ditampilkan.`,
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
  noDecisions: 'Belum ada keputusan pimpinan tentang inovasi ini.',
  sources: 'Sumber dan cara menilai',
  stages: 'Tahap',
  answer: 'Beri penilaian',
  complain: 'Sampaikan pengaduan',
  notAsking: 'Survei untuk inovasi ini belum dibuka.',
  example: 'Inovasi ini rekaan untuk peragaan; bukan inovasi yang sebenarnya.',
}
