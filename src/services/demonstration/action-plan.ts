import type { StepOutcome } from '../../domain/action-plan/plan-step.ts'
import { dayAt } from '../../domain/calendar/working-days.ts'
import type { RegionId } from '../../domain/scope.ts'
import { findInnovation } from '../../store/access/subject.ts'
import type { StepTexts } from '../../store/action-plan/plan-step.ts'
import { findRegionById } from '../../store/region/region.ts'
import { addRisk, reportStep, saveStep } from '../action-plan/edit-plan-steps.ts'
import type { Services } from '../services.ts'

/** A step of the example, with the months before or after today in which it is worked on. */
type Example = Omit<StepTexts, 'fromMonth' | 'toMonth'> & {
  readonly months: readonly [number, number]
  readonly report?: { readonly outcome: StepOutcome; readonly costSoFar: number; readonly text: string }
}

const examples: readonly Example[] = [
  {
    phase: 'preparation',
    activity: 'Hitung kendaraan dan pendapatan dua pekan',
    doer: 'Bidang parkir dengan pengelola pasar',
    output: 'Data awal',
    method: 'Pencatatan di pintu masuk',
    place: 'Dua pasar',
    cost: 2_500_000,
    months: [-4, -3],
    report: {
      outcome: 'done',
      costSoFar: 2_300_000,
      text: 'Selesai; datanya dipakai sebagai data awal (contoh).',
    },
  },
  {
    phase: 'implementation',
    activity: 'Pasang tarif tertulis dan alat bayar',
    doer: 'Bidang parkir dengan bank daerah',
    output: 'Alat bayar di enam pintu',
    method: null,
    place: 'Dua pasar',
    cost: 18_000_000,
    months: [-3, -1],
    report: { outcome: 'going-on', costSoFar: 11_000_000, text: 'Empat dari enam pintu terpasang (contoh).' },
  },
  {
    phase: 'monitoring',
    activity: 'Bandingkan pendapatan dan keluhan tiap bulan',
    doer: 'Sekretaris dinas',
    output: 'Laporan bulanan',
    method: 'Register dan survei warga',
    place: null,
    cost: 0,
    months: [0, 4],
  },
]

function monthFrom(today: string, months: number): string {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/** The action plan of an example that is being carried out: one step done, one late, one that goes on. */
export async function insertDemonstrationActionPlan(services: Services, regionId: RegionId): Promise<void> {
  const region = await findRegionById(services.db, regionId)
  const innovation = await findInnovation(services.db, regionId, 'parkir-tanpa-tunai-pasar')
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
    risk: 'Pengendara tanpa kartu tidak dapat parkir (contoh)',
    prevention: 'Satu pintu tetap menerima tunai dengan karcis (contoh)',
    holder: 'Kepala bidang parkir (contoh)',
  })
}
