/** Entries of the work area's menu. */
export const menu = {
  desk: 'Meja saya',
  board: 'Papan pimpinan',
  innovations: 'Inovasi',
  import: 'Impor',
  complaints: 'Pengaduan',
  forms: 'Lembar kerja',
  audit: 'Jejak audit',
}
