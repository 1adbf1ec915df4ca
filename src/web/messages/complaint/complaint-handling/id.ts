/** What surrounds a complaint: e-mail, deadlines, duplicates, templates, and what a region sets for them. */
export const complaintHandling = {
  contactByMail: 'Agar kami dapat mengabari Anda lewat email',
  contactConfirm: 'Email pertama kami meminta persetujuan Anda; sebelum itu tidak ada kabar yang dikirim.',
  contactByStaff: 'Nama Anda',
  noMail: 'Dari sini tidak ada email yang dikirim. Kabarnya dibaca di halaman pantau.',
  contactRemoved: (days: string) => `Nama dan alamat dihapus ${days} hari setelah laporan selesai.`,
  newsByMail:
    'Kabar berikutnya juga kami kirim ke alamat email Anda, setelah Anda setuju lewat email kami yang pertama.',
  letters: {
    title: 'Kabar lewat email',
    asked: (region: string) =>
      `Seseorang menuliskan alamat email Anda pada sebuah laporan atau sesudah sebuah survei di ${region}. Bolehkah kami mengirim kabar ke alamat itu?`,
    confirmed: (region: string) =>
      `Kabar dari ${region} yang diminta untuk alamat email Anda dikirim ke sana.`,
    refused: (region: string) => `Tidak ada kabar dari ${region} yang dikirim ke alamat email Anda.`,
    agree: 'Ya, kirim kabar',
    refuse: 'Tidak, jangan kirim',
  },
  changes: {
    title: 'Kabari saya bila ada yang berubah',
    email: 'Alamat email Anda',
    consent:
      'Alamat ini dipakai hanya untuk satu email setiap kali ada perubahan karena suara warga yang diumumkan, terpisah dari jawaban Anda, paling lama dua tahun. Email pertama meminta persetujuan Anda. Berhenti kapan saja lewat satu tautan; alamatnya langsung dihapus.',
    ask: 'Kabari saya',
    reportConsent: (innovation: string) =>
      `Satu email ke alamat pada laporan ini setiap kali ada perubahan di ${innovation} yang diumumkan, sampai alamat itu dihapus.`,
    stop: 'Berhenti dikabari',
    endTitle: 'Berhenti menerima kabar perubahan',
    endQuestion: (innovation: string) =>
      `Anda menerima email bila ada yang berubah di ${innovation}. Berhenti sekarang? Alamat Anda langsung dihapus dari daftar ini.`,
    ended: (innovation: string) => `Anda tidak lagi menerima kabar perubahan ${innovation}.`,
  },
  newsHereOnly: 'Dari sini tidak ada email yang dikirim: kabarnya hanya ada di halaman ini.',
  category: 'Tentang hal apa?',
  noCategory: 'Belum ditentukan',
  mergedForCitizen:
    'Ada laporan lain tentang hal yang sama. Keduanya ditangani bersama; yang terlihat di sini adalah kemajuannya.',
  textHidden:
    'Isi laporan dirahasiakan atas pilihan pelapor. Hanya penangannya yang membaca; bagi pimpinan terbuka setelah diteruskan karena terlambat.',
  deadline: (date: string) => `batas ${date}`,
  passedUp: 'Diteruskan ke atasan',
  waitsForCitizen: 'Menunggu balasan pelapor',
  mergeTitle: 'Gabung dengan laporan serupa',
  likely: (count: number) => `Mungkin sama: ${count} laporan serupa`,
  mergeHint:
    'Yang digabung mengikuti penanganan laporan utama; pelapornya membaca kemajuan dan jawaban, bukan isi laporan lain. Dapat dibatalkan.',
  mergeInto: (ticket: string) => `Gabungkan ke ${ticket}`,
  mergeTicket: 'Nomor tiket laporan utama',
  merge: 'Gabungkan',
  mergedTitle: 'Digabung',
  mergedInto: 'Ditangani bersama laporan',
  unmerge: 'Batalkan penggabungan',
  holdsTitle: 'Laporan yang digabung ke sini',
  holdsText: 'Jawaban Anda juga dibaca pelapor-pelapor ini. Jangan menyebut nama atau isi laporan.',
  mergeRefusals: {
    'no-such-complaint': 'Tidak ada laporan dengan nomor ini yang Anda tangani.',
    'same-complaint': 'Ini laporan yang sama. Ketik nomor laporan lain.',
    'main-not-open': 'Laporan itu sudah selesai. Laporan baru tentang hal yang sama perlu ditangani sendiri.',
    'not-mergeable': 'Laporan ini sudah dijawab atau ditangani di jalur nasional, jadi tidak dapat digabung.',
    'holds-merged':
      'Ada laporan yang digabung ke sini. Batalkan dulu, atau gabungkan yang lain ke laporan ini.',
  },
  template: 'Contoh jawaban',
  insertTemplate: 'Sisipkan',
  settings: 'Pengaturan pengaduan',
  dueSoon: 'batas sudah dekat',
}
