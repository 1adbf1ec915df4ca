/** The leader's word on an idea or a plan. */
export const approval = {
  title: 'Persetujuan pimpinan',
  subject: { diagnose: 'gagasan ini', design: 'rencana aksi ini' } as Readonly<Record<string, string>>,
  lead: (subject: string) =>
    `Pendamping sudah meloloskan. Tahap berikutnya terbuka setelah pimpinan daerah menyetujui ${subject}.`,
  waits: 'Menunggu persetujuan pimpinan daerah, jadi tidak dapat diubah.',
  onPaper:
    'Catat di sini keputusan yang diberikan pimpinan di atas kertas. Sebutkan suratnya; nama Anda ikut tercatat.',
  leaderName: 'Nama pimpinan',
  leaderOffice: 'Jabatan',
  leaderOfficeHint: 'Misalnya kepala daerah atau sekretaris daerah.',
  decidedOn: 'Hari keputusan',
  document: 'Nomor dan tanggal surat',
  words: 'Pesan pimpinan',
  wordsHint: 'Satu kalimat sudah cukup. Bila dikembalikan, tulis apa yang perlu diubah.',
  wordsMissing: 'Tulis pesan Anda: satu kalimat mengapa disetujui, atau apa yang perlu diubah.',
  approve: 'Setujui',
  decline: 'Kembalikan ke tim',
  outcomes: { approved: 'Disetujui', declined: 'Dikembalikan' },
  by: (name: string, office: string, day: string) => `${name}, ${office}, ${day}`,
  recordedBy: (name: string, document: string) => `Dicatat oleh ${name} menurut ${document}`,
  give: (stage: string) => `Putuskan ${stage}`,
  refused: {
    'day-to-come': 'Hari ini belum tiba. Tulis hari ketika keputusan diberikan.',
    'document-missing': 'Tulis nomor dan tanggal surat keputusan pimpinan.',
    'own-work': 'Anda ikut mengerjakan inovasi ini, jadi orang lain yang mencatat keputusan pimpinan.',
  },
}
