import type { FollowUpItem, FollowUpRespondent } from '../../../../domain/learning/follow-up.ts'
import type { GainBand } from '../../../../domain/learning/gain.ts'
import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

const bands: Record<GainBand, string> = {
  high: 'tinggi',
  medium: 'sedang',
  low: 'rendah',
  fallen: 'turun',
}

const respondents: Record<FollowUpRespondent, string> = {
  participant: 'Peserta',
  superior: 'Atasan',
  peer: 'Rekan',
  subordinate: 'Bawahan',
}

const items: Record<FollowUpItem, string> = {
  used: 'Yang dipelajari dipakai dalam pekerjaan',
  support: 'Lingkungan kerja mendukung pemakaiannya',
  attitude: 'Sikap terhadap perubahan menjadi lebih baik',
  performance: 'Hasil kerja menjadi lebih baik',
  effect: 'Ada manfaat bagi warga atau penghematan',
}

/** What a course changed: its test before and after, the survey three months later; its material; the skills of a region. */
export const learningAfter = {
  test: 'Tes sebelum dan sesudah',
  material: 'Bahan',
  followUp: 'Sesudah 90 hari',
  skills: 'Keterampilan daerah',
  questions: 'Soal',
  questionsHint:
    'Tulis soalnya, lalu setiap pilihan pada baris baru: diawali tanda * untuk yang benar dan - untuk yang lain. Paling banyak 40 soal.',
  questionsRefused: {
    'too-many': 'Paling banyak 40 soal.',
    'no-question': 'Pilihan pertama belum punya soal di atasnya.',
    'few-options': 'Setiap soal punya paling sedikit dua pilihan.',
    'many-options': 'Setiap soal punya paling banyak enam pilihan.',
    'one-right': 'Setiap soal punya tepat satu pilihan yang ditandai *.',
    'too-long': 'Satu baris paling panjang 500 huruf.',
    'answered-already': 'Soal tidak dapat diubah lagi karena sudah ada yang menjawab.',
  },
  atQuestion: (question: string) => `Pada: “${question}”.`,
  rightOption: 'benar',
  frozen: 'Soal tidak dapat diubah lagi karena sudah ada yang menjawab.',
  save: 'Simpan',
  resultNone: 'Belum ada yang mengerjakan kedua tes, jadi belum ada hasil.',
  result: (people: string, before: string, after: string) =>
    `${people} peserta mengerjakan kedua tes: rata-rata ${before} menjadi ${after}.`,
  difference: (points: string, lower: string, upper: string) =>
    `Rata-rata bertambah ${points} poin (selang kepercayaan 95%: ${lower} sampai ${upper}).`,
  differenceAlone: (points: string) =>
    `Berubah ${points} poin; dari satu orang tidak ada selang kepercayaan.`,
  gain: (gain: string, band: string) =>
    `Dari yang belum dikuasai, bagian ini yang dipelajari: ${gain} (gain ternormalisasi dari rata-rata; biasa disebut ${band}).`,
  gainNone: 'Semua soal sudah dikuasai sebelumnya, jadi tidak ada yang dapat bertambah.',
  averageGain: (gain: string) => `Rata-rata gain setiap peserta: ${gain}.`,
  missing: (count: number) => `${number(count)} orang hanya mengerjakan satu tes dan tidak dihitung.`,
  bands,
  itemsTitle: 'Analisis butir soal',
  itemsNone: 'Analisis butir muncul sesudah lima orang mengerjakan tes akhir.',
  itemColumns: {
    question: 'Soal',
    before: 'Benar sebelum',
    after: 'Benar sesudah',
    discrimination: 'Daya beda',
  },
  suspect: 'periksa kunci jawabannya',
  reliability: (value: string) => `Keandalan tes (KR-20): ${value}.`,
  moments: { before: 'Tes sebelum kegiatan', after: 'Tes sesudah kegiatan' },
  take: { before: 'Kerjakan tes sebelum', after: 'Kerjakan tes sesudah' },
  testLead: 'Jawab sebisanya, sekali saja. Jawaban Anda tidak memengaruhi sertifikat.',
  send: 'Kirim jawaban',
  pointsOf: (points: number, questions: number) => `${number(points)} dari ${number(questions)} benar`,
  takeRefused: {
    'no-such-registration': 'Kode pendaftaran ini tidak ada. Periksa penulisannya.',
    'not-seated': 'Pendaftaran ini tidak memegang kursi.',
    'no-test': 'Kegiatan ini tidak punya tes.',
    'not-yet': 'Tes ini belum dibuka.',
    over: 'Waktu tes ini sudah lewat.',
    'answered-already': 'Anda sudah mengerjakan tes ini.',
  },
  noMaterial: 'Belum ada bahan.',
  addMaterial: 'Tambah bahan',
  materialTitle: 'Judul',
  materialFile: 'Berkas',
  materialFileHint: 'PDF, foto, DOCX, XLSX, atau CSV, paling besar 10 MB. Atau isi tautan di bawah.',
  materialUrl: 'Tautan',
  materialUrlHint: 'Dimulai dengan https://',
  materialRefused: {
    'file-or-link': 'Pilih berkas atau isi tautan, salah satu.',
    'too-many': 'Paling banyak 30 bahan. Gabungkan beberapa menjadi satu.',
    url: 'Tulis alamat lengkap yang dimulai dengan https://',
  },
  remove: 'Hapus',
  removeOf: (title: string) => `Hapus ${title}`,
  calendar: 'Simpan jadwal ke kalender, dengan pengingat sehari sebelumnya',
  followUpLead:
    'Sembilan puluh hari sesudah kegiatan, peserta dan orang di sekitarnya ditanya apakah yang dipelajari dipakai. Pertanyaannya buatan kami sendiri.',
  followUpWhen: (day: string) => `Survei dibuka ${day}.`,
  followUpAsk: 'Survei sudah dibuka. Sampaikan tautan kepada peserta; mereka meneruskan ke atasan dan rekan.',
  followUpOver: 'Survei sudah ditutup.',
  followUpSent: (day: string) => `Disampaikan ${day}.`,
  followUpMark: 'Sudah saya sampaikan',
  followUpNoSessions: 'Kegiatan ini belum punya pertemuan.',
  respondents,
  items,
  people: 'Penjawab',
  tooFew: 'terlalu sedikit',
  tooFewNote: (limit: number) => `Rata-rata muncul sesudah ${number(limit)} orang menjawab.`,
  scale: 'Skala 1 (tidak sama sekali) sampai 4 (sangat).',
  mostUseful: 'Materi yang paling berguna',
  usefulBy: (name: string, people: number) => `${name}: ${number(people)} orang`,
  remarks: 'Kata mereka',
  links: 'Tautan untuk peserta',
  linkOf: (name: string) => `Tautan untuk ${name}`,
  answered: 'sudah menjawab',
  followUpTitle: 'Apa hasilnya sesudah 90 hari',
  followUpAbout: (name: string, course: string) => `Tentang ${name}, sesudah ${course}.`,
  followUpSelf: 'Ceritakan hasilnya',
  followUpOthers: 'Kirim tautan ini kepada orang di sekitar Anda:',
  scores: { 1: 'Tidak sama sekali', 2: 'Sedikit', 3: 'Cukup', 4: 'Sangat' },
  subject: 'Materi yang paling berguna',
  remark: 'Saran atau contoh',
  thanks: 'Terima kasih, jawaban Anda tersimpan.',
  followUpRefused: {
    'no-such-link': 'Tautan ini tidak dikenal. Minta tautan baru kepada peserta.',
    'to-come': 'Survei ini belum dibuka.',
    over: 'Survei ini sudah ditutup.',
    'answered-already': 'Jawaban untuk tautan ini sudah tersimpan. Terima kasih.',
  },
  skillsLead: 'Siapa belajar apa, menurut sertifikat yang berlaku.',
  skillsNone: 'Belum ada sertifikat, jadi belum ada yang dapat ditunjukkan.',
  skillColumns: { skill: 'Materi', people: 'Orang', agencies: 'Perangkat daerah' },
  who: (subject: string) => `Yang belajar ${subject}`,
  whoColumns: { name: 'Nama', agency: 'Perangkat daerah', last: 'Terakhir' },
  untrained: 'Perangkat daerah yang belum punya seorang pun',
  untrainedIn: (subject: string) => `Perangkat daerah yang belum punya seorang pun untuk ${subject}`,
  allTrained: 'Setiap perangkat daerah punya paling sedikit satu orang.',
  allSkills: 'Semua materi',
  cohort: 'Acara untuk angkatan',
  cohortHint: 'Kehadirannya tampil pada papan angkatan itu.',
}

export type LearningAfterMessages = typeof learningAfter
