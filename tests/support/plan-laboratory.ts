import { expect } from 'vitest'
import type { Actor } from '../../src/domain/access/role.ts'
import type { InnovationId } from '../../src/domain/scope.ts'
import { editInnovation } from '../../src/services/lifecycle/edit-innovation.ts'
import { defineIndicator } from '../../src/services/measurement/define-indicator.ts'
import { recordMeasurements } from '../../src/services/measurement/record-measurements.ts'
import { confirmProposal } from '../../src/services/verdict/answer-proposal.ts'
import { savePlan } from '../../src/services/verdict/edit-plan.ts'
import { recordLaunch } from '../../src/services/verdict/record-launch.ts'
import { registerAtGate } from '../../src/services/verdict/register-plan.ts'
import { membershipsOf } from '../../src/store/access/membership.ts'
import { change, system } from '../../src/store/base/change.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { findInnovationRecord } from '../../src/store/lifecycle/innovation.ts'
import { innovation } from '../../src/store/schema/index.ts'
import { listPlans } from '../../src/store/verdict/evidence-plan.ts'
import { listProposals, type Proposal } from '../../src/store/verdict/proposal.ts'
import { latestVerdict } from '../../src/store/verdict/verdict.ts'
import { type PersonAuthor, testLaboratory } from './laboratory.ts'

export const KEY = 'lama-izin'
export const DRAFT = {
  launchOn: '2024-03-01',
  dueOn: '2025-03-01',
  outcomes: [{ key: KEY, leastChange: 1, measuredBy: 'Bidang data' }],
}
export const DEFINITION = {
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
export const TARGETS = [{ period: '2025-12-01', value: 4 }]

export type PlanLaboratory = Awaited<ReturnType<typeof planLaboratory>>

/** A laboratory whose team plans what it wants to prove: the people of a plan, and an innovation that is new for each test. */
export async function planLaboratory() {
  let now = new Date('2024-01-10T02:00:00Z')
  let innovationId = newIdentifier() as InnovationId
  const laboratory = await testLaboratory(() => now)
  const { services, regionId, agencyId } = laboratory
  const team = await laboratory.join('Tim', 'innovator')
  const coordinator = await laboratory.join('Koordinator', 'coordinator')
  const coach = await laboratory.join('Pendamping', 'coach')
  const evaluator = await laboratory.join('Penilai', 'evaluator')
  const manager = await laboratory.join('Pengelola', 'lab-manager')

  const region = () => ({ id: regionId, timeZone: 'Asia/Jakarta' as const })
  const place = () => ({ regionId, innovationId })
  const scope = () => ({ ...place(), timeZone: 'Asia/Jakarta' as const })
  const inRegion = () => ({ region: region(), innovationId })
  const db = () => laboratory.database.db
  const day = (text: string) => {
    now = new Date(`${text}T02:00:00Z`)
  }
  const proposals = () => listProposals(db(), regionId, innovationId)
  const waiting = async (): Promise<Proposal> => {
    const found = (await proposals()).filter(({ answer }) => answer === null)
    expect(found).toHaveLength(1)
    return found[0]!
  }
  const plans = () => listPlans(db(), regionId, innovationId)
  const evidence = async () => (await latestVerdict(db(), regionId, innovationId))?.evidence
  const outcome = async () => (await evidence())?.indicators.find(({ key }) => key === KEY)
  const actorOf = async ({ personId }: PersonAuthor): Promise<Actor> => {
    return { personId, name: '', memberships: await membershipsOf(db(), personId) }
  }
  const confirm = async (by: PersonAuthor, id: string) =>
    confirmProposal(services, by, await actorOf(by), region(), { id, note: null })
  const record = (values: Record<string, number>, reason: string | null = null) =>
    recordMeasurements(services, team, place(), {
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
  const editLaunch = async (launchedOn: string) => {
    const stands = await findInnovationRecord(db(), regionId, innovationId)
    const { name, summary, description, year, status, digital, form, affairCode, ...rest } = stands!
    const { beneficiaries, trialOn } = rest
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
    return editInnovation(services, team, { regionId, id: innovationId }, profile)
  }
  /** A new innovation with an outcome and three months of values. */
  const begin = async () => {
    day('2024-01-10')
    innovationId = newIdentifier() as InnovationId
    const named = { slug: innovationId, agencyId, name: 'Izin Sehari', summary: 'Izin', affairCode: '2.18' }
    const row = { regionId, id: innovationId, ...named, year: 2024, status: 'trial' as const }
    await change(db(), system('test'), 'test', (transaction) =>
      transaction.insert(innovation).values({ ...row, publishedAt: now }),
    )
    const input = { definition: DEFINITION, targets: TARGETS }
    expect(await defineIndicator(services, team, inRegion(), input)).toMatchObject({ ok: true })
    await record({ '2023-10': 9.1, '2023-11': 8.8, '2023-12': 9.3 })
  }
  /** A plan of January, the launch of March with its proof, and two months of values. */
  const launched = async () => {
    expect(await savePlan(services, team, scope(), DRAFT, null)).toEqual({
      ok: true,
      value: { waits: false },
    })
    expect(await register()).toMatchObject({ ok: true })
    day('2024-03-05')
    const launch = { launchedOn: '2024-03-04', proof: 'Berita acara 12/2024', reason: null }
    const recorded = await recordLaunch(services, team, scope(), launch)
    expect(recorded).toEqual({ ok: true, value: { waits: false } })
    day('2024-06-10')
    await record({ '2024-03': 8.9, '2024-04': 6.1, '2024-05': 5.8 })
  }
  const people = { team, coordinator, coach, evaluator, manager }
  const found = { proposals, waiting, plans, evidence, outcome }
  const deeds = { actorOf, confirm, record, register, editLaunch, begin, launched, day }
  return { laboratory, ...people, region, place, scope, inRegion, db, ...found, ...deeds }
}
