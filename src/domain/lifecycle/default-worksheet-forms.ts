import { type LegalCriterion, legalCriteria } from './legal-criteria.ts'
import type { Stage } from './stage.ts'
import type { WorksheetField } from './worksheet.ts'

type Words = WorksheetField['label']
type Extras = Partial<Omit<WorksheetField, 'key' | 'kind' | 'label'>>

const words = (id: string, en: string): Words => ({ id, en })

const field = (
  key: string,
  kind: WorksheetField['kind'],
  label: Words,
  { required = true, ...extras }: Extras = {},
): WorksheetField => ({
  key,
  kind,
  label,
  required,
  ...(kind === 'long-text' ? { charactersMax: 5_000 } : kind === 'short-text' ? { charactersMax: 200 } : {}),
  ...extras,
})

const option = (key: string, id: string, en: string) => ({ key, label: words(id, en) })

const commitment: WorksheetField[] = [
  field('promise', 'long-text', words('Apa yang kami janjikan kepada warga?', 'What do we promise people?'), {
    hint: words(
      'Satu atau dua kalimat yang bisa ditagih kelak.',
      'One or two sentences that we can be held to later.',
    ),
    wordsMin: 8,
  }),
  field(
    'team',
    'long-text',
    words('Siapa anggota tim dan apa tugasnya?', 'Who is in the team and does what?'),
    {
      hint: words(
        'Tulis jabatan, bukan data pribadi. Sertakan pengganti bila ada yang pindah tugas.',
        'Write positions, not personal data. Name a stand-in for those who move on.',
      ),
    },
  ),
  field('commitment', 'checklist', words('Komitmen', 'Commitment'), {
    options: [
      option('head', 'Kepala perangkat daerah menyetujui', 'The head of the agency agrees'),
      option('time', 'Anggota tim diberi waktu untuk bekerja', 'The team is given time to work'),
      option(
        'measured',
        'Hasilnya akan diukur dan dibuka untuk umum',
        'Results will be measured and published',
      ),
    ],
  }),
  field('commitment-document', 'file', words('Dokumen komitmen', 'Commitment document'), {
    hint: words('Surat, berita acara atau foto, bila ada.', 'A letter, minutes or a photo, if there is one.'),
    required: false,
  }),
]

const problemMap: WorksheetField[] = [
  field('problem', 'long-text', words('Masalah apa yang dialami warga?', 'Which problem do people have?'), {
    hint: words(
      'Ceritakan apa yang terjadi sekarang, seberapa sering, dan siapa yang terkena.',
      'Tell what happens now, how often, and to whom.',
    ),
    wordsMin: 20,
  }),
  field('evidence', 'long-text', words('Apa buktinya?', 'What is the evidence?'), {
    hint: words(
      'Pengaduan, hasil survei, catatan antrean, atau data lain.',
      'Complaints, survey results, queue records or other data.',
    ),
  }),
  field('causes', 'long-text', words('Apa akar masalahnya?', 'What is the root cause?')),
  field(
    'priority',
    'choice',
    words('Mengapa masalah ini didahulukan?', 'Why does this problem come first?'),
    {
      options: [
        option('many', 'Banyak warga terkena', 'Many people are affected'),
        option('severe', 'Akibatnya berat bagi sebagian warga', 'It weighs heavily on some people'),
        option('basic', 'Menyangkut layanan dasar', 'It concerns a basic service'),
        option('duty', 'Diminta rencana atau aturan daerah', "The region's plan or rules ask for it"),
      ],
    },
  ),
  field('idea', 'long-text', words('Apa gagasannya?', 'What is the idea?'), {
    hint: words('Bagaimana gagasan ini menghilangkan akar masalah?', 'How does it remove the root cause?'),
    wordsMin: 15,
  }),
  field('alternatives', 'long-text', words('Gagasan lain yang dipertimbangkan', 'Other ideas considered'), {
    required: false,
  }),
]

