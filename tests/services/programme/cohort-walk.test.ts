import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Stage, stages } from '../../../src/domain/lifecycle/stage.ts'
import type { AgencyId } from '../../../src/domain/scope.ts'
import { type CohortInput, saveCohort } from '../../../src/services/programme/edit-cohort.ts'
import { type CohortRecord, listCohorts } from '../../../src/store/programme/cohort.ts'
import { fixedRandom } from '../../../year/random.ts'
import { addAgency } from '../../support/city.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

const STEPS = 40

let laboratory: Laboratory
let manager: PersonAuthor
const agencies: AgencyId[] = []

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date('2026-01-05T02:00:00Z'))
  manager = await laboratory.join('Pengelola', 'lab-manager')
  const { database, regionId } = laboratory
  for (let place = 0; place < 5; place += 1) {
    agencies.push(await addAgency(database.db, regionId, `dinas-${place}`))
  }
})
afterAll(() => laboratory.close())

const dayOf = (number: number) => new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10)

/** A cohort as somebody in a hurry would fill it in: stages may lack, turn round or come out of order. */
function drawn(random: () => number, revision: number): CohortInput {
  const begins = Math.floor(random() * 300)
  const terms = stages.flatMap((stage, place) => {
    if (random() < 0.3) return []
    const opens = begins + place * 20 + Math.floor(random() * 26) - 3
    return [
      [stage, { opensOn: dayOf(opens), closesOn: dayOf(opens + Math.floor(random() * 40) - 1) }] as const,
    ]
  })
  const chosen = agencies.filter(() => random() < 0.25)
  const nothing = {
    theme: null,
    partner: null,
    champion: null,
    resourcePersons: [],
    coaches: [],
    target: null,
  }
  return {
    ...nothing,
    name: `Angkatan ${Math.floor(random() * 20)}`,
    year: 2026,
    quota: random() < 0.3 ? 1 + Math.floor(random() * 4) : null,
    calendar: Object.fromEntries(terms),
    agencies: chosen.map((agencyId) => ({ agencyId, isBound: random() < 0.5 })),
    revision,
  }
}

const daysOf = ({ calendar }: CohortRecord) =>
  Object.values(calendar)
    .flatMap(({ opensOn, closesOn }) => [opensOn, closesOn])
    .sort()

/** The rules a second time: days in order, room for all, one name, and no agency in two cohorts on one day. */
function faultsOf(cohorts: readonly CohortRecord[]): string[] {
  const faults: string[] = []
  for (const [place, one] of cohorts.entries()) {
    const terms = stages.flatMap((stage: Stage) => one.calendar[stage] ?? [])
    if (terms.some(({ opensOn, closesOn }) => closesOn < opensOn)) faults.push(`${one.name} turned`)
    if (terms.some(({ opensOn }, at) => at > 0 && opensOn < (terms[at - 1]?.opensOn ?? '')))
      faults.push(`${one.name} out of order`)
    if (one.quota !== null && one.agencies.length > one.quota) faults.push(`${one.name} too full`)
    for (const other of cohorts.slice(place + 1)) {
      if (other.name === one.name) faults.push(`${one.name} twice`)
      const [mine, theirs] = [daysOf(one), daysOf(other)]
      const meet =
        mine.length > 0 && theirs.length > 0 && mine[0]! <= theirs.at(-1)! && theirs[0]! <= mine.at(-1)!
      const shared = one.agencies.some(({ agencyId }) =>
        other.agencies.some((their) => their.agencyId === agencyId),
      )
      if (meet && shared) faults.push(`${one.name} and ${other.name} share an agency`)
    }
  }
  return faults
}

test.each([1, 2, 3])(
  'whatever is saved in whatever order, also two at once, the cohorts keep their rules (seed %d)',
  async (seed) => {
    const { services, database, regionId } = laboratory
    const random = fixedRandom(seed)
    let kept = 0
    let refused = 0
    for (let step = 0; step < STEPS; step += 1) {
      const before = await listCohorts(database.db, regionId)
      const saves = Array.from({ length: random() < 0.5 ? 2 : 1 }, () => {
        const own = random() < 0.6 ? before[Math.floor(random() * before.length)] : undefined
        return saveCohort(services, manager, regionId, own?.id ?? null, drawn(random, own?.revision ?? 0))
      })
      const outcomes = await Promise.all(saves)
      const after = await listCohorts(database.db, regionId)
      expect(faultsOf(after)).toEqual([])
      const held = outcomes.filter(({ ok }) => ok).length
      // What was refused leaves nothing.
      if (held === 0) expect(after).toEqual(before)
      kept += held
      refused += outcomes.length - held
    }
    expect(Math.min(kept, refused)).toBeGreaterThan(2)
  },
)
