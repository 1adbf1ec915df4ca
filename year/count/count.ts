import { showRegionCoaching } from '../../src/services/coaching/show-coaching.ts'
import { showReadinessGroups } from '../../src/services/readiness/show-readiness.ts'
import type { Played } from '../play/year.ts'
import { actorOf, firstOf, regionOf, type World } from '../world.ts'
import { countAgenciesByYear } from './agencies.ts'
import { countBoard, countDesks } from './board.ts'
import { countCohort } from './cohort.ts'
import { countDiagnoses, countMessages } from './diagnosis.ts'
import { type Comparison, startComparison } from './difference.ts'
import { countFurtherFiles, countLists } from './exports.ts'
import type { Fetch } from './files.ts'
import { countGates } from './gates.ts'
import { countRanking } from './judging.ts'
import { countHoursOfYear } from './learning.ts'
import { tally } from './own-count.ts'
import { countPublic } from './public.ts'
import { countShownPages } from './shown.ts'
import { countVoices } from './voice.ts'

async function countPeople(world: World, { same, sameRows }: Comparison): Promise<void> {
  const { services, ledger } = world
  const region = await regionOf(world)
  const groups = await showReadinessGroups(
    services,
    await actorOf(world, firstOf(world, 'lab-manager')),
    region,
  )
  same(
    'agencies that said how ready they are',
    ledger.readiness.length,
    groups.flatMap(({ lines }) => lines).filter(({ last }) => last !== null).length,
  )
  const coaching = await showRegionCoaching(services, region)
  const own = tally(ledger.meetings, ({ coach }) => coach)
  sameRows(
    'meetings by coach',
    Object.entries(own).map(([name, many]) => `${name} ${many}`),
    coaching.loads.filter(({ meetings }) => meetings > 0).map(({ name, meetings }) => `${name} ${meetings}`),
  )
}

/** Counts the whole year a second time, from the ledger alone, and compares it with what the product tells. */
export async function countYear(
  world: World,
  { cohortId, panelCode }: Played,
  fetch: Fetch,
): Promise<Comparison> {
  const comparison = startComparison()
  await countAgenciesByYear(world, comparison)
  await countBoard(world, comparison)
  await countDesks(world, comparison)
  await countCohort(world, cohortId, comparison)
  await countGates(world, cohortId, fetch, comparison)
  await countHoursOfYear(world, comparison)
  await countRanking(world, panelCode, comparison)
  await countDiagnoses(world, comparison)
  await countMessages(world, comparison)
  await countPeople(world, comparison)
  await countPublic(world, fetch, comparison)
  await countLists(world, fetch, comparison)
  await countFurtherFiles(world, cohortId, fetch, comparison)
  await countShownPages(world, cohortId, fetch, comparison)
  await countVoices(world, comparison)
  return comparison
}
