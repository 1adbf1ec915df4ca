const words = {
  id: {
    subject: 'Kata sandi baru untuk Labinov',
    lines: (link: string) => [
      'Seseorang, mungkin Anda, meminta kata sandi baru untuk akun Labinov dengan alamat email ini.',
      `Buka tautan ini dalam satu jam, lalu buat kata sandi Anda:\n${link}`,
      'Tautan hanya berlaku satu kali. Bila bukan Anda yang meminta, abaikan email ini: kata sandi Anda tidak berubah.',
      'Email ini dikirim otomatis; balasannya tidak dibaca.',
    ],
  },
  en: {
    subject: 'A new password for Labinov',
    lines: (link: string) => [
      'Somebody, perhaps you, asked for a new password for the Labinov account with this e-mail address.',
      `Open this link within an hour and set your password:\n${link}`,
      'The link works once. If it was not you, ignore this e-mail: your password stays as it is.',
      'This e-mail was sent automatically; replies are not read.',
    ],
  },
} as const

/** The letter with the link for a new password. It says what to do when one did not ask for it. */
export function composePasswordLetter(
  language: 'id' | 'en',
  link: string,
): { subject: string; text: string } {
  const { subject, lines } = words[language]
  return { subject, text: `${lines(link).join('\n\n')}\n` }
}
