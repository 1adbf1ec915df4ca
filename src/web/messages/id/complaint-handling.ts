/** What surrounds a complaint: e-mail, deadlines, duplicates, templates, and what a region sets for them. */
export const complaintHandling = {
  contactByMail: 'Agar kami dapat mengabari Anda lewat surel (boleh kosong)',
  contactByStaff: 'Agar petugas dapat menghubungi Anda (boleh kosong)',
  noMail: 'Dari sini tidak ada surel yang dikirim. Kabarnya dibaca di halaman pantau.',
  contactRemoved: (days: string) => `Nama dan alamat dihapus ${days} hari setelah laporan selesai.`,
  newsByMail: 'Kabar berikutnya juga kami kirim ke alamat surel Anda.',
  newsHereOnly: 'Dari sini tidak ada surel yang dikirim: kabarnya hanya ada di halaman ini.',
  category: 'Tentang hal apa?',
  noCategory: 'Belum ditentukan',
}
