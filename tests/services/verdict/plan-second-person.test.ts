import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { changeIndicator } from '../../../src/services/measurement/define-indicator.ts'
import { recordMeasurements } from '../../../src/services/measurement/record-measurements.ts'
import {
  confirmProposal,
  refuseProposal,
  withdrawProposal,
} from '../../../src/services/verdict/answer-proposal.ts'
import { recordLaunch } from '../../../src/services/verdict/record-launch.ts'
import { listCorrectedVerdicts } from '../../../src/store/verdict/corrected-verdicts.ts'
import { listWaitingProposals } from '../../../src/store/verdict/proposal.ts'
import { findLaunch, latestVerdict } from '../../../src/store/verdict/verdict.ts'
import {
  DEFINITION,
  KEY,
  type PlanLaboratory,
  planLaboratory,
  TARGETS,
} from '../../support/plan-laboratory.ts'

let p: PlanLaboratory

beforeAll(async () => {
  p = await planLaboratory()
})
afterAll(() => p.laboratory.close())
beforeEach(() => p.begin())

describe('the second person', () => {
  beforeEach(async () => {
    await p.launched()
    const moved = { launchedOn: '2024-02-01', proof: 'surat', reason: 'Sejak Februari' }
    await recordLaunch(p.laboratory.services, p.team, p.scope(), moved)
  })

  test('is neither of the team nor its coordinator nor its coach, and never the one who proposed', async () => {
    const { id } = await p.waiting()
    for (const by of [p.team, p.coordinator, p.coach])
      expect(await p.confirm(by, id)).toMatchObject({ code: 'no-such-role' })
    expect(await findLaunch(p.db(), p.laboratory.regionId, p.place().innovationId)).toBe('2024-03-04')
  })

  test('is nobody who also belongs to the judged agency, or acted for it', async () => {
    const { id } = await p.waiting()
    const torn = await p.laboratory.join('Penilai dari dinas', 'innovator')
    const actor = await p.actorOf(torn)
    const memberships = [
      ...actor.memberships,
      { regionId: p.laboratory.regionId, role: 'evaluator' as const, agencyId: null },
    ]
    const said = { id, note: null }
    const both = confirmProposal(p.laboratory.services, torn, { ...actor, memberships }, p.region(), said)
    expect(await both).toMatchObject({ code: 'of-the-judged-agency' })
    const helper = await p.laboratory.join('Pengelola yang mengukur', 'lab-manager')
    await recordMeasurements(p.laboratory.services, helper, p.place(), {
      entries: [{ indicatorKey: KEY, period: '2024-06-01', value: 5 }],
      source: null,
      reason: null,
    })
    expect(await p.confirm(helper, id)).toMatchObject({ code: 'acted-for-it' })
    const definer = await p.laboratory.join('Pengelola yang mengubah', 'lab-manager')
    const input = { definition: { ...DEFINITION, source: 'lain' }, targets: TARGETS }
    await changeIndicator(p.laboratory.services, definer, p.inRegion(), KEY, input)
    expect(await p.confirm(definer, id)).toMatchObject({ code: 'acted-for-it' })
  })

  test('confirms: the launch moves, and both plans stand beside each other', async () => {
    expect((await listWaitingProposals(p.db(), p.laboratory.regionId, 50)).length).toBeGreaterThan(0)
    const { id } = await p.waiting()
    expect(await p.confirm(p.manager, id)).toMatchObject({ ok: true })
    expect(await p.confirm(p.evaluator, id)).toMatchObject({ code: 'already-answered' })
    expect(await findLaunch(p.db(), p.laboratory.regionId, p.place().innovationId)).toBe('2024-02-01')
    expect(await p.evidence()).toMatchObject({
      launch: '2024-02-01',
      plan: { launch: '2024-03-04' },
      changedPlan: { plan: { launch: '2024-02-01' } },
    })
    expect((await p.plans()).map(({ version, origin }) => [version, origin])).toEqual([
      [1, 'gate'],
      [2, 'change'],
    ])
  })

  test('refuses with a reason, or the team takes it back: nothing changes', async () => {
    const { id } = await p.waiting()
    const refuse = async (note: string | null) =>
      refuseProposal(p.laboratory.services, p.evaluator, await p.actorOf(p.evaluator), p.region(), {
        id,
        note,
      })
    expect(await refuse(null)).toMatchObject({ code: 'note-missing' })
    expect(await refuse('Tidak ada buktinya')).toMatchObject({ ok: true })
    expect(await findLaunch(p.db(), p.laboratory.regionId, p.place().innovationId)).toBe('2024-03-04')
    const again = { launchedOn: '2024-02-01', proof: 'surat', reason: 'Sekali lagi' }
    expect(await recordLaunch(p.laboratory.services, p.team, p.scope(), again)).toMatchObject({ ok: true })
    const second = (await p.proposals()).find(({ answer }) => answer === null)!
    expect(await withdrawProposal(p.laboratory.services, p.team, p.place(), second.id)).toMatchObject({
      ok: true,
    })
    expect(await p.confirm(p.evaluator, second.id)).toMatchObject({ code: 'already-answered' })
    expect((await p.plans()).length).toBe(1)
  })
})

describe('a verdict that a correction changes', () => {
  test('has a public line of its own, and one that new values change has none', async () => {
    const { regionId } = p.laboratory
    const lines = () => listCorrectedVerdicts(p.db(), regionId, p.place().innovationId)
    await p.editLaunch('2024-01-02')
    expect(await lines()).toEqual([])
    // Values of a year, of which those since the launch are worse by far; then they are said to have been mistyped.
    p.day('2025-03-10')
    const months = Array.from({ length: 12 }, (_, place) => `2024-${String(place + 1).padStart(2, '0')}`)
    const earlier = ['2023-04', '2023-05', '2023-06', '2023-07', '2023-08', '2023-09']
    const noise = [0, 0.2, -0.1, 0.1, -0.2, 0.15, 0.05, -0.15, 0.1, -0.05, 0.2, -0.1]
    const around = (level: number, of: string[]) =>
      Object.fromEntries(of.map((month, place) => [month, level + noise[place]!]))
    await p.record(around(9, earlier))
    await p.record(around(15, months))
    expect((await verdictOf())?.verdict).toBe('burdening')
    expect(await lines()).toEqual([])
    expect(await p.record(around(9, months), 'Salah ketik')).toMatchObject({ ok: true })
    expect((await verdictOf())?.verdict).toBe('unproven')
    expect(await lines()).toMatchObject([{ previous: 'burdening', verdict: 'unproven' }])
  })
})

const verdictOf = () => latestVerdict(p.db(), p.laboratory.regionId, p.place().innovationId)
