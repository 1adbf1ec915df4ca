import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** Whether the public pages of a region are open, what everybody reads until then, and the setting. */
export const publicPage = {
  title: 'Halaman publik',
  notOpenTitle: (region: string) => `Halaman ${region} belum dibuka`,
  notOpenText:
    'Daerah ini masih menyiapkan daftar inovasinya. Kode survei dan nomor pengaduan yang sudah Anda terima tetap berlaku.',
  answerSurvey: 'Isi survei dengan kode',
  trackReport: 'Lihat pengaduan saya',
  staff: 'Masuk untuk petugas',
  preview: 'Halaman publik belum dibuka. Halaman ini baru terlihat oleh petugas daerah.',
  isOpen: (date: string) => `Halaman publik terbuka sejak ${date}.`,
  isClosed: 'Halaman publik belum dibuka. Warga membaca kalimat "belum dibuka" di sana.',
  whatWorks: 'Kode survei, pengaduan, nomor pengaduan, pendaftaran belajar dan sertifikat selalu berjalan.',
  shown: (published: number, unpublished: number) =>
    `${number(published)} inovasi sudah terbit, ${number(unpublished)} belum.`,
  toPublish: 'Terbitkan inovasi',
  see: 'Lihat seperti warga',
  open: 'Buka halaman publik',
  close: 'Tutup halaman publik',
  closeQuestion:
    'Warga lalu membaca bahwa halaman ini belum dibuka. Yang sudah terbit tetap tersimpan sebagai terbit.',
  closeConfirm: 'Ya, tutup',
  wouldBeEmpty:
    'Belum ada inovasi yang terbit: bila dibuka sekarang, warga melihat halaman kosong. Terbitkan dahulu yang siap.',
  isEmpty: 'Halaman publik terbuka, tetapi kosong: belum ada inovasi yang terbit.',
  emptyQuestion: 'Tidak ada satu inovasi pun yang akan terlihat. Tetap buka?',
  emptyConfirm: 'Ya, buka tanpa inovasi',
  licence: 'Lisensi data terbuka',
  licenceLead:
    'Tertulis di halaman data terbuka dan di setiap unduhan JSON. Kosongkan keduanya untuk kembali ke CC BY 4.0.',
  licenceName: 'Nama lisensi',
  licenceAddress: 'Alamat teks lisensi',
  licenceAddressHint: 'Misalnya https://creativecommons.org/licenses/by/4.0/deed.id',
  licenceSave: 'Simpan lisensi',
  licenceRefused: {
    name: 'Tulis nama lisensi, paling panjang 100 huruf.',
    address: 'Tulis alamat lengkap yang diawali https://, paling panjang 300 huruf.',
  },
}
