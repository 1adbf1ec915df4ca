/** A period that is named under the picture. */
export type PeriodTick = {
  index: number
  anchor: 'start' | 'middle' | 'end'
  /** Named by its year alone. */
  isYear?: boolean
}

/** So many years are a course of their own: below them the months at the ends say more. */
const YEARS_MIN = 3
const YEAR_STEPS = [1, 2, 5, 10, 20]

const isFirstOfYear = (period: string) => ['01', 'Q1'].includes(period.slice(5, 7))

/**
 * The years to name, each at its January or first quarter and as many apart as there is room; none for a series that does not
 * have several of them. `gapMin` is the least distance in points between two names.
 */
export function yearTicks(periods: readonly string[], gapMin: number): PeriodTick[] {
  const begins = periods.flatMap((period, index) =>
    isFirstOfYear(period) ? [{ index, year: Number(period.slice(0, 4)) }] : [],
  )
  if (begins.length < YEARS_MIN) return []
  const yearLength = ((begins.at(-1)?.index ?? 0) - (begins[0]?.index ?? 0)) / (begins.length - 1)
  const step = YEAR_STEPS.find((years) => years * yearLength >= gapMin) ?? 50
  const first = begins[0]?.year ?? 0
  return begins
    .filter(({ year }) => (year - first) % step === 0)
    .map(({ index }) => ({ index, anchor: 'middle', isYear: true }))
}

/**
 * The periods to name: the first and the last, and between them each January or first quarter for which there is room.
 * `gapMin` is the least distance in points between two names.
 */
export function periodTicks(periods: readonly string[], gapMin: number): PeriodTick[] {
  const last = periods.length - 1
  if (last < 0) return []
  const ticks: PeriodTick[] = [{ index: 0, anchor: last === 0 ? 'middle' : 'start' }]
  if (last === 0) return ticks
  // The outer names begin and end at the edge, so their middle lies half a name further in.
  let previous = gapMin / 2
  for (let index = 1; index < last; index++) {
    if (!isFirstOfYear(periods[index] ?? '')) continue
    if (index - previous < gapMin || last - gapMin / 2 - index < gapMin) continue
    ticks.push({ index, anchor: 'middle' })
    previous = index
  }
  if (last >= gapMin) ticks.push({ index: last, anchor: 'end' })
  return ticks
}
