import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** What a team changed because of what citizens said. */
export const improvement = {
  title: 'Berubah karena warga',
  since: (day: string) => `Sejak ${day}`,
  none: 'Belum ada. Ceritakan satu perubahan kecil: warga melihatnya setelah menjawab.',
  lead: 'Tampil bagi warga setelah mereka menjawab, dan di halaman inovasi.',
  addTitle: 'Ceritakan perubahan',
  text: 'Apa yang berubah',
  textHint: 'Satu kalimat, misalnya: loket sekarang buka sampai pukul 18.00. Tanpa nama orang.',
  changedOn: 'Berlaku sejak',
  add: 'Tampilkan',
  future: 'Tanggal ini belum tiba. Ceritakan setelah benar-benar berubah.',
  withdraw: 'Tarik',
  withdrawOf: (text: string) => `Tarik: ${text}`,
  askRestart: 'Hitung indeks sejak perubahan ini',
  askRestartOf: (text: string) => `Hitung indeks sejak perubahan ini: ${text}`,
  restartsTitle: 'Periode baru indeks kepuasan',
  restartsLead:
    'Indeks melihat paling lama 12 bulan ke belakang. Setelah perbaikan ia bisa dihitung sejak perbaikan itu, bila orang kedua di luar perangkat daerah menyetujuinya. Periode baru berlaku setelah sampelnya lengkap; sampai saat itu periode lama yang dihitung. Paling banyak sekali dalam enam bulan.',
  restartOf: (text: string, month: string) => `${text} Dihitung sejak ${month}.`,
  restartAsked: (name: string, day: string) => `Diminta ${name}, ${day}.`,
  restartDecided: {
    confirmed: (name: string, day: string, reason: string) => `Disetujui ${name}, ${day}: ${reason}`,
    declined: (name: string, day: string, reason: string) => `Ditolak ${name}, ${day}: ${reason}`,
  },
  restartWaits: 'Menunggu orang kedua.',
  restartReason: 'Alasan',
  restartReasonHint: 'Mengapa perbaikan ini memulai periode baru, atau tidak.',
  confirmRestart: 'Setujui',
  declineRestart: 'Tolak',
  restartRefused: {
    'already-waiting': 'Satu permintaan masih menunggu orang kedua.',
    'too-soon': 'Periode baru paling banyak sekali dalam enam bulan.',
  },
  splitTitle: (day: string) => `Sebelum dan sejak perubahan ${day}`,
  splitBefore: 'Setahun sebelum',
  splitSince: 'Sejak itu',
  splitSaid: (index: string, answers: number) => `indeks ${index} dari ${number(answers)} jawaban`,
  /** Beside two figures without an interval, which alone would read as an effect. */
  splitOpen: 'Apakah bedanya melebihi kebetulan, dan apa sebabnya, tidak dikatakan angka ini.',
  splitColumns: { part: 'Bagian', index: 'Indeks', between: 'Antara (keyakinan 95%)', answers: 'Jawaban' },
  splitDirection: {
    better:
      'Lebih baik sejak itu, melebihi kebetulan. Apakah karena perubahan itu, tidak dikatakan angka ini.',
    worse: 'Lebih buruk sejak itu, melebihi kebetulan.',
    unclear: 'Bedanya masih bisa kebetulan.',
    'other-questions': 'Yang ditanyakan sebelum dan sejak itu tidak sama, jadi tidak dapat dibandingkan.',
  },
}
