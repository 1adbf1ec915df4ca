import type { GroupField } from '../../../../domain/survey/served-groups.ts'
import type { SecondPersonRefusal } from '../../../../domain/verdict/proposal.ts'

const fields: Record<GroupField, string> = {
  sex: 'Jenis kelamin',
  age: 'Umur',
  education: 'Pendidikan',
  occupation: 'Pekerjaan',
}

/** Who is served by group: the page on which it is recorded, and what is weighted by it. */
export const servedGroups = {
  title: 'Siapa yang dilayani',
  lead: 'Bila jawaban datang lewat slip untuk setiap pengunjung ke-sekian, nilainya dapat ditimbang menurut siapa yang dilayani: kelompok yang jarang menjawab ikut diperhitungkan sebesar bagiannya.',
  rule: 'Dicatat oleh orang dari luar perangkat daerah yang dinilai, dengan sumbernya. Simpulan “dinikmati” harus bertahan dengan dan tanpa timbangan.',
  fieldTitle: 'Menurut apa',
  fields,
  ages: { 'under-25': 'di bawah 25', '25-44': '25–44', '45-59': '45–59', '60-up': '60 ke atas' } as Record<
    string,
    string
  >,
  formTitle: (field: string) => `Catat menurut ${field.toLowerCase()}`,
  served: (group: string) => `Dilayani: ${group}`,
  from: 'Dari bulan',
  until: 'Sampai bulan',
  source: 'Sumber angkanya',
  sourceHint: 'Register atau laporan, dengan nomornya.',
  save: 'Catat',
  now: 'Yang berlaku sekarang',
  notWeighted: (answers: string) =>
    `Belum ada nilai tertimbang. Diperlukan: semua jawaban lewat slip untuk setiap pengunjung ke-sekian, catatan yang meliputi setengah masanya, sedikitnya empat dari lima jawaban menyebut kelompoknya, dan sedikitnya ${answers} jawaban setiap kelompok pada setiap pertanyaan.`,
  tableTitle: 'Menurut kelompok',
  columns: { group: 'Kelompok', share: 'Bagian yang dilayani', index: 'Nilai', answers: 'Jawaban' },
  recordsTitle: 'Catatan',
  none: 'Belum ada catatan.',
  record: (field: string, from: string, until: string, groups: string) =>
    `${field}, ${from} sampai ${until}: ${groups}.`,
  recordedBy: (name: string, moment: string, source: string) => `${name}, ${moment}. Sumber: ${source}`,
  errors: {
    'months-turned': 'Bulan terakhir tidak boleh sebelum bulan pertama atau sesudah bulan ini.',
    'one-group': 'Tulis jumlah untuk sedikitnya dua kelompok.',
  },
  secondPerson: {
    'no-such-role': 'Peran Anda tidak dapat mencatat ini.',
    'of-the-judged-agency': 'Anda dari perangkat daerah yang dinilai; orang lain harus mencatat.',
    'own-proposal': 'Orang lain harus mencatat.',
    'acted-for-it': 'Anda pernah bekerja untuk inovasi ini; orang lain harus mencatat.',
  } satisfies Record<SecondPersonRefusal, string>,
}
