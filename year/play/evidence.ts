import { addRisk, reportStep, saveStep } from '../../src/services/action-plan/edit-plan-steps.ts'
import { defineIndicator } from '../../src/services/measurement/define-indicator.ts'
import { recordMeasurements } from '../../src/services/measurement/record-measurements.ts'
import { regionValueList } from '../../src/services/measurement/region-value-list.ts'
import { savePlan } from '../../src/services/verdict/edit-plan.ts'
import { recordLaunch } from '../../src/services/verdict/record-launch.ts'
import type { IndicatorDefinition } from '../../src/store/measurement/indicator.ts'
import type { InnovationNote } from '../ledger.ts'
import { as, below, firstOf, must, mustBeRefused, regionOf, scopeOf, type World, YEAR } from '../world.ts'
import { writerOf } from './gates.ts'
import { officeTable, takeIn } from './lists.ts'

const definition: IndicatorDefinition = {
  name: 'Lama menunggu',
  definition: 'Menit dari datang sampai dilayani',
  kind: 'outcome',
  unit: 'menit',
  direction: 'lower',
  frequency: 'month',
  baselineValue: 90,
  baselineOn: `${YEAR - 1}-12-31`,
  baselineSource: 'Buku loket',
  purpose: null,
  source: 'Buku loket',
}

async function planSteps(world: World, innovation: InnovationNote): Promise<void> {
  const { services, ledger } = world
  const author = as(writerOf(world, innovation))
  const scope = scopeOf(world, innovation)
  const step = { doer: 'Bidang pelayanan', output: 'Berjalan', method: null, place: 'Kantor', revision: 0 }
  const phases = [
    {
      phase: 'preparation',
      activity: 'Latih petugas',
      fromMonth: `${YEAR}-05-01`,
      toMonth: `${YEAR}-06-01`,
      cost: 2_000_000,
    },
    {
      phase: 'implementation',
      activity: 'Jalankan layanan',
      fromMonth: `${YEAR}-07-01`,
      toMonth: `${YEAR}-11-01`,
      cost: 9_000_000,
    },
    {
      phase: 'monitoring',
      activity: 'Ukur tiap bulan',
      fromMonth: `${YEAR}-07-01`,
      toMonth: `${YEAR}-12-01`,
      cost: 0,
    },
  ] as const
  await mustBeRefused(
    world,
    'a step that ends before it begins',
    'ends-before-it-begins',
    saveStep(services, author, scope, null, { ...step, ...phases[0], toMonth: `${YEAR}-01-01` }),
  )
  for (const one of phases) {
    const { id } = await must('a step', saveStep(services, author, scope, null, { ...step, ...one }))
    const outcome = one.phase === 'preparation' ? 'done' : 'going-on'
    await must(
      'a report',
      reportStep(services, author, scope, {
        stepId: id,
        outcome,
        costSoFar: one.cost / 2,
        text: 'Menurut rencana.',
        stall: null,
      }),
    )
    ledger.steps.push({ innovation: innovation.name, cost: one.cost, outcome })
  }
  await must(
    'a risk',
    addRisk(services, author, scope, {
      risk: 'Petugas pindah',
      prevention: 'Dua orang tiap loket',
      holder: 'Sekretaris',
    }),
  )
}

/** What a team plans in Design: an outcome with its baseline and target, steps, and what will prove it. */
export async function planProof(world: World, innovation: InnovationNote): Promise<void> {
  const { services } = world
  const author = as(writerOf(world, innovation))
  const region = await regionOf(world)
  const scope = scopeOf(world, innovation)
  const targets = [{ period: `${YEAR + 1}-06-01`, value: 45 }]
  const { key } = await must(
    'an indicator',
    defineIndicator(services, author, { region, innovationId: scope.innovationId }, { definition, targets }),
  )
  innovation.indicatorKey = key
  await planSteps(world, innovation)
  const draft = {
    launchOn: `${YEAR}-07-07`,
    dueOn: `${YEAR + 1}-07-01`,
    outcomes: [{ key, leastChange: 10, measuredBy: 'Bidang data' }],
  }
  await must('a plan', savePlan(services, author, { ...scope, timeZone: region.timeZone }, draft, null))
}

/** What was measured before anybody had an idea: the months until the plan, from the register. */
export async function bringBaseline(
  world: World,
  innovation: InnovationNote,
  months: readonly string[],
): Promise<void> {
  for (const month of months) await record(world, innovation, month, 88 + below(world, 8))
}

async function record(
  world: World,
  innovation: InnovationNote,
  month: string,
  value: number,
  reason: string | null = null,
): Promise<void> {
  const { services } = world
  const entries = [{ indicatorKey: innovation.indicatorKey ?? '', period: `${month}-01`, value }]
  await must(
    `a value of ${innovation.name}`,
    recordMeasurements(services, as(writerOf(world, innovation)), scopeOf(world, innovation), {
      entries,
      source: 'Buku loket',
      reason,
    }),
  )
  innovation.values.push({ month, value, isCorrection: reason !== null })
}

/** The launch with its proof; a day that has not come is refused. */
export async function launch(world: World, innovation: InnovationNote): Promise<void> {
  const { services, calendar } = world
  const scope = { ...scopeOf(world, innovation), timeZone: 'Asia/Jakarta' as const }
  const author = as(writerOf(world, innovation))
  const proof = 'Berita acara peluncuran'
  await mustBeRefused(
    world,
    'a launch that has not been',
    'launch-in-future',
    recordLaunch(services, author, scope, { launchedOn: `${YEAR}-12-31`, proof, reason: null }),
  )
  await must(
    `the launch of ${innovation.name}`,
    recordLaunch(services, author, scope, { launchedOn: calendar.today(), proof, reason: null }),
  )
  innovation.launchedOn = calendar.today()
}

/** A month's values: of most by one file of the region, of the others by the grid of the innovation; some forget. */
export async function measureMonth(
  world: World,
  running: readonly InnovationNote[],
  month: string,
): Promise<void> {
  const measured = running.filter(() => below(world, 12) > 0)
  const byFile = measured.filter((_, place) => place % 3 !== 0)
  const worth = (place: number) => 50 + below(world, 14) + (place % 4 === 0 ? 25 : 0)
  const rows = byFile.map((innovation, place) => ({ innovation, value: worth(place) }))
  const text = officeTable(
    'NILAI BULAN INI',
    ['Inovasi', 'Indikator', month],
    rows.map(({ innovation, value }) => [innovation.name, definition.name, String(value)]),
  )
  if (rows.length > 0) {
    await takeIn(world, firstOf(world, 'lab-manager'), regionValueList, {
      name: `nilai-${month}.csv`,
      text,
      expected: { create: rows.length },
    })
  }
  for (const { innovation, value } of rows) innovation.values.push({ month, value, isCorrection: false })
  const byHand = measured.filter((_, place) => place % 3 === 0)
  for (const [place, innovation] of byHand.entries()) await record(world, innovation, month, worth(place))
}

/** A value that was typed wrong is corrected, with the reason. */
export async function correctValue(world: World, innovation: InnovationNote): Promise<void> {
  const last = innovation.values.findLast(({ isCorrection }) => !isCorrection)
  if (last) await record(world, innovation, last.month, last.value + 1, 'Salah ketik')
}
