import { afterAll, beforeAll, expect, test } from 'vitest'
import { addRisk, reportStep, saveStep } from '../../../src/services/action-plan/edit-plan-steps.ts'
import { setPriorityRule } from '../../../src/services/diagnosis/priority-rule.ts'
import { openPanel } from '../../../src/services/judging/run-panel.ts'
import { addCourse, changeCourse } from '../../../src/services/learning/edit-course.ts'
import { addMessageStep, saveAudience } from '../../../src/services/message/plan-message.ts'
import { recordReach } from '../../../src/services/message/record-reach.ts'
import { noteOnCohort, saveCohort } from '../../../src/services/programme/edit-cohort.ts'
import { addClaim, addExhibition, editExhibition } from '../../../src/services/programme/edit-exhibition.ts'
import { newIdentifier } from '../../../src/store/base/identifier.ts'
import { findRegionById, type RegionScope } from '../../../src/store/region/region.ts'
import { addInnovation } from '../../support/city.ts'
import { type Laboratory, type PersonAuthor, testLaboratory } from '../../support/laboratory.ts'

let laboratory: Laboratory
let region: RegionScope
let manager: PersonAuthor
let scope: Parameters<typeof saveAudience>[2]
const TODAY = '2026-06-10'

beforeAll(async () => {
  laboratory = await testLaboratory(() => new Date(`${TODAY}T02:00:00Z`))
  const { db } = laboratory.database
  region = (await findRegionById(db, laboratory.regionId))!
  manager = await laboratory.join('Pengelola', 'lab-manager')
  const innovationId = await addInnovation(db, region.id, laboratory.agencyId, 'Antre', { year: 2026 })
  scope = { regionId: region.id, innovationId }
})
afterAll(() => laboratory.close())

/** What no column holds: nothing, less than nothing, a fraction, more than fits, no number at all. */
const counts = [0, -1, 1.5, 3e9, Number.NaN, Number.POSITIVE_INFINITY]
const amounts = [-1, 1.5, 1e300, Number.NaN]
const noWords = ['', '   ']
const noDays = ['', '2026-02-30', '2026-13-01', 'besok', '99999-01-01']

type Outcome = Promise<{ readonly ok: boolean }>
type Case = {
  readonly name: string
  readonly valid: Readonly<Record<string, unknown>>
  readonly hostile: Readonly<Record<string, readonly unknown[]>>
  // biome-ignore lint/suspicious/noExplicitAny: an input is broken on purpose
  readonly keep: (input: any) => Outcome
}

const cohort = {
  name: 'Angkatan',
  year: 2026,
  theme: null,
  partner: null,
  champion: null,
  resourcePersons: [],
  coaches: [],
  quota: null,
  target: null,
  calendar: {},
  agencies: [],
  revision: 0,
}
const course = {
  name: 'Lokakarya',
  form: 'workshop',
  organiser: 'Bappeda',
  place: 'Balai kota',
  description: null,
  quota: 5,
  minimumPercent: 70,
  subjects: [],
  signatoryName: null,
  signatoryPosition: null,
  cohortId: null,
  isExample: true,
  today: TODAY,
}
const criteria = [{ key: 'new', name: { id: 'Baru', en: 'New' }, weight: 100, min: 0, max: 100 }]
const courseBounds = { name: noWords, quota: counts, minimumPercent: [-1, 101, 0.5, Number.NaN] }
const exhibition = { name: 'Pameran', place: 'Aula', opensOn: TODAY, closesOn: TODAY, welcome: null }
const exhibitionBounds = { name: noWords, place: noWords, opensOn: noDays, closesOn: noDays }

