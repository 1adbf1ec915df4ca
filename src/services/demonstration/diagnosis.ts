import type { PriorityScores } from '../../domain/diagnosis/priority.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import { findPersonByEmail } from '../../store/access/person.ts'
import { findAgency } from '../../store/access/subject.ts'
import type { ProblemTexts } from '../../store/diagnosis/problem.ts'
import { saveIdea } from '../diagnosis/edit-idea.ts'
import { saveIdeaSheet } from '../diagnosis/edit-idea-sheet.ts'
import { saveProblem, scoreProblem, screenProblem } from '../diagnosis/edit-problem.ts'
import type { Services } from '../services.ts'
import { accounts } from './demonstration-accounts.ts'

type Example = ProblemTexts & {
  readonly feasible: 0 | 1
  /** By the team, the coordinator and the coach. */
  readonly scores: readonly PriorityScores[]
}

const scores = (urgency: number, seriousness: number, growth: number): PriorityScores => ({
  urgency,
  seriousness,
  growth,
})

/** Invented problems of one agency, marked as such. */
const examples: readonly Example[] = [
  {
    statement: 'Pemilik warung datang tiga sampai empat kali untuk satu izin (contoh)',
    figures:
      '312 pemohon pada triwulan lalu; rata-rata 3,4 kunjungan; 9 hari kerja sampai izin terbit (contoh).',
    source: 'Buku register loket (contoh)',
    causes:
      'Proses: berkas diminta ulang > data sudah ada di kantor lain > tidak ada perjanjian berbagi data\nOrang: petugas berganti tiap pekan > catatan tidak diserahkan > tidak ada lembar serah terima\nTempat: satu loket untuk semua izin > ruang belum ditata > kebutuhan tidak pernah dihitung\nAturan: syarat ditulis berbeda di tiap papan > tidak ada yang memegang daftar syarat',
    feasible: 1,
    scores: [scores(4, 4, 3), scores(5, 4, 3), scores(4, 5, 4)],
  },
  {
    statement: 'Warga dengan disabilitas tidak dapat memakai loket tanpa bantuan (contoh)',
    figures: '41 orang meminta bantuan dalam sebulan (contoh).',
    source: 'Catatan petugas pintu (contoh)',
    causes: 'Tempat: meja loket terlalu tinggi\nOrang: tidak ada petugas yang berbahasa isyarat',
    feasible: 1,
    scores: [scores(4, 5, 3), scores(4, 4, 4)],
  },
  {
    statement: 'Aturan pusat meminta lampiran yang sama dua kali (contoh)',
    figures: null,
    source: null,
    causes: null,
    feasible: 0,
    scores: [scores(3, 3, 2)],
  },
]

const exampleIdea = {
  name: 'Daftar syarat satu halaman (contoh)',
  route: 'problem-based',
  origin: 'new',
  texts: {
    background: 'Syarat izin ditulis berbeda di tiap papan dan laman.',
    idea: 'Satu halaman syarat yang dipegang satu orang, dicetak dan dipasang di semua loket.',
    objective: 'Pemohon datang satu kali dengan berkas lengkap.',
    target: 'Kunjungan per izin dari 3,4 menjadi 1,5 dalam enam bulan.',
    stakeholders: 'Bidang pelayanan, kelurahan, paguyuban warung.',
    resources: 'Satu petugas dan biaya cetak.',
    beneficiaries: 'Pemilik warung.',
    novelty: 'Daftar dibuat bersama pemohon.',
    short: 'Halaman diperiksa tiap bulan; perubahan diumumkan di pintu.',
  },
} as const

/** Both techniques of LAN's route without a problem that are worked on a sheet. */
const exampleSheets = [
  {
    kind: 'morphological',
    question: 'Permohonan izin warung (contoh)',
    text: 'Tempat: loket; balai warga; daring\nWaktu: jam kerja; sore; Sabtu\nSiapa yang datang: pemohon; petugas; pengurus paguyuban',
    revision: 0,
    isExample: true,
  },
  {
    kind: 'reverse-thinking',
    question: 'Izin yang selesai dalam satu kunjungan (contoh)',
    text: 'Minta berkas yang sama dua kali: data diambil dari kantor lain\nUbah syarat tanpa memberi tahu: satu daftar syarat; kabar lewat paguyuban',
    revision: 0,
    isExample: true,
  },
] as const

/** The diagnosis of one agency: problems with figures, filtered and scored by three people, and an idea with votes to come. */
export async function insertDemonstrationDiagnosis(services: Services, regionId: RegionId): Promise<void> {
  const agency = await findAgency(services.db, regionId, 'dpmptsp')
  if (!agency) return
  const people: PersonId[] = []
  for (const role of ['innovator', 'coordinator', 'coach'] as const) {
    const email = accounts.find((account) => account.role === role)?.email ?? ''
    const found = await findPersonByEmail(services.db, email)
    if (found) people.push(found)
  }
  const [writer] = people
  if (!writer) return
  const authorOf = (personId: PersonId) => ({ personId, kind: 'person', origin: 'demonstration' }) as const
  const scope = { regionId, agencyId: agency.id }
  const ids: string[] = []
  for (const { feasible, scores: given, ...texts } of examples) {
    const input = { ...texts, revision: 0, isExample: true }
    const made = await saveProblem(services, authorOf(writer), scope, null, input)
    if (!made.ok) throw new Error(`the demonstration's problem was refused: ${made.code}`)
    const id = made.value.id
    ids.push(id)
    await screenProblem(services, authorOf(writer), scope, id, {
      variant: 'yes-no',
      marks: { actual: 1, problematic: 1, widespread: 1, feasible },
      reason: feasible === 1 ? 'Termasuk kewenangan kota (contoh).' : 'Di luar kewenangan kota (contoh).',
    })
    for (const [at, one] of given.entries()) {
      const person = people[at] ?? writer
      await scoreProblem(services, authorOf(person), scope, id, {
        scores: one,
        reason: 'Menurut register (contoh).',
      })
    }
  }
  const idea = { ...exampleIdea, problemId: ids[0] ?? null, revision: 0, isExample: true }
  await saveIdea(services, authorOf(writer), scope, null, idea)
  for (const sheet of exampleSheets) {
    const made = await saveIdeaSheet(services, authorOf(writer), scope, null, sheet)
    if (!made.ok) throw new Error(`the demonstration's sheet was refused: ${made.code}`)
    if (sheet.kind !== 'morphological') continue
    const picked = 'Tempat: balai warga\nWaktu: Sabtu\nSiapa yang datang: petugas'
    await saveIdea(services, authorOf(writer), scope, null, {
      name: 'Loket Sabtu di balai warga (contoh)',
      route: 'morphological',
      origin: 'new',
      problemId: null,
      texts: { background: sheet.question, idea: picked },
      found: { sheetId: made.value.id, picked },
      revision: 0,
      isExample: true,
    })
  }
}
