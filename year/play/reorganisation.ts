import { endAgency } from '../../src/services/region/reorganise-agency.ts'
import { as, firstOf, must, mustBeRefused, regionOf, type World, YEAR } from '../world.ts'

/** An office is merged into another one in mid-year: what it has this year is its heir's, last year's stays with it. */
export async function mergeOffices(world: World): Promise<void> {
  const { services, ledger, calendar } = world
  const offices = ledger.agencies.filter(({ kind }) => kind === 'office')
  const [from, to] = [offices[2], offices[3]]
  if (!from || !to) throw new Error('too few offices')
  const region = await regionOf(world)
  const author = as(firstOf(world, 'administrator'))
  await mustBeRefused(
    world,
    'a merger on a day that has not come',
    'in-future',
    endAgency(services, author, region, from.key, { on: `${YEAR}-12-31`, successorKey: to.key }),
  )
  await mustBeRefused(
    world,
    'an end without an heir',
    'needs-successor',
    endAgency(services, author, region, from.key, { on: calendar.today(), successorKey: null }),
  )
  await must(
    'the merger',
    endAgency(services, author, region, from.key, { on: calendar.today(), successorKey: to.key }),
  )
  from.mergedInto = to.name
  for (const agency of ledger.agencies) if (agency.parent === from.name) agency.parent = to.name
  for (const innovation of ledger.innovations.filter(({ agency }) => agency === from.name)) {
    innovation.agency = to.name
    if (innovation.years.has(YEAR)) innovation.years.set(YEAR, to.name)
  }
  for (const person of ledger.people.filter(({ agency }) => agency === from.name)) person.agency = to.name
  for (const complaint of ledger.complaints.filter(
    ({ agency, state }) => agency === from.name && state !== 'closed',
  ))
    complaint.agency = to.name
  for (const one of [...ledger.problems, ...ledger.ideas]) if (one.agency === from.name) one.agency = to.name
}
