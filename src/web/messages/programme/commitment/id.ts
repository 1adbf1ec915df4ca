import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** Statements of commitment: made as a paper to sign, and the signed paper that comes back. */
export const commitment = {
  title: 'Pernyataan komitmen',
  lead: 'Pimpinan perangkat daerah berjanji; kertasnya dibuat di sini, ditandatangani di luar, lalu dikirim kembali.',
  counts: (signed: number, all: number) =>
    `${number(signed)} dari ${number(all)} perangkat daerah sudah menandatangani.`,
  columns: { agency: 'Perangkat daerah', signer: 'Penanda tangan', state: 'Keadaan' },
  none: 'belum dibuat',
  made: (day: string) => `dibuat, tertanggal ${day}; belum kembali`,
  signed: (day: string) => `ditandatangani, kembali ${day}`,
  nothing: 'Perangkat daerah ini belum punya pernyataan komitmen.',
  stands: (name: string, office: string, day: string) => `${name}, ${office}, tertanggal ${day}.`,
  waits: 'Kertasnya belum kembali.',
  returned: (day: string) => `Kertas yang ditandatangani kembali ${day}.`,
  paper: 'Kertas untuk ditandatangani (PDF)',
  signedPaper: 'Kertas yang sudah ditandatangani',
  hash: (text: string) => `SHA-256: ${text}`,
  hashNote:
    'Kedua sidik berkas disimpan. Siapa pun yang memegang berkasnya dapat mencocokkan bahwa isinya tidak berubah. Foto disimpan ulang tanpa lokasinya; sidiknya dari berkas yang disimpan.',
  make: 'Buat kertas',
  makeNew: 'Buat pernyataan baru',
  signerName: 'Nama',
  signerOffice: 'Jabatan',
  place: 'Tempat',
  datedOn: 'Tanggal',
  language: 'Bahasa kertas',
  languageHint:
    'Surat resmi daerah berbahasa Indonesia; pilih bahasa lain hanya bila penanda tangannya memintanya.',
  languages: { id: 'Bahasa Indonesia', en: 'Bahasa Inggris' },
  promises: 'Yang dijanjikan',
  promisesHint: 'Satu baris satu janji, paling banyak dua belas.',
  defaultPromises: [
    'Menghasilkan paling sedikit satu inovasi yang menjawab masalah warga.',
    'Menunjuk tim dan memberi mereka waktu, orang, dan anggaran.',
    'Mengukur keadaan sebelum dan sesudahnya, dan membuka hasilnya kepada warga.',
    'Melanjutkan yang terbukti dinikmati, dan memperbaiki atau menghentikan yang tidak.',
  ],
  tooManyPromises: 'Paling banyak dua belas janji.',
  send: 'Kirim kertas yang ditandatangani',
  file: 'Berkas',
  fileHint:
    'PDF atau foto, paling besar 10 MB. Tanda tangan elektronik dibubuhkan di luar Labinov; kata sandi tanda tangan tidak pernah diminta di sini.',
  refused: {
    'no-such-commitment': 'Ada pernyataan yang lebih baru. Kirim kertas dari pernyataan itu.',
    'not-a-paper': 'Kirim PDF atau foto kertasnya.',
    unsigned: 'Ini berkas yang belum ditandatangani. Kirim yang sudah ditandatangani.',
    missing: 'Pilih berkasnya.',
  },
  earlier: 'Pernyataan sebelumnya',
  document: {
    opening: 'Yang bertanda tangan di bawah ini:',
    promise: 'menyatakan berkomitmen untuk:',
    dated: (place: string, day: string) => `${place}, ${day}`,
    example: 'CONTOH: bukan pernyataan sungguhan.',
  },
  events: 'Acara angkatan',
  noEvents: 'Belum ada acara. Buka kegiatan belajar dan pilih angkatan ini.',
  eventLine: (day: string, present: number, agencies: number) =>
    `${day}: ${number(present)} orang hadir dari ${number(agencies)} perangkat daerah`,
  neverCame: (count: number) => `${number(count)} perangkat daerah belum pernah hadir:`,
}

export type CommitmentMessages = typeof commitment
