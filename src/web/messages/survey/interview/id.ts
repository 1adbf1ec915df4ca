/** Answers that an interviewer's device hands over as a file. */
export const interview = {
  title: 'Berkas pewawancara',
  lead: (code: string) => `Jawaban yang diambil tanpa sinyal lewat kode ${code}.`,
  link: 'Berkas pewawancara',
  formTitle: 'Terima berkas',
  file: 'Berkas dari perangkat pewawancara',
  fileHint: 'Pada perangkat itu: buka surveinya, lalu pilih “Simpan ke berkas”. Berakhiran .json.',
  once: 'Tiap jawaban dihitung satu kali, juga bila perangkat nanti mengirimnya sendiri atau berkas yang sama datang lagi.',
  take: 'Terima berkas',
  filesTitle: 'Berkas yang sudah diterima',
  none: 'Belum ada berkas yang diterima.',
  columns: {
    when: 'Diterima',
    answers: 'Jawaban di berkas',
    taken: 'Baru dihitung',
    known: 'Sudah ada',
    refused: 'Tidak dapat diterima',
  },
  refusals: {
    missing: 'Pilih berkas dari perangkat pewawancara.',
    'too-large': 'Berkas ini lebih besar dari 4 MB, jadi bukan berkas dari perangkat pewawancara.',
    'not-ours':
      'Ini bukan berkas jawaban dari perangkat pewawancara. Pada perangkat itu, pilih “Simpan ke berkas”.',
    'other-code': 'Berkas ini berisi jawaban untuk kode survei lain. Terima di halaman kode itu.',
    'too-many': 'Berkas ini berisi lebih dari 2.000 jawaban. Bagi menjadi beberapa berkas.',
    empty: 'Tidak ada jawaban di berkas ini.',
  },
}
