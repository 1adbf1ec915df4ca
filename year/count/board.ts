import { showBoard } from '../../src/services/desk/show-board.ts'
import { showDesk } from '../../src/services/lifecycle/show-desk.ts'
import { actorOf, peopleOf, regionOf, type World, YEAR } from '../world.ts'
import type { Comparison } from './difference.ts'
import { daysLateOf } from './gates.ts'
import { countingAgencies, HOLDERS, ownerIn, runs, tally } from './own-count.ts'

/** The leader's board. */
export async function countBoard(world: World, { same }: Comparison): Promise<void> {
  const { services, ledger, calendar } = world
  const board = await showBoard(services, await regionOf(world))
  const { innovations } = ledger
  const counting = countingAgencies(ledger, true)
  const has = (year: number) => new Set(innovations.map((one) => ownerIn(ledger, one, year)))
  const [now, before] = [has(YEAR), has(YEAR - 1)]
  same(
    'board, agencies',
    {
      year: YEAR,
      all: counting.length,
      thisYear: counting.filter(({ name }) => now.has(name)).length,
      ever: counting.filter(({ name }) => now.has(name) || before.has(name)).length,
    },
    board.agencies,
  )
  same('board, innovations', innovations.filter(runs).length, board.total)
  same(
    'board, stages',
    sorted(tally(innovations.filter(runs), ({ stage }) => stage)),
    sorted(board.tallies.stage),
  )
  same('board, plans', innovations.filter(({ hasPlan }) => hasPlan).length, board.planned)
  const open = ['received', 'verified', 'assigned', 'reopened']
  const late = ledger.complaints.filter(
    ({ state, dueOn }) => open.includes(state) && dueOn !== null && dueOn < calendar.today(),
  )
  const still = (holder: string) =>
    innovations.filter((one) => HOLDERS[one.gate] === holder && daysLateOf(world, one) > 0).length
  same(
    'board, what lies still',
    { coach: still('coach'), team: still('team'), complaints: late.length },
    board.stuck,
  )
}

const sorted = (counts: Readonly<Record<string, number | undefined>>) =>
  Object.entries(counts)
    .filter(([, count]) => count)
    .sort(([one], [other]) => one.localeCompare(other))

/** The desks: what waits for each role. */
export async function countDesks(world: World, { same }: Comparison): Promise<void> {
  const { services, ledger } = world
  const region = await regionOf(world)
  const desk = async (person: (typeof ledger.people)[number] | undefined) => {
    if (!person) throw new Error('a desk without a person')
    return showDesk(services, await actorOf(world, person), region)
  }
  const at = (...gates: string[]) => ledger.innovations.filter((one) => runs(one) && gates.includes(one.gate))
  const manager = await desk(peopleOf(world, 'lab-manager')[0])
  // Of what lies with a coach the coach is asked, not the agency.
  const still = ledger.innovations.filter((one) => HOLDERS[one.gate] === 'team' && daysLateOf(world, one) > 0)
  same('manager, what lies still', still.length, manager.still?.total)
  const counting = countingAgencies(ledger, true)
  const having = new Set(ledger.innovations.map((one) => ownerIn(ledger, one, YEAR)))
  same(
    'manager, agencies without',
    counting
      .filter(({ name }) => !having.has(name))
      .map(({ name }) => name)
      .sort(),
    manager.without?.agencies.map(({ name }) => name).sort(),
  )
  same(
    'leader, approvals',
    at('reviewed').length,
    (await desk(peopleOf(world, 'leader')[0])).approvals?.total,
  )
  for (const coach of peopleOf(world, 'coach')) {
    const queue = at('submitted').filter((one) => one.coach === null || one.coach === coach.name)
    same(`${coach.name}, queue`, queue.length, (await desk(coach)).queue?.total)
  }
  for (const person of peopleOf(world, 'coordinator').slice(0, 12)) {
    const isOwn = (name: string): boolean => {
      const agency = ledger.agencies.find((one) => one.name === name)
      return name === person.agency || (agency?.parent !== null && agency?.parent === person.agency)
    }
    const own = await desk(person)
    same(
      `${person.name}, to do`,
      at('draft', 'returned').filter(({ agency }) => isOwn(agency)).length,
      own.toDo?.total,
    )
    same(
      `${person.name}, ours`,
      ledger.innovations.filter(({ agency }) => isOwn(agency)).length,
      own.ours?.total,
    )
  }
}
