import { z } from 'zod'
import type { Language } from '../../../../domain/language.ts'
import {
  DIRECTIONS,
  FREQUENCIES,
  type Frequency,
  INDICATOR_KINDS,
  PURPOSES,
  periodStart,
} from '../../../../domain/measurement/indicator.ts'
import type { IndicatorInput } from '../../../../services/measurement/define-indicator.ts'
import type { ShownIndicator } from '../../../../services/measurement/show-measurements.ts'
import type { Target } from '../../../../store/measurement/indicator.ts'
import type { FieldErrors } from '../../../components/error-summary/error-summary.tsx'
import { optionalDay, optionalLine, optionalText, requiredLine } from '../../../forms/fields.ts'
import { optionalNumber, typedNumber } from '../../../forms/number-field.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import type { Messages } from '../../../messages/id.ts'

/** Rows of targets that are always there, and the most that are read: thirty years of one a year. */
const TARGET_ROWS_MIN = 3
const TARGET_ROWS_MAX = 30
const UNIT_CHARACTERS_MAX = 40

const rowPattern = /^target(?:Period|Value)-(\d{1,2})$/

/** The rows of targets to show: those that were typed, and some empty ones. */
export function targetRows(typed: Typed): number[] {
  const used = Object.entries(typed).flatMap(([name, text]) => {
    const found = rowPattern.exec(name)
    return found && text.trim() !== '' ? [Number(found[1])] : []
  })
  const count = Math.min(TARGET_ROWS_MAX, Math.max(TARGET_ROWS_MIN, ...used.map((row) => row + 1)))
  return Array.from({ length: count }, (_, index) => index + 1)
}

const optionalMonth = z
  .string()
  .optional()
  .transform((text) => text || null)
  .pipe(
    z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .nullable(),
  )

/** The schema of the form for a reader of this language. */
export function indicatorForm(language: Language) {
  const targets = Object.fromEntries(
    Array.from({ length: TARGET_ROWS_MAX }, (_, index) => index + 1).flatMap((row) => [
      [`targetPeriod-${row}`, optionalMonth],
      [`targetValue-${row}`, optionalNumber(language)],
    ]),
  )
  return z.object({
    name: requiredLine(),
    nameEn: optionalLine(),
    kind: z.enum(INDICATOR_KINDS),
    unit: requiredLine(UNIT_CHARACTERS_MAX),
    direction: z.enum(DIRECTIONS),
    frequency: z.enum(FREQUENCIES).default('month'),
    baselineValue: optionalNumber(language),
    baselineOn: optionalDay,
    baselineSource: optionalLine(),
    purpose: z
      .enum(PURPOSES)
      .or(z.literal('').transform(() => null))
      .nullable()
      .default(null),
    source: optionalLine(),
    definition: optionalText(2_000),
    reason: optionalText(500),
    ...(targets as Record<string, z.ZodType<string | number | null>>),
  })
}

type Values = z.output<ReturnType<typeof indicatorForm>>

/** What the form says as an indicator with its targets, or what is wrong with the pairs of a target. */
export function indicatorInput(
  values: Values,
  words: Messages['indicator'],
): { input: IndicatorInput } | { errors: FieldErrors } {
  const fields = values as Values & Record<string, unknown>
  const errors: Record<string, string> = {}
  const targets = new Map<string, Target>()
  for (let row = 1; row <= TARGET_ROWS_MAX; row += 1) {
    const month = fields[`targetPeriod-${row}`] as string | null
    const value = fields[`targetValue-${row}`] as number | null
    if (month === null && value === null) continue
    if (month === null) errors[`targetPeriod-${row}`] = words.targetPeriodMissing
    else if (value === null) errors[`targetValue-${row}`] = words.targetValueMissing
    else {
      const period = periodStart(`${month}-01`, values.frequency as Frequency)
      targets.set(period, { period, value })
    }
  }
  if (Object.keys(errors).length > 0) return { errors }
  const { name, nameEn, kind, unit, direction, frequency, purpose, source, definition } = values
  const { baselineValue, baselineOn, baselineSource } = values
  const meaning = { name, nameEn, kind, unit, direction, frequency, purpose, source, definition }
  const baseline = { baselineValue, baselineOn, baselineSource }
  const reason = values.reason
  return { input: { definition: { ...meaning, ...baseline }, targets: [...targets.values()], reason } }
}

/** An indicator as it stands in its form. */
export function typedIndicator(language: Language, indicator: ShownIndicator): Typed {
  const targets = indicator.targets.flatMap(({ period, value }, index) => [
    [`targetPeriod-${index + 1}`, period.slice(0, 7)],
    [`targetValue-${index + 1}`, typedNumber(language, value)],
  ])
  return {
    name: indicator.name,
    nameEn: indicator.nameEn ?? '',
    kind: indicator.kind,
    unit: indicator.unit,
    direction: indicator.direction,
    frequency: indicator.frequency,
    baselineValue: typedNumber(language, indicator.baselineValue),
    baselineOn: indicator.baselineOn ?? '',
    baselineSource: indicator.baselineSource ?? '',
    purpose: indicator.purpose ?? '',
    source: indicator.source ?? '',
    definition: indicator.definition ?? '',
    ...Object.fromEntries(targets),
  }
}
