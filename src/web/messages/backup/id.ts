/** Backups of the installation, for the administrator. */
export const backup = {
  title: 'Cadangan data',
  heads: {
    fresh: 'Data aman',
    failed: 'Cadangan terakhir gagal',
    old: 'Cadangan terlalu lama',
    unproven: 'Belum terbukti',
    none: 'Belum ada',
    off: 'Dimatikan',
  },
  besideHead: 'Cadangan ada di komputer yang sama',
  beside: (hours: string) =>
    `Cadangan terbaru berumur ${hours} jam dan terbukti dapat dipulihkan, tetapi disimpan di komputer atau disk yang sama dengan datanya: hilang bersama komputer ini. Minta pengelola server mengisi LABINOV_BACKUPS dengan folder di disk atau komputer lain, lalu menjalankan Labinov kembali.`,
  besideToo:
    'Tempat cadangan ada di komputer atau disk yang sama dengan datanya: hilang bersama komputer ini. Minta pengelola server mengisi LABINOV_BACKUPS dengan folder di disk atau komputer lain, lalu menjalankan Labinov kembali.',
  changesBeside:
    'Tiap perubahan disimpan dalam satu menit di tempat cadangan, sehingga basis data dapat dikembalikan ke saat sebelum suatu kekeliruan. Bila komputer ini rusak, semuanya ikut hilang.',
  states: {
    fresh: (hours: string) =>
      `Cadangan terbaru berumur ${hours} jam dan terbukti dapat dipulihkan. Bila komputer ini rusak, yang hilang hanya yang masuk sejak itu.`,
    failed: (hours: string) =>
      `Cadangan terbukti yang terbaru berumur ${hours} jam; yang masuk sejak itu belum punya cadangan.`,
    old: (hours: string) =>
      `Yang terbukti dan terbaru sudah berumur ${hours} jam. Bila komputer ini rusak, yang masuk sejak itu hilang.`,
    unproven: () => 'Ada cadangan, tetapi belum satu pun terbukti dapat dipulihkan.',
    none: () => 'Belum ada cadangan. Yang pertama dibuat malam ini pukul 02.23 WIB.',
    off: () => 'Cadangan otomatis dimatikan. Pengelola server harus mencadangkan dengan cara lain.',
  },
  changes: {
    kept: 'Selain itu, tiap perubahan disimpan dalam satu menit di tempat cadangan: bila komputer ini rusak, yang hilang kurang dari satu menit, dan basis data dapat dikembalikan ke saat sebelum suatu kekeliruan.',
    beginning: 'Perubahan mulai disimpan; salinan dasarnya sedang dibuat.',
    behind:
      'Perubahan terakhir belum sampai di tempat cadangan. Pengelola server melihat sebabnya dengan perintah npx labinov doctor.',
    off: 'Yang masuk sesudah cadangan terakhir hanya ada di komputer ini sampai cadangan berikutnya: bila komputer ini rusak, bagian itu hilang.',
  },
  mend: 'Pengelola server melihat sebabnya dan memperbaikinya dengan perintah:',
  byHand: 'Pengelola server dapat membuat cadangan kapan saja dengan perintah:',
  proof:
    'Tiap malam cadangan dipulihkan ke basis data sementara, lalu jumlah baris, simpulan dan berkasnya dibandingkan. Yang disimpan: tujuh hari terakhir, dan satu cadangan seminggu selama lima minggu.',
  listTitle: 'Cadangan terakhir',
  listNone: 'Belum ada cadangan yang tercatat.',
  columns: { when: 'Dibuat', result: 'Hasil', size: 'Ukuran', rows: 'Baris', files: 'Berkas' },
  results: { proven: 'Terbukti', running: 'Sedang dibuat', failed: 'Gagal', unproven: 'Belum terbukti' },
}
