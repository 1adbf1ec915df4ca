/** The survey of citizens, its thank-you page and what its phone says without a signal. */
export const survey = {
  title: (innovation: string) => `Suara warga: ${innovation}`,
  intro: 'Tanpa nama, tanpa akun. Kira-kira 30 detik.',
  next: 'Lanjut',
  back: 'Kembali',
  skip: 'Boleh dilewati.',
  all: 'Semua pertanyaan di satu halaman',
  byStep: 'Satu pertanyaan per layar',
  lastStep: 'Terakhir',
  knewBefore: 'Apakah Anda sudah tahu layanan ini sebelumnya?',
  yes: 'Ya',
  no: 'Belum',
  sentence: 'Satu kalimat untuk kami',
  sentenceHint:
    'Apa yang sudah baik, atau apa yang perlu diperbaiki? Jangan tulis nama, NIK, atau nomor telepon.',
  respondent: 'Tentang Anda (boleh kosong)',
  respondentHint:
    'Membantu melihat apakah layanan ini sama baiknya bagi semua. Tidak ada yang dapat mengenali Anda.',
  years: 'tahun',
  send: 'Kirim jawaban',
  privacy: 'Jawaban tidak memuat nama, nomor, atau alamat jaringan Anda.',
  trap: 'Kosongkan isian ini',
  errorTrap:
    'Isian yang tersembunyi ini terisi sendiri, mungkin oleh peramban Anda. Kosongkan, lalu kirim lagi.',
  errorTooFast:
    'Jawaban ini tiba lebih cepat daripada orang dapat membaca. Periksa lagi, lalu kirim sekali lagi.',
  errorNothing: 'Belum ada yang dijawab. Jawab paling sedikit satu pertanyaan, atau tulis satu kalimat.',
  errorTooMany:
    'Terlalu banyak jawaban dari perangkat ini. Jawaban Anda masih ada di halaman ini: tunggu satu menit, lalu kirim lagi.',
  thanksTitle: 'Terima kasih',
  thanksLead: 'Jawaban Anda sudah terkirim dan dihitung.',
  thanksKnown: 'Jawaban ini sudah kami terima sebelumnya, dan dihitung satu kali.',
  othersTitle: 'Kata warga sejauh ini',
  others: (innovation: string, answers: string, index: string, quality: string) =>
    `Menurut ${answers} jawaban, kepuasan warga terhadap ${innovation} bernilai ${index} dari 100: ${quality}.`,
  othersBest: (element: string) => `Paling dihargai: ${element}.`,
  othersWorst: (element: string) => `Paling perlu dibenahi: ${element}.`,
  othersFew: (limit: string) => `Hasilnya tampil di sini setelah paling sedikit ${limit} orang menjawab.`,
  quality: { A: 'sangat baik', B: 'baik', C: 'kurang baik', D: 'tidak baik' },
  seeInnovation: (innovation: string) => `Lihat hasil ${innovation}`,
  complainTitle: 'Ada masalah yang harus ditangani?',
  complainText:
    'Laporkan, dapatkan nomor tiket, dan pantau sampai selesai. Tanpa akun, nama boleh dirahasiakan.',
  complain: 'Buat pengaduan',
  another: 'Isi untuk orang lain',
  offline: 'Tidak ada sinyal. Jawaban Anda disimpan di ponsel ini dan dikirim nanti.',
  keptTitle: 'Tersimpan di ponsel ini',
  keptText: 'Jawaban Anda belum terkirim. Begitu ada sinyal, jawaban dikirim sendiri dan dihitung satu kali.',
  keptSent: 'Jawaban yang tersimpan di ponsel ini sudah terkirim.',
  waitingBefore: 'Di ponsel ini',
  waitingAfter: 'jawaban menunggu sinyal.',
  endedTitle: 'Survei ini sudah selesai',
  endedText: (innovation: string) =>
    `Kode ini tidak lagi menerima jawaban. Pengaduan atau usulan tentang ${innovation} tetap dapat disampaikan.`,
  unknownTitle: 'Kode survei tidak dikenal',
  unknownText: 'Pindai lagi kode pada poster, atau ketik alamatnya persis seperti tercetak.',
}
