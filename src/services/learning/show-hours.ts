import { type CountedActivity, countHours } from '../../domain/learning/hours.ts'
import { suggestedYearlyMinimum } from '../../domain/learning/hours-table.ts'
import { heirIn } from '../../domain/region/agency-count.ts'
import type { AgencyId } from '../../domain/scope.ts'
import { listRecords, type RecordLine } from '../../store/learning/learning-record.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

/** One person's year. */
export type LearnerHours = {
  readonly learnerId: string
  readonly name: string
  readonly civilServantNumber: string | null
  readonly agencyName: string | null
  readonly hours: number
  readonly isBelow: boolean
  readonly lines: readonly (CountedActivity & { readonly line: RecordLine })[]
}

/** An agency's year: how many of those who learned here reached the minimum. */
export type AgencyHours = {
  readonly agencyName: string | null
  readonly people: number
  readonly hours: number
  readonly reached: number
}

export type HoursOfYear = {
  readonly year: number
  readonly minimum: number
  readonly people: readonly LearnerHours[]
  readonly agencies: readonly AgencyHours[]
}

/** Hours that a civil servant needs in a year: the region's setting, or what the regulation says. */
function yearlyMinimum({ settings }: Pick<RegionScope, 'settings'>): number {
  return settings.learningHoursMin ?? suggestedYearlyMinimum.hours
}

/**
 * The hours of a year by person and agency, from records alone. `agencies` narrows it to those that somebody is held to. People
 * of the same month share nothing: the most of a month or day is each person's own. Whoever learned in an agency that was merged by
 * the end of the year is counted with its successor; the years before stay under the old name.
 */
export async function showHours(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  year: number,
  agencies: readonly AgencyId[] | 'all',
): Promise<HoursOfYear> {
  const minimum = yearlyMinimum(region)
  const span = { from: `${year}-01-01`, to: `${year}-12-31` }
  const [records, known] = await Promise.all([listRecords(db, region.id, span), listAgencies(db, region.id)])
  const all = inTheirAgencies(records, known, year)
  const mine =
    agencies === 'all'
      ? all
      : all.filter(({ agencyId }) => (agencies as readonly string[]).includes(agencyId ?? ''))
  const people = [...Map.groupBy(mine, ({ learnerId }) => learnerId).values()].map((records) =>
    hoursOf(records, minimum),
  )
  const byAgency = [...Map.groupBy(people, ({ agencyName }) => agencyName)].map(([agencyName, members]) => ({
    agencyName,
    people: members.length,
    hours: members.reduce((sum, { hours }) => sum + hours, 0),
    reached: members.filter(({ isBelow }) => !isBelow).length,
  }))
  const inOrder = (one: AgencyHours, other: AgencyHours) =>
    (one.agencyName ?? '~').localeCompare(other.agencyName ?? '~')
  return { year, minimum, people, agencies: byAgency.sort(inOrder) }
}

/** Records under the agency that has in a year what the learner's agency had. */
function inTheirAgencies(
  records: readonly RecordLine[],
  agencies: readonly AgencyRow[],
  year: number,
): RecordLine[] {
  const heirOf = new Map<string, AgencyRow>()
  for (const { id } of agencies) {
    const heir = agencies.find((one) => one.id === heirIn(agencies, id, year))
    if (heir) heirOf.set(id, heir)
  }
  return records.map((line) => {
    const heir = heirOf.get(line.agencyId ?? '')
    return heir ? { ...line, agencyId: heir.id, agencyName: heir.name } : line
  })
}

function hoursOf(records: readonly RecordLine[], minimum: number): LearnerHours {
  const byId = new Map(records.map((line) => [line.id, line]))
  const lines = countHours(records).map((counted) => ({
    ...counted,
    line: byId.get(counted.activity.id) as RecordLine,
  }))
  const hours = lines.reduce((sum, { counted }) => sum + counted, 0)
  const { learnerId, learnerName, civilServantNumber, agencyName } = records[0] as RecordLine
  return {
    learnerId,
    name: learnerName,
    civilServantNumber,
    agencyName,
    hours,
    isBelow: hours < minimum,
    lines,
  }
}
