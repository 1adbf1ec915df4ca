import { RANKED_ANSWERS_MIN } from '../../../../domain/survey/ranking.ts'
import type { DimensionName } from '../../../../domain/verdict/judgement.ts'
import type { RateOfHundred } from '../../../../domain/verdict/rates-of-hundred.ts'
import { formatsOf } from '../../../format.ts'

const { number, percent } = formatsOf('id')

/** How Labinov judges, in plain words; the numbers are those of the policy in force. */
export const method = {
  title: 'Cara kami menilai',
  lead: 'Satu pertanyaan untuk setiap inovasi: apakah warga menikmatinya? Jawabannya dihitung dari bukti dengan aturan yang sama untuk semua, bukan menurut selera penilai.',
  verdictsTitle: 'Empat simpulan',
  verdicts: {
    proven: 'Kelima syarat terpenuhi, dan rencana dari sebelum angkanya ada mengatakannya.',
    promising:
      'Layanan membaik, atau sempat membaik, dan yang menjawab menikmatinya, tetapi bukti lain belum lengkap.',
    unproven:
      'Buktinya belum cukup untuk menyimpulkan, atau angkanya belum menunjukkan perbaikan yang layak. Ini bukan nilai buruk.',
    burdening:
      'Ada bukti bahwa layanan memburuk, pengaduan bertambah atau melewati batas, atau warga yang menjawab tidak menikmatinya.',
  },
  dimensionsTitle: 'Lima syarat',
  dimensions: {
    measured: (ageMonths: number) =>
      `Ada ukuran keluaran (berapa yang dilayani) dan ukuran hasil (apa yang berubah bagi warga). Masing-masing punya data awal, target, dan angka yang tidak lebih tua dari ${number(ageMonths)} bulan.`,
    effective: (before: number, after: number) =>
      `Hasil bergerak ke arah yang benar sejak diluncurkan, lebih besar daripada naik-turun biasanya. Diperlukan paling sedikit ${number(before)} angka sebelum dan ${number(after)} sesudah diluncurkan. Arah yang sudah ada sebelum inovasi dan pola musim disisihkan, sejauh angka sebelumnya memperlihatkannya. Bila tim memberi angka dari tempat lain tanpa inovasi, perubahan di sini harus lebih besar daripada di sana.`,
    enjoyed: (answers: number) =>
      `Warga menjawab sembilan pertanyaan dari PermenPANRB 14/2017, atau tiga di antaranya, dan itu lalu disebut. Batas bawah nilai mereka harus mencapai mutu B (76,61). Di bawah ${number(answers)} jawaban kami tidak menyimpulkan apa pun, kecuali bila warga yang menjawab hampir semuanya tidak puas.`,
    unburdening: (share: number) =>
      `Pengaduan per 1.000 layanan tidak tampak naik sejak diluncurkan atau di bawah batas yang ditetapkan daerah, dan paling sedikit ${percent(share)} pengaduan dijawab tepat waktu.`,
    heard: (share: number) =>
      `Paling sedikit ${percent(share)} warga yang dituju sudah terjangkau, atau sudah mengetahui layanannya ketika ditanya.`,
  },
  errorsTitle: 'Seberapa sering kami keliru',
  errors:
    'Tidak ada cara menilai yang bebas dari kekeliruan, apalagi bila dilihat tiap bulan. Inilah seberapa sering aturan kami keliru, diuji pada inovasi buatan yang keadaan sebenarnya diketahui. Perubahan yang kecil, atau yang angkanya sedikit, tidak selalu terlihat; kami menyebutnya “belum terbukti”.',
  ofHundred: {
    everBetter: (count: number) =>
      `Dari 100 inovasi yang tidak mengubah apa pun, ${number(count)} pernah disebut membaik dalam dua tahun.`,
    everWorse: (count: number) =>
      `Dari 100 inovasi yang tidak mengubah apa pun, ${number(count)} pernah disebut memburuk dalam dua tahun.`,
    found: (count: number) =>
      `Dari 100 yang benar-benar membaik (satu setengah kali naik-turun biasanya), ${number(count)} disebut membaik pada bulan ke-24.`,
    foundEarly: (count: number) => `Pada bulan ke-12 baru ${number(count)} dari 100 itu.`,
    faded: (count: number) =>
      `Dari 100 yang membaik hanya enam bulan, ${number(count)} masih disebut membaik pada bulan ke-24 tanpa kami katakan bahwa itu sudah tidak terlihat.`,
    doors: (count: number) =>
      `Dari 100 tim yang mencoba segalanya sesudah angkanya ada (hari peluncuran, ukuran, arah, bulan, tempat pembanding), ${number(count)} terbukti menurut rencananya.`,
  } satisfies Record<RateOfHundred, (count: number) => string>,
  forAnalysts: 'Tabel untuk analis',
  planTitle: 'Rencana sebelum angkanya ada',
  plan: 'Simpulan “terbukti” memerlukan rencana yang didaftarkan sebelum angka yang membuktikannya: ukuran, arah, target, hari peluncuran, dan tempat pembanding. Rencana dibekukan dan tampil untuk umum. Perubahan sesudahnya memerlukan alasan dan orang kedua dari luar perangkat daerah yang dinilai, dan tampil bersama simpulan menurut rencana semula. Tanpa rencana, simpulan paling tinggi “menjanjikan”.',
  drawn: {
    measured: {
      met: 'ada angka sebelum dan sesudah diluncurkan, dengan target.',
      'not-met': 'terlalu sedikit angka, dan tidak ada target.',
    },
    effective: {
      met: 'waktu tunggu turun sejak diluncurkan, bukan sebelumnya.',
      'not-met': 'waktu tunggu memang sudah turun sebelum diluncurkan.',
    },
    enjoyed: {
      met: 'seluruh rentang nilai di atas batas.',
      'not-met': 'nilainya di atas batas, tetapi rentangnya belum.',
    },
    unburdening: {
      met: 'pengaduan per 1.000 layanan tidak bertambah.',
      'not-met': 'pengaduan bertambah sejak diluncurkan.',
    },
    heard: { met: 'empat dari sepuluh warga sasaran terjangkau.', 'not-met': 'baru satu dari sepuluh.' },
  } satisfies Record<DimensionName, { met: string; 'not-met': string }>,
  example: {
    title: 'Satu contoh, dari angka sampai kalimat',
    lead: 'Angka rekaan: menit menunggu di loket, rata-rata sebulan. Dihitung dengan kode yang sama seperti semua inovasi.',
    name: 'Lama menunggu',
    unit: 'menit',
    values: (before: string, after: string) =>
      `Dua belas bulan sebelum diluncurkan: ${before}. Sesudahnya: ${after}.`,
    averages: (before: string, after: string) =>
      `Rata-ratanya ${before} sebelum dan ${after} sesudah diluncurkan.`,
    step: (estimate: string, least: string, most: string, confidence: string) =>
      `Arah yang sudah ada, musim, dan bulan-bulan yang luar biasa disisihkan. Perubahan saat diluncurkan sekitar ${estimate} menit, antara ${least} dan ${most} sejauh faktor kebetulan (keyakinan ${confidence}).`,
    worth: (baseline: string, target: string, least: string) =>
      `Dari ${baseline} ke target ${target} menit: yang dianggap layak adalah setengahnya, ${least} menit.`,
    said: 'Maka yang dikatakan:',
  },
  citeTitle: 'Lisensi dan cara mengutip',
  licence:
    'Cara menilai ini dan kode programnya boleh dipakai, diubah, dan dibagikan siapa pun dengan lisensi MIT.',
  cite: (version: string) =>
    `Kutip sebagai: Labinov, versi ${version}: Cara kami menilai. Sebutkan alamat halaman ini dan tanggal Anda membukanya.`,
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
  sampleOf: (answers: string, people: string) => `${answers} untuk ${people} pengguna`,
  samples: (answersMin: number, sizes: readonly string[]) =>
    `Untuk simpulan: mulai ${number(answersMin)} jawaban untuk setiap pertanyaan, bila seluruh rentang nilai ada di satu sisi batas; bila belum, yang ditulis ialah berapa jawaban lagi. Untuk laporan survei kepuasan jumlahnya mengikuti rumus Krejcie dan Morgan: ${sizes.join(', ')}; dengan sampel selengkap itu, rentang yang masih memuat batas tidak disebut “kurang bukti” lagi. Untuk daftar nilai tertinggi: mulai ${number(RANKED_ANSWERS_MIN)} jawaban untuk kesembilan pertanyaan. Rentang di sebelah nilai adalah rentang 95%: makin sedikit jawaban, makin lebar; batas untuk simpulan dihitung lebih lebar lagi, karena dilihat tiap bulan. Siapa yang menjawab karena ingin, dan bukan karena terpilih, tidak mewakili semua: maka kami menulis “yang menjawab”.`,
  smallTitle: 'Yang tidak kami tampilkan',
  small:
    'Angka tentang terlalu sedikit orang tidak ditampilkan, supaya tidak ada yang bisa dikenali, dan sebuah angka baru berubah setelah cukup banyak orang lagi ada di dalamnya, supaya dua halaman tidak bisa dikurangkan. Batasnya ditetapkan oleh daerah. Jawaban warga tidak menyimpan nama, akun, atau alamat jaringan.',
  keptTitle: 'Bisa diperiksa lagi',
  kept: 'Setiap simpulan disimpan bersama bukti dan aturan yang dipakai pada hari itu, sehingga bisa dihitung ulang dan menghasilkan simpulan yang sama. Daerah boleh mengubah batas-batas di atas; siapa dan kapan ikut tercatat.',
}
