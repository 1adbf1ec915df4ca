import type { PeriodValue } from '../../domain/measurement/series.ts'
import type { Indicator } from '../../store/measurement/indicator.ts'
import type { CurrentMeasurement } from '../../store/measurement/measurement.ts'

export type Measured = {
  readonly indicator: Indicator
  readonly values: readonly PeriodValue[]
  /** Where the newest value comes from, as it was entered, else as its indicator says. */
  readonly source: string | null
}

/** Whether a value counts: not once it is doubted by somebody who is not of the judged agency, or agrees with a doubt of it. */
function counts({ check }: CurrentMeasurement): boolean {
  return check?.outcome !== 'doubted' || check.waits
}

/** Each indicator with the values that count: the newest of each period, unless a second person doubts it. */
export function measuredOf(
  indicators: readonly Indicator[],
  measurements: readonly CurrentMeasurement[],
): Measured[] {
  return indicators.map((indicator) => {
    const own = measurements.filter((one) => one.indicatorId === indicator.id && counts(one))
    const values = own.map(({ period, value }) => ({ period: period.slice(0, 7), value }))
    return { indicator, values, source: own.at(-1)?.source || indicator.source }
  })
}
