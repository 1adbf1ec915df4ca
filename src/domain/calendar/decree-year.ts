/** Islamic New Year, Eid and the others that move: a year that knows only the fixed dates has at most five. */
export const HOLIDAYS_OF_YEAR_MIN = 10

/** The decree of a year comes out in the autumn before: from this month on it is asked for. */
const ASKED_FROM_MONTH = 10

/** The years of which a region should know the holidays on a day ('YYYY-MM-DD'): its own, and from October on the next. */
export function yearsOfDecree(today: string): number[] {
  const year = Number(today.slice(0, 4))
  return Number(today.slice(5, 7)) >= ASKED_FROM_MONTH ? [year, year + 1] : [year]
}

/** Those of them whose decree is not among the known holidays ('YYYY-MM-DD'). */
export function yearsWithoutDecree(today: string, holidays: Iterable<string>): number[] {
  const known = [...holidays]
  return yearsOfDecree(today).filter(
    (year) => known.filter((day) => day.startsWith(String(year))).length < HOLIDAYS_OF_YEAR_MIN,
  )
}
