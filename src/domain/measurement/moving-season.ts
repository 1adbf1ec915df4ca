import { monthOf } from '../calendar/month.ts'
import facts from '../facts/moving-seasons.json' with { type: 'json' }
import type { Series } from './series.ts'
import type { KnownCourse } from './step-design.ts'

/** In a yearly value each season is always inside. */
const YEAR_MONTHS = 12
const DAY_MS = 86_400_000

/** Share of the days of each month since the year 0 that lie in Ramadan, for the years that are known. */
const RAMADAN_SHARES: ReadonlyMap<number, number> = sharesOf(facts.ramadan)

/**
 * Seasons that a yearly wave cannot show, as courses that are known: Ramadan moves through the year, and school entry
 * fills one month. Each is the share of a period that lies in the season; one that the series does not meet is left out.
 */
export function movingSeasons({ start, stepMonths, values }: Series, guard: number): KnownCourse[] {
  const first = monthOf(start)
  if (first === null || stepMonths >= YEAR_MONTHS) return []
  const shareOf = (month: number) => RAMADAN_SHARES.get(month) ?? 0
  const isSchoolEntry = (month: number) => (month % YEAR_MONTHS === facts.schoolEntryMonth - 1 ? 1 : 0)
  return [shareOf, isSchoolEntry]
    .map((share) => ({
      guard,
      values: values.map((_, index) => {
        let sum = 0
        for (let month = 0; month < stepMonths; month += 1) sum += share(first + index * stepMonths + month)
        return sum / stepMonths
      }),
    }))
    .filter((course) => course.values.some((value) => value > 0))
}

function sharesOf(periods: readonly { from: string; until: string }[]): Map<number, number> {
  const days = new Map<number, number>()
  for (const { from, until } of periods) {
    for (let day = Date.parse(from); day <= Date.parse(until); day += DAY_MS) {
      const date = new Date(day)
      const month = date.getUTCFullYear() * YEAR_MONTHS + date.getUTCMonth()
      days.set(month, (days.get(month) ?? 0) + 1)
    }
  }
  const shares = new Map<number, number>()
  for (const [month, count] of days) {
    shares.set(
      month,
      count / new Date(Date.UTC(Math.floor(month / YEAR_MONTHS), (month % YEAR_MONTHS) + 1, 0)).getUTCDate(),
    )
  }
  return shares
}
