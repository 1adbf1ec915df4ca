import facts from '../facts/learning-hours.json' with { type: 'json' }
import type { Language } from '../language.ts'

/** What an activity of a kind is counted by. Hours of a 'planned' one are its own: those of its curriculum, or its minutes. */
export type HoursMeasure = 'day' | 'session' | 'semester' | 'assignment' | 'planned' | 'unknown'

/** One kind of activity in a table of conversion. Hours are those of learning (JP), for one unit of the measure. */
export type LearningForm = {
  readonly key: string
  readonly name: Readonly<Record<Language, string>>
  /** Number of the kind in the national personnel system; null where it has none. */
  readonly siasnKind: number | null
  readonly isInClass: boolean
  readonly measure: HoursMeasure
  readonly hours: number | null
  readonly hoursAbroad: number | null
  /** Share of the planned hours that counts abroad, in percent. */
  readonly percentAbroad: number
  readonly unitsPerMonthMax: number | null
  readonly hoursPerDayMax: number | null
  readonly hoursPerDayAbroadMax: number | null
}

/** A table of conversion with the days for which it holds, both included; `to` is null while it holds. */
export type HoursTable = {
  readonly from: string
  readonly to: string | null
  readonly minutesPerHour: number
  readonly source: string
  /** False while nobody has read the regulation itself: then no page calls it official. */
  readonly isConfirmed: boolean
  readonly forms: readonly LearningForm[]
}

/** The tables that are known, the oldest first. Ministries change them, so an activity is counted by that of its last day. */
export const hoursTables: readonly HoursTable[] = facts.tables as readonly HoursTable[]

/** The table that holds on a day, `2026-11-24`, or null. */
export function tableOn(day: string, tables: readonly HoursTable[] = hoursTables): HoursTable | null {
  return tables.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null
}

/** A kind of activity in the table that holds on a day, or null. */
export function formOn(
  key: string,
  day: string,
  tables: readonly HoursTable[] = hoursTables,
): LearningForm | null {
  return tableOn(day, tables)?.forms.find((form) => form.key === key) ?? null
}

/** Hours that a civil servant learns in a year at least, until the region sets another figure. */
export const suggestedYearlyMinimum: { readonly hours: number; readonly source: string } = facts.yearlyMinimum
