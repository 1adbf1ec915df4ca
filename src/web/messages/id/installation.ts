export const installation = {
  title: 'Laboratorium inovasi daerah',
  choose: 'Pilih daerah untuk melihat inovasinya dan apa kata warganya.',
  empty: 'Belum ada daerah. Administrator memuat peragaan dengan perintah labinov demo.',
}
