/** A course that is known for each period and was there anyway, such as the share of a month that lies in Ramadan. */
export type KnownCourse = { values: readonly number[]; guard: number }

export type StepDesign = {
  /** Columns of a row without the value: level, step, then the shrunk and the broken ones. */
  columns: number
  /** How far each shrunk column may reach, in standard deviations; null for one that is estimated freely. */
  guards: (number | null)[]
  /** The row of a period; the last place is for the value. */
  rowOf: (index: number) => Float64Array
}

export type StepDesignOptions = {
  interventionIndex: number
  stepMonths: number
  trendGuardPerMonth: number
  seasonGuard: number
  /** How far the months just before a launch may lie from the rest, in standard deviations. */
  dipGuard: number
  /** Periods at which another way of counting began. */
  breaks: readonly number[]
  courses: readonly KnownCourse[]
}

/** Months before a launch that may have been the reason for it: what is worst is mended first, and would have passed. */
export const DIP_MONTHS = 3
/** How far those may lie from the rest, in standard deviations. */
export const DIP_GUARD_DEVIATIONS = 0.8

const YEAR_MONTHS = 12
/** The yearly wave at each month since the launch, counted within the year. */
const WAVE = Array.from({ length: YEAR_MONTHS }, (_, month) => {
  const angle = (2 * Math.PI * month) / YEAR_MONTHS
  return { cosine: Math.cos(angle), sine: Math.sin(angle) }
})

/** Columns of the guarded step: level, step, trend, yearly wave, dip before the launch, known courses, breaks. */
export function stepDesign(options: StepDesignOptions): StepDesign {
  const { interventionIndex, stepMonths, breaks, courses } = options
  const dipPeriods = Math.floor(DIP_MONTHS / stepMonths)
  const guards = [
    options.trendGuardPerMonth,
    options.seasonGuard,
    options.seasonGuard,
    ...(dipPeriods > 0 ? [options.dipGuard] : []),
    ...courses.map(({ guard }) => guard),
    ...breaks.map(() => null),
  ]
  const columns = 2 + guards.length
  const rowOf = (index: number) => {
    const row = new Float64Array(columns + 1)
    const month = (index - interventionIndex) * stepMonths
    row[0] = 1
    row[1] = index >= interventionIndex ? 1 : 0
    row[2] = month
    const inYear = ((month % YEAR_MONTHS) + YEAR_MONTHS) % YEAR_MONTHS
    row[3] = WAVE[inYear]!.cosine
    row[4] = WAVE[inYear]!.sine
    let next = 5
    if (dipPeriods > 0)
      row[next++] = index < interventionIndex && index >= interventionIndex - dipPeriods ? 1 : 0
    for (const { values } of courses) row[next++] = values[index] ?? 0
    for (const from of breaks) row[next++] = index >= from ? 1 : 0
    return row
  }
  return { columns, guards, rowOf }
}
