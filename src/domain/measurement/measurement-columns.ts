import { normalName } from '../intake/names.ts'
import type { PeriodKind } from '../intake/periods.ts'
import { similarity } from '../intake/similarity.ts'

/** What the check needs to know of an indicator of the innovation that is measured. */
export type IndicatorReference = {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly frequency: PeriodKind
}

export type MeasurementMapping = {
  /** Column of the period, counted from 0; undefined while none is chosen. */
  readonly period: number | undefined
  /** Column of each indicator, by its key. */
  readonly values: Readonly<Record<string, number>>
}

const PERIOD_HEADINGS = [
  'periode',
  'bulan',
  'tanggal',
  'waktu',
  'triwulan',
  'tahun',
  'period',
  'month',
  'date',
  'quarter',
  'year',
]
/** From here a heading is taken for an indicator's name; the person sees the choice and can change it. */
const HEADING_SCORE_MIN = 0.7

/**
 * Guesses which column holds the period and which holds which indicator, by key, name, or name with unit. Without a
 * heading for the period the first column is taken for it when it names no indicator.
 */
export function guessMeasurementColumns(
  header: readonly string[],
  indicators: readonly IndicatorReference[],
): MeasurementMapping {
  const forms = header.map(normalName)
  const values: Record<string, number> = {}
  const taken = new Set<number>()
  const isDoubled = (form: string) => forms.indexOf(form) !== forms.lastIndexOf(form)
  const period = forms.findIndex((form) => PERIOD_HEADINGS.includes(form) && !isDoubled(form))
  if (period >= 0) taken.add(period)
  const pairs = indicators
    .flatMap((indicator) =>
      forms.map((form, column) => ({ indicator, column, score: scoreOf(form, indicator) })),
    )
    .filter(({ score, column }) => score >= HEADING_SCORE_MIN && !isDoubled(forms[column] ?? ''))
    .sort((one, other) => other.score - one.score)
  for (const { indicator, column } of pairs) {
    if (values[indicator.key] !== undefined || taken.has(column)) continue
    values[indicator.key] = column
    taken.add(column)
  }
  const first = header.length > 0 && !taken.has(0) ? 0 : undefined
  return { period: period >= 0 ? period : first, values }
}

function scoreOf(form: string, indicator: IndicatorReference): number {
  if (form === '') return 0
  const names = [indicator.key, indicator.name, `${indicator.name} ${indicator.unit}`].map(normalName)
  return Math.max(...names.map((name) => similarity(form, name)))
}
