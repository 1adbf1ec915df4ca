/** Backups of the installation, for the administrator. */
export const backup = {
  title: 'Cadangan data',
  states: {
    fresh: (hours: string) =>
      `Cadangan terbaru berumur ${hours} jam dan terbukti dapat dipulihkan. Bila komputer ini rusak, yang hilang hanya yang masuk sejak itu.`,
    failed: (hours: string) =>
      `Upaya terakhir gagal. Cadangan terbukti yang terbaru berumur ${hours} jam; yang masuk sejak itu belum punya cadangan.`,
    old: (hours: string) =>
      `Cadangan terbukti yang terbaru sudah berumur ${hours} jam. Bila komputer ini rusak, yang masuk sejak itu hilang.`,
    unproven: () => 'Ada cadangan, tetapi belum satu pun terbukti dapat dipulihkan.',
    none: () => 'Belum ada cadangan. Yang pertama dibuat malam ini pukul 02.23 WIB.',
    off: () => 'Cadangan otomatis dimatikan. Pengelola server harus mencadangkan dengan cara lain.',
  },
  mend: 'Pengelola server melihat sebabnya dan memperbaikinya dengan perintah:',
  byHand: 'Pengelola server dapat membuat cadangan kapan saja dengan perintah:',
  proof:
    'Tiap malam cadangan dipulihkan ke basis data sementara, lalu jumlah baris, simpulan dan berkasnya dibandingkan. Disimpan tujuh hari, dan satu dari tiap lima minggu.',
  listTitle: 'Cadangan terakhir',
  listNone: 'Belum ada cadangan yang tercatat.',
  columns: { when: 'Dibuat', result: 'Hasil', size: 'Ukuran', rows: 'Baris', files: 'Berkas' },
  results: { proven: 'Terbukti', running: 'Sedang dibuat', failed: 'Gagal', unproven: 'Belum terbukti' },
}
