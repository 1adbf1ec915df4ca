/** The region's own mark: the page on which it is set, and what may be wrong with a picture. */
export const regionMark = {
  title: 'Lambang daerah',
  lead: 'Lambang tercetak di poster, kartu meja, dan slip, serta tampil di kepala halaman publik di samping nama daerah.',
  current: 'Lambang sekarang',
  none: 'Belum ada lambang. Nama daerah berdiri sendiri sampai lambang pertama diunggah.',
  preview: (region: string) => `Lambang ${region}`,
  remove: 'Hapus lambang',
  uploadTitle: 'Unggah lambang',
  replaceTitle: 'Ganti lambang',
  file: 'Berkas gambar',
  fileHint:
    'PNG, JPG, atau WebP, paling besar 2 MB. Gambar dicetak di atas warna putih dan digambar ulang tanpa keterangan tempat atau kamera.',
  upload: 'Simpan lambang',
  missing: 'Pilih berkas gambarnya dulu.',
  refusals: {
    'mark-empty': 'Berkas ini kosong. Pilih berkas lain.',
    'mark-too-large': 'Berkas ini lebih besar dari 2 MB. Perkecil, lalu pilih lagi.',
    'mark-type-not-allowed': 'Berkas ini bukan PNG, JPG, atau WebP. Simpan ulang sebagai salah satunya.',
    'mark-too-small': 'Gambar ini terlalu kecil untuk dicetak. Sisi terpanjangnya paling sedikit 100 piksel.',
    'mark-invisible':
      'Di atas kertas putih gambar ini tidak terlihat. Pilih versi yang berwarna atau bergaris gelap.',
    'reader-busy': 'Terlalu banyak berkas dikirim pada saat yang sama. Tunggu sebentar, lalu kirim lagi.',
    'reader-gave-up':
      'Berkas ini terlalu berat untuk dibaca. Simpan ulang dengan ukuran lebih kecil, lalu kirim lagi.',
    'upload-image-unreadable': 'Gambar ini rusak atau tidak dapat dibaca. Simpan ulang, lalu pilih lagi.',
    'upload-image-too-many-pixels': 'Gambar ini terlalu luas. Perkecil ukurannya, lalu pilih lagi.',
  },
}
