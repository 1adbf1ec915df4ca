import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** The front page of a region, which answers the question of the site as a story. */
export const front = {
  /** The parts of the sentence under the question; what is counted stands between them in strong letters. */
  has: (region: string) => `${region} punya`,
  innovations: (count: number) => `${number(count)} inovasi layanan`,
  ofThemStopped: (count: number) => `, ${number(count)} di antaranya sudah dihentikan`,
  asked: 'Kami menanyai warga dan mengukur hasilnya:',
  nothingYet: 'Kami menanyai warga dan mengukur hasilnya; belum ada yang terbukti.',
  open: (count: number) => `${number(count)} belum terbukti.`,
  leadEmpty: 'Setiap inovasi diukur, warganya ditanya, dan hasilnya diumumkan di sini.',
  provenTitle: 'Yang sudah terbukti',
  promisingTitle: 'Yang paling menjanjikan',
  since: (name: string, month: string | null) => (month ? `${name}, sejak ${month}` : name),
  without: (name: string, month: string | null) =>
    month
      ? `${name}: kira-kira tanpa inovasi, dan kini (sejak ${month})`
      : `${name}: kira-kira tanpa inovasi, dan kini`,
  seeProof: 'Lihat buktinya',
  mostEnjoyed: 'Nilai tertinggi dari warga yang menjawab',
  scale: (answersMin: number) =>
    `Nilai dari warga, 25 (terburuk) sampai 100 (terbaik), mulai ${number(answersMin)} jawaban untuk kesembilan pertanyaan. Bagian pucat: rentang 95%; makin sedikit jawaban, makin lebar. Urutannya memperhitungkan lebar itu.`,
  nothingEnjoyed: (answersMin: number) =>
    `Belum ada inovasi dengan ${number(answersMin)} jawaban warga untuk kesembilan pertanyaan. Jawaban masih dikumpulkan.`,
  answers: (count: number) => `${number(count)} jawaban`,
  between: (lower: string, upper: string) => `rentang ${lower} sampai ${upper}`,
  allInnovations: 'Semua inovasi',
  yourVoice: 'Suara Anda',
  giveOpinion: 'Beri penilaian',
  giveOpinionText: 'Pindai kode di loket, atau ketik kodenya. 30 detik, tanpa akun.',
  complain: 'Sampaikan pengaduan',
  complainText: 'Tanpa akun. Anda dapat nomor tiket.',
  track: 'Pantau laporan',
  trackText: 'Dengan nomor tiket Anda.',
  changed: 'Berubah karena warga',
  changedSince: (day: string) => `sejak ${day}`,
  howTitle: 'Cara kami menilai',
  how: [
    { title: 'Diukur', text: 'Angka sebelum dan sesudah diluncurkan.' },
    { title: 'Ditanyakan', text: 'Warga menjawab tiga atau sembilan pertanyaan.' },
    { title: 'Dihitung', text: 'Aturan sama untuk semua; seberapa sering keliru diumumkan.' },
    { title: 'Diputuskan', text: 'Pimpinan memperluas, memperbaiki, atau menghentikan.' },
  ],
  readMore: 'Baca selengkapnya',
  oneEach: 'Satu perangkat daerah, minimal satu inovasi',
  of: (some: number, all: number) => `${number(some)} dari ${number(all)}`,
  agenciesWith: (year: number) => `perangkat daerah punya inovasi yang terbit pada ${year}.`,
  ofTarget: (target: number, year: number) => `Target ${year}: ${number(target)} perangkat daerah.`,
  elsewhere: (count: number) =>
    `${number(count)} inovasi lagi milik unit yang tidak dihitung untuk perangkat daerah mana pun.`,
  earlierYears: 'Tahun lain',
  earlierYear: (year: number, having: number, all: number) =>
    `${year}: ${number(having)} dari ${number(all)} perangkat daerah.`,
  agenciesWithout: (count: number) => `${number(count)} yang belum`,
  noAgencies: 'Daftar perangkat daerah belum diisi.',
}
