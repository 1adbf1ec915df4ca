import { formatsOf } from '../../format.ts'

const { number } = formatsOf('id')

/** Who is who in the agencies, and reminders. */
export const contact = {
  title: 'Siapa siapa',
  lead: (all: number, nobody: number, late: number) =>
    `${number(all)} perangkat daerah: ${number(nobody)} belum punya orang, ${number(late)} punya hal yang menunggu.`,
  filters: {
    all: 'Semua',
    nobody: 'Belum punya orang',
    late: 'Perlu diingatkan',
    worksheet: 'Lembar kerja lewat batas',
  },
  empty: 'Tidak ada perangkat daerah di daftar ini.',
  agency: 'Perangkat daerah',
  coordinator: 'Koordinator',
  telephone: 'Nomor pesan',
  seen: 'Terakhir masuk',
  late: 'Menunggu',
  reminded: 'Diingatkan',
  choose: (agency: string) => `Pilih ${agency}`,
  nobody: 'belum ada orang',
  noCoordinator: 'belum ada koordinator',
  teamOf: (count: number) => `tim: ${number(count)} orang`,
  neverSeen: 'belum pernah',
  neverSeenLong: 'belum pernah masuk',
  seenOn: (day: string) => `terakhir masuk ${day}`,
  lateCount: (count: number) => `${number(count)} hal`,
  today: 'hari ini',
  remind: 'Ingatkan yang dipilih',
  remindTicked: (count: number) => `Ingatkan ${number(count)} perangkat daerah yang dipilih`,
  remindLate: 'Ingatkan yang terlambat',
  remindHint:
    'Lewat email bila email dipasang; bila tidak, teks siap kirim per perangkat daerah. Sekali sehari untuk tiap perangkat daerah.',
  remindersLink: 'Pengingat hari ini',
  chooseFirst: 'Pilih dulu perangkat daerah yang akan diingatkan.',
  lateTitle: 'Yang menunggu',
  nothingLate: 'Tidak ada yang terlambat.',
  remindOne: 'Ingatkan',
  remindedToday: 'Sudah diingatkan hari ini.',
  seeText: 'Lihat teksnya',
  people: 'Orangnya',
  nobodyLong: 'Belum ada yang punya akun. Pengelola dapat mengisi untuk mereka; itu tercatat di riwayat.',
  telephoneOf: (name: string) => `Nomor pesan ${name}`,
  ownTelephone: 'Nomor pesan kantor',
  noTelephone: 'Belum ada nomor.',
  changeTelephone: 'Ubah nomor',
  number: 'Nomor',
  numberHint: 'Contoh: 0812 3456 7890. Kosongkan untuk menghapus.',
  whoAnswers: 'Siapa yang menjawab di nomor ini',
  whoAnswersHint: 'Bila tidak ada yang punya akun di sana.',
  remindersOf: 'Pengingat sebelumnya',
  ways: { mail: 'lewat email', hand: 'teks dikirim sendiri' },
  privacy:
    'Nomor hanya dilihat pengelola, dipakai untuk mengingatkan pekerjaan, tidak ditulis di riwayat, dan hilang ketika orangnya berhenti.',
  remindersOn: (day: string) => `Pengingat ${day}`,
  remindersLead: (waiting: number, gone: number) =>
    waiting > 0
      ? `${number(waiting)} teks menunggu dikirim, ${number(gone)} sudah.`
      : `Semua ${number(gone)} pengingat sudah dikirim.`,
  noReminders: 'Tidak ada pengingat pada hari ini.',
  textFor: (agency: string) => `Teks untuk ${agency}`,
  wasSent: 'Sudah saya kirim',
  gone: 'Sudah dikirim',
  otherDay: 'Hari lain',
  showDay: 'Tampilkan',
  refused: {
    'no-telephone': 'Ini bukan nomor telepon. Contoh: 0812 3456 7890.',
    'not-of-a-team': 'Orang ini tidak lagi di tim perangkat daerah mana pun.',
  },
}

export type ContactMessages = typeof contact
