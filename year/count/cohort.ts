import { exportCohort } from '../../src/services/programme/export-cohort.ts'
import { showCohortBoard } from '../../src/services/programme/show-cohort.ts'
import { cohortOf, regionOf, type World, YEAR } from '../world.ts'
import type { Comparison } from './difference.ts'
import { countingAgencies, HOLDERS, hasReached, ownerIn, runs } from './own-count.ts'

/** The cohort's board and its funnel. */
export async function countCohort(
  world: World,
  cohortId: string,
  { same, sameRows }: Comparison,
): Promise<void> {
  const { services, ledger } = world
  const region = await regionOf(world)
  const board = await showCohortBoard(services, region, cohortId, 'all')
  const own = cohortOf(world)
  const counting = countingAgencies(ledger, true)
  const of = (name: string) => own.filter((one) => ownerIn(ledger, one, YEAR) === name)
  same('cohort, innovations', own.length, board?.innovations)
  sameRows(
    'cohort, agencies',
    counting.map(({ name }) => `${name} ${of(name).length}`),
    board?.rows.map(({ agency, items }) => `${agency.name} ${items.length}`) ?? [],
  )
  const holds = (holder: string) =>
    counting.filter(({ name }) => of(name).some((one) => runs(one) && HOLDERS[one.gate] === holder)).length
  const { all, none, coach, leader, team } = board?.counts ?? {}
  same(
    'cohort, filters',
    {
      all: counting.length,
      none: counting.filter(({ name }) => of(name).length === 0).length,
      coach: holds('coach'),
      leader: holds('leader'),
      team: holds('team'),
    },
    { all, none, coach, leader, team },
  )
  same('cohort, outside', 0, board?.outside)
  const exported = await exportCohort(services, region, cohortId)
  const launched = own.filter(({ launchedOn }) => launchedOn !== null)
  same(
    'cohort, funnel',
    {
      drumUp: own.length,
      diagnose: own.filter(hasReached('diagnose')).length,
      design: own.filter(hasReached('design')).length,
      launched: launched.filter(hasReached('deliver')).length,
      monitored: launched.filter(hasReached('display')).length,
      display: launched.filter(hasReached('display')).length,
      total: own.length,
    },
    exported?.funnel,
  )
  sameRows(
    'cohort, list',
    own.map(({ name, agency }) => `${name} ${agency} ${YEAR}`),
    exported?.innovations.map(({ name, agencyName, year }) => `${name} ${agencyName} ${year}`) ?? [],
  )
}
