/** What a team changed because of what citizens said. */
export const improvement = {
  title: 'Apa yang berubah karena jawaban warga',
  since: (day: string) => `Sejak ${day}`,
  none: 'Belum ada. Ceritakan satu perubahan kecil: warga melihatnya setelah menjawab.',
  lead: 'Tampil bagi warga setelah mereka menjawab, dan di halaman inovasi.',
  addTitle: 'Ceritakan perubahan',
  text: 'Apa yang berubah',
  textHint: 'Satu kalimat, misalnya: loket sekarang buka sampai pukul 18.00. Tanpa nama orang.',
  changedOn: 'Berlaku sejak',
  add: 'Tampilkan',
  future: 'Tanggal ini belum tiba. Ceritakan setelah benar-benar berubah.',
  withdraw: 'Tarik',
  withdrawOf: (text: string) => `Tarik: ${text}`,
}
