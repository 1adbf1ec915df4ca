import { unitName } from '../../domain/measurement/unit-name.ts'
import { formatsOf } from '../format.ts'
import type { View } from '../view.ts'
import { isQuarter, type Series, type SeriesPoint, segmentsOf } from './series.ts'

/** How the values of a series are written: the unit after the number, and the decimals. */
export type ValueStyle = { unit: string; digits?: number }

/** Writes a value with its unit: `3,3 hari`. */
export function valueText(view: View, value: number, { unit, digits = 1 }: ValueStyle): string {
  const number = formatsOf(view.language).plain(value, digits)
  return unit === '%'
    ? `${number}%`
    : unit === 'Rp'
      ? formatsOf(view.language).rupiah(value)
      : `${number} ${unitName(view.language, unit)}`.trim()
}

/** The picture in sentences, for those who do not see it; the series has at least one value. */
export function seriesText(view: View, series: Series, style: ValueStyle): string {
  const words = view.messages.chart
  const format = formatsOf(view.language)
  const withValue = series.points.filter(
    (point): point is SeriesPoint & { value: number } => point.value !== null,
  )
  const first = withValue[0]
  const last = withValue.at(-1)
  if (!first || !last) return words.empty
  const value = (number: number) => valueText(view, number, style)
  const sentences = [
    (isQuarter(first.period) ? words.rangeQuarters : words.range)(
      format.monthLong(first.period),
      format.monthLong(last.period),
      format.number(withValue.length),
    ),
  ]
  const launchPeriod = launchPeriodOf(series)
  if (launchPeriod) sentences.push(words.launchedSentence(format.monthLong(launchPeriod)))
  for (const { from, mean } of segmentsOf(series.points)) {
    const sentence =
      series.launchIndex === null
        ? words.meanAll
        : from < series.launchIndex
          ? words.meanBefore
          : words.meanAfter
    sentences.push(sentence(value(mean)))
  }
  const count = (meaning: string) => withValue.filter((point) => point.meaning === meaning).length
  const improvements = count('improvement')
  const concerns = count('concern')
  if (improvements + concerns > 0) {
    sentences.push(words.signals(format.number(improvements), format.number(concerns)))
  }
  if (series.target != null) sentences.push(words.targetSentence(value(series.target)))
  sentences.push(words.latest(format.monthLong(last.period), value(last.value)))
  return sentences.join(' ')
}

/** The period of the launch: as given, or that of the first point after it. */
export function launchPeriodOf(series: Series): string | undefined {
  if (series.launchPeriod) return series.launchPeriod
  return series.launchIndex === null ? undefined : series.points[series.launchIndex]?.period
}
