/** A place without the innovation, to compare with. */
export const comparison = {
  title: (indicator: string) => `Pembanding: ${indicator}`,
  short: 'Pembanding',
  lead: 'Angka yang sama di tempat yang tidak memakai inovasi ini, misalnya kecamatan atau dinas lain. Yang berubah di kedua tempat bukan jasa inovasi, dan bukan salahnya.',
  add: 'Bandingkan dengan tempat lain',
  edit: 'Ubah pembanding',
  name: 'Nama tempat',
  nameHint: 'Misalnya: kecamatan lain. Pilih yang paling mirip sebelum inovasi diluncurkan.',
  source: 'Sumber angka',
  sourceHint: 'Dari mana angkanya, supaya orang lain dapat memeriksanya.',
  places: 'Tempat pembanding',
  another: 'Tempat lain lagi',
  pooled:
    'Beberapa tempat dinilai bersama; satu yang angkanya terlalu naik-turun tidak ikut. Gambar memperlihatkan yang pertama.',
  placeTwice: 'Tempat ini sudah menjadi pembanding.',
  caption: (year: number) => `Angka ${year} di kedua tempat`,
  here: 'Di sini',
  there: 'Di tempat pembanding',
  emptied: 'Kosongkan angka untuk menghapusnya. Yang lama tetap tercatat di riwayat perubahan.',
  byFile: 'Banyak angka? Simpan tempatnya dulu, lalu impor dari berkas: satu kolom untuk tempat itu.',
  save: 'Simpan pembanding',
  remove: 'Hapus pembanding',
  removeHint: 'Simpulan dinilai lagi tanpa pembanding. Simpulan lama tetap menyimpan angka yang dipakainya.',
  /** What the picture says in words: the averages there, and how much more it changed here. */
  sentence: (
    place: string,
    before: string,
    after: string,
    difference: string,
    lower: string,
    upper: string,
  ) =>
    `Di ${place}, tanpa inovasi ini, rata-ratanya dari ${before} menjadi ${after}. Selisih perubahan: ${difference} (antara ${lower} dan ${upper}, keyakinan 95%).`,
  tooFew: (place: string) => `Angka dari ${place} belum cukup untuk dibandingkan.`,
  unlike: 'Sebelum diluncurkan kedua tempat sudah bergerak berbeda, jadi perbandingan ini lemah.',
  clear: 'Perubahan di sini berbeda dari sana, melebihi kebetulan.',
  unclear: 'Beda dengan sana bisa jadi kebetulan.',
  howRead:
    'Garis putus-putus abu-abu adalah tempat pembanding. Selisih perubahan adalah perubahan di sini dikurangi perubahan di sana (selisih dari selisih), dengan rentang 95%.',
  sourceOf: (place: string, source: string) => `Sumber angka ${place}: ${source}`,
}
