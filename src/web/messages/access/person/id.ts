/** One colleague's account, and the sheet by which a one-time link is handed over. */
export const person = {
  manageOf: (name: string) => `Kelola akun ${name}`,
  rolesTitle: 'Peran di daerah ini',
  correctTitle: 'Perbaiki nama atau email',
  correct: 'Simpan perbaikan',
  leaveTitle: 'Keluar dari daerah ini',
  leaveLead:
    'Semua perannya di daerah ini berakhir. Yang pernah ia kerjakan tetap tercatat atas namanya. Pilih rekan yang melanjutkan perannya, bila ada.',
  successor: 'Dilanjutkan oleh',
  nobodyTakesOver: 'Tidak ada',
  leave: 'Catat keluar',
  leaveRefused: {
    'no-such-successor': 'Rekan itu tidak lagi punya peran di daerah ini.',
    'last-administrator': 'Ia administrator terakhir. Pilih rekan yang melanjutkan.',
  },
  resetTitle: 'Kata sandi hilang',
  resetLead:
    'Tautan sekali pakai, berlaku 24 jam. Kata sandi yang sekarang tetap berlaku sampai yang baru dibuat; percobaan masuk yang tertahan dibuka.',
  reset: 'Buat tautan kata sandi',
  worksElsewhere:
    'Orang ini juga bekerja di daerah lain. Akunnya hanya dapat diubah oleh yang bersangkutan lewat email, atau oleh pengelola server dengan perintah labinov person reset.',
  refused: {
    'no-such-person': 'Orang itu tidak lagi punya peran di daerah ini.',
    'works-elsewhere': 'Orang ini juga bekerja di daerah lain, jadi akunnya tidak dapat diubah dari sini.',
    'email-taken': 'Alamat email itu dipakai akun lain.',
  },
  sheetInvited: (name: string) => `Serahkan akun kepada ${name}`,
  sheetReset: (name: string) => `Serahkan tautan kepada ${name}`,
  sheetLead: (moment: string) =>
    `Tampil sekali ini saja; Labinov tidak menyimpannya dalam bentuk yang dapat dibaca. Berlaku satu kali, sampai ${moment}.`,
  waysTitle: 'Pilih satu cara',
  link: 'Tautan',
  linkHint: 'Siapa yang memegang tautan ini dapat membuat kata sandinya. Kirim hanya kepada orangnya.',
  message: 'Teks untuk WhatsApp',
  messageHint: 'Salin, atau buka WhatsApp dan pilih orangnya.',
  messageText: (name: string, link: string, moment: string) =>
    `Halo ${name}, ini tautan untuk membuat kata sandi Labinov Anda: ${link} . Berlaku satu kali, sampai ${moment}. Jangan teruskan kepada orang lain.`,
  openWhatsapp: 'Buka WhatsApp',
  qr: 'Kode QR tautan ini, untuk dipindai dengan ponsel orangnya',
  qrTitle: 'Orangnya ada di depan Anda',
  qrHint: 'Biarkan ia memindai dengan ponselnya.',
  phoneTitle: 'Lewat telepon',
  steps: (address: string, email: string, code: string) => [
    `Buka ${address}`,
    `Isi email ${email}`,
    `Isi kode ${code}`,
    'Ketik kata sandi baru dua kali, lalu Simpan dan masuk',
  ],
  code: 'Kode untuk dibacakan',
}
