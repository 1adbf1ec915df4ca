import { monthOf } from '../calendar/month.ts'
import type { Series } from '../measurement/series.ts'
import type { SeriesMark } from './evidence.ts'

/** The series without the periods of a shock from outside: they count as periods without a value. */
export function withoutShocks(series: Series, marks: readonly SeriesMark[]): Series {
  const shocks = marks.flatMap((mark) => {
    const from = monthOf(mark.from)
    const until = mark.kind === 'shock' ? monthOf(mark.until) : null
    return from === null || until === null ? [] : [{ from, until }]
  })
  if (shocks.length === 0) return series
  const first = monthOf(series.start)!
  const values = series.values.map((value, index) => {
    const start = first + index * series.stepMonths
    const end = start + series.stepMonths - 1
    return shocks.some(({ from, until }) => from <= end && start <= until) ? null : value
  })
  return { ...series, values }
}

/** Indexes of the periods from which another definition holds, inside the series. */
export function breaksOf(series: Series, marks: readonly SeriesMark[]): number[] {
  const first = monthOf(series.start)!
  const indexes = marks.flatMap((mark) => {
    const month = mark.kind === 'definition' ? monthOf(mark.from) : null
    const index = month === null ? 0 : Math.ceil((month - first) / series.stepMonths)
    return index > 0 && index < series.values.length ? [index] : []
  })
  return [...new Set(indexes)].sort((one, other) => one - other)
}
