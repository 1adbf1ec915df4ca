import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../src/domain/access/role.ts'
import type { InnovationId } from '../../../src/domain/scope.ts'
import { registeredPlan } from '../../../src/domain/verdict/evidence-plan.ts'
import { editInnovation } from '../../../src/services/lifecycle/edit-innovation.ts'
import { publishInnovation, withdrawInnovation } from '../../../src/services/lifecycle/publish-innovation.ts'
import { checkMeasurement } from '../../../src/services/measurement/check-measurement.ts'
import {
  changeIndicator,
  defineIndicator,
  endIndicator,
} from '../../../src/services/measurement/define-indicator.ts'
import { recordMeasurements } from '../../../src/services/measurement/record-measurements.ts'
import { removeComparison, setComparison } from '../../../src/services/measurement/set-comparison.ts'
import {
  confirmProposal,
  refuseProposal,
  withdrawProposal,
} from '../../../src/services/verdict/answer-proposal.ts'
import { proposeMark, proposePlan, savePlan } from '../../../src/services/verdict/edit-plan.ts'
import { planHash } from '../../../src/services/verdict/freeze-plan.ts'
import { outcomeRecords } from '../../../src/services/verdict/outcome-records.ts'
import { recordLaunch } from '../../../src/services/verdict/record-launch.ts'
import { registerAtGate } from '../../../src/services/verdict/register-plan.ts'
import { membershipsOf } from '../../../src/store/access/membership.ts'
import { change, system } from '../../../src/store/base/change.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findInnovationRecord } from '../../../src/store/lifecycle/innovation.ts'
import { listIndicators } from '../../../src/store/measurement/indicator.ts'
import { listCurrentMeasurements } from '../../../src/store/measurement/measurement.ts'
import { innovation } from '../../../src/store/schema/index.ts'
import { listPlans } from '../../../src/store/verdict/evidence-plan.ts'
import type { Proposal } from '../../../src/store/verdict/proposal.ts'
import { listProposals, listWaitingProposals } from '../../../src/store/verdict/proposal.ts'
import { findLaunch, latestVerdict } from '../../../src/store/verdict/verdict.ts'
import { listWithdrawals } from '../../../src/store/verdict/withdrawal.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let team: PersonAuthor
let coordinator: PersonAuthor
let coach: PersonAuthor
let evaluator: PersonAuthor
let manager: PersonAuthor
let innovationId: InnovationId
let now = new Date('2024-01-10T02:00:00Z')

const KEY = 'lama-izin'
const DRAFT = {
  launchOn: '2024-03-01',
  dueOn: '2025-03-01',
  outcomes: [{ key: KEY, leastChange: 1, measuredBy: 'Bidang data' }],
}
const DEFINITION = {
  name: 'Lama izin',
  definition: 'Hari kerja dari berkas lengkap sampai izin terbit',
  kind: 'outcome' as const,
  unit: 'hari',
  direction: 'lower' as const,
  frequency: 'month' as const,
  baselineValue: 9,
  baselineOn: '2023-12-31',
  baselineSource: 'register',
  purpose: null,
  source: 'register',
}
const TARGETS = [{ period: '2025-12-01', value: 4 }]

const region = () => ({ id: laboratory.regionId, timeZone: 'Asia/Jakarta' as const })
const place = () => ({ regionId: laboratory.regionId, innovationId })
const scope = () => ({ ...place(), timeZone: 'Asia/Jakarta' as const })
const inRegion = () => ({ region: region(), innovationId })
const db = () => laboratory.database.db
const day = (text: string) => {
  now = new Date(`${text}T02:00:00Z`)
}
const proposals = () => listProposals(db(), laboratory.regionId, innovationId)
const waiting = async (): Promise<Proposal> => {
  const found = (await proposals()).filter(({ answer }) => answer === null)
  expect(found).toHaveLength(1)
  return found[0]!
}
const plans = () => listPlans(db(), laboratory.regionId, innovationId)
const evidence = async () => (await latestVerdict(db(), laboratory.regionId, innovationId))?.evidence
const outcome = async () => (await evidence())?.indicators.find(({ key }) => key === KEY)

