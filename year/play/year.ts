import { judgeMoved } from '../../src/jobs/verdict/judge-moved.ts'
import type { InnovationNote } from '../ledger.ts'
import { below, cohortOf, type World, YEAR } from '../world.ts'
import { bringAgencies, bringPeople, setAims } from './city.ts'
import { giveCoaches, loseCoach, visitTeam } from './coaching.ts'
import { askReadiness, openCohort, takeInnovationsIn } from './cohort.ts'
import { closeTooSoon, complain } from './complaints.ts'
import { decideOn } from './decisions.ts'
import { findIdeas } from './diagnosis.ts'
import { bringBaseline, correctValue, launch, measureMonth, planProof } from './evidence.ts'
import { leaveSomewhere, passStage } from './gates.ts'
import { bringEarlierList, bringList } from './innovations.ts'
import { judgeEntries } from './judging.ts'
import { holdCourse, withdrawOne, workshopDays } from './learning.ts'
import { tellPeople } from './message.ts'
import { describe, publish } from './publishing.ts'
import { mergeOffices } from './reorganisation.ts'
import { answerMonth, askPeople } from './voice.ts'

/** What the count needs besides the ledger. */
export type Played = { readonly cohortId: string; readonly panelCode: string }

const never = new AbortController().signal
const goingOn = ({ stoppedOn }: InnovationNote) => stoppedOn === null

/** Of those at a stage, most pass; of the others some stop where they are and some are forgotten on the way. */
async function leadThrough(
  world: World,
  stage: string,
  oneIn: number,
  before: (one: InnovationNote) => Promise<void> = async () => {},
): Promise<void> {
  const isLed = (one: InnovationNote) => stage !== 'deliver' || one.launchedOn !== null
  const here = cohortOf(world).filter(
    (one) => one.stage === stage && one.gate === 'draft' && goingOn(one) && isLed(one),
  )
  world.progress(`${stage}: ${here.length}`)
  for (const innovation of here) {
    if (below(world, oneIn) === 0 && below(world, 2) === 0) continue
    await before(innovation)
    if (below(world, oneIn) === 0) await leaveSomewhere(world, innovation)
    else await passStage(world, innovation)
    world.calendar.pass(2)
  }
}

async function begin(world: World): Promise<string> {
  const { calendar, progress } = world
  progress('agencies, people, aims')
  await bringAgencies(world)
  await bringPeople(world)
  await setAims(world)
  await bringEarlierList(world)
  calendar.goTo(`${YEAR}-01-13`)
  const cohortId = await openCohort(world)
  calendar.goTo(`${YEAR}-01-20`)
  progress('readiness')
  await askReadiness(world)
  calendar.goTo(`${YEAR}-02-03`)
  progress('problems and ideas')
  await findIdeas(world)
  progress('a workshop')
  const quota = Math.ceil(world.size.learners * 0.75)
  const course = await holdCourse(world, {
    name: 'Lokakarya diagnosa',
    kind: 'workshop',
    ...workshopDays,
    cohortId,
    quota,
  })
  await withdrawOne(world, course)
  calendar.goTo(`${YEAR}-03-03`)
  progress('the list of the year')
  await bringList(world)
  await takeInnovationsIn(world, cohortId)
  await giveCoaches(world)
  return cohortId
}

async function plan(world: World): Promise<void> {
  const { calendar } = world
  calendar.goTo(`${YEAR}-03-10`)
  await leadThrough(world, 'drum-up', 12)
  calendar.goTo(`${YEAR}-04-07`)
  await leadThrough(world, 'diagnose', 10)
  await visits(world, `${YEAR}-04`)
  calendar.goTo(`${YEAR}-05-05`)
  await leadThrough(world, 'design', 9, async (innovation) => {
    await describe(world, innovation)
    await planProof(world, innovation)
    await bringBaseline(world, innovation, [`${YEAR}-02`, `${YEAR}-03`, `${YEAR}-04`])
  })
  for (const one of cohortOf(world))
    one.hasPlan =
      ['deliver', 'display'].includes(one.stage) || (one.stage === 'design' && one.gate === 'reviewed')
  await visits(world, `${YEAR}-05`)
  calendar.goTo(`${YEAR}-06-16`)
  await mergeOffices(world)
}

/** Visits on four days of a month: three of one team, of which two count. */
async function visits(world: World, month: string): Promise<void> {
  const teams = cohortOf(world).filter(goingOn)
  for (const day of ['22', '23', '24', '25']) {
    world.calendar.goTo(`${month}-${day}`, 14)
    const visited = teams.filter((_, place) => place === 0 || (place + Number(day)) % 5 === 0)
    for (const team of visited) await visitTeam(world, team, month)
  }
}

async function deliver(world: World): Promise<void> {
  const { calendar, ledger, progress } = world
  calendar.goTo(`${YEAR}-07-07`)
  const launched = cohortOf(world).filter(
    (one) => one.stage === 'deliver' && one.gate === 'draft' && below(world, 10) > 0,
  )
  progress(`launch: ${launched.length}`)
  for (const one of launched) {
    await launch(world, one)
    await askPeople(world, one)
  }
  await publish(world, launched)
  for (const month of ['07', '08', '09', '10', '11']) {
    calendar.goTo(`${YEAR}-${month}-26`)
    progress(`month ${month}`)
    const running = launched.filter(goingOn)
    for (const one of running) await answerMonth(world, one)
    for (const one of running.filter(() => below(world, 8) === 0)) await complain(world, one)
    await complain(world, null)
    await closeTooSoon(world)
    await measureMonth(world, running, `${YEAR}-${month}`)
    await judgeMoved.run(world.services, never)
    if (month === '08') await loseCoach(world)
    if (month === '09') await decisions(world, running)
    if (month === '10') await leadThrough(world, 'deliver', 7)
  }
  const [first] = launched.filter(goingOn)
  if (first) await correctValue(world, first)
  if (ledger.innovations.length === 0) throw new Error('nothing was played')
}

async function decisions(world: World, running: readonly InnovationNote[]): Promise<void> {
  world.calendar.goTo(`${YEAR}-09-29`)
  for (const [place, one] of running.entries()) {
    if (place % 9 === 1) await decideOn(world, one, 'improve')
    if (place % 13 === 4) await decideOn(world, one, 'stop')
    if (place % 9 === 5 && goingOn(one)) await decideOn(world, one, 'keep')
  }
}

async function display(world: World, cohortId: string): Promise<string> {
  const { calendar, progress, size } = world
  calendar.goTo(`${YEAR}-11-28`, 14)
  progress('the message')
  const shown = cohortOf(world).filter((one) => one.stage === 'display' && goingOn(one))
  for (const one of shown) await tellPeople(world, one)
  calendar.goTo(`${YEAR}-12-01`)
  progress('a second course, and the panel')
  await holdCourse(world, {
    name: 'Bimbingan mengukur',
    kind: 'guidance',
    begins: `${YEAR}-12-02`,
    days: 1,
    cohortId,
    quota: Math.ceil(size.learners / 2),
  })
  const code = await judgeEntries(world, shown.slice(0, size.entries))
  calendar.goTo(`${YEAR}-12-08`)
  await leadThrough(world, 'display', 5)
  return code
}

/** Plays the year of a city that was opened: five stages, twelve months. */
export async function playYear(world: World): Promise<Played> {
  const cohortId = await begin(world)
  await plan(world)
  await deliver(world)
  const panelCode = await display(world, cohortId)
  world.calendar.goTo(`${YEAR}-12-22`)
  await judgeMoved.run(world.services, never)
  return { cohortId, panelCode }
}
