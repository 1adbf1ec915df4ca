import type { NoticeKind } from '../../domain/complaint/notice.ts'

/** The words of the letters about complaints, in Indonesian. */
export type NoticeWords = {
  readonly subjects: Readonly<Record<NoticeKind, (ticket: string) => string>>
  readonly sentences: Readonly<Record<NoticeKind, (ticket: string) => string>>
  /** The first letter to an address. */
  readonly confirm: {
    readonly subject: string
    readonly sentence: (days: number) => string
    readonly link: string
  }
  /** The letter about what changed. */
  readonly changed: {
    readonly subject: (innovation: string) => string
    readonly sentence: (innovation: string, date: string) => string
    readonly end: string
  }
  readonly due: (date: string) => string
  readonly readOn: string
  readonly closing: (region: string) => string
}

export const id: NoticeWords = {
  subjects: {
    received: (ticket) => `Laporan ${ticket} kami terima`,
    'asked-back': (ticket) => `Ada pertanyaan tentang laporan ${ticket}`,
    answered: (ticket) => `Laporan ${ticket} sudah dijawab`,
    closed: (ticket) => `Laporan ${ticket} ditutup`,
    'handed-over': (ticket) => `Laporan ${ticket} diteruskan ke SP4N-LAPOR!`,
    merged: (ticket) => `Laporan ${ticket} digabung dengan laporan serupa`,
    unmerged: (ticket) => `Laporan ${ticket} ditangani sendiri lagi`,
    'asked-better': (ticket) => `Laporan ${ticket}: apakah sekarang lebih baik?`,
    assigned: (ticket) => `Pengaduan ${ticket} diteruskan kepada Anda`,
    reminded: (ticket) => `Pengaduan ${ticket} hampir lewat batas`,
    escalated: (ticket) => `Pengaduan ${ticket} terlambat dan diteruskan kepada Anda`,
    reopened: (ticket) => `Pengaduan ${ticket} dibuka lagi oleh pelapor`,
  },
  sentences: {
    received: (ticket) =>
      `Terima kasih. Laporan Anda kami terima dengan nomor tiket ${ticket}. Simpan nomor ini.`,
    'asked-back': (ticket) => `Petugas perlu bertanya sebelum menjawab laporan ${ticket}. Mohon dibalas.`,
    answered: (ticket) => `Laporan ${ticket} sudah dijawab.`,
    closed: (ticket) =>
      `Laporan ${ticket} ditutup. Beberapa waktu lagi kami bertanya apakah keadaannya lebih baik.`,
    'handed-over': (ticket) => `Laporan ${ticket} diteruskan ke SP4N-LAPOR! dan ditangani di sana.`,
    merged: (ticket) =>
      `Laporan ${ticket} digabung dengan laporan lain tentang hal yang sama, agar ditangani sekaligus.`,
    unmerged: (ticket) => `Laporan ${ticket} tidak lagi digabung dan ditangani sendiri.`,
    'asked-better': (ticket) =>
      `Laporan ${ticket} sudah ditutup beberapa waktu. Apakah sekarang lebih baik? Jawaban "belum" membukanya lagi.`,
    assigned: (ticket) => `Pengaduan ${ticket} diteruskan kepada perangkat daerah Anda.`,
    reminded: (ticket) => `Pengaduan ${ticket} belum dijawab dan batasnya sudah dekat.`,
    escalated: (ticket) =>
      `Pengaduan ${ticket} melewati batas tanpa jawaban, karena itu diteruskan kepada Anda.`,
    reopened: (ticket) => `Menurut pelapor, pengaduan ${ticket} belum beres. Perlu jawaban baru.`,
  },
  confirm: {
    subject: 'Bolehkah kami mengirim kabar ke alamat ini?',
    sentence: (days) =>
      `Seseorang menuliskan alamat ini pada sebuah laporan atau sesudah sebuah survei, agar dikabari lewat email. Jika itu Anda, buka tautan ini dan setujui. Jika bukan, abaikan saja: tidak ada email lain yang dikirim. Jawaban ditunggu ${days} hari.`,
    link: 'Setuju atau tolak di:',
  },
  changed: {
    subject: (innovation) => `Ada yang berubah: ${innovation}`,
    sentence: (innovation, date) =>
      `Anda meminta dikabari. Karena suara warga, ini yang berubah di ${innovation} sejak ${date}:`,
    end: 'Berhenti menerima kabar ini:',
  },
  due: (date) => `Paling lambat dijawab ${date}.`,
  readOn: 'Baca selengkapnya di:',
  closing: (region) => `${region}\nSurel ini dikirim otomatis; balasannya tidak dibaca.`,
}
