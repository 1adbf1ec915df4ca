import { decide, decisionCircle } from '../../src/services/verdict/decide.ts'
import { saveImprovementPlan } from '../../src/services/verdict/improvement-work.ts'
import { agencyPathOf } from '../../src/store/access/subject.ts'
import { listIndicators } from '../../src/store/measurement/indicator.ts'
import type { InnovationNote } from '../ledger.ts'
import { as, firstOf, must, mustBeRefused, peopleOf, regionOf, scopeOf, type World, YEAR } from '../world.ts'
import { writerOf } from './gates.ts'

/** A leader decides; what is against the advice has a second name beside it. */
export async function decideOn(
  world: World,
  innovation: InnovationNote,
  kind: 'improve' | 'stop' | 'keep',
): Promise<void> {
  const { services, ledger, calendar, regionId } = world
  const leader = firstOf(world, 'leader')
  const region = await regionOf(world)
  const { innovationId } = scopeOf(world, innovation)
  const { owners } = await decisionCircle(
    services.db,
    regionId,
    await agencyPathOf(services.db, regionId, innovationId),
    as(leader).personId,
  )
  const second = peopleOf(world, 'leader')[1]
  const input = {
    kind,
    reason: 'Menurut angka bulan ini.',
    responsible: null,
    ownerId: owners[0]?.id ?? null,
    secondId: second?.id ?? null,
    dueOn: `${YEAR}-12-10`,
  }
  await mustBeRefused(
    world,
    'a decision without a reason',
    'reason-missing',
    decide(services, as(leader), { region, innovationId }, { ...input, reason: ' ' }),
  )
  await must(`${kind} of ${innovation.name}`, decide(services, as(leader), { region, innovationId }, input))
  ledger.decisions.push({ innovation: innovation.name, kind })
  if (kind === 'stop') innovation.stoppedOn = calendar.today()
  if (kind === 'improve') await planImprovement(world, innovation)
}

async function planImprovement(world: World, innovation: InnovationNote): Promise<void> {
  const { services } = world
  const { innovationId } = scopeOf(world, innovation)
  const steps = [{ what: 'Tambah petugas', dueOn: `${YEAR}-11-20`, doneOn: null }]
  const indicators = await listIndicators(services.db, world.regionId, innovationId)
  const plan = {
    steps,
    indicatorIds: indicators.map(({ id }) => id),
    measureBy: `${YEAR}-12-05`,
    changedOn: null,
  }
  await must(
    'an improvement plan',
    saveImprovementPlan(
      services,
      as(writerOf(world, innovation)),
      { region: await regionOf(world), innovationId },
      plan,
    ),
  )
}
