import { z } from 'zod'
import { type DecimalSign, readNumber } from '../../domain/intake/numbers.ts'
import type { Language } from '../../domain/language.ts'

/** The sign before the decimals that a reader of this language writes; it settles what "1.150" means. */
export function decimalSignIn(language: Language): DecimalSign {
  return language === 'id' ? 'comma' : 'point'
}

const writers: Record<Language, Intl.NumberFormat> = {
  id: new Intl.NumberFormat('id-ID', { useGrouping: false, maximumFractionDigits: 15 }),
  en: new Intl.NumberFormat('en-GB', { useGrouping: false, maximumFractionDigits: 15 }),
}

/** A number as it stands in a field to be changed: no grouping, and read back to the same number. */
export function typedNumber(language: Language, value: number | null): string {
  return value === null ? '' : writers[language].format(value)
}

/** A number as people of this language write it, or null when the field is empty. */
export const optionalNumber = (language: Language) =>
  z
    .string()
    .max(40)
    .optional()
    .transform((text, context) => {
      const tidy = (text ?? '').trim()
      if (tidy === '') return null
      const reading = readNumber(tidy, decimalSignIn(language))
      if (reading.ok && !reading.value.isApproximate) return reading.value.value
      context.addIssue({ code: 'custom', message: 'number' })
      return z.NEVER
    })

/** A number that must be there. */
export const requiredNumber = (language: Language) =>
  optionalNumber(language).transform((value, context) => {
    if (value !== null) return value
    context.addIssue({ code: 'custom', message: 'missing' })
    return z.NEVER
  })
