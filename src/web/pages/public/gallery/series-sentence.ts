import { measureName, unitName } from '../../../../domain/measurement/unit-name.ts'
import { isOpenReason } from '../../../../domain/verdict/three-facts.ts'
import type { SeriesFigures } from '../../../../services/gallery/show-innovation.ts'
import { valueText } from '../../../charts/series-text.ts'
import { digitsFor, formatsOf, sharedDigits } from '../../../format.ts'
import type { View } from '../../../view.ts'
import type { InnovationProps } from './innovation-props.ts'
import { reasonOf } from './series-results.ts'

/** Decimals of the values of a series. */
export function digitsOf({ values }: Pick<SeriesFigures, 'values'>): number {
  return digitsFor(Math.max(0, ...values.map(({ value }) => Math.abs(value))))
}

const averageOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

type Averages = { before: number; after: number; isWithout: boolean; isOpen: boolean }

/** The averages around the launch; those that the verdict goes by where it speaks of the series. */
function averagesOf(series: SeriesFigures, figures: InnovationProps['figures']): Averages | null {
  const reason = reasonOf(series, figures)
  const numbers = reason?.numbers
  if (typeof numbers?.before === 'number' && typeof numbers.after === 'number') {
    const isWithout = numbers.trendSetAside === 1 && typeof numbers.without === 'number'
    const before = isWithout ? Number(numbers.without) : numbers.before
    return { before, after: numbers.after, isWithout, isOpen: isOpenReason(reason!.code) }
  }
  const { points, launchIndex } = series.chart
  if (launchIndex === null) return null
  const known = (from: number, to: number) => points.slice(from, to).flatMap((point) => point.value ?? [])
  const [before, after] = [known(0, launchIndex), known(launchIndex, points.length)]
  if (before.length === 0 || after.length === 0) return null
  return { before: averageOf(before), after: averageOf(after), isWithout: false, isOpen: true }
}

/** What changed in a series that the verdict says nothing about: the averages around the launch. */
function plainSentence(view: View, series: SeriesFigures, figures: InnovationProps['figures']): string {
  const words = view.messages.publicInnovation
  const format = formatsOf(view.language)
  const averages = averagesOf(series, figures)
  const measure = measureName(view.language, series)
  const { launchPeriod, points } = series.chart
  if (launchPeriod && averages) {
    const digits = sharedDigits([averages.before, averages.after])
    const name = measure.charAt(0).toLocaleLowerCase(view.language) + measure.slice(1)
    const unit = series.unit === '%' ? '%' : ` ${unitName(view.language, series.unit)}`.trimEnd()
    return words.changed(
      name,
      format.monthLong(launchPeriod),
      format.decimal(averages.before, digits),
      `${format.decimal(averages.after, digits)}${unit}`,
    )
  }
  if (points.length === 0 && series.baselineValue !== null && series.baselineOn) {
    const value = valueText(view, series.baselineValue, { unit: series.unit, digits: digitsOf(series) })
    return words.baselineOnly(measure, value, format.monthLong(series.baselineOn))
  }
  return words.notCompared(measure)
}

/** The sentence over the picture: the verdict's own reason for this series where it has one. */
export function seriesSentence(
  view: View,
  series: SeriesFigures,
  figures: InnovationProps['figures'],
): string {
  const { reasons } = view.messages.verdictReason
  const reason = reasonOf(series, figures)
  return reason ? reasons[reason.code](reason.numbers) : plainSentence(view, series, figures)
}

/** The same without its intervals, which stand with the tables. */
export function briefSentence(
  view: View,
  series: SeriesFigures,
  figures: InnovationProps['figures'],
): string {
  const { reasons } = view.messages.verdictReason
  const reason = reasonOf(series, figures)
  if (!reason) return plainSentence(view, series, figures)
  // A change that is no doubt is told without its bounds and without other places; one that is open rests on them.
  const isPlain = reason.code === 'improved' || reason.code === 'worsened'
  const without = { lower: null, upper: null, comparisonName: null, comparisonUnsteady: null }
  return reasons[reason.code](isPlain ? { ...reason.numbers, ...without } : reason.numbers)
}

/** The same in a few words, for a small picture with its name above. */
export function shortSentence(
  view: View,
  series: SeriesFigures,
  figures: InnovationProps['figures'],
): string {
  const words = view.messages.publicInnovation
  const { decimal } = formatsOf(view.language)
  const averages = averagesOf(series, figures)
  if (!averages) return words.notComparedShort
  const { before, after, isWithout, isOpen } = averages
  const digits = sharedDigits([before, after])
  const without = isOpen ? words.changedShortGoingOn : words.changedShortWithout
  const say = isWithout ? without : words.changedShort
  return say(decimal(before, digits), decimal(after, digits), unitName(view.language, series.unit))
}
