import { formatsOf } from '../../../format.ts'

const { number, percent, decimal } = formatsOf('id')

/** What citizens say, narrowed by filters, for those who work on it. */
export const voiceSummary = {
  regionTitle: 'Suara warga',
  regionLead: 'Apa kata warga, apa yang paling lemah, dan apakah membaik.',
  filters: {
    title: 'Saring',
    agency: 'Perangkat daerah',
    innovation: 'Inovasi',
    code: 'Kode survei',
    kind: 'Cara diambil',
    from: 'Dari bulan',
    to: 'Sampai bulan',
    all: 'Semua',
    show: 'Tampilkan',
    clear: 'Hapus saringan',
    misunderstood: 'Saringan ini tidak dikenal, jadi tidak dipakai.',
  },
  none: 'Belum ada jawaban. Jawaban datang lewat kode survei sebuah inovasi.',
  noneLeft: 'Tidak ada jawaban dengan saringan ini.',
  indexTitle: 'Nilai dari warga',
  index: 'dari 100',
  between: (lower: string, upper: string) => `antara ${lower} dan ${upper}`,
  answers: (count: number) => `${number(count)} jawaban`,
  /** With the two decimals that the report of a survey asks for. */
  printed: (index: string) => `IKM ${index} untuk laporan`,
  marked: (count: number) =>
    `${number(count)} jawaban lain ditandai, karena datang lebih banyak sekaligus dari satu jaringan atau kode daripada yang dapat diberikan warga; halaman ini menghitung tanpa jawaban itu.`,
  bands: { A: 'mutu A, sangat baik', B: 'mutu B, baik', C: 'mutu C, kurang baik', D: 'mutu D, tidak baik' },
  weakest: (element: string, mean: string) => `Paling lemah: ${element}, ${mean} dari 4.`,
  movement: {
    better: (before: string, lately: string) =>
      `Membaik: tiga bulan terakhir ${lately}, sebelumnya ${before}.`,
    worse: (before: string, lately: string) =>
      `Memburuk: tiga bulan terakhir ${lately}, sebelumnya ${before}.`,
    unclear: (before: string, lately: string) =>
      `Belum jelas berubah: tiga bulan terakhir ${lately}, sebelumnya ${before}.`,
  },
  sampleReached: (sample: number, served: number | null) =>
    served === null
      ? `Untuk laporan survei kepuasan jumlahnya cukup: ${number(sample)} jawaban memadai untuk berapa pun orang yang dilayani.`
      : `Untuk laporan survei kepuasan jumlahnya cukup: dari ${number(served)} orang yang dilayani dianjurkan ${number(sample)} jawaban.`,
  sampleShort: (sample: number, more: number) =>
    `Untuk laporan survei kepuasan dianjurkan ${number(sample)} jawaban; kurang ${number(more)} lagi. Simpulan tidak menunggu jumlah itu bila rentangnya sudah jelas.`,
  knew: (share: number, asked: number) =>
    `${percent(share)} dari ${number(asked)} penjawab sudah tahu layanan ini sebelumnya.`,
  elementsTitle: 'Unsur, yang terlemah di atas',
  elementRows: 'Jawaban di balik tiap unsur',
  monthsTitle: 'Dari bulan ke bulan',
  monthsUnit: 'dari 100',
  wordsTitle: 'Kata yang sering dipakai',
  wordPeople: (word: string, people: number) => `${word}: ${number(people)} orang`,
  wordsNote: (sentences: number) =>
    `Dihitung dari ${number(sentences)} kalimat terbaru; bentuk kata yang serumpun digabung. Data pribadi ditutupi.`,
  noWords: 'Belum ada kata yang dipakai lebih dari satu orang.',
  sentencesTitle: 'Kalimat terbaru',
  noSentences: 'Belum ada yang menulis kalimat.',
  parts: { code: 'Menurut kode survei', innovation: 'Menurut inovasi', agency: 'Menurut perangkat daerah' },
  partColumns: { code: 'Kode', innovation: 'Inovasi', agency: 'Perangkat daerah' },
  partIndex: 'Nilai',
  partBetween: 'Antara',
  partAnswers: 'Jawaban',
  partWeakest: 'Unsur terlemah',
  partNote:
    'Yang terlemah di atas, paling banyak 50. Untuk urutannya, yang sedikit jawabannya ditarik ke rata-rata semua, agar segelintir orang tidak membuatnya pertama atau terakhir. Nilai bagian ialah rata-rata nilai tiap orang; yang menjawab lain banyaknya pertanyaan tidak sebanding dan ditandai. “Antara” ialah rentang dengan keyakinan 95% bagi mereka yang menjawab.',
  questionsOf: (questions: number, all: number) =>
    `${number(questions)} dari ${number(all)} pertanyaan, jadi tanpa mutu`,
  monthsFew: (least: number) =>
    `Satu bulan menjadi titik pada garis mulai dari ${number(least)} jawaban; bulan seperti itu belum ada dua.`,
  monthsGap: (least: number) =>
    `Bulan dengan kurang dari ${number(least)} jawaban, atau dengan pertanyaan yang lebih sedikit, tidak menjadi titik pada garis.`,
  rows: 'Lihat jawabannya',
  csv: 'Unduh jawaban (CSV)',
  xlsx: 'Unduh jawaban (XLSX)',
  figuresLead: 'Unduh angka halaman ini:',
  limitTitle: 'Yang tampil untuk umum',
  limitText: (limit: number) =>
    `Halaman ini hanya untuk yang bekerja di sini. Untuk umum, angka tentang kurang dari ${number(limit)} orang tidak ditampilkan, dan angka baru berubah setelah sedikitnya ${number(limit)} orang lagi ada di dalamnya.`,
  limitLabel: 'Batas angka kecil (orang)',
  limitSave: 'Simpan batas',
  limitBounds: (min: number, max: number) =>
    `Tulis bilangan bulat dari ${number(min)} sampai ${number(max)}.`,
  listTitle: 'Jawaban warga',
  listLead: 'Jawaban di balik angka, yang terbaru di atas. Data pribadi di dalam tulisan ditutupi.',
  listFor: (element: string) => `Yang menjawab: ${element}`,
  listScore: (element: string, score: number) => `Yang memberi ${score} dari 4 untuk: ${element}`,
  monthRows: 'Jawaban di balik tiap bulan:',
  wordRows: (word: string) => `Semua kalimat dengan “${word}”`,
  listWord: (word: string) => `Yang menulis “${word}”, di antara 2.000 kalimat terbaru`,
  listWritten: 'Jawaban yang berisi kalimat',
  listAdded: (question: string, answer: string | null) =>
    answer === null ? `Yang menjawab: ${question}` : `Yang menjawab “${answer}”: ${question}`,
  listKnew: (knew: boolean): string => (knew ? 'Yang sudah tahu sebelumnya' : 'Yang belum tahu sebelumnya'),
  listColumns: { when: 'Waktu', where: 'Dari', scores: 'Nilai', text: 'Yang ditulis' },
  scoresOf: (mean: number, count: number) => `rata-rata ${decimal(mean, 1)} dari ${number(count)} unsur`,
  knewBefore: { yes: 'sudah tahu', no: 'belum tahu' },
  older: 'Jawaban yang lebih lama',
  backToSummary: 'Kembali ke ringkasan',
}
