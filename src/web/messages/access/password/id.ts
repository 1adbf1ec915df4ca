/** The page on which somebody sets a password of their own. */
export const password = {
  title: 'Ubah kata sandi',
  lead: 'Sesi Anda di perangkat lain berakhir setelah kata sandi diganti.',
  firstTitle: 'Buat kata sandi Anda sendiri',
  firstLead:
    'Anda masuk dengan sandi sekali pakai yang juga pernah dilihat orang lain. Gantilah dulu; setelah itu meja kerja Anda terbuka.',
  current: 'Kata sandi sekarang',
  currentOneTime: 'Sandi sekali pakai',
  next: 'Kata sandi baru',
  nextHint: (characters: number) =>
    `Paling sedikit ${characters} karakter. Beberapa kata yang mudah Anda ingat lebih baik daripada tanda-tanda rumit.`,
  repeat: 'Kata sandi baru, sekali lagi',
  save: 'Simpan kata sandi',
  link: 'Ubah kata sandi',
  repeatDiffers: 'Kedua kata sandi baru tidak sama. Ketik lagi keduanya.',
  refusals: {
    'wrong-password': 'Kata sandi sekarang tidak cocok.',
    'too-many-attempts': 'Terlalu banyak percobaan. Tunggu sepuluh menit, lalu coba lagi.',
    'password-too-short': 'Terlalu pendek. Tambahkan satu atau dua kata.',
    'password-too-long': 'Terlalu panjang. Paling banyak 128 karakter.',
    'password-guessable':
      'Mudah ditebak: hampir hanya email Anda, nama Labinov, atau tanda yang sama. Pilih beberapa kata lain.',
    'password-common':
      'Mudah ditebak: mirip kata sandi yang sering dipakai atau pernah bocor. Pilih beberapa kata yang tidak berhubungan.',
    'password-not-weighed':
      'Kekuatan kata sandi ini belum dapat diperiksa, jadi belum disimpan. Tunggu sebentar, lalu simpan lagi.',
    'password-same': 'Ini kata sandi yang sekarang. Pilih yang lain.',
  },
}
