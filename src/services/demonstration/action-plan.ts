import type { StepOutcome } from '../../domain/action-plan/plan-step.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { RegionId } from '../../domain/scope.ts'
import { findInnovation } from '../../store/access/subject.ts'
import type { StepTexts } from '../../store/action-plan/plan-step.ts'
import { findRegionById } from '../../store/region/region.ts'
import { addRisk, reportStep, saveStep } from '../action-plan/edit-plan-steps.ts'
import { addStakeholder } from '../action-plan/edit-stakeholders.ts'
import { saveEffectRow } from '../measurement/effect-sheet.ts'
import type { Services } from '../services.ts'

/** A step of the example, with the months before or after today in which it is worked on. */
type Example = Omit<StepTexts, 'fromMonth' | 'toMonth'> & {
  readonly months: readonly [number, number]
  readonly report?: { readonly outcome: StepOutcome; readonly costSoFar: number; readonly text: string }
}

const examples: readonly Example[] = [
  {
    phase: 'preparation',
    activity: 'Hitung kunjungan dan lama izin dua pekan',
    doer: 'Bidang pelayanan dengan kelurahan',
    output: 'Data awal',
    method: 'Pencatatan di loket',
    place: 'Dua kelurahan',
    cost: 2_500_000,
    months: [-2, -1],
    report: {
      outcome: 'done',
      costSoFar: 2_300_000,
      text: 'Selesai; datanya dipakai sebagai data awal (contoh).',
    },
  },
  {
    phase: 'implementation',
    activity: 'Buka loket izin di kelurahan',
    doer: 'Bidang pelayanan dengan dinas kependudukan',
    output: 'Izin terbit pada hari yang sama',
    method: null,
    place: 'Dua kelurahan',
    cost: 18_000_000,
    months: [0, 2],
    report: { outcome: 'going-on', costSoFar: 11_000_000, text: 'Satu dari dua kelurahan siap (contoh).' },
  },
  {
    phase: 'monitoring',
    activity: 'Bandingkan lama izin dan keluhan tiap bulan',
    doer: 'Sekretaris dinas',
    output: 'Laporan bulanan',
    method: 'Register dan survei warga',
    place: null,
    cost: 0,
    months: [3, 8],
  },
]

function monthFrom(today: string, months: number): string {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

const stakeholders = [
  { name: 'Lurah (contoh)', influence: 'high', interest: 'high', involvement: 'Rapat tiap pekan (contoh)' },
  {
    name: 'Pemilik warung (contoh)',
    influence: 'low',
    interest: 'high',
    involvement: 'Kabar di loket (contoh)',
  },
] as const

const period = 'per izin (contoh)'
const effects = [
  {
    key: 'sop-steps',
    unit: 'steps',
    before: { value: 7, period, source: 'SOP lama (contoh)' },
    after: { value: 4, period, source: 'SOP baru (contoh)' },
    narrative: 'Tiga meja digabung di kelurahan (contoh).',
  },
  {
    key: 'service-time',
    unit: 'days',
    before: { value: 9, period, source: 'Buku loket (contoh)' },
    after: { value: null, period: null, source: null },
    narrative: null,
  },
] as const

/** The action plan of an example, with who has a stake and the sheet of before and after: one step done, one that goes on, one to come. */
export async function insertDemonstrationActionPlan(services: Services, regionId: RegionId): Promise<void> {
  const region = await findRegionById(services.db, regionId)
  const innovation = await findInnovation(services.db, regionId, 'izin-kilat-warung')
  if (!region || !innovation) return
  const today = dayAt(services.clock(), region.timeZone)
  const author = { personId: null, kind: 'system', origin: 'demonstration' } as const
  const scope = { regionId, innovationId: innovation.id }
  for (const { months, report, ...texts } of examples) {
    const [from, to] = months
    const input = { ...texts, fromMonth: monthFrom(today, from), toMonth: monthFrom(today, to), revision: 0 }
    const made = await saveStep(services, author, scope, null, input)
    if (!made.ok) throw new Error(`the demonstration's step was refused: ${made.code}`)
    if (report) await reportStep(services, author, scope, { ...report, stepId: made.value.id, stall: null })
  }
  await addRisk(services, author, scope, {
    risk: 'Warga tanpa telepon tertinggal (contoh)',
    prevention: 'Loket biasa tetap dibuka (contoh)',
    holder: 'Kepala bidang pelayanan (contoh)',
  })
  for (const texts of stakeholders) await addStakeholder(services, author, scope, texts)
  for (const row of effects) {
    const saved = await saveEffectRow(services, author, scope, { ...row, revision: 0 })
    if (!saved.ok) throw new Error(`the demonstration's row was refused: ${saved.code}`)
  }
}
