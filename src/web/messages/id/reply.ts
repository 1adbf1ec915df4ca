/** Sentences that a page shows after a change, by the name in `?reply=`. */
export const reply = {
  signedOut: 'Anda sudah keluar.',
  sessionEnded: 'Sesi itu sudah diakhiri.',
  saved: 'Tersimpan.',
}
