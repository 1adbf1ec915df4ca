/** The second step at sign-in: a code of a phone's authenticator, recovery codes, and which roles must bring one. */
export const secondFactor = {
  title: 'Langkah kedua saat masuk',
  lead: 'Setelah kata sandi, Labinov meminta kode enam angka dari ponsel Anda. Kata sandi yang bocor saja lalu tidak membuka apa pun.',
  askedLead: 'Daerah Anda mewajibkan ini untuk peran Anda. Pasang dulu; setelah itu meja kerja Anda terbuka.',
  link: 'Langkah kedua saat masuk',
  passkeys: (count: number) =>
    count === 0 ? 'Atau tanpa mengetik: kunci sandi' : `Kunci sandi Anda: ${count}`,
  startTitle: 'Pasang sekarang',
  startLead:
    'Anda perlu aplikasi pembuat kode di ponsel, misalnya Aegis, Google Authenticator, atau Microsoft Authenticator. Ketik dulu kata sandi Anda.',
  password: 'Kata sandi Anda',
  start: 'Lanjut',
  scanTitle: 'Pindai, lalu ketik kodenya',
  scanStep: 'Buka aplikasi pembuat kode di ponsel, lalu pindai gambar ini.',
  qr: 'Kode QR untuk aplikasi pembuat kode',
  key: 'Tidak bisa memindai? Ketik kunci ini',
  keyHint: 'Jenisnya berbasis waktu, enam angka.',
  firstCode: 'Kode yang tampil sekarang',
  confirm: 'Pasang',
  again: 'Mulai lagi dengan gambar baru',
  onTitle: 'Terpasang',
  onLead: 'Saat masuk berikutnya, Labinov meminta kode dari ponsel Anda.',
  codesTitle: 'Simpan kode pemulihan ini',
  codesLead:
    'Tampil sekali ini saja. Tiap kode berlaku satu kali, saat ponsel Anda hilang. Cetak atau tulis, lalu simpan terpisah dari ponsel.',
  codesDone: 'Sudah saya simpan, lanjut',
  renewTitle: 'Kode pemulihan baru',
  renewLead: 'Sepuluh kode baru menggantikan yang lama.',
  renew: 'Buat kode pemulihan baru',
  endTitle: 'Lepas langkah kedua',
  endLead: 'Setelah itu kata sandi saja sudah cukup untuk masuk.',
  end: 'Lepas',
  askedByRegion: 'Daerah Anda mewajibkan langkah kedua untuk peran Anda, jadi tidak dapat dilepas.',
  stepTitle: 'Satu langkah lagi',
  stepLead: 'Langkah pertama cocok. Buktikan sekali lagi bahwa ini Anda.',
  code: 'Kode',
  codeHint: 'Enam angka dari aplikasi pembuat kode, atau satu kode pemulihan.',
  wrongCode:
    'Kode ini tidak cocok atau sudah dipakai. Tunggu kode berikutnya di ponsel; bila tetap ditolak, periksa jam ponsel.',
  wrongFirstCode: 'Kode ini tidak cocok. Tunggu kode berikutnya; bila tetap ditolak, periksa jam ponsel.',
  stepOver: 'Waktunya lewat, atau terlalu banyak kode yang salah. Masuk lagi dengan kata sandi.',
  tooMany: 'Terlalu banyak kode yang salah. Tunggu lima belas menit, lalu coba lagi.',
  lostPhone: 'Ponsel hilang?',
  lostPhoneText:
    'Ketik satu kode pemulihan. Kalau itu juga hilang, administrator di daerah Anda dapat melepas langkah kedua dari akun Anda; hal itu dicatat.',
  rulesTitle: 'Aturan masuk',
  rulesLead:
    'Peran yang dicentang wajib memasang langkah kedua sebelum apa pun terbuka, mulai permintaan berikutnya.',
  rulesRoles: 'Wajib langkah kedua',
  rulesSave: 'Simpan aturan',
  rulesMissing: (count: number, all: number) =>
    count === 0
      ? 'Semua orang dengan peran itu sudah memasangnya.'
      : `${count} dari ${all} orang dengan peran itu belum memasangnya. Mereka memasangnya saat masuk berikutnya.`,
  rulesLink: 'Aturan masuk: langkah kedua menurut peran',
  ofPersonTitle: 'Masuk dan sesi',
  ofPersonOn: 'Langkah kedua terpasang.',
  ofPersonOff: 'Langkah kedua belum terpasang.',
  resetLead:
    'Ponsel dan kode pemulihannya hilang? Pastikan dulu bahwa memang orangnya yang meminta, misalnya dengan menelepon. Semua sesinya berakhir, dan tindakan ini dicatat.',
  reset: 'Lepas langkah kedua',
  sessionsOf: 'Sesi yang berjalan',
  noSessions: 'Tidak sedang masuk di perangkat mana pun.',
  seen: (moment: string) => `terakhir dipakai ${moment}`,
}
