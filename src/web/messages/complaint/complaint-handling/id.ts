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
      `Seseorang menuliskan alamat email Anda pada sebuah laporan di ${region}. Bolehkah kami mengirim kabar tentang laporan ke alamat itu?`,
    confirmed: (region: string) => `Kabar tentang laporan di ${region} dikirim ke alamat email Anda.`,
    refused: (region: string) => `Tidak ada kabar dari ${region} yang dikirim ke alamat email Anda.`,
    agree: 'Ya, kirim kabar',
    refuse: 'Tidak, jangan kirim',
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