async function actorOf({ personId }: PersonAuthor): Promise<Actor> {
  return { personId, name: '', memberships: await membershipsOf(db(), personId) }
}

async function confirm(by: PersonAuthor, id: string) {
  return confirmProposal(laboratory.services, by, await actorOf(by), region(), { id, note: null })
}

const record = (values: Record<string, number>, reason: string | null = null) =>
  recordMeasurements(laboratory.services, team, place(), {
    entries: Object.entries(values).map(([period, value]) => ({
      indicatorKey: KEY,
      period: `${period}-01`,
      value,
    })),
    source: 'register',
    reason,
  })

/** Registers at the gate of Design, as the coach's passing does. */
const register = () =>
  change(db(), coach, 'worksheet.pass', (transaction) =>
    registerAtGate(transaction, place(), {
      by: coach.personId,
      role: 'coach',
      at: now,
      today: now.toISOString().slice(0, 10),
      isDatedBack: false,
    }),
  )

beforeAll(async () => {
  laboratory = await testLaboratory(() => now)
  team = await laboratory.join('Tim', 'innovator')
  coordinator = await laboratory.join('Koordinator', 'coordinator')
  coach = await laboratory.join('Pendamping', 'coach')
  evaluator = await laboratory.join('Penilai', 'evaluator')
  manager = await laboratory.join('Pengelola', 'lab-manager')
})
afterAll(() => laboratory.close())

beforeEach(async () => {
  day('2024-01-10')
  innovationId = newIdentifier() as InnovationId
  const { regionId, agencyId } = laboratory
  const row = {
    regionId,
    id: innovationId,
    slug: innovationId,
    agencyId,
    name: 'Izin Sehari',
    summary: 'Izin',
    affairCode: '2.18',
  }
  await change(db(), system('test'), 'test', (transaction) =>
    transaction.insert(innovation).values({ ...row, year: 2024, status: 'trial', publishedAt: now }),
  )
  const input = { definition: DEFINITION, targets: TARGETS }
  expect(await defineIndicator(laboratory.services, team, inRegion(), input)).toMatchObject({ ok: true })
  await record({ '2023-10': 9.1, '2023-11': 8.8, '2023-12': 9.3 })
})

/** A plan of January, the launch of March with its proof, and two months of values. */
async function launched(): Promise<void> {
  expect(await savePlan(laboratory.services, team, scope(), DRAFT, null)).toEqual({
    ok: true,
    value: { waits: false },
  })
  expect(await register()).toMatchObject({ ok: true })
  day('2024-03-05')
  const launch = { launchedOn: '2024-03-04', proof: 'Berita acara 12/2024', reason: null }
  expect(await recordLaunch(laboratory.services, team, scope(), launch)).toEqual({
    ok: true,
    value: { waits: false },
  })
  day('2024-06-10')
  await record({ '2024-03': 8.9, '2024-04': 6.1, '2024-05': 5.8 })
}

