import { showHours } from '../../src/services/learning/show-hours.ts'
import type { LearningNote, Ledger } from '../ledger.ts'
import { regionOf, type World, YEAR } from '../world.ts'
import type { Comparison } from './difference.ts'
import { sum } from './own-count.ts'

const WORKSHOP_A_DAY = 5
const COACHING_A_SESSION = 2
const SESSIONS_A_MONTH = 2
const MINUTES_AN_HOUR = 45

/** Hours of one person: a day of a workshop five, planned minutes by 45, two sessions of coaching a month at two each. */
function hoursOf(records: readonly LearningNote[]): number {
  const standing = records.filter(({ isWithdrawn }) => !isWithdrawn)
  const of = (kind: LearningNote['kind']) => standing.filter((one) => one.kind === kind)
  const sessions = Map.groupBy(of('coaching'), ({ endsOn }) => endsOn.slice(0, 7))
  const coached = [...sessions.values()].map((own) =>
    Math.min(new Set(own.map(({ subject }) => subject)).size, SESSIONS_A_MONTH),
  )
  return (
    sum(of('workshop').map(({ days }) => days * WORKSHOP_A_DAY)) +
    sum(of('guidance').map(({ minutes }) => Math.floor(minutes / MINUTES_AN_HOUR))) +
    sum(coached) * COACHING_A_SESSION
  )
}

/** What people of a merged agency learned counts with its successor. */
function heirOf({ agencies }: Ledger, name: string | null): string | null {
  const heir = agencies.find((one) => one.name === name)?.mergedInto ?? null
  return heir === null ? name : heir
}

/** Hours of learning by person and by agency. */
export async function countHoursOfYear(world: World, { sameRows }: Comparison): Promise<void> {
  const { services, ledger } = world
  const told = await showHours(services, await regionOf(world), YEAR, 'all')
  const standing = ledger.learning.filter(({ isWithdrawn }) => !isWithdrawn)
  const people = [...Map.groupBy(standing, ({ learner }) => learner)].map(([name, own]) => ({
    name,
    agency: heirOf(ledger, own[0]?.agency ?? null),
    hours: hoursOf(own),
  }))
  sameRows(
    'hours by person',
    people.map(({ name, hours }) => `${name} ${hours}`),
    told.people.map(({ name, hours }) => `${name} ${hours}`),
  )
  const agencies = [...Map.groupBy(people, ({ agency }) => agency)].map(([agency, own]) => {
    return `${agency} ${own.length} ${sum(own.map(({ hours }) => hours))} ${own.filter(({ hours }) => hours >= told.minimum).length}`
  })
  sameRows(
    'hours by agency',
    agencies,
    told.agencies.map(
      ({ agencyName, people: many, hours, reached }) => `${agencyName} ${many} ${hours} ${reached}`,
    ),
  )
}
