import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

export const decision = {
  title: (name: string) => `Keputusan: ${name}`,
  lead: 'Keputusan dicatat bersama simpulan dan bukti seperti adanya hari ini, dan langsung terlihat oleh tim.',
  kind: 'Apa keputusan Anda?',
  kinds: {
    'scale-up': 'Perluas',
    keep: 'Pertahankan',
    improve: 'Perbaiki',
    stop: 'Hentikan',
  },
  kindHints: {
    'scale-up': 'Terapkan di lebih banyak tempat: sebut siapa yang mengambil alih dan kapan.',
    keep: 'Teruskan seperti sekarang, dan tinjau lagi pada tanggalnya.',
    improve: 'Tim menyusun rencana perbaikan. Perlu penanggung jawab dan tanggal.',
    stop: 'Akhiri inovasi ini: surveinya ditutup dan tim tidak diminta apa-apa lagi.',
  },
  reason: 'Alasan',
  reasonHint: 'Satu atau dua kalimat. Alasan ini terbaca oleh tim dan warga.',
  owner: 'Penanggung jawab',
  ownerHint: 'Seorang dari perangkat daerah ini. Tugasnya langsung muncul di mejanya.',
  responsible: 'Pihak lain yang mengerjakan',
  ownerTypedHint:
    'Di perangkat daerah ini belum ada yang punya akun: tulis nama atau jabatannya. Koordinatornya dapat diundang kemudian.',
  responsibleHint: 'Bila diperluas oleh pihak lain.',
  dueOn: 'Tanggal',
  dueHint:
    'Perbaiki: selesai paling lambat. Perluas: diambil alih paling lambat. Pertahankan: ditinjau lagi. Hentikan: kosongkan.',
  recommended: (action: string) => `Saran: ${action}.`,
  actions: {
    'scale-up': 'perluas',
    keep: 'pertahankan',
    improve: 'perbaiki',
    stop: 'pertimbangkan untuk dihentikan',
    'collect-proof': 'lengkapi buktinya dulu',
  },
  second: 'Nama kedua',
  secondHint: 'Wajib bila keputusan Anda berbeda dari saran: pimpinan lain atau pengelola laboratorium.',
  secondNobody:
    'Wajib bila keputusan Anda berbeda dari saran, tetapi belum ada pimpinan lain atau pengelola laboratorium yang punya akun. Minta administrator mengundangnya.',
  secondIs: (name: string) => `Berbeda dari saran; nama kedua: ${name}.`,
  asSeen: 'Lihat bukti seperti pada hari keputusan',
  seenThen: (date: string) => `Begini yang terlihat pada keputusan ${date}.`,
  toNow: 'Lihat keadaan sekarang',
  submit: 'Catat keputusan',
  stopTitle: (name: string) => `Hentikan ${name}?`,
  stopLead: 'Belum ada yang dicatat. Bila dihentikan, ini langsung berlaku:',
  stopFollows: (codes: number, year: number) => [
    codes === 0
      ? 'Tidak ada kode survei yang sedang berjalan.'
      : `${number(codes)} kode survei ditutup, dan tidak dibuka lagi; yang memindainya membaca bahwa inovasi ini berhenti.`,
    'Tim, koordinator, dan pendamping tidak diminta apa-apa lagi untuk inovasi ini.',
    `Mulai tahun ${year} inovasi ini tidak dihitung lagi.`,
    'Catatan, angka, jawaban, dan keputusannya tetap tersimpan.',
  ],
  stopBack: 'Keputusan baru, misalnya Pertahankan, menjalankannya lagi; kode survei lalu dibuat baru.',
  stopReason: (reason: string) => `Alasan yang akan terbaca: ${reason}`,
  stopConfirm: 'Ya, hentikan inovasi ini',
  stopReturn: 'Kembali ke formulir',
  errors: {
    'unknown-kind': 'Pilih salah satu keputusan.',
    'reason-missing': 'Tulis alasannya.',
    'responsible-missing': 'Tulis siapa yang mengerjakan: Perbaiki dan Perluas memerlukannya.',
    'owner-missing': 'Pilih siapa yang memperbaiki.',
    'owner-unknown': 'Orang ini tidak bekerja di perangkat daerah inovasi ini. Pilih yang lain.',
    'second-missing': 'Keputusan ini berbeda dari saran. Pilih nama kedua.',
    'second-unknown': 'Orang ini bukan pimpinan atau pengelola laboratorium. Pilih yang lain.',
    'due-missing': 'Tulis tanggalnya.',
    'due-not-future': 'Pilih tanggal sesudah hari ini.',
  },
  latest: 'Keputusan pimpinan',
  none: 'Belum ada keputusan pimpinan.',
  by: (name: string, date: string) => `${name}, ${date}`,
  due: (date: string) => `Batas ${date}.`,
  isDue: (date: string) =>
    `Batasnya ${date} sudah tiba. Lengkapi bukti terbaru, lalu pimpinan memutuskan lagi.`,
  responsibleIs: (name: string) => `Penanggung jawab: ${name}.`,
}
