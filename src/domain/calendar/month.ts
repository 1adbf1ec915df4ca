const PERIOD = /^(\d{4})-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/

/** Number of months since the year 0, or null when the text is no period. */
export function monthOf(period: string): number | null {
  const found = PERIOD.exec(period)
  return found ? Number(found[1]) * 12 + Number(found[2]) - 1 : null
}

/** 'YYYY-MM' of a number of months since the year 0. */
export function periodOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** First day of the month before that of a day. */
export function firstOfMonthBefore(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return month === 1 ? `${year - 1}-12-01` : `${year}-${String(month - 1).padStart(2, '0')}-01`
}
