/** A password that was lost or never set: whom to ask, the one-time link, the code that is read out. */
export const passwordLink = {
  lost: 'Lupa kata sandi?',
  lostTitle: 'Lupa kata sandi',
  lostLead: 'Kata sandi lama tidak dapat dibaca siapa pun. Anda membuat yang baru lewat tautan sekali pakai.',
  askTitle: 'Tanya administrator',
  ask: 'Administrator Labinov di daerah Anda membuat tautan itu dalam satu menit, biasanya petugas Bappeda atau Bappelitbangda. Minta dikirim lewat pesan, atau minta kodenya dibacakan lewat telepon.',
  askServer:
    'Anda sendiri administrator dan tidak ada yang lain? Pengelola server menjalankan perintah ini; hasilnya tautan dan kode.',
  serverCommand: 'Perintah di server',
  mailTitle: 'Lewat email',
  mailLead: 'Tautan dikirim ke alamat email akun Anda dan berlaku satu jam.',
  mailButton: 'Kirim tautan',
  mailSentTitle: 'Periksa email Anda',
  mailSent:
    'Bila ada akun dengan alamat itu, emailnya sedang dikirim. Tidak datang dalam beberapa menit? Periksa folder spam, lalu tanya administrator.',
  codeLink: 'Saya punya kode',
  codeTitle: 'Buat kata sandi dengan kode',
  codeLead: 'Kode dibacakan administrator kepada Anda. Berlaku satu kali.',
  code: 'Kode',
  codeHint: 'Sepuluh huruf dan angka, misalnya k4qmw-3txpd. Huruf besar atau kecil sama saja.',
  linkTitle: 'Buat kata sandi Anda',
  linkLead: (name: string) =>
    `Untuk akun ${name}. Setelah disimpan, Anda langsung masuk dan tautan ini tidak berlaku lagi.`,
  save: 'Simpan dan masuk',
  endedTitle: 'Tautan ini tidak dapat dipakai',
  ended: {
    'link-unknown':
      'Alamatnya tidak lengkap, atau tautan ini sudah lama. Buka lagi dari pesan aslinya, atau minta yang baru.',
    'link-used':
      'Tautan ini sudah dipakai, atau sudah ada yang lebih baru. Bila kata sandi sudah Anda buat, langsung masuk saja.',
    'link-expired': 'Waktunya sudah lewat. Minta tautan baru.',
  },
  wrongCode:
    'Email dan kode tidak cocok, atau kodenya sudah lewat waktu atau dipakai. Periksa keduanya, atau minta kode baru.',
  tooMany: 'Terlalu banyak percobaan. Tunggu sepuluh menit, lalu coba lagi.',
}
