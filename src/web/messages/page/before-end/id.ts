/** What is asked before something ends: what follows, and how it is taken back. */
export const beforeEnd = {
  end: 'Ya, akhiri',
  remove: 'Ya, hapus',
  withdraw: 'Ya, tarik',
  cancel: 'Ya, batalkan',
  surveyCode: 'Poster dengan kode ini tidak menerima jawaban lagi, dan kodenya tidak dapat dibuka kembali.',
  visitSlips: 'Slip yang belum dipakai tidak berlaku lagi, dan tidak dapat dihidupkan kembali.',
  shortLink:
    'Yang sudah disebar tetap sampai ke halamannya; kode QR-nya tidak ditawarkan lagi. Tidak dapat dihidupkan kembali.',
  coach: 'Pendamping ini tidak lagi memegang inovasinya. Ia dapat ditunjuk lagi kapan saja.',
  deputy: 'Mulai sekarang penggantinya tidak mengerjakan apa-apa untuk orang itu. Ia dapat ditunjuk lagi.',
  material:
    'Peserta tidak dapat membukanya lagi. Untuk mengembalikannya, berkas atau tautannya ditambahkan lagi.',
  person: (name: string) => `${name} dikeluarkan dari semua baris untuk selamanya. Tidak dapat dibatalkan.`,
  reporter: 'Pelapor dikeluarkan dari laporan ini untuk selamanya. Tidak dapat dibatalkan.',
  personYes: 'Ya, keluarkan',
  change: 'Warga tidak melihat perubahan ini lagi. Untuk mengembalikannya, perubahannya ditulis lagi.',
  registration:
    'Kursi Anda diberikan kepada yang menunggu. Bila mendaftar lagi, Anda mulai dari belakang daftar tunggu.',
  calendar: 'Kalender yang memakai alamat ini tidak diperbarui lagi. Alamat baru dapat dibuat kapan saja.',
  mark: 'Poster, slip, dan halaman publik tampil tanpa lambang sampai lambang dipasang lagi.',
  effectRow: 'Baris ini tidak dihitung lagi di lembar dampak. Dapat diisi lagi.',
}
