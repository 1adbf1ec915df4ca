/** Codes of single visits on slips: the team's page, the slip, and the survey that asks for one. */
export const visitCode = {
  title: 'Kode kunjungan',
  link: 'Kode kunjungan',
  lead: (code: string) =>
    `Slip untuk setiap tamu: satu slip, satu jawaban. Sejak slip pertama dicetak, survei ${code} hanya menerima jawaban dengan kode kunjungan.`,
  formTitle: 'Cetak slip',
  codes: 'Berapa slip',
  codesHint: (max: string) => `Paling banyak ${max} sekali cetak.`,
  expiresOn: 'Berlaku sampai',
  everyKth: 'Dibagikan kepada setiap pengunjung ke-',
  everyKthHint:
    'Isi 5 bila setiap pengunjung kelima diberi slip, siapa pun dia. Maka yang ditanya mewakili semua pengunjung, dan terlihat berapa bagian yang menjawab. Kosongkan bila slip dibagikan bebas.',
  past: 'Pilih hari ini atau hari sesudahnya.',
  print: 'Buat slip (PDF)',
  once: 'Simpan berkasnya: kode hanya disimpan dalam bentuk tersandi, jadi slip yang sama tidak dapat dibuat lagi.',
  batchesTitle: 'Slip yang sudah dicetak',
  none: 'Belum ada slip. Cetak yang pertama dengan isian di atas.',
  columns: { printed: 'Dicetak', used: 'Sudah dipakai', until: 'Berlaku sampai', end: 'Akhiri' },
  usedOf: (used: string, codes: string) => `${used} dari ${codes}`,
  sampledOf: (used: string, codes: string, step: string) =>
    `${used} dari ${codes}, kepada setiap pengunjung ke-${step}`,
  ended: (moment: string) => `Diakhiri ${moment}`,
  over: 'sudah lewat',
  end: 'Akhiri',
  endOf: (moment: string) => `Akhiri slip yang dicetak ${moment}`,
  slip: {
    question: 'Apakah layanan ini membantu Anda?',
    scan: 'Pindai, atau buka',
    code: 'Kode kunjungan',
    until: (date: string) => `Satu jawaban, sampai ${date}. Tanpa akun dan tanpa nama.`,
    example: 'Contoh, bukan data sebenarnya',
  },
  field: 'Kode kunjungan',
  fieldHint: 'Sepuluh huruf dan angka pada slip Anda, misalnya K7Q2M-9XA4B.',
  mistyped: 'Tulis kode pada slip Anda: sepuluh huruf dan angka. Mungkin ada satu yang salah ketik.',
  refusals: {
    'visit-used':
      'Kode ini sudah dipakai untuk satu jawaban. Jawaban Anda masih ada di halaman ini: minta slip lain di loket, lalu kirim lagi.',
    'visit-over':
      'Masa berlaku kode ini sudah habis. Jawaban Anda masih ada di halaman ini: minta slip baru di loket, lalu kirim lagi.',
    'visit-unknown':
      'Kode ini bukan untuk survei ini. Periksa kode pada slip Anda; jawaban Anda masih ada di halaman ini.',
  },
}
