import type { Stage } from '../../domain/lifecycle/stage.ts'
import type { WorksheetValues } from '../../domain/lifecycle/worksheet.ts'

/** How far an example has come: the stages before are passed, the present one is as `state` says. */
export type StageExample = {
  readonly slug: string
  /** Whose account wrote it. */
  readonly author: 'innovator' | 'lab-manager'
  readonly stage: Stage
  readonly state: 'draft' | 'submitted' | 'returned' | 'reviewed'
  /** Days ago that the item came to its holder. */
  readonly heldDays: number
  /** Words for the texts below. */
  readonly service: string
  readonly problem: string
  readonly idea: string
  readonly notes?: readonly { readonly fieldKey: string | null; readonly text: string }[]
  /** Fields of the present stage that are not answered yet. */
  readonly unanswered?: readonly string[]
}

export const stageExamples: readonly StageExample[] = [
  {
    slug: 'izin-kilat-warung',
    author: 'innovator',
    stage: 'design',
    state: 'returned',
    heldDays: 2,
    service: 'izin usaha warung',
    problem:
      'Pemilik warung datang tiga sampai empat kali ke kantor untuk satu izin, membawa berkas yang sebenarnya sudah ada pada pemerintah kota.',
    idea: 'Izin diajukan di kelurahan dengan satu kartu; petugas mengambil data yang sudah ada, dan izin terbit pada hari yang sama.',
    notes: [
      {
        fieldKey: 'steps',
        text: 'Sebutkan siapa yang menggantikan petugas kelurahan bila ia cuti, supaya hari yang sama tetap terjaga.',
      },
      {
        fieldKey: 'criteria-reasons',
        text: 'Dapat ditiru: jelaskan apa yang dibutuhkan kelurahan lain untuk memulai.',
      },
    ],
  },
  {
    slug: 'loket-ramah-disabilitas',
    author: 'innovator',
    stage: 'diagnose',
    state: 'submitted',
    heldDays: 3,
    service: 'loket perizinan',
    problem:
      'Warga dengan disabilitas tidak dapat memakai loket tanpa bantuan: meja terlalu tinggi, nomor antrean hanya dipanggil dengan suara, dan tidak ada petugas yang dapat berbahasa isyarat.',
    idea: 'Satu loket rendah dengan layar nomor antrean, petugas terlatih pada jam yang diumumkan, dan janji temu lewat telepon atau pesan.',
  },
  {
    slug: 'klinik-investasi-jumat',
    author: 'innovator',
    stage: 'drum-up',
    state: 'draft',
    heldDays: 6,
    service: 'konsultasi investasi',
    problem: 'Pelaku usaha kecil tidak tahu izin apa yang mereka perlukan sebelum memulai usahanya.',
    idea: 'Satu sore tiap Jumat untuk bertanya tanpa janji.',
    unanswered: ['team', 'commitment'],
  },
  {
    slug: 'antre-puskesmas-dari-rumah',
    author: 'lab-manager',
    stage: 'design',
    state: 'submitted',
    heldDays: 18,
    service: 'antrean puskesmas',
    problem:
      'Pasien datang sebelum subuh untuk mengambil nomor, lalu menunggu lebih dari tiga jam; yang tua dan yang sakit berdiri di luar gedung.',
    idea: 'Nomor diambil dari rumah lewat telepon atau pesan, dengan perkiraan jam dilayani, dan sebagian nomor tetap untuk yang datang langsung.',
  },
  {
    slug: 'arsip-keluarga-aman',
    author: 'lab-manager',
    stage: 'diagnose',
    state: 'reviewed',
    heldDays: 4,
    service: 'salinan arsip keluarga',
    problem:
      'Keluarga yang rumahnya kebanjiran kehilangan akta dan ijazah, lalu mengurus penggantinya ke empat kantor selama berminggu-minggu tanpa tahu berkas mana yang diminta.',
    idea: 'Salinan arsip keluarga disimpan di dinas sebelum banjir, dan dicetak kembali dalam satu hari setelahnya tanpa surat pengantar.',
  },
  {
    slug: 'parkir-tanpa-tunai-pasar',
    author: 'lab-manager',
    stage: 'deliver',
    state: 'draft',
    heldDays: 12,
    service: 'parkir pasar',
    problem:
      'Tarif parkir di pasar berbeda dari yang tertulis, tidak ada karcis, dan pendapatan yang masuk kas daerah tidak dapat ditelusuri.',
    idea: 'Bayar dengan kartu atau kode pada petugas; tarif tertulis dan bukti bayar sampai ke telepon pengendara.',
    unanswered: ['result'],
  },
]

/** Example answers of a stage: plain sentences about an invented case, marked as example where they are shown. */
export function exampleAnswers(stage: Stage, { service, problem, idea }: StageExample): WorksheetValues {
  const answers: Record<Stage, WorksheetValues> = {
    'drum-up': {
      promise: `Kami berjanji ${service} lebih cepat, lebih sederhana, dan hasilnya dibuka untuk umum.`,
      team: 'Kepala bidang pelayanan, dua petugas loket, satu staf data. Pengganti: sekretaris dinas.',
      commitment: ['head', 'time', 'measured'],
    },
    diagnose: {
      problem,
      evidence: 'Catatan antrean tiga bulan terakhir dan pengaduan yang masuk lewat kotak saran (contoh).',
      causes:
        'Berkas diminta berulang, tidak ada jadwal yang diumumkan, dan petugas bergantian tanpa catatan.',
      priority: 'many',
      idea,
    },
    design: {
      change: `Warga mendapat ${service} tanpa datang berulang dan tahu kapan selesai.`,
      steps:
        'Latih petugas (bidang pelayanan, bulan pertama)\nUji coba di satu lokasi (bulan kedua)\nUmumkan dan buka untuk umum (bulan ketiga)',
      cost: '12.500.000',
      'legal-basis': 'Keputusan kepala dinas tentang tim inovasi (contoh)',
      criteria: ['novelty', 'benefit', 'no-burden', 'authority', 'replicable'],
      'criteria-reasons':
        'Belum ada di kota ini, mengurangi waktu dan biaya warga, tidak menambah syarat, dan termasuk kewenangan kota.',
      risks: 'Warga tanpa telepon bisa tertinggal; loket biasa tetap dibuka.',
    },
    deliver: {
      launch: 'Diluncurkan di satu lokasi dengan petugas pendamping pada pekan pertama (contoh).',
      implementation:
        'Petugas sudah dilatih, papan petunjuk dipasang, dan layanan berjalan tiap hari kerja sejak diluncurkan; catatan harian disimpan tim dan diperiksa tiap pekan.',
      result:
        'Waktu tunggu turun dibanding sebelum ada inovasi; angkanya ada pada pengukuran bulanan inovasi ini.',
    },
    display: {},
  }
  return answers[stage]
}

/** What the leader says of an example idea or plan on a day. */
export function exampleWord(decidedOn: string) {
  return {
    leaderName: 'Pimpinan (contoh)',
    leaderOffice: 'Wakil Wali Kota (contoh)',
    decidedOn,
    words: 'Setuju. Ukur hasilnya sejak hari pertama dan laporkan tiap triwulan.',
    document: null,
  }
}
