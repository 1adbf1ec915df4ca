/** Entries of the work area's menu. */
export const menu = {
  desk: 'Meja saya',
  board: 'Papan pimpinan',
  innovations: 'Inovasi',
  import: 'Impor',
  complaints: 'Pengaduan',
  voice: 'Suara warga',
  moderation: 'Moderasi teks',
  abusiveWords: 'Kata yang ditahan',
  policy: 'Kebijakan simpulan',
  surveyForms: 'Pertanyaan survei',
  forms: 'Lembar kerja',
  audit: 'Jejak audit',
  agencyProgress: 'Angkatan',
  agencies: 'Perangkat daerah',
  people: 'Pengguna',
  regionMark: 'Lambang daerah',
}