describe('a plan', () => {
  test('that lacks something is a draft, and no gate registers it', async () => {
    const lacking = { ...DRAFT, dueOn: null, outcomes: [] }
    expect(await savePlan(laboratory.services, team, scope(), lacking, null)).toMatchObject({ ok: true })
    expect(await register()).toMatchObject({
      code: 'incomplete',
      details: {
        gaps: [
          { code: 'due-missing', key: null },
          { code: 'measured-by-missing', key: KEY },
        ],
      },
    })
    expect(await plans()).toEqual([])
  })

  test('is frozen with day, hash and names, and the hash knows no name', async () => {
    await savePlan(laboratory.services, team, scope(), DRAFT, null)
    expect(await register()).toMatchObject({ ok: true })
    const [plan] = await plans()
    expect(plan).toMatchObject({
      version: 1,
      origin: 'gate',
      plannedByName: 'Tim',
      confirmedByName: 'Pendamping',
      confirmedRole: 'coach',
      isDatedBack: false,
      plan: {
        registeredOn: '2024-01-10',
        launchPlanned: '2024-03-01',
        resultDue: '2025-03-01',
        launch: null,
      },
    })
    expect(plan?.hash).toMatch(/^[0-9a-f]{64}$/)
    const again = registeredPlan(DRAFT, await outcomeRecords(db(), place()), {
      registeredOn: '2024-01-11',
      launch: null,
    })
    expect(again.ok && planHash(again.value)).toBe(plan?.hash)
    const frozen = laboratory.database.pool.query(`UPDATE evidence_plan SET hash = 'x'`)
    await expect(frozen).rejects.toMatchObject({ code: 'LA002' })
  })

  test('is in the evidence, and the launch comes from its record alone', async () => {
    await launched()
    expect(await evidence()).toMatchObject({
      launch: '2024-03-04',
      plan: { registeredOn: '2024-01-10', launch: '2024-03-04', outcomes: [{ key: KEY, leastChange: 1 }] },
    })
    expect((await evidence())?.changedPlan).toBeUndefined()
    const again = { launchedOn: '2024-03-04', proof: 'lain', reason: null }
    expect(await recordLaunch(laboratory.services, team, scope(), again)).toMatchObject({
      code: 'same-launch',
    })
  })

  test('of an innovation that runs is registered by the second person, with what stood in the record', async () => {
    await editLaunch('2024-01-02')
    await savePlan(laboratory.services, team, scope(), DRAFT, null)
    const reason = 'Rencana belum ada waktu Design'
    expect(await proposePlan(laboratory.services, team, scope(), reason)).toMatchObject({ ok: true })
    expect(await proposePlan(laboratory.services, team, scope(), reason)).toMatchObject({
      code: 'already-waiting',
    })
    expect(await plans()).toEqual([])
    expect(await confirm(evaluator, (await waiting()).id)).toMatchObject({ ok: true })
    const [plan] = await plans()
    expect(plan).toMatchObject({ origin: 'late', confirmedByName: 'Penilai', plan: { launch: '2024-01-02' } })
    expect(plan?.plan.recorded?.[KEY]).toHaveLength(3)
    expect(await findLaunch(db(), laboratory.regionId, innovationId)).toBe('2024-01-02')

    await record({ '2023-12': 12 }, 'salah catat')
    const correction = await waiting()
    expect(correction).toMatchObject({
      kind: 'correction',
      content: { before: [{ period: '2023-12', value: 9.3 }], after: [{ period: '2023-12', value: 12 }] },
    })
    expect((await evidence())?.plan?.recorded?.[KEY]?.at(-1)?.value).toBe(9.3)
    expect(await confirm(evaluator, correction.id)).toMatchObject({ ok: true })
    expect((await evidence())?.changedPlan?.plan.recorded?.[KEY]?.at(-1)?.value).toBe(12)
    expect((await evidence())?.plan?.recorded?.[KEY]?.at(-1)?.value).toBe(9.3)
  })

  test('that changed since it was proposed is not registered', async () => {
    await savePlan(laboratory.services, team, scope(), DRAFT, null)
    await proposePlan(laboratory.services, team, scope(), 'alasan')
    await savePlan(laboratory.services, team, scope(), { ...DRAFT, dueOn: '2026-01-01' }, null)
    expect(await confirm(evaluator, (await waiting()).id)).toMatchObject({ code: 'changed-meanwhile' })
    expect(await plans()).toEqual([])
  })
})

async function editLaunch(launchedOn: string) {
  const record = await findInnovationRecord(db(), laboratory.regionId, innovationId)
  const { name, summary, description, year, status, digital, form, affairCode, beneficiaries, trialOn } =
    record!
  const facts = {
    name,
    summary,
    description,
    year,
    status,
    digital,
    form,
    affairCode,
    beneficiaries,
    trialOn,
  }
  const profile = { ...facts, implementedOn: null, launchedOn }
  return editInnovation(
    laboratory.services,
    team,
    { regionId: laboratory.regionId, id: innovationId },
    profile,
  )
}

