import type { LaunchComparison } from '../../domain/measurement/launch-chart.ts'
import { formatsOf } from '../format.ts'
import type { View } from '../view.ts'
import { type ValueStyle, valueText } from './series-text.ts'

/** What a comparison says: how it went at the other place, how much more it changed here, and how sure that is. */
export function comparisonText(view: View, comparison: LaunchComparison, style: ValueStyle): string {
  const words = view.messages.comparison
  const { name, difference } = comparison
  if (!difference) return words.tooFew(name)
  const { effect, divergenceBefore } = difference
  const plain = (value: number) => formatsOf(view.language).plain(value, style.digits ?? 1)
  const excludesZero = ({ lower, upper }: { lower: number; upper: number }) => lower > 0 || upper < 0
  return [
    words.sentence(
      name,
      plain(difference.comparison.before),
      valueText(view, difference.comparison.after, style),
      valueText(view, effect.estimate, style),
      plain(effect.lower),
      plain(effect.upper),
    ),
    excludesZero(effect) ? words.clear : words.unclear,
    ...(excludesZero(divergenceBefore) ? [words.unlike] : []),
  ].join(' ')
}