const criteriaWords: Readonly<Record<LegalCriterion, readonly [id: string, en: string]>> = {
  novelty: ['Pembaruan seluruhnya atau sebagian', 'New in whole or in part'],
  benefit: ['Bermanfaat bagi daerah atau masyarakat', 'Benefits the region or its people'],
  'no-burden': ['Tidak membebani atau membatasi masyarakat', 'Puts no burden or restriction on people'],
  authority: ['Termasuk kewenangan daerah', "Lies within the region's authority"],
  replicable: ['Dapat ditiru', 'Can be replicated'],
}
const criteria = legalCriteria.map((key) => option(key, ...criteriaWords[key]))

const actionPlan: WorksheetField[] = [
  field('change', 'long-text', words('Apa yang berubah bagi warga?', 'What changes for people?'), {
    wordsMin: 8,
  }),
  field(
    'steps',
    'long-text',
    words('Langkah, penanggung jawab, dan tenggat', 'Steps, who does them, and by when'),
    {
      hint: words('Satu langkah satu baris.', 'One step a line.'),
    },
  ),
  field('indicators', 'indicators', words('Indikator hasil (outcome)', 'Outcome indicators')),
  field('cost', 'number', words('Biaya (rupiah)', 'Cost (rupiah)'), {
    hint: words('Tulis 0 bila tanpa anggaran khusus.', 'Write 0 if there is no budget of its own.'),
  }),
  field('legal-basis', 'short-text', words('Dasar hukum', 'Legal basis')),
  field(
    'criteria',
    'checklist',
    words('Lima syarat inovasi daerah (PP 38/2017)', 'Five criteria (PP 38/2017)'),
    {
      options: criteria,
    },
  ),
  field('criteria-reasons', 'long-text', words('Mengapa kelimanya terpenuhi?', 'Why are all five met?'), {
    wordsMin: 10,
  }),
  field('risks', 'long-text', words('Apa yang bisa membebani warga?', 'What could become a burden?'), {
    hint: words('Dan bagaimana tim mencegahnya.', 'And how the team prevents it.'),
  }),
]

const result: WorksheetField[] = [
  field('launch', 'long-text', words('Bagaimana peluncurannya?', 'How was it launched?'), {
    hint: words(
      'Di mana, untuk siapa, dan apa yang langsung berjalan.',
      'Where, for whom, and what ran at once.',
    ),
  }),
  field('implementation', 'long-text', words('Apa yang sudah dijalankan?', 'What has been carried out?'), {
    wordsMin: 20,
  }),
  field('deviations', 'long-text', words('Apa yang berbeda dari rencana?', 'What differs from the plan?'), {
    required: false,
  }),
  field(
    'result',
    'long-text',
    words('Apa hasilnya dibanding sebelum ada inovasi?', 'What is the result against before?'),
    {
      hint: words('Angkanya diambil dari pengukuran.', 'The figures come from the measurements.'),
      wordsMin: 15,
    },
  ),
  field('proof', 'file', words('Bukti pelaksanaan', 'Proof of implementation'), {
    hint: words('Foto, laporan, atau keputusan.', 'Photos, a report or a decision.'),
  }),
]

const promotion: WorksheetField[] = [
  field('message', 'long-text', words('Pesan satu kalimat untuk warga', 'One sentence for people'), {
    wordsMin: 5,
    charactersMax: 300,
  }),
  field('channels', 'long-text', words('Lewat mana warga mengetahuinya?', 'Where do people hear of it?')),
  field('reach', 'number', words('Berapa orang yang dicapai?', 'How many people were reached?')),
  field('lessons', 'long-text', words('Pelajaran bagi daerah lain', 'Lessons for other regions'), {
    wordsMin: 15,
  }),
  field(
    'continuity',
    'long-text',
    words('Siapa yang meneruskan bila tim berganti?', 'Who carries on when the team changes?'),
  ),
  field('promotion-material', 'file', words('Bahan promosi', 'Promotion material'), { required: false }),
]

/**
 * The questions that a region starts with, one form a stage. They follow what the stages are known to ask for
 * and the law (PP 38/2017, article 6); they are Labinov's own and not the forms of any ministry or agency.
 */
export const defaultWorksheetForms: Readonly<Record<Stage, readonly WorksheetField[]>> = {
  'drum-up': commitment,
  diagnose: problemMap,
  design: actionPlan,
  deliver: result,
  display: promotion,
}