describe('the team alone', () => {
  beforeEach(launched)

  test('cannot move the launch, by the facts or by another record', async () => {
    expect(await editLaunch('2024-01-15')).toMatchObject({ code: 'launch-bound' })
    const moved = { launchedOn: '2024-01-15', proof: 'surat lain', reason: null }
    expect(await recordLaunch(laboratory.services, team, scope(), moved)).toMatchObject({
      code: 'reason-missing',
    })
    const reasoned = { ...moved, reason: 'Sudah berjalan sejak Januari' }
    expect(await recordLaunch(laboratory.services, team, scope(), reasoned)).toEqual({
      ok: true,
      value: { waits: true },
    })
    expect(await findLaunch(db(), laboratory.regionId, innovationId)).toBe('2024-03-04')
    expect((await evidence())?.launch).toBe('2024-03-04')
  })

  test.each([
    ['direction', { direction: 'higher' as const }, TARGETS],
    ['definition', { definition: 'Hari sejak berkas diperiksa' }, TARGETS],
    ['unit', { unit: 'jam' }, TARGETS],
    ['kind', { kind: 'output' as const }, TARGETS],
    ['purpose', { purpose: 'complaints-completed' as const }, TARGETS],
    ['baselineValue', { baselineValue: 15 }, TARGETS],
    ['targets', {}, [{ period: '2025-12-01', value: 8.9 }]],
  ])('cannot change the %s', async (field, change, targets) => {
    const input = { definition: { ...DEFINITION, ...change, source: 'register baru' }, targets }
    const bare = await changeIndicator(laboratory.services, team, inRegion(), KEY, input)
    expect(bare).toMatchObject({ code: 'reason-missing' })
    const reasoned = { ...input, reason: 'Keputusan kepala dinas' }
    expect(await changeIndicator(laboratory.services, team, inRegion(), KEY, reasoned)).toEqual({
      ok: true,
      value: { waits: true },
    })
    const { kind, content } = await waiting()
    expect([kind, Object.keys(content.after as object)]).toEqual(['indicator', [field]])
    const [stands] = await listIndicators(db(), laboratory.regionId, innovationId)
    expect(stands).toMatchObject({ ...DEFINITION, source: 'register baru' })
    expect(await outcome()).toMatchObject({ direction: 'lower', unit: 'hari', target: 4 })
    expect(await changeIndicator(laboratory.services, team, inRegion(), KEY, reasoned)).toMatchObject({
      code: 'already-waiting',
    })
  })

  test('cannot end an outcome: it goes on counting', async () => {
    expect(await endIndicator(laboratory.services, team, inRegion(), KEY)).toMatchObject({
      code: 'reason-missing',
    })
    const ended = await endIndicator(laboratory.services, team, inRegion(), KEY, 'Tidak relevan lagi')
    expect(ended).toEqual({ ok: true, value: { waits: true } })
    expect(await outcome()).toBeDefined()
    expect(await confirm(manager, (await waiting()).id)).toMatchObject({ ok: true })
    expect(await outcome()).toBeUndefined()
    expect((await evidence())?.plan?.outcomes).toHaveLength(1)
    expect((await evidence())?.changedPlan).toMatchObject({
      plan: { outcomes: [] },
      changes: [{ subject: 'outcome-ended', outcome: KEY, on: '2024-06-10' }],
    })
  })

  test('cannot choose a comparison afterwards, change its values, or take it away', async () => {
    const input = { place: { name: 'Kota B', source: 'BPS' }, values: [{ period: '2024-04-01', value: 6 }] }
    const set = (more = {}) => setComparison(laboratory.services, team, place(), KEY, { ...input, ...more })
    expect(await set()).toMatchObject({ code: 'reason-missing' })
    expect(await set({ reason: 'Data baru ada' })).toEqual({ ok: true, value: { waits: true } })
    expect((await outcome())?.comparison).toBeUndefined()
    expect(await confirm(evaluator, (await waiting()).id)).toMatchObject({ ok: true })
    expect((await outcome())?.comparison).toMatchObject({ name: 'Kota B' })
    expect((await evidence())?.changedPlan?.changes).toMatchObject([{ subject: 'comparison', outcome: KEY }])
    const next = [{ period: '2024-05-01', value: 6.2 }]
    expect(await set({ values: next })).toEqual({ ok: true, value: { waits: false } })
    const other = [{ period: '2024-04-01', value: 9 }]
    expect(await set({ values: other, reason: 'salah' })).toEqual({ ok: true, value: { waits: true } })
    const gone = removeComparison(laboratory.services, team, place(), KEY)
    expect(await gone).toMatchObject({ code: 'reason-missing' })
  })

  test('cannot doubt a value away; an evaluator can', async () => {
    const values = await listCurrentMeasurements(db(), laboratory.regionId, innovationId)
    const [march, april] = values.slice(-3)
    const doubt = (by: PersonAuthor, measurementId: string) =>
      checkMeasurement(laboratory.services, by, place(), {
        measurementId,
        outcome: 'doubted',
        note: 'Bulan yang aneh',
      })
    expect(await doubt(coordinator, march!.id)).toMatchObject({ ok: true })
    const periods = async () => (await outcome())?.values.map(({ period }) => period)
    expect(await periods()).toContain('2024-03')
    expect(await confirm(coordinator, (await waiting()).id)).toMatchObject({ code: 'no-such-role' })
    expect(await confirm(evaluator, (await waiting()).id)).toMatchObject({ ok: true })
    expect(await periods()).not.toContain('2024-03')
    expect(await doubt(evaluator, april!.id)).toMatchObject({ ok: true })
    expect(await periods()).not.toContain('2024-04')
  })

  test('cannot take it off the public pages in silence', async () => {
    const at = { regionId: laboratory.regionId, id: innovationId }
    const take = (reason: string | null) => withdrawInnovation(laboratory.services, coordinator, at, reason)
    expect(await take(null)).toMatchObject({ code: 'reason-missing' })
    expect(await take(' ')).toMatchObject({ code: 'reason-missing' })
    expect(await take('Sedang ditata ulang')).toMatchObject({ ok: true })
    const lines = async () =>
      (await listWithdrawals(db(), laboratory.regionId, 10)).filter(
        ({ reason }) => reason === 'Sedang ditata ulang',
      )
    expect(await lines()).toMatchObject([
      { name: 'Izin Sehari', agencyName: 'Dinas Uji', verdict: 'unproven', role: 'coordinator' },
    ])
    await publishInnovation(laboratory.services, coordinator, at)
    expect(await lines()).toEqual([])
  })

  test('cannot change the terms of its plan, or set a mark', async () => {
    const later = { ...DRAFT, dueOn: '2027-01-01' }
    expect(await savePlan(laboratory.services, team, scope(), later, null)).toMatchObject({
      code: 'reason-missing',
    })
    expect(await savePlan(laboratory.services, team, scope(), later, 'Terlambat')).toMatchObject({
      value: { waits: true },
    })
    expect((await evidence())?.plan?.resultDue).toBe('2025-03-01')
    expect(await confirm(evaluator, (await waiting()).id)).toMatchObject({ ok: true })
    expect((await evidence())?.changedPlan?.changes).toMatchObject([{ subject: 'result-due', outcome: null }])
    const mark = { kind: 'shock', from: '2024-04', until: '2024-04', note: 'Banjir' } as const
    await proposeMark(laboratory.services, team, scope(), { indicatorKey: KEY, mark })
    expect((await outcome())?.marks).toBeUndefined()
    expect(await confirm(evaluator, (await waiting()).id)).toMatchObject({ ok: true })
    expect((await outcome())?.marks).toEqual([mark])
  })
})

