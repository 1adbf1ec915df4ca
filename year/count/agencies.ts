import { showFront } from '../../src/services/gallery/show-front.ts'
import { showAgencyProgress } from '../../src/services/lifecycle/show-agency-progress.ts'
import { yearReach } from '../../src/services/region/count-agencies.ts'
import type { InnovationNote } from '../ledger.ts'
import { regionOf, type World, YEAR } from '../world.ts'
import type { Comparison } from './difference.ts'
import { daysLateOf } from './gates.ts'
import { countingAgencies, HOLDERS, ownerIn, runs, tally } from './own-count.ts'

/** Agencies by year: on the page of agencies, on the front page, and in what lies behind both. */
export async function countAgenciesByYear(world: World, { same, sameRows }: Comparison): Promise<void> {
  const { services, ledger, regionId } = world
  const region = await regionOf(world)
  const { years: front } = await showFront(services, region)
  for (const year of [YEAR, YEAR - 1]) {
    const counting = countingAgencies(ledger, year === YEAR)
    const own = tally(
      ledger.innovations.filter(({ years }) => years.has(year)),
      (one) => ownerIn(ledger, one, year),
    )
    const reached = (isCounted: (one: InnovationNote) => boolean) => {
      const of = ledger.innovations.filter((one) => one.years.has(year) && isCounted(one))
      const owners = new Set(of.map((one) => ownerIn(ledger, one, year)))
      const having = counting.filter(({ name }) => owners.has(name)).length
      return { counted: counting.length, having, total: of.length, elsewhere: 0 }
    }
    const expected = reached(() => true)
    const reach = await yearReach(services.db, regionId, year)
    const told = (one: typeof reach | undefined) =>
      one && { counted: one.counted, having: one.having, total: one.total, elsewhere: one.elsewhere }
    same(`agencies of ${year}`, expected, told(reach))
    // Everybody reads what is published, and is told of nothing else.
    const open = reached(({ isPublished }) => isPublished)
    same(`front page, agencies of ${year}`, open, told(front.find((one) => one.year === year)))
    const rows = counting.map(({ name }) => `${name} ${own[name] ?? 0}`)
    sameRows(
      `agencies of ${year} by name`,
      rows,
      reach.agencies.map(({ name, innovations }) => `${name} ${innovations}`),
    )
    const page = await showAgencyProgress(services, region, { year, filter: 'all' })
    sameRows(
      `the page of agencies in ${year}`,
      rows,
      page.rows.map(({ agency, items }) => `${agency.name} ${items.length}`),
    )
    const holds = (holder: string) =>
      counting.filter(({ name }) =>
        ledger.innovations.some(
          (one) =>
            runs(one) &&
            one.years.has(year) &&
            ownerIn(ledger, one, year) === name &&
            HOLDERS[one.gate] === holder,
        ),
      ).length
    const isLate = (name: string) =>
      ledger.innovations.some(
        (one) => one.years.has(year) && ownerIn(ledger, one, year) === name && daysLateOf(world, one) > 0,
      )
    const filters = {
      late: counting.filter(({ name }) => isLate(name)).length,
      none: expected.counted - expected.having,
      coach: holds('coach'),
      leader: holds('leader'),
      team: holds('team'),
    }
    const { late, none, coach, leader, team } = page.counts
    same(`filters of the agencies in ${year}`, filters, { late, none, coach, leader, team })
  }
  same('the target', world.size.offices + world.size.districts, front[0]?.target?.agencies)
}
