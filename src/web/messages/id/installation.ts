export const installation = {
  title: 'Laboratorium inovasi daerah',
  empty: 'Belum ada daerah. Administrator memuat peragaan dengan perintah labinov demo.',
}
