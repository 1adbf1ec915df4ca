import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseComplaintChannel } from '../../../src/services/complaint/choose-complaint-channel.ts'
import { defineIndicator } from '../../../src/services/measurement/define-indicator.ts'
import { recordMeasurements } from '../../../src/services/measurement/record-measurements.ts'
import { addSurveyCode, endSurveyCode } from '../../../src/services/survey/add-survey-code.ts'
import { judgeInnovation } from '../../../src/services/verdict/judge-innovation.ts'
import { DEFINITION, type PlanLaboratory, planLaboratory } from '../../support/plan-laboratory.ts'

let p: PlanLaboratory

beforeAll(async () => {
  p = await planLaboratory()
  await p.begin()
})
afterAll(() => p.laboratory.close())

/** A day so many months from now: codes are dated by the database. */
function inMonths(months: number): string {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 15)).toISOString().slice(0, 10)
}

test('a way of complaining that opened or closed since the first figure is in the evidence, and told', async () => {
  const { services } = p.laboratory
  const rate = { kind: 'output' as const, unit: 'per 1.000', direction: 'lower' as const }
  const definition = {
    ...DEFINITION,
    ...rate,
    name: 'Pengaduan',
    purpose: 'complaints-per-thousand' as const,
  }
  const defined = await defineIndicator(services, p.team, p.inRegion(), { definition, targets: [] })
  const key = defined.ok ? defined.value.key : ''
  const entries = ['2023-10-01', '2023-11-01'].map((period) => ({ indicatorKey: key, period, value: 4 }))
  await recordMeasurements(services, p.team, p.place(), { entries, source: 'register', reason: null })
  expect((await p.evidence())?.complaints).not.toHaveProperty('doors')

  const add = (kind: 'counter' | 'kiosk', label: string) =>
    addSurveyCode(services, p.team, p.place(), { kind, label, length: 'short' })
  const counter = await add('counter', 'Loket 1')
  await add('kiosk', 'Kios lobi')
  p.day(inMonths(2))
  await endSurveyCode(services, p.team, p.place(), counter.ok ? counter.value.code : '')
  await chooseComplaintChannel(services, p.manager, p.region(), {
    handling: 'national-copy',
    validFrom: inMonths(4),
    reason: 'Satu pintu',
  })
  p.day(inMonths(5))
  await judgeInnovation(services, p.team, { ...p.place(), cause: 'time' })
  // The kiosk leads to no complaint, and is no way of making one.
  expect((await p.evidence())?.complaints?.doors).toEqual([
    { month: inMonths(0).slice(0, 7), change: 'opened' },
    { month: inMonths(2).slice(0, 7), change: 'closed' },
    { month: inMonths(4).slice(0, 7), change: 'closed' },
  ])
})
