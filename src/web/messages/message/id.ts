import type { Channel } from '../../../domain/message/channel.ts'
import type { Weakness } from '../../../domain/message/next-step.ts'
import type { ReachBasis, Uncounted } from '../../../domain/message/reach.ts'
import { formatsOf } from '../../format.ts'

const { number, percent, rupiah } = formatsOf('id')

const channels: Record<Channel, string> = {
  poster: 'Poster',
  leaflet: 'Selebaran',
  'social-media': 'Media sosial',
  article: 'Artikel atau berita',
  meeting: 'Rembuk atau rapat warga',
  event: 'Acara atau pameran',
  radio: 'Radio atau siaran',
  'direct-message': 'Pesan langsung (WhatsApp, surat)',
  other: 'Saluran lain',
}

const bases: Record<ReachBasis, string> = {
  'attendance-list': 'Daftar hadir',
  'head-count': 'Dihitung di tempat',
  'handed-out': 'Dibagikan satu per satu',
  audience: 'Perkiraan pembaca atau pendengar dari media',
  followers: 'Pengikut, tayangan, atau suka',
}

const uncounted: Record<Uncounted, string> = {
  ended: 'tidak dihitung lagi',
  'no-source': 'tidak dihitung: tanpa sumber',
  'no-people-met': 'tidak dihitung: bukan orang yang ditemui',
  'not-yet': 'belum dihitung: harinya belum tiba',
}

type Numbers = Readonly<Record<string, number>>

const weak: Record<Weakness, (n: Numbers, channel: string | null, instead: string | null) => string> = {
  'no-audience': () => 'Tulis siapa yang perlu tahu dan berapa orang, dengan sumber angkanya.',
  'no-steps': () => 'Tulis satu langkah: lewat saluran apa, sampai kapan, siapa yang melakukan.',
  'no-link': () => 'Buat satu tautan pendek dengan QR, agar terlihat saluran mana yang membawa orang.',
  'claims-without-source': (n) =>
    `${number(n.count ?? 0)} catatan tidak menyebut sumber, jadi tidak dihitung. Tarik dan catat lagi dengan daftar hadir atau berita acaranya.`,
  'steps-late': (n) =>
    `${number(n.count ?? 0)} langkah sudah lewat harinya. Tandai selesai, atau hentikan dengan alasan.`,
  'link-unused': (n) =>
    `${number(n.count ?? 0)} tautan belum pernah dibuka. Pastikan sudah terpasang atau terkirim.`,
  'visits-without-answers': (n, channel) =>
    `${number(n.visits ?? 0)} kunjungan lewat ${(channel ?? channels.other).toLowerCase()} belum membawa satu jawaban pun. Minta petugas mengajak warga menjawab.`,
  'figure-without-source': () =>
    'Indikator jumlah warga yang dijangkau tidak menyebut sumber, jadi tidak dihitung. Tulis sumbernya pada nilai itu atau pada indikatornya.',
  'channel-unheard': (n, channel, instead) =>
    `Dari ${number(n.named ?? 0)} warga yang menyebut asalnya, hampir tidak ada yang tahu dari ${(channel ?? channels.other).toLowerCase()}` +
    (n.cost ? `, padahal biayanya ${rupiah(n.cost)}.` : '.') +
    (instead ? ` Pakai ${instead.toLowerCase()}: dari sana paling banyak yang tahu.` : ''),
  'nothing-counted': () =>
    'Belum ada catatan yang dapat dihitung. Bawa daftar hadir ke pertemuan warga berikutnya dan catat di sini.',
  'reach-below': (n, channel) =>
    `Masih kurang ${number(n.more ?? 0)} orang sampai ${percent(n.shareMin ?? 0)} dari yang dituju.` +
    (channel && n.perPerson !== undefined
      ? ` Yang termurah sejauh ini: ${channel.toLowerCase()}, ${rupiah(n.perPerson)} per orang.`
      : ''),
  'known-by-too-few': (n, channel) =>
    `Baru ${percent(n.share ?? 0)} dari ${number(n.asked ?? 0)} orang yang ditanya sudah tahu; yang perlu: ${percent(n.shareMin ?? 0)}.` +
    (channel ? ` Ulangi lewat ${channel.toLowerCase()}: dari sana kabar ini sampai.` : ''),
}

