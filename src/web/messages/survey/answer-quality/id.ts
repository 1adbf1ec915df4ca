import type { AnswerQualityPolicy, AnswerSignCode } from '../../../../domain/survey/answer-quality-policy.ts'
import type { RecordSign, RecordSignCode } from '../../../../domain/verdict/record-check.ts'
import { formatsOf } from '../../../format.ts'

const { number, percent, plain, date } = formatsOf('id')

type SignWords = {
  title: string
  /** What was found, with the thresholds that hold. */
  found: (policy: AnswerQualityPolicy) => string
  /** An honest reason that it can have. */
  honest: string
}
type RecordSentence = (numbers: RecordSign['numbers']) => string

const lastDays = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}.${String(minute % 60).padStart(2, '0')}`

const signs: Record<AnswerSignCode, SignWords> = {
  burst: {
    title: 'Banyak jawaban dalam waktu sangat singkat',
    found: (policy) =>
      `Paling sedikit ${number(policy.burstAnswers)} jawaban masuk lewat satu kode dalam ${number(policy.burstSeconds)} detik.`,
    honest: 'Bisa wajar bila peserta satu kelas atau satu rapat menjawab bersama-sama.',
  },
  'one-device': {
    title: 'Jaringan dan jenis ponsel yang sama',
    found: (policy) =>
      `Lebih dari ${number(policy.deviceAnswersMax)} jawaban sehari dari satu jaringan dengan jenis peramban yang sama.`,
    honest: 'Bisa wajar bila warga memakai Wi-Fi loket atau tablet yang disediakan.',
  },
  'identical-text': {
    title: 'Kalimat yang sama persis',
    found: (policy) =>
      `Kalimat dengan ${number(policy.textLengthMin)} huruf atau lebih yang sama pada lebih dari ${number(policy.equalTextsMax)} jawaban.`,
    honest: 'Bisa wajar bila petugas membantu menuliskannya.',
  },
  'identical-answers': {
    title: 'Susunan nilai yang sama',
    found: (policy) =>
      `Satu susunan nilai muncul pada lebih dari ${number(policy.patternAnswersMax)} jawaban dan lebih dari ${percent(policy.patternShareMax)} jawaban lengkap.`,
    honest: 'Bisa wajar bila pengalaman warga memang serupa.',
  },
  'straight-lining': {
    title: 'Semua unsur diberi nilai yang sama',
    found: (policy) =>
      `Lebih dari ${percent(policy.straightShareMax)} jawaban lengkap memberi satu nilai untuk semua unsur.`,
    honest: 'Bisa wajar: warga yang puas sering memilih satu kolom saja.',
  },
  'outside-hours': {
    title: 'Di luar jam layanan',
    found: ({ hours }) =>
      `Masuk lewat kode loket di luar Senin–${lastDays[(hours?.weekdays.length ?? 5) - 1]} pukul ${clock(hours?.opensMinute ?? 0)}–${clock(hours?.closesMinute ?? 0)}.`,
    honest: 'Bisa wajar bila kode dipindai di loket lalu dijawab di rumah, atau loket buka pada waktu lain.',
  },
  'agency-network': {
    title: 'Dari jaringan perangkat daerah yang dinilai',
    found: () => 'Dikirim dari jaringan perangkat daerah pemilik inovasi.',
    honest: 'Bisa wajar bila warga memakai Wi-Fi kantor.',
  },
  marked: {
    title: 'Lebih banyak sekaligus daripada yang wajar',
    found: () =>
      'Jawaban dari satu jaringan, atau lewat satu kode, lebih banyak daripada yang dapat diberikan warga dalam waktu sesingkat itu. Selebihnya ditandai: tetap disimpan dan tidak menggerakkan indeks.',
    honest: 'Bisa wajar bila ratusan orang pada satu acara memakai satu alamat.',
  },
  'no-page': {
    title: 'Tanpa halaman survei',
    found: () => 'Dikirim tanpa tanda tangan yang dibawa setiap halaman survei.',
    honest: 'Bisa wajar bila ponsel menyimpan halaman dari masa sebelum halaman ditandatangani.',
  },
  'one-page': {
    title: 'Banyak jawaban dari satu halaman yang dibuka',
    found: (policy) =>
      `Lebih dari ${number(policy.pageAnswersMax)} jawaban, atau ${number(policy.sharedPageAnswersMax)} pada perangkat bersama, diisi pada halaman yang dibuka satu kali.`,
    honest: 'Bisa wajar bila satu ponsel tanpa sinyal dipakai bergantian.',
  },
  'claimed-moment': {
    title: 'Waktu yang tidak mungkin benar',
    found: () =>
      'Dinyatakan diisi sebelum halamannya dibuka, atau sebelum berakhirnya kode yang sudah berakhir, tanpa hal lain yang menunjukkannya.',
    honest: 'Bisa wajar bila jam ponsel tidak tepat.',
  },
}

const recordSigns: Record<RecordSignCode, RecordSentence> = {
  'completion-above-records': ({ claimed, settled }) =>
    `Dilaporkan ${percent(Number(claimed))} pengaduan selesai, menurut catatan ${percent(Number(settled))}.`,
  'completion-just-over-edge': ({ claimed, edge }) =>
    `Rasio ${percent(Number(claimed), 1)} berada tepat di atas batas ${percent(Number(edge))} yang menaikkan nilai.`,
  'closed-without-answer': ({ unanswered, closed }) =>
    `${number(Number(unanswered))} dari ${number(Number(closed))} pengaduan ditutup tanpa jawaban.`,
  'closed-on-one-day': ({ day, count, closed }) =>
    `${number(Number(count))} dari ${number(Number(closed))} pengaduan ditutup pada satu hari, ${date(String(day))}.`,
  'beneficiaries-above-served': ({ claimed, served }) =>
    `Dilaporkan ${number(Number(claimed))} warga dijangkau, padahal baru ${number(Number(served))} kali layanan diberikan.`,
  'beneficiaries-above-intended': ({ claimed, intended }) =>
    `Dilaporkan ${number(Number(claimed))} warga dijangkau, padahal sasarannya ${number(Number(intended))} warga.`,
  'beneficiaries-equal-followers': ({ claimed, followers }) =>
    `Dilaporkan ${number(Number(claimed))} warga dijangkau, hampir sama dengan ${number(Number(followers))} pengikut akun.`,
  'round-number': ({ claimed }) =>
    `Dilaporkan ${number(Number(claimed))} warga dijangkau: angka bulat, mungkin perkiraan.`,
}

/** The signs that answers were made and not given, and the checks against the records. */
export const answerQuality = {
  label: 'Mutu jawaban',
  link: 'Periksa mutu jawaban warga',
  title: (name: string) => `Mutu jawaban: ${name}`,
  lead: 'Tanda bahwa sebagian jawaban mungkin tidak diisi warga sendiri.',
  fairness:
    'Tanda bukan tuduhan: tidak ada orang yang dituduh dan tidak ada jawaban yang dihapus. Lihat barisnya, lalu nilai sendiri.',
  counted: (answers: number, counted: number) =>
    `${number(answers)} jawaban, dihitung seperti ${number(counted)}.`,
  effect: (weight: number) =>
    `Bobotnya ${plain(weight)}. Nilai kepuasan tidak berubah, tetapi kepastiannya berkurang: simpulan baru tercapai dengan lebih banyak jawaban. Jawaban dengan beberapa tanda dihitung menurut bobot terkecil.`,
  notKept: (answers: number) =>
    `${number(answers)} jawaban lagi dari jaringan yang dalam sehari mengirim lebih dari 5.000 jawaban bertanda hanya dihitung, isinya tidak disimpan.`,
  marked: (marked: number) =>
    `${number(marked)} jawaban lain ditandai dan tidak menggerakkan indeks. “Dinikmati” dan “membebani” masing-masing harus berlaku dengan dan tanpa jawaban itu.`,
  clocksAhead: (answers: number) =>
    `Jam ${number(answers)} ponsel terlalu cepat; jawabannya dihitung sejak saat masuk.`,
  batches: (answers: number) =>
    `${number(answers)} jawaban dimasukkan oleh orang yang masuk dengan akun; jawaban itu dinilai menurut sumber dan waktu yang disebutkannya.`,
  newest: (weighed: number, answers: number) =>
    `Yang diperiksa ${number(weighed)} jawaban terbaru dari ${number(answers)}.`,
  none: 'Tidak ada tanda. Semua jawaban dihitung penuh.',
  noAnswers: 'Belum ada jawaban warga untuk diperiksa.',
  noAnswersNext: 'Buka suara warga',
  sign: (answers: number, share: number, weight: number) =>
    `${number(answers)} jawaban (${percent(share, 1)}). Masing-masing dihitung ${plain(weight)}, bukan 1.`,
  rows: (shown: number, answers: number) =>
    shown < answers
      ? `Lihat ${number(shown)} dari ${number(answers)} barisnya`
      : `Lihat ${number(answers)} barisnya`,
  columns: {
    moment: 'Waktu',
    place: 'Kode',
    device: 'Jaringan',
    seconds: 'Detik',
    scores: 'Nilai',
    text: 'Kalimat',
  },
  scoresOrder: (elements: string) => `Nilai 1–4 berurutan: ${elements}.`,
  unknown:
    'Jawaban dari jaringan kantor dikenali bila rentang jaringannya didaftarkan di halaman perangkat daerah. Alamat pengirim tidak disimpan.',
  signs,
  records: 'Laporan dibandingkan dengan catatan',
  recordsLead: 'Pemeriksaan ini hanya untuk dilihat dan tidak mengubah simpulan.',
  complaints: 'Pengaduan',
  noComplaints: 'Belum ada pengaduan tentang inovasi ini.',
  settled: (complaints: number, share: number) =>
    `${percent(share)} dari ${number(complaints)} pengaduan ditutup dengan jawaban dan tidak dibuka lagi.`,
  beneficiaries: 'Warga yang dijangkau',
  noClaim: 'Belum ada angka warga yang dijangkau.',
  claimed: 'Dilaporkan',
  served: 'Layanan diberikan',
  intended: 'Sasaran',
  followers: 'Pengikut akun',
  claimedShare: (share: number) => `Dilaporkan selesai: ${percent(share)}.`,
  complaintColumns: ['Diterima', 'Ditutup', 'Dijawab', 'Dibuka lagi'],
  yes: 'ya',
  no: 'tidak',
  claims: 'Angka yang dilaporkan',
  claimRows: (count: number) => `Lihat ${number(count)} angka yang dilaporkan`,
  claimColumns: ['Indikator', 'Waktu', 'Nilai', 'Sumber', 'Dicatat'],
  notKnown: 'belum diketahui',
  noRecordSigns: 'Tidak ada tanda.',
  recordSigns,
}
