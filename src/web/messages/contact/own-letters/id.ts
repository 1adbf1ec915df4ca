import type { LetterGroup } from '../../../../domain/contact/letter-group.ts'
import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

const groups: Record<LetterGroup, string> = {
  work: 'Lembar kerja, rencana, dan langkah tim',
  reviews: 'Yang menunggu pemeriksaan atau persetujuan saya',
  values: 'Angka dan bukti yang belum diisi',
  decisions: 'Yang menunggu keputusan saya',
  complaints: 'Pengaduan warga',
  coaching: 'Pendampingan dan sebutan nama saya',
  learning: 'Kegiatan belajar',
  laboratory: 'Keadaan laboratorium: yang terlambat, yang belum punya orang',
}

/** What somebody is told of by e-mail, and their calendar of deadlines. */
export const ownLetters = {
  title: 'Kabar dan kalender',
  lead: 'Setiap hari kerja pukul tujuh pagi, satu email berisi apa yang diminta dari Anda. Bila tidak ada, tidak ada email.',
  noMail:
    'Email belum dipasang di sini, jadi belum ada yang dikirim. Pilihan Anda berlaku begitu email dipasang.',
  groupsTitle: 'Kirimi saya email tentang',
  groups,
  always: 'Yang tidak bisa menunggu (data pribadi, cadangan data yang gagal) selalu dikirim saat itu juga.',
  save: 'Simpan pilihan',
  calendarTitle: 'Kalender tenggat',
  calendarLead:
    'Tambahkan alamat ini ke kalender ponsel atau komputer Anda: tenggat Anda muncul di sana dan ikut berubah. Di dalamnya tidak ada nama orang.',
  feedNone: 'Belum ada alamat.',
  feedSince: (day: string) =>
    `Alamat yang berlaku dibuat ${day}. Alamat itu tidak dapat ditampilkan lagi; buat yang baru bila hilang.`,
  makeFeed: 'Buat alamat',
  renewFeed: 'Buat alamat baru',
  renewHint: 'Alamat lama berhenti saat itu juga.',
  endFeed: 'Akhiri alamat',
  feed: 'Alamat kalender Anda',
  feedHint: 'Tampil sekali ini saja. Siapa pun yang memilikinya melihat tenggat Anda, jadi jangan dibagikan.',
  calendarName: 'Tenggat Labinov',
  closing: (cohort: string, stage: string) => `${cohort}: batas ${stage}`,
  subject: (count: number, region: string) => `${number(count)} pekerjaan menunggu Anda di ${region}`,
  urgentSubject: (region: string) => `Perlu ditangani sekarang di ${region}`,
  letterLead: 'Yang diminta dari Anda:',
  urgentLead: 'Ini tidak bisa menunggu:',
  more: (count: number) => `dan ${number(count)} lagi`,
  open: 'Buka meja kerja:',
  turnOff: 'Pilih apa yang dikirim:',
}

export type OwnLettersMessages = typeof ownLetters