/** How people are told of an innovation: the plan, short links, records of reach, and what came of it. */
export const message = {
  title: 'Kabar ke warga',
  reachedOf: (people: string, size: string, share: string) =>
    `Paling sedikit ${people} dari ${size} orang yang dituju sudah terjangkau (${share}).`,
  reachedAlone: (people: string) =>
    `Paling sedikit ${people} orang sudah terjangkau. Belum tertulis berapa yang dituju.`,
  reachedNothing: 'Belum ada catatan yang membuktikan bahwa warga terjangkau.',
  rule: 'Dari setiap tempat hanya catatan terbesar yang dihitung, lalu tempat-tempat dijumlahkan: orang yang datang dua kali tidak menjadi dua orang. Pengikut dan tayangan bukan orang yang terjangkau.',
  claimed: (claimed: string) => `Semua catatan bersama-sama menyebut ${claimed} orang.`,
  perPerson: (cost: string) => `Biaya per orang yang terjangkau: ${cost}.`,
  heardBy: {
    records: (counted: string) =>
      `Angka ini dipakai syarat "Diketahui warga" dalam putusan, dari ${counted} catatan bersumber.`,
    indicator:
      'Angka ini dipakai syarat "Diketahui warga" dalam putusan, dari indikator yang menyebut sumbernya.',
  },
  nextTitle: 'Langkah berikut yang termurah',
  nextNothing: 'Tidak ada yang lemah saat ini.',
  furtherWeak: 'Sesudah itu',
  takeAsStep: 'Jadikan langkah',
  takeIntoPlan: 'Masukkan ke rencana perbaikan',
  weak,
  channels,
  bases,
  uncounted,
  audienceTitle: 'Siapa yang perlu tahu',
  audienceEdit: 'Ubah kelompok dan jumlahnya',
  audienceNone: 'Belum ditulis siapa yang perlu tahu.',
  audienceSaid: (group: string, size: string, source: string) =>
    `${group}: ${size} orang (sumber: ${source}).`,
  audienceGroup: (group: string) => `${group}. Jumlahnya belum ditulis.`,
  group: 'Kelompok',
  groupHint: 'Misalnya: ibu dengan anak balita di delapan kelurahan.',
  size: 'Berapa orang',
  source: 'Sumber angkanya',
  sourceHint: 'Register, dinas, atau publikasi dengan tahunnya.',
  sourceMissing: 'Sebutkan dari mana angka ini: tanpa sumber, angka tidak dihitung.',
  save: 'Simpan',
  stepsTitle: 'Langkah',
  stepsNone: 'Belum ada langkah.',
  stepAdd: 'Tambah langkah',
  channel: 'Saluran',
  stepTitle: 'Apa yang dilakukan',
  stepDueOn: 'Sampai tanggal',
  stepDoer: 'Siapa yang melakukan',
  stepCost: 'Rencana biaya (rupiah)',
  stepLine: (doer: string, due: string) => `${doer}, sampai ${due}`,
  stepDone: (day: string) => `selesai ${day}`,
  stepDropped: (reason: string) => `dihentikan: ${reason}`,
  stepLate: 'lewat tanggal',
  markDone: 'Selesai hari ini',
  markDoneOf: (title: string) => `Selesai hari ini: ${title}`,
  drop: 'Hentikan',
  dropOf: (title: string) => `Hentikan: ${title}`,
  dropReason: 'Alasan dihentikan',
  noSuchStep: 'Langkah ini sudah selesai atau sudah dihentikan.',
  linksTitle: 'Tautan pendek dan QR',
  linksLead:
    'Satu tautan untuk setiap saluran. Yang dihitung hanya kunjungan: tanpa kuki, tanpa alamat, tanpa mengikuti siapa pun.',
  linksNone: 'Belum ada tautan.',
  linkAdd: 'Buat tautan',
  linkLabel: 'Nama tautan',
  linkLabelHint: 'Misalnya: poster di puskesmas.',
  leadsTo: 'Menuju ke',
  targets: { page: 'Halaman inovasi', survey: 'Survei dengan tiga pertanyaan' },
  linkLine: (scans: string, opens: string) => `${scans} pindai QR, ${opens} kunjungan lain`,
  linkAnswers: (answers: string) => `${answers} jawaban`,
  linkAside: (repeats: string, robots: string) =>
    `Tidak dihitung: ${repeats} muat ulang dalam 30 menit, ${robots} program dan pratinjau.`,
  linkEnded: 'diakhiri; masih membawa ke tujuannya',
  endLink: 'Akhiri',
  endLinkOf: (label: string) => `Akhiri tautan: ${label}`,
  qrSvg: 'QR (SVG)',
  qrPng: 'QR (PNG)',
  visitsNote:
    'Kunjungan bukan orang, dan tidak ikut dalam simpulan: program yang menyamar tidak dapat dikenali.',
  announcementTitle: 'Pengumuman siap pakai',
  announcementLead:
    'Salin yang cocok dengan tempatnya. Isinya dari halaman publik, tanpa angka yang belum ditampilkan.',
  announcementNot: 'Terbitkan inovasi ini dulu; sesudah itu teks pengumumannya muncul di sini.',
  announcementLengths: {
    short: (most: number) => `Pendek, untuk pesan singkat (paling banyak ${number(most)} huruf)`,
    middle: (most: number) => `Sedang, untuk media sosial (paling banyak ${number(most)} huruf)`,
    long: (most: number) => `Panjang, untuk papan pengumuman (paling banyak ${number(most)} huruf)`,
  },
  announcement: {
    from: (agency: string) => `Dari ${agency}.`,
    for: (beneficiaries: string) => `Untuk ${beneficiaries.replace(/(?<![.\s])[.\s]+$/, '')}.`,
    readOn: (address: string) => `Selengkapnya: ${address}`,
  },
  recordsTitle: 'Acara, artikel, dan siaran',
  recordsNone: 'Belum ada catatan.',
  recordAdd: 'Catat yang sudah dilakukan',
  recordTitle: 'Apa yang dilakukan',
  place: 'Tempat',
  placeHint: 'Kelurahan, kantor, atau balai. Untuk siaran: nama medianya.',
  heldOn: 'Tanggal',
  people: 'Berapa orang',
  basis: 'Dari mana angka ini',
  recordSource: 'Sumber',
  recordSourceHint: 'Nomor berita acara, daftar hadir, atau alamat berita. Tanpa sumber tidak dihitung.',
  recordCost: 'Biaya (rupiah)',
  recordLine: (people: string, place: string, day: string) => `${people} orang, ${place}, ${day}`,
  inFuture: 'Hari ini belum tiba.',
  withdraw: 'Tarik',
  withdrawOf: (title: string) => `Tarik catatan: ${title}`,
  doubt: 'Ragukan',
  doubtOf: (title: string) => `Ragukan catatan: ${title}`,
  endNote: 'Alasan',
  ended: { withdrawn: 'ditarik', doubted: 'diragukan' },
  endedBy: (how: string, name: string, note: string) => `${how} oleh ${name}: ${note}`,
  noSuchRecord: 'Catatan ini sudah tidak dihitung.',
  reasonMissing: 'Tulis alasannya.',
  refusals: {
    'own-proposal': 'Catatan sendiri tidak dapat diragukan: tarik saja.',
    'of-the-judged-agency': 'Orang dari perangkat daerah ini tidak dapat menjadi orang kedua.',
    'acted-for-it': 'Anda pernah bekerja untuk inovasi ini, jadi bukan orang kedua.',
    'no-such-role': 'Peran Anda tidak mencakup ini.',
  },
  channelsTitle: 'Menurut saluran',
  columns: {
    channel: 'Saluran',
    people: 'Orang terjangkau',
    cost: 'Biaya',
    perPerson: 'Per orang',
    visits: 'Kunjungan',
    answers: 'Jawaban',
    named: 'Tahu dari sini',
  },
  namedNote: (limit: string) =>
    `"Tahu dari sini": kata warga dalam survei. Kosong jika yang menyebutnya kurang dari ${limit} orang.`,
  bringsAnswers: (channel: string, answers: string) =>
    `Paling banyak jawaban datang lewat ${channel.toLowerCase()}: ${answers}.`,
  heardFromTitle: 'Tahu dari mana',
  heardFromLead: (limit: string) =>
    `Kata warga yang sudah tahu dan menyebut asalnya. Yang disebut kurang dari ${limit} orang tidak ditampilkan. Rentang: 95%.`,
  heardFromFew: 'Ada asal lain yang disebut terlalu sedikit orang.',
  heardFromNone: 'Belum cukup orang yang menyebut dari mana mereka tahu.',
  heardFromColumns: { origin: 'Dari', answers: 'Orang', share: 'Bagian', interval: 'Rentang' },
  awarenessTitle: 'Sudah tahu sebelum ditanya',
  awarenessLead:
    'Dari yang menjawab survei, bukan dari semua warga. Bulan dengan kurang dari 10 jawaban tidak ditampilkan. Rentang: 95%.',
  awarenessShift: {
    rose: (first: string, last: string) => `Naik dari ${first} ke ${last}, lebih dari kebetulan.`,
    fell: (first: string, last: string) => `Turun dari ${first} ke ${last}, lebih dari kebetulan.`,
    unclear: (first: string, last: string) => `Antara ${first} dan ${last} belum pasti naik atau turun.`,
  },
  awarenessColumns: { month: 'Bulan', asked: 'Ditanya', share: 'Sudah tahu', interval: 'Rentang' },
  awarenessNone: 'Belum ada bulan dengan cukup jawaban.',
}
