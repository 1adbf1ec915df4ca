import skm from '../facts/skm.json' with { type: 'json' }

/** What is asked about a respondent and is known of those served as well. */
export const groupFields = ['sex', 'age', 'education', 'occupation'] as const
export type GroupField = (typeof groupFields)[number]

/** The first age of each group of ages. */
const AGE_GROUPS: readonly { readonly key: string; readonly from: number }[] = [
  { key: 'under-25', from: 0 },
  { key: '25-44', from: 25 },
  { key: '45-59', from: 45 },
  { key: '60-up', from: 60 },
]

/** Most people that a service serves in a year, with room: more is a slip of the pen. */
export const SERVED_IN_GROUP_MAX = 100_000_000

/** How many of those served belong to each group, as a register says. */
export type ServedGroups = {
  readonly field: GroupField
  /** First and last month of the count, `2026-05`. */
  readonly from: string
  readonly until: string
  readonly groups: readonly { readonly key: string; readonly served: number }[]
  readonly source: string
}

/** The groups of a field, in the order in which they are asked. */
export function groupsOf(field: GroupField): readonly string[] {
  if (field === 'age') return AGE_GROUPS.map(({ key }) => key)
  const asked = skm.respondentFields.find(({ key }) => key === field)
  return (asked?.options ?? []).map(({ key }) => key)
}

/** The group that a respondent told, or null where none was told. */
export function groupOf(
  field: GroupField,
  respondent: Readonly<Record<string, string>> | null,
): string | null {
  const told = respondent?.[field]
  if (told === undefined) return null
  if (field !== 'age') return groupsOf(field).includes(told) ? told : null
  const age = Number(told)
  if (!Number.isInteger(age) || age < 0) return null
  return AGE_GROUPS.findLast(({ from }) => age >= from)?.key ?? null
}

/** Share of the months of the index that a count of those served has to cover to stand for them. */
const COVERED_SHARE_MIN = 0.5

const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))

/**
 * The count that stands for the period of the index (months, both counted in): the newest one that covers at least half of it.
 * `counts` are in the order in which they were recorded, the newest first.
 */
export function countFor(
  counts: readonly ServedGroups[],
  period: { readonly from: string; readonly to: string },
): ServedGroups | null {
  const [first, last] = [monthNumber(period.from), monthNumber(period.to)]
  const covers = ({ from, until }: ServedGroups) => {
    const months = Math.min(last, monthNumber(until)) - Math.max(first, monthNumber(from)) + 1
    return months >= COVERED_SHARE_MIN * (last - first + 1)
  }
  return counts.find(covers) ?? null
}
