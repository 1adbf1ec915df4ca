/** Signing in at the provider of an administration, by OpenID Connect. */
export const provider = {
  signIn: (name: string) => `Masuk dengan ${name}`,
  refusedTitle: 'Belum masuk',
  again: 'Kembali ke halaman masuk',
  refused: {
    'provider-away': 'Penyedia akun tidak menjawab. Coba lagi sebentar lagi, atau masuk dengan kata sandi.',
    'provider-refused': 'Penyedia akun tidak mengizinkan, atau terlalu lama. Mulai lagi dari halaman masuk.',
    'email-not-verified':
      'Akun Anda di penyedia belum terhubung, dan alamat emailnya belum diverifikasi di sana. Minta administrator Labinov di daerah Anda menghubungkannya.',
    'linked-otherwise':
      'Alamat email ini sudah terhubung dengan akun lain di penyedia. Minta administrator Labinov di daerah Anda memeriksanya di halaman orang.',
    'unknown-person':
      'Anda dikenal di penyedia, tetapi belum punya akun di sini. Minta administrator Labinov di daerah Anda mengundang Anda.',
  },
  signedOutTitle: 'Anda sudah keluar',
  signedOutLead:
    'Sekarang keluar juga dari penyedia akun. Kalau halaman tidak berganti sendiri, tekan tautan ini.',
  signOutThere: 'Keluar juga di penyedia',
  groupsTitle: 'Peran dari kelompok di penyedia',
  groupsLead:
    'Siapa pun yang masuk lewat penyedia menerima peran menurut kelompoknya, dan kehilangannya bila keluar dari kelompok itu. Satu kelompok per baris. Untuk peran di satu perangkat daerah, tulis * di tempat kunci perangkat daerah, misalnya inovator-*.',
  groupsSave: 'Simpan kelompok',
  groupsTooMany: 'Paling banyak 50 kelompok, masing-masing paling panjang 200 tanda.',
  linkTitle: 'Akun di penyedia',
  linkLead: (name: string) =>
    `Tanda pengenal (sub) orang ini di ${name}. Akun itu lalu membuka akun ini. Kosongkan untuk melepasnya. Semua sesi orang ini berakhir.`,
  linkSubject: 'Tanda pengenal',
  linkSave: 'Simpan',
  linkRefused: {
    'account-taken': 'Akun penyedia itu sudah terhubung dengan orang lain.',
    'provider-away': 'Penyedia akun tidak menjawab. Coba lagi sebentar lagi.',
  },
}
