import { z } from 'zod'
import { stages } from '../../../../../domain/lifecycle/stage.ts'
import { type CohortCalendar, laterAgencies, laterCalendar } from '../../../../../domain/programme/cohort.ts'
import {
  COHORT_COUNT,
  COHORT_YEARS,
  type CohortEditRefusal,
  type CohortInput,
} from '../../../../../services/programme/edit-cohort.ts'
import type { CohortRecord } from '../../../../../store/programme/cohort.ts'
import type { AgencyRow } from '../../../../../store/region/agency.ts'
import { formatsOf } from '../../../../format.ts'
import { boundsError } from '../../../../forms/bounds-error.ts'
import { optionalDay, optionalLine, optionalText, requiredLine } from '../../../../forms/fields.ts'
import { optionalNumber, requiredNumber } from '../../../../forms/number-field.ts'
import type { Typed } from '../../../../forms/parse-form.ts'
import type { Visit } from '../../../../visit.ts'

/** Names of those who carry a cohort; a longer list is one of participants. */
const PEOPLE_MAX = 50

const people = optionalText().transform((text) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== '')
    .slice(0, PEOPLE_MAX),
)

/** The form of a cohort; agencies are read beside it, because their fields have their keys for names. */
export function cohortForm({ language }: Visit) {
  const count = optionalNumber(language).pipe(
    z.number().int('number').min(COHORT_COUNT.min).max(COHORT_COUNT.max).nullable(),
  )
  const days = Object.fromEntries(
    stages.flatMap((stage) => [
      [`opens.${stage}`, optionalDay],
      [`closes.${stage}`, optionalDay],
    ]),
  )
  return z.object({
    name: requiredLine(),
    year: requiredNumber(language).pipe(z.number().int('number').min(COHORT_YEARS.min).max(COHORT_YEARS.max)),
    theme: optionalLine(),
    partner: optionalLine(),
    champion: optionalLine(),
    resourcePersons: people,
    coaches: people,
    quota: count,
    target: count,
    revision: z.coerce.number().int().catch(0),
    ...days,
  })
}

type Values = z.output<ReturnType<typeof cohortForm>>

const dayOf = (values: Values, name: string): string => {
  const day = (values as Readonly<Record<string, unknown>>)[name]
  return typeof day === 'string' ? day : ''
}

/** Terms with at least one day; one that misses the other is refused by the domain. */
function calendarOf(values: Values): CohortCalendar {
  return Object.fromEntries(
    stages.flatMap((stage) => {
      const term = { opensOn: dayOf(values, `opens.${stage}`), closesOn: dayOf(values, `closes.${stage}`) }
      return term.opensOn || term.closesOn ? [[stage, term]] : []
    }),
  )
}

export function cohortInput(values: Values, typed: Typed, agencies: readonly AgencyRow[]): CohortInput {
  const { name, year, theme, partner, champion, resourcePersons, coaches, quota, target, revision } = values
  return {
    name,
    year,
    theme,
    partner,
    champion,
    resourcePersons,
    coaches,
    quota,
    target,
    revision,
    calendar: calendarOf(values),
    agencies: agencies.flatMap(({ id, key }) => {
      const part = typed[`agency.${key}`]
      return part === 'bound' || part === 'chosen' ? [{ agencyId: id, isBound: part === 'bound' }] : []
    }),
  }
}

const textOf = (value: string | number | null) => (value === null ? '' : String(value))

/** A cohort as it stands in its form; `years` later when it is copied. */
export function typedCohort(cohort: CohortRecord, agencies: readonly AgencyRow[], years = 0): Typed {
  const calendar = laterCalendar(cohort.calendar, years)
  const days = stages.flatMap((stage) => [
    [`opens.${stage}`, calendar[stage]?.opensOn ?? ''],
    [`closes.${stage}`, calendar[stage]?.closesOn ?? ''],
  ])
  const members = years === 0 ? cohort.agencies : laterAgencies(cohort.agencies, agencies)
  const parts = agencies.map(({ id, key }) => {
    const member = members.find(({ agencyId }) => agencyId === id)
    return [`agency.${key}`, member ? (member.isBound ? 'bound' : 'chosen') : '']
  })
  const year = cohort.year + years
  return {
    name: years === 0 ? cohort.name : cohort.name.replaceAll(String(cohort.year), String(year)),
    year: String(year),
    theme: textOf(cohort.theme),
    partner: textOf(cohort.partner),
    champion: textOf(cohort.champion),
    resourcePersons: cohort.resourcePersons.join('\n'),
    coaches: cohort.coaches.join('\n'),
    quota: textOf(cohort.quota),
    target: textOf(cohort.target),
    revision: years === 0 ? String(cohort.revision) : '0',
    ...Object.fromEntries([...days, ...parts]),
  }
}

/** The sentence of a refusal beside the field that it is about. */
export function cohortErrors(
  visit: Visit,
  agencies: readonly AgencyRow[],
  refusal: CohortEditRefusal,
): Record<string, string> {
  const { messages, language } = visit
  const { refused } = messages.cohort
  switch (refusal.code) {
    case 'out-of-bounds':
      return boundsError(visit, refusal)
    case 'ends-before-it-begins':
    case 'half-a-term':
      return { [`closes.${refusal.details.stage}`]: refused[refusal.code] }
    case 'stages-out-of-order': {
      const { stage, before } = refusal.details
      return { [`opens.${stage}`]: refused[refusal.code](messages.stage.names[before]) }
    }
    case 'over-quota': {
      const { count, quota } = refusal.details
      return { quota: refused[refusal.code](count, quota) }
    }
    case 'agency-in-two-cohorts': {
      const { agencyId, cohort, opensOn, closesOn } = refusal.details
      const { date } = formatsOf(language)
      const agency = agencies.find(({ id }) => id === agencyId)
      return {
        [`agency.${agency?.key}`]: refused[refusal.code](
          agency?.name ?? '',
          cohort,
          date(opensOn),
          date(closesOn),
        ),
      }
    }
    case 'name-taken':
      return { name: refused[refusal.code] }
    case 'unknown-cohort':
      return { '': refused['changed-since-read'] }
    default:
      return { '': refused[refusal.code] }
  }
}
