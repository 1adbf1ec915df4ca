import { ownReadinessInstrument } from '../../src/domain/readiness/readiness.ts'
import {
  type CohortInput,
  noteOnCohort,
  saveCohort,
  takeIntoCohort,
} from '../../src/services/programme/edit-cohort.ts'
import { answerReadiness } from '../../src/services/readiness/answer-readiness.ts'
import {
  agencyNamed,
  as,
  below,
  coordinatorOf,
  firstOf,
  must,
  mustBeRefused,
  regionOf,
  type World,
  YEAR,
} from '../world.ts'

const day = (text: string) => `${YEAR}-${text}`

/** When each stage of the year's cohort opens and closes. */
export const COHORT_CALENDAR = {
  'drum-up': { opensOn: day('01-15'), closesOn: day('02-28') },
  diagnose: { opensOn: day('02-03'), closesOn: day('04-30') },
  design: { opensOn: day('04-01'), closesOn: day('06-30') },
  deliver: { opensOn: day('06-01'), closesOn: day('10-31') },
  display: { opensOn: day('10-01'), closesOn: day('12-19') },
}

function inputOf(world: World): CohortInput {
  const agencies = world.ledger.agencies.filter(({ counts }) => counts)
  return {
    name: `Angkatan ${YEAR}`,
    year: YEAR,
    theme: 'Layanan yang dekat',
    partner: 'Universitas Uji',
    champion: 'Sekretaris daerah',
    resourcePersons: ['Pengampu Uji'],
    coaches: [],
    quota: agencies.length,
    target: world.size.ideas,
    calendar: COHORT_CALENDAR,
    agencies: agencies.map(({ name }, place) => ({
      agencyId: agencyNamed(world, name).id,
      isBound: place % 5 !== 4,
    })),
    revision: 0,
  }
}

/** The year's cohort, and what must not be: days out of order, a second cohort of the same agencies, more than there is room for. */
export async function openCohort(world: World): Promise<string> {
  const { services, regionId } = world
  const manager = as(firstOf(world, 'lab-manager'))
  const input = inputOf(world)
  const save = (changed: Partial<CohortInput>) =>
    saveCohort(services, manager, regionId, null, { ...input, ...changed })
  const late = { opensOn: day('09-01'), closesOn: day('09-30') }
  const turned = { opensOn: day('09-30'), closesOn: day('09-01') }
  await mustBeRefused(
    world,
    'a stage that ends before it begins',
    'ends-before-it-begins',
    save({ calendar: { design: turned } }),
  )
  await mustBeRefused(
    world,
    'a stage before the one it builds on',
    'stages-out-of-order',
    save({ calendar: { 'drum-up': late, diagnose: { opensOn: day('01-01'), closesOn: day('12-01') } } }),
  )
  await mustBeRefused(world, 'more agencies than room', 'over-quota', save({ quota: 1 }))
  const { id } = await must('the cohort', save({}))
  await mustBeRefused(
    world,
    'the same name twice',
    'name-taken',
    save({ name: input.name.toUpperCase(), agencies: [] }),
  )
  await mustBeRefused(
    world,
    'an agency in two cohorts at once',
    'agency-in-two-cohorts',
    save({ name: 'Angkatan kedua' }),
  )
  await mustBeRefused(
    world,
    'a change of what somebody else has changed',
    'changed-since-read',
    saveCohort(services, manager, regionId, id, { ...input, revision: 7 }),
  )
  return id
}

/** What is new in the list comes into the cohort. */
export async function takeInnovationsIn(world: World, cohortId: string): Promise<void> {
  const { services, regionId, ledger } = world
  const outside = ledger.innovations.filter(({ years, inCohort }) => years.has(YEAR) && !inCohort)
  const taken = await must(
    'taking in',
    takeIntoCohort(services, as(firstOf(world, 'lab-manager')), regionId, cohortId),
  )
  if (taken !== outside.length) throw new Error(`${taken} came into the cohort and not ${outside.length}`)
  for (const one of outside) one.inCohort = true
  const note = { agencyId: null, text: 'Semua perangkat daerah hadir pada pembukaan.' }
  await must('a note', noteOnCohort(services, as(firstOf(world, 'lab-manager')), regionId, cohortId, note))
}

/** Each office and district says how ready it is. */
export async function askReadiness(world: World): Promise<void> {
  const keys = ownReadinessInstrument.components.flatMap(({ indicators }) => indicators.map(({ key }) => key))
  const region = await regionOf(world)
  for (const { name } of world.ledger.agencies.filter(({ counts }) => counts)) {
    const scores = Object.fromEntries(keys.map((key) => [key, below(world, 4)]))
    const author = as(coordinatorOf(world, name))
    await must(
      'readiness',
      answerReadiness(world.services, author, region, agencyNamed(world, name).id, { scores, evidence: {} }),
    )
    world.ledger.readiness.push({ agency: name })
  }
}
