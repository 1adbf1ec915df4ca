export const installation = {
  title: 'Laboratorium inovasi daerah',
  choose: 'Pilih daerah untuk melihat inovasinya dan apa kata warganya.',
  province: (name: string, regions: number) => `${name} (${regions})`,
  search: 'Cari daerah',
  searchHint: 'Kota, kabupaten, provinsi',
  notFound: (words: string) => `Tidak ada daerah yang namanya memuat “${words}”.`,
  empty:
    'Belum ada daerah. Pengelola server membukanya dengan perintah labinov region, atau memuat peragaan dengan labinov demo.',
}
