import type { Language } from '../domain/language.ts'
import { wholeBoundsOf, wholeIndexOf } from '../domain/survey/satisfaction-index.ts'
import { formatsOf } from './format.ts'

type Bounds = { lower: number; upper: number }

/**
 * An index with its interval as every sentence, card, list and picture tells it, so that one score reads the same wherever it
 * stands: whole, with its interval rounded outwards, and with two decimals only where the whole number would read as another
 * band. Tables of figures to check have two decimals.
 */
export function indexText(
  language: Language,
  { index, ...bounds }: Bounds & { index: number },
): { index: string; lower: string; upper: string } {
  return { index: formatsOf(language).number(wholeIndexOf(index)), ...indexBoundsText(language, bounds) }
}

/** The ends of an interval of an index alone. */
export function indexBoundsText(language: Language, bounds: Bounds): { lower: string; upper: string } {
  const { number, decimal } = formatsOf(language)
  const [lower, upper] = wholeBoundsOf(bounds).map((bound) =>
    Number.isInteger(bound) ? number(bound) : decimal(bound, 2),
  ) as [string, string]
  return { lower, upper }
}
