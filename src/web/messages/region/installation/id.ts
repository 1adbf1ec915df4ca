export const installation = {
  title: 'Laboratorium inovasi daerah',
  choose: 'Pilih daerah untuk melihat inovasinya dan apa kata warganya.',
  empty:
    'Belum ada daerah. Pengelola server membukanya dengan perintah labinov region, atau memuat peragaan dengan labinov demo.',
}
