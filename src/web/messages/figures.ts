import type { Language } from '../../domain/language.ts'
import { unitName } from '../../domain/measurement/unit-name.ts'
import { wholeIndexOf } from '../../domain/survey/satisfaction-index.ts'
import { digitsFor, formatsOf, sharedDigits } from '../format.ts'
import { indexBoundsText } from '../index-text.ts'

/** The numbers of a reason as the domain gives them, by name. */
export type Numbers = Readonly<Record<string, number | string | null>>

/** A sentence made from the numbers of a reason. */
export type Sentence = (numbers: Numbers) => string

/** More decimals than these are no difference that anybody would feel. */
const APART_DIGITS_MAX = 4

/** Reads one number of a reason as the words of a language; what is not there becomes a dash, never "NaN". */
export function figuresOf(language: Language) {
  const format = formatsOf(language)
  const numeric = (numbers: Numbers, name: string) => {
    const value = numbers[name]
    return typeof value === 'number' && Number.isFinite(value) ? value : null
  }
  const shown = (numbers: Numbers, name: string, write: (value: number) => string) => {
    const value = numeric(numbers, name)
    return value === null ? '–' : write(value)
  }
  return {
    numeric,
    /** True when the averages around the launch moved against the step that is judged: then a trend hides the step. */
    movedAgainst: (numbers: Numbers) => {
      const [before, after, step] = ['before', 'after', 'estimate'].map((name) => numeric(numbers, name) ?? 0)
      return (Number(after) - Number(before)) * Number(step) < 0
    },
    text: (numbers: Numbers, name: string) => String(numbers[name] ?? '–'),
    value: (numbers: Numbers, name: string) =>
      shown(numbers, name, (value) => format.plain(value, digitsFor(value))),
    /** Two numbers of one sentence with the decimals that both need: `9,0` and `4,3`. */
    pair: (numbers: Numbers, one: string, other: string): [string, string] => {
      const known = [numeric(numbers, one), numeric(numbers, other)].filter((value) => value !== null)
      const write = (value: number) => format.decimal(value, sharedDigits(known))
      return [shown(numbers, one, write), shown(numbers, other, write)]
    },
    /** Two numbers that are said to differ, with as many decimals as let them read differently. */
    apart: (numbers: Numbers, one: string, other: string): [string, string] => {
      const known = [numeric(numbers, one), numeric(numbers, other)].filter((value) => value !== null)
      const written = (digits: number) => known.map((value) => format.plain(value, digits))
      let digits = sharedDigits(known)
      while (digits < APART_DIGITS_MAX && new Set(written(digits)).size < new Set(known).size) digits += 1
      const write = (value: number) => format.plain(value, digits)
      return [shown(numbers, one, write), shown(numbers, other, write)]
    },
    whole: (numbers: Numbers, name: string) => shown(numbers, name, format.number),
    /** A count to collect: rounded up, for half an answer cannot be collected. */
    needed: (numbers: Numbers) => shown(numbers, 'needed', (value) => format.number(Math.ceil(value))),
    /** A satisfaction index, whole and in its band. */
    index: (numbers: Numbers, name: string) =>
      shown(numbers, name, (value) => format.number(wholeIndexOf(value))),
    /** The bound `lower` or `upper` of an index, outwards. */
    indexBound: (numbers: Numbers, name: 'lower' | 'upper') =>
      shown(numbers, name, (value) => indexBoundsText(language, { lower: value, upper: value })[name]),
    /** Nearly all is not all, and hardly any is not none: the whole percents at the ends are kept for what is so. */
    percent: (numbers: Numbers, name: string) =>
      shown(numbers, name, (value) =>
        format.percent(value > 0 && value < 1 ? Math.min(0.99, Math.max(0.01, value)) : value),
      ),
    /** An upper bound: rounded up, so that the range that is read holds the one that was counted. */
    percentUp: (numbers: Numbers, name: string) =>
      shown(numbers, name, (value) => format.percent(Math.ceil(value * 100 - 1e-9) / 100)),
    /** A share that falls short: rounded down, so that it never reads like the share that it lacks. */
    percentShort: (numbers: Numbers, name: string) =>
      shown(numbers, name, (value) => format.percent(Math.floor(value * 100 + 1e-9) / 100)),
    month: (numbers: Numbers, name: string) => {
      const value = numbers[name]
      return typeof value === 'string' && /^\d{4}-\d{2}/.test(value) ? format.monthLong(value) : ''
    },
    /** The unit with the space before it; a percent sign stands right at its figure. */
    unit: (numbers: Numbers) => {
      const unit = numbers.unit
      if (typeof unit !== 'string' || unit === '') return ''
      return unit === '%' ? '%' : ` ${unitName(language, unit)}`
    },
  }
}
