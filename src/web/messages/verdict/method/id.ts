import { formatsOf } from '../../../format.ts'

const { number, percent } = formatsOf('id')

/** How Labinov judges, in plain words; the numbers are those of the policy in force. */
export const method = {
  title: 'Cara kami menilai',
  lead: 'Satu pertanyaan untuk setiap inovasi: apakah warga menikmatinya? Jawabannya dihitung dari bukti dengan aturan yang sama untuk semua, bukan dari pendapat.',
  verdictsTitle: 'Empat simpulan',
  verdicts: {
    proven: 'Kelima syarat terpenuhi.',
    promising: 'Layanan membaik dan warga menikmatinya, tetapi bukti lain belum lengkap.',
    unproven: 'Bukti belum cukup untuk mengatakan apa pun. Ini bukan nilai buruk.',
    burdening: 'Ada bukti bahwa layanan memburuk, pengaduan bertambah, atau warga tidak menikmatinya.',
  },
  dimensionsTitle: 'Lima syarat',
  dimensions: {
    measured: (ageMonths: number) =>
      `Ada ukuran keluaran (berapa yang dilayani) dan ukuran hasil (apa yang berubah bagi warga). Masing-masing punya data awal, target, dan angka yang tidak lebih tua dari ${number(ageMonths)} bulan.`,
    effective: (before: number, after: number) =>
      `Hasil bergerak ke arah yang benar sejak diluncurkan, lebih besar daripada naik-turun biasanya. Diperlukan paling sedikit ${number(before)} angka sebelum dan ${number(after)} sesudah diluncurkan. Arah yang sudah ada sebelum inovasi dan pola musim tidak dihitung sebagai jasa inovasi. Bila tim memberi angka dari tempat lain tanpa inovasi, perubahan di sini harus lebih besar daripada di sana.`,
    enjoyed: (answers: number) =>
      `Warga menjawab sembilan pertanyaan dari PermenPANRB 14/2017. Batas bawah nilai mereka harus mencapai mutu B (76,61). Di bawah ${number(answers)} jawaban kami tidak menyimpulkan apa pun, kecuali bila warga yang menjawab hampir semuanya tidak puas.`,
    unburdening: (share: number) =>
      `Pengaduan per 1.000 layanan tidak naik sejak diluncurkan, dan paling sedikit ${percent(share)} pengaduan dijawab tepat waktu.`,
    heard: (share: number) =>
      `Paling sedikit ${percent(share)} warga yang dituju sudah terjangkau, atau sudah mengetahui layanannya ketika ditanya.`,
  },
  errorsTitle: 'Seberapa sering kami keliru',
  errors: (better: number, worse: number) =>
    `Tidak ada cara menilai yang bebas dari kekeliruan. Aturannya disetel agar kemungkinan menyebut “membaik” padahal tidak ada yang berubah sekitar ${percent(better)}, dan kemungkinan menyebut “memburuk” sekitar ${percent(worse)}. Arah angka yang sudah ada sebelum diluncurkan dan pola musim ikut diperhitungkan. Harganya: perubahan yang kecil, atau yang angkanya sedikit, tidak selalu terlihat; kami menyebutnya “belum terbukti”.`,
  simulated: (innovations: string) =>
    `Diuji dengan ${innovations} inovasi buatan untuk setiap baris, yang keadaan sebenarnya diketahui: 12–36 bulan sebelum dan 12–24 bulan sesudah diluncurkan, dengan musim, bulan kosong, dan 20–500 jawaban. Satuan besarnya perubahan adalah simpangan baku naik-turun biasanya.`,
  columns: {
    truth: 'Keadaan sebenarnya',
    called: 'Kami sebut',
    share: 'Bagian',
    bound: 'Batas',
    threshold: 'Ambang',
    value: 'Nilai',
  },
  atMost: (share: string) => `paling banyak ${share}`,
  atLeast: (share: string) => `paling sedikit ${share}`,
  rates: {
    nothingEffective: { truth: 'tidak ada yang berubah', called: 'membaik' },
    nothingWorse: { truth: 'tidak ada yang berubah', called: 'memburuk' },
    nothingEnjoyed: { truth: 'nilai warga sedikit di bawah mutu B', called: 'dinikmati' },
    nothingComplaints: { truth: 'pengaduan tidak berubah', called: 'pengaduan bertambah' },
    betterEffective: { truth: 'membaik 1,5', called: 'membaik' },
    betterFound: { truth: 'membaik 1,5 dan warga puas', called: 'menjanjikan atau terbukti' },
    drift: { truth: 'tidak ada pengaruh; angka memang membaik sendiri 0–0,05 per bulan', called: 'membaik' },
    driftExactly: { truth: 'sama, tepat 0,05 per bulan', called: 'membaik' },
    driftCompared: { truth: 'sama, tepat 0,05 per bulan, dengan tempat pembanding', called: 'membaik' },
  },
  measuredWithDefault:
    'Angka ini diukur dengan ambang bawaan Labinov; daerah ini memakai ambang sendiri, jadi angkanya bisa berbeda.',
  inFull: 'Metode lengkap untuk analis: rumus, asumsi, dan batasnya (bahasa Inggris)',
  inForce: (region: string, version: number) =>
    `Di ${region} kini berlaku versi ${number(version)} dari ambang penilaian.`,
  byDefault: 'Ambang ini bawaan Labinov; daerah belum mengubahnya.',
  setBy: (name: string, moment: string, reason: string) => `Ditetapkan ${name}, ${moment}. Alasan: ${reason}`,
  allThresholds: 'Semua ambang yang berlaku',
  beginning:
    'Angka di halaman ini adalah ambang bawaan Labinov. Halaman tiap daerah menunjukkan ambang yang berlaku di sana.',
  samplesTitle: 'Berapa jawaban yang cukup',
  samples:
    'Jumlah jawaban yang diperlukan mengikuti rumus Krejcie dan Morgan: 278 untuk 1.000 pengguna, 370 untuk 10.000, dan 383 untuk 100.000. Rentang di sebelah nilai adalah rentang 95%: makin sedikit jawaban, makin lebar.',
  smallTitle: 'Yang tidak kami tampilkan',
  small:
    'Angka tentang terlalu sedikit orang tidak ditampilkan, supaya tidak ada yang bisa dikenali, dan sebuah angka baru berubah setelah cukup banyak orang lagi ada di dalamnya, supaya dua halaman tidak bisa dikurangkan. Batasnya ditetapkan oleh daerah. Jawaban warga tidak menyimpan nama, akun, atau alamat jaringan.',
  keptTitle: 'Bisa diperiksa lagi',
  kept: 'Setiap simpulan disimpan bersama bukti dan aturan yang dipakai pada hari itu, sehingga bisa dihitung ulang dan menghasilkan simpulan yang sama. Daerah boleh mengubah batas-batas di atas; siapa dan kapan ikut tercatat.',
}