describe('without a launch yet', () => {
  test('a day long past needs a second person, one of this month does not', async () => {
    await savePlan(laboratory.services, team, scope(), DRAFT, null)
    await register()
    day('2024-09-10')
    const late = { launchedOn: '2024-03-04', proof: 'Berita acara', reason: null }
    expect(await recordLaunch(laboratory.services, team, scope(), late)).toMatchObject({
      code: 'reason-missing',
    })
    expect(await editLaunch('2024-03-04')).toMatchObject({ code: 'launch-bound' })
    expect(await findLaunch(db(), laboratory.regionId, innovationId)).toBeNull()
    const soon = { ...late, launchedOn: '2024-09-01' }
    expect(await recordLaunch(laboratory.services, team, scope(), { ...soon, proof: ' ' })).toMatchObject({
      code: 'proof-missing',
    })
    expect(await recordLaunch(laboratory.services, team, scope(), soon)).toMatchObject({
      value: { waits: false },
    })
    const future = { ...late, launchedOn: '2024-12-01' }
    expect(await recordLaunch(laboratory.services, team, scope(), future)).toMatchObject({
      code: 'launch-in-future',
    })
  })
})

describe('the second person', () => {
  beforeEach(async () => {
    await launched()
    const moved = { launchedOn: '2024-02-01', proof: 'surat', reason: 'Sejak Februari' }
    await recordLaunch(laboratory.services, team, scope(), moved)
  })

  test('is neither of the team nor its coordinator nor its coach, and never the one who proposed', async () => {
    const { id } = await waiting()
    for (const by of [team, coordinator, coach])
      expect(await confirm(by, id)).toMatchObject({ code: 'no-such-role' })
    expect(await findLaunch(db(), laboratory.regionId, innovationId)).toBe('2024-03-04')
  })

  test('is nobody who also belongs to the judged agency, or acted for it', async () => {
    const { id } = await waiting()
    const torn = await laboratory.join('Penilai dari dinas', 'innovator')
    const actor = await actorOf(torn)
    const memberships = [
      ...actor.memberships,
      { regionId: laboratory.regionId, role: 'evaluator' as const, agencyId: null },
    ]
    const said = { id, note: null }
    const both = confirmProposal(laboratory.services, torn, { ...actor, memberships }, region(), said)
    expect(await both).toMatchObject({ code: 'of-the-judged-agency' })
    const helper = await laboratory.join('Pengelola yang mengukur', 'lab-manager')
    await recordMeasurements(laboratory.services, helper, place(), {
      entries: [{ indicatorKey: KEY, period: '2024-06-01', value: 5 }],
      source: null,
      reason: null,
    })
    expect(await confirm(helper, id)).toMatchObject({ code: 'acted-for-it' })
    const definer = await laboratory.join('Pengelola yang mengubah', 'lab-manager')
    const input = { definition: { ...DEFINITION, source: 'lain' }, targets: TARGETS }
    await changeIndicator(laboratory.services, definer, inRegion(), KEY, input)
    expect(await confirm(definer, id)).toMatchObject({ code: 'acted-for-it' })
  })

  test('confirms: the launch moves, and both plans stand beside each other', async () => {
    expect((await listWaitingProposals(db(), laboratory.regionId, 50)).length).toBeGreaterThan(0)
    const { id } = await waiting()
    expect(await confirm(manager, id)).toMatchObject({ ok: true })
    expect(await confirm(evaluator, id)).toMatchObject({ code: 'already-answered' })
    expect(await findLaunch(db(), laboratory.regionId, innovationId)).toBe('2024-02-01')
    expect(await evidence()).toMatchObject({
      launch: '2024-02-01',
      plan: { launch: '2024-03-04' },
      changedPlan: { plan: { launch: '2024-02-01' } },
    })
    expect((await plans()).map(({ version, origin }) => [version, origin])).toEqual([
      [1, 'gate'],
      [2, 'change'],
    ])
  })

  test('refuses with a reason, or the team takes it back: nothing changes', async () => {
    const { id } = await waiting()
    const refuse = async (note: string | null) =>
      refuseProposal(laboratory.services, evaluator, await actorOf(evaluator), region(), { id, note })
    expect(await refuse(null)).toMatchObject({ code: 'note-missing' })
    expect(await refuse('Tidak ada buktinya')).toMatchObject({ ok: true })
    expect(await findLaunch(db(), laboratory.regionId, innovationId)).toBe('2024-03-04')
    const again = { launchedOn: '2024-02-01', proof: 'surat', reason: 'Sekali lagi' }
    expect(await recordLaunch(laboratory.services, team, scope(), again)).toMatchObject({ ok: true })
    const second = (await proposals()).find(({ answer }) => answer === null)!
    expect(await withdrawProposal(laboratory.services, team, place(), second.id)).toMatchObject({ ok: true })
    expect(await confirm(evaluator, second.id)).toMatchObject({ code: 'already-answered' })
    expect((await plans()).length).toBe(1)
  })
})