const cases: Case[] = [
  {
    name: 'a cohort',
    valid: cohort,
    hostile: { name: noWords, year: [0, 99_999, 2026.5], quota: counts, target: counts },
    keep: (input) => saveCohort(laboratory.services, manager, region.id, null, input),
  },
  ...(['opensOn', 'closesOn'] as const).map(
    (day): Case => ({
      name: `a calendar, ${day}`,
      valid: { opensOn: '2026-01-01', closesOn: '2026-12-31' },
      hostile: { [day]: noDays },
      keep: ({ opensOn, closesOn }) => {
        const plan = { ...cohort, name: `Angkatan ${day}`, calendar: { design: { opensOn, closesOn } } }
        return saveCohort(laboratory.services, manager, region.id, null, plan)
      },
    }),
  ),
  {
    name: 'a note on a cohort',
    valid: { agencyId: null },
    hostile: { text: noWords },
    keep: (input) => noteOnCohort(laboratory.services, manager, region.id, newIdentifier(), input),
  },
  {
    name: 'a course',
    valid: course,
    hostile: courseBounds,
    keep: (input) => addCourse(laboratory.services, manager, region.id, input),
  },
  {
    name: 'a changed course',
    valid: course,
    hostile: courseBounds,
    keep: (input) =>
      changeCourse(laboratory.services, manager, { regionId: region.id, courseId: newIdentifier() }, input),
  },
  {
    name: 'a panel',
    valid: {
      name: 'Panel',
      criteria,
      criteriaSource: 'Contoh',
      perEntry: 1,
      secondLookPoints: 10,
      isExample: true,
    },
    hostile: { name: noWords, perEntry: counts, secondLookPoints: counts },
    keep: (input) => openPanel(laboratory.services, manager, region.id, input),
  },
  {
    name: 'an audience',
    valid: { group: 'Ibu', size: 5, source: 'Register' },
    hostile: { size: counts },
    keep: (input) => saveAudience(laboratory.services, manager, scope, input),
  },
  {
    name: 'a step of the message',
    valid: { channel: 'poster', title: 'Poster', dueOn: TODAY, doer: 'Humas', cost: 0 },
    hostile: { title: noWords, dueOn: noDays, doer: noWords, cost: amounts },
    keep: (input) => addMessageStep(laboratory.services, manager, scope, input),
  },
  {
    name: 'a record of reach',
    valid: {
      channel: 'meeting',
      title: 'Rembuk',
      place: 'Balai',
      heldOn: TODAY,
      people: 0,
      basis: 'counted',
      source: null,
      cost: null,
    },
    hostile: { title: noWords, place: noWords, heldOn: noDays, people: amounts, cost: amounts },
    keep: (input) => recordReach(laboratory.services, manager, scope, input, TODAY),
  },
  {
    name: 'a step of the plan',
    valid: {
      phase: 'preparation',
      activity: 'Rapat',
      doer: 'Tim',
      output: 'Notulen',
      method: null,
      place: null,
      fromMonth: '2026-01-01',
      toMonth: '2026-02-01',
      cost: 0,
      revision: 0,
    },
    hostile: {
      activity: noWords,
      doer: noWords,
      output: noWords,
      fromMonth: noDays,
      toMonth: [...noDays, '2025-12-01'],
      cost: amounts,
    },
    keep: (input) => saveStep(laboratory.services, manager, scope, null, input),
  },
  {
    name: 'a report of a step',
    valid: { stepId: newIdentifier(), outcome: 'done', costSoFar: null, text: 'Selesai', stall: null },
    hostile: { text: noWords, costSoFar: amounts },
    keep: (input) => reportStep(laboratory.services, manager, scope, input),
  },
  {
    name: 'a risk',
    valid: { risk: 'Hujan', prevention: 'Tenda', holder: 'Tim' },
    hostile: { risk: noWords, prevention: noWords, holder: noWords },
    keep: (input) => addRisk(laboratory.services, manager, scope, input),
  },
  {
    name: 'weights of priority',
    valid: { validFrom: TODAY, screening: 'yes-no', urgency: 1, seriousness: 1, growth: 1, source: 'Contoh' },
    hostile: {
      validFrom: noDays,
      urgency: [0, -1, 1e300, Number.NaN],
      seriousness: [0],
      growth: [0],
      source: noWords,
    },
    keep: (input) => setPriorityRule(laboratory.services, manager, region, input),
  },
  {
    name: 'an exhibition',
    valid: { ...exhibition, cohortId: newIdentifier() },
    hostile: exhibitionBounds,
    keep: (input) => addExhibition(laboratory.services, manager, region.id, input),
  },
  {
    name: 'a changed exhibition',
    valid: exhibition,
    hostile: exhibitionBounds,
    keep: (input) => editExhibition(laboratory.services, manager, { regionId: region.id, code: 'X' }, input),
  },
  {
    name: 'visitors of an exhibition',
    valid: { kind: 'visitors', title: 'Hari satu', countedOn: TODAY, people: 5, source: null },
    hostile: { title: noWords, countedOn: noDays, people: amounts },
    keep: (input) => addClaim(laboratory.services, manager, { regionId: region.id, code: 'X' }, input),
  },
]

test.each(cases)('$name: what no column holds is refused beside its field, never a fault', async (one) => {
  for (const [field, values] of Object.entries(one.hostile)) {
    for (const value of values) {
      const outcome = await one.keep({ ...one.valid, [field]: value })
      expect(outcome, `${field} ${String(value)}`).toMatchObject({ ok: false })
    }
  }
})

test('a refusal says which field and which bound; what lies on the bound is kept', async () => {
  const save = (quota: number) =>
    saveCohort(laboratory.services, manager, region.id, null, { ...cohort, quota })
  const details = { field: 'quota', cause: 'too-small', limit: 1 }
  expect(await save(0)).toMatchObject({ code: 'out-of-bounds', details })
  expect(await save(1.5)).toMatchObject({ code: 'out-of-bounds', details: { cause: 'number' } })
  expect(await save(10_001)).toMatchObject({ details: { cause: 'too-big', limit: 10_000 } })
  expect(await save(1)).toMatchObject({ ok: true })
})
