import { formatsOf } from '../../../format.ts'

const { number } = formatsOf('id')

/** Open data: what may be downloaded and what it means. */
export const openData = {
  title: 'Data terbuka',
  lead: 'Semua inovasi yang terbit beserta pengukurannya, untuk diunduh, diolah, dan diperiksa siapa saja.',
  tables: { innovations: 'Inovasi', measurements: 'Pengukuran' },
  download: (table: string, format: string) => `Unduh ${table.toLowerCase()} (${format})`,
  formats: { 'comma.csv': 'CSV untuk Excel Indonesia', csv: 'CSV dengan titik desimal', json: 'JSON' },
  asOf: (date: string) => `Keadaan ${date}.`,
  licence: 'Data ini boleh dipakai menurut lisensi',
  cite: (region: string) => `Sumber: Laboratorium inovasi ${region}.`,
  dictionary: (table: string) => `Kamus data: ${table.toLowerCase()}`,
  column: 'Kolom',
  kind: 'Jenis',
  meaning: 'Arti',
  kinds: {
    text: 'teks',
    number: 'angka',
    code: 'kode',
    date: 'tanggal (TTTT-BB-HH)',
    month: 'bulan (TTTT-BB)',
    'yes-no': 'true atau false',
  },
  columns: {
    innovations: {
      slug: 'Nama pendek, sama dengan yang ada di alamat halamannya',
      name: 'Nama inovasi',
      summary: 'Ringkasan dari perangkat daerah',
      agency: 'Perangkat daerah pemilik',
      affair_code: 'Kode urusan pemerintahan',
      year: 'Tahun mulai',
      status: 'initiative (inisiatif), trial (uji coba), implemented (diterapkan)',
      digital: 'Digital atau bukan; kosong bila belum diketahui',
      stage:
        'Tahap laboratorium: drum-up (kemauan), diagnose (masalah & gagasan), design (rencana aksi), deliver (hasil & bukti), display (pesan tersampaikan)',
      launched_on: 'Tanggal diluncurkan, atau mulai diterapkan',
      verdict:
        'Simpulan: proven (terbukti), promising (menjanjikan), unproven (belum terbukti), burdening (membebani)',
      answers: 'Jumlah jawaban warga; kosong bila terlalu sedikit',
      satisfaction_index:
        'Indeks kepuasan 25–100 pada penilaian terakhir; kosong bila jawaban terlalu sedikit',
      satisfaction_questions:
        'Berapa dari sembilan pertanyaan yang membentuk indeks itu; kurang dari 9 bukan mutu A–D',
      is_example: 'true: rekaan untuk peragaan',
    },
    measurements: {
      innovation: 'Nama pendek inovasi, sama dengan kolom slug',
      indicator: 'Nama pendek ukuran',
      name: 'Nama ukuran',
      kind: 'input (masukan), output (keluaran), outcome (hasil)',
      unit: 'Satuan',
      direction: 'Arah yang lebih baik: higher (naik), lower (turun), neutral (tidak dinilai)',
      period: 'Bulan pertama dari masa yang diukur',
      value: 'Nilai yang berlaku sekarang; yang sudah dikoreksi tidak ikut',
      source: 'Sumber angka',
      is_example: 'true: angka contoh',
    },
  },
  notesTitle: 'Catatan',
  notes: (limit: number) => [
    'Kedua CSV memakai titik koma dan UTF-8. Yang untuk Excel Indonesia menulis desimal dengan koma, seperti 4,3; yang lain dengan titik, untuk program pengolah data.',
    'Sel yang dimulai dengan tanda =, +, -, atau @ diberi tanda petik di depannya agar tidak dijalankan sebagai rumus.',
    `Angka tentang kurang dari ${number(limit)} orang dikosongkan.`,
    'Hanya inovasi yang sudah diterbitkan. Pengaduan dan jawaban satu per satu tidak termasuk.',
  ],
}
