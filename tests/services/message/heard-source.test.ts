import { afterAll, beforeAll, expect, test } from 'vitest'
import { defineIndicator } from '../../../src/services/measurement/define-indicator.ts'
import { recordMeasurements } from '../../../src/services/measurement/record-measurements.ts'
import { saveAudience } from '../../../src/services/message/plan-message.ts'
import { recordReach } from '../../../src/services/message/record-reach.ts'
import { showMessage } from '../../../src/services/message/show-message.ts'
import { latestVerdict } from '../../../src/store/verdict/verdict.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

const now = new Date('2026-11-30T03:00:00Z')
let laboratory: Laboratory
let team: PersonAuthor

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  team = await laboratory.join('Tim', 'innovator')
})
afterAll(() => laboratory.close())

const scope = () => ({
  regionId: laboratory.regionId,
  innovationId: laboratory.innovationId,
  timeZone: 'Asia/Jakarta' as const,
  smallNumberLimit: 5,
})
const seen = async () => {
  const stored = await latestVerdict(laboratory.database.db, laboratory.regionId, laboratory.innovationId)
  const { reach, share, weak } = await showMessage(laboratory.services, scope())
  const judged = stored?.evidence.reach
  return {
    judged,
    state: stored?.judgement.dimensions.heard.state,
    reach,
    share,
    weak: weak.map(({ code }) => code),
  }
}
const enter = (indicatorKey: string, value: number, source: string | null, period: string) =>
  recordMeasurements(laboratory.services, team, scope(), {
    entries: [{ indicatorKey, period, value }],
    source,
    reason: null,
  })

test('an indicator of people reached counts from the day it names its source, and gives way to the records', async () => {
  const keys: Record<string, string> = {}
  for (const purpose of ['reached', 'intended'] as const) {
    const definition = {
      ...({ name: purpose, definition: null, kind: 'output', unit: 'orang', direction: 'neutral' } as const),
      ...({ frequency: 'month', baselineValue: null, baselineOn: null, baselineSource: null } as const),
      purpose,
      source: null,
    }
    const subject = {
      region: { id: laboratory.regionId, timeZone: 'Asia/Jakarta' as const },
      innovationId: laboratory.innovationId,
    }
    const defined = await defineIndicator(laboratory.services, team, subject, { definition, targets: [] })
    if (!defined.ok) throw new Error(defined.code)
    keys[purpose] = defined.value.key
  }
  const audience = { group: 'Warga Serpong', size: 100, source: 'Disdukcapil 2026' }
  await saveAudience(laboratory.services, team, scope(), audience)

  await enter(keys.reached ?? '', 900, null, '2026-09-01')
  const claimed = await seen()
  expect(claimed.judged).toMatchObject({ intended: 100, reached: null })
  expect(claimed.state).toBe('insufficient')
  expect(claimed.reach).toMatchObject({ people: null, by: null })
  expect(claimed.weak).toEqual(expect.arrayContaining(['figure-without-source', 'nothing-counted']))

  await enter(keys.reached ?? '', 900, 'Laporan Dinas September', '2026-10-01')
  // What no source says may only make the group larger.
  await enter(keys.intended ?? '', 1_800, null, '2026-10-01')
  const sourced = await seen()
  expect(sourced.judged).toEqual({ intended: 1_800, reached: 900, askedKnew: 0, knew: 0 })
  expect(sourced.reach).toMatchObject({ intended: 1_800, people: 900, by: 'indicator' })
  expect(sourced.share).toBe(0.5)
  expect(sourced.weak).not.toContain('figure-without-source')

  const meeting = {
    ...({ channel: 'meeting', title: 'Rembuk', place: 'Serpong', heldOn: '2026-11-20', people: 90 } as const),
    ...({ basis: 'attendance-list', source: 'Daftar hadir', cost: 0 } as const),
  }
  await recordReach(laboratory.services, team, scope(), meeting, '2026-11-30')
  const recorded = await seen()
  expect(recorded.judged).toMatchObject({ intended: 1_800, reached: 90, records: 1 })
  // The page of the message and the condition speak of the same two numbers.
  expect(recorded.reach).toMatchObject({ intended: 1_800, people: 90, by: 'records' })
  expect(recorded.state).toBe('not-met')
  expect(recorded.weak).toContain('reach-below')
})
