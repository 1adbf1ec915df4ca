/** Sentences that a page shows after a change, by the name in `?reply=`. */
export const reply = {
  signedOut: 'Anda sudah keluar.',
  sessionEnded: 'Sesi itu sudah diakhiri.',
  saved: 'Tersimpan.',
  imported: 'Baris-baris yang siap sudah disimpan.',
  importedNothing: 'Tidak ada yang ditulis: tidak ada baris baru atau berkas ini sudah disimpan.',
  worksheetSubmitted: 'Lembar kerja sudah dikirim ke pendamping.',
  worksheetReturned: 'Lembar kerja dikembalikan ke tim dengan catatan Anda.',
  worksheetPassed: 'Gerbang sudah diloloskan; tahap berikutnya terbuka bagi tim.',
  innovationStarted: 'Inovasi sudah dimulai. Isi lembar tahap pertama.',
  innovationPublished: 'Inovasi sekarang tampil di publik.',
  innovationUnpublished: 'Inovasi tidak lagi tampil di publik.',
  profileSaved: 'Profil tersimpan.',
}
