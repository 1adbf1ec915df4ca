/** Sentences that a page shows after a change, by the name in `?reply=`. */
export const reply = {
  signedOut: 'Anda sudah keluar.',
  sessionEnded: 'Sesi itu sudah diakhiri.',
  saved: 'Tersimpan.',
  imported: 'Baris-baris yang siap sudah disimpan.',
  importedNothing: 'Tidak ada yang ditulis: tidak ada baris baru atau berkas ini sudah disimpan.',
}
