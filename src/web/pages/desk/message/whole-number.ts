import type { Language } from '../../../../domain/language.ts'
import { optionalNumber } from '../../../forms/number-field.ts'

/** The largest numbers that are taken: all people of the country, and a thousand billion rupiah. */
export const PEOPLE_MAX = 300_000_000
export const RUPIAH_MAX = 1_000_000_000_000

/** A whole number from 0 to `max`, or null when the field is empty. */
export const optionalWhole = (language: Language, max: number) =>
  optionalNumber(language).refine(
    (value) => value === null || (Number.isSafeInteger(value) && value >= 0 && value <= max),
    'number',
  )

/** The same, and it must be there. */
export const requiredWhole = (language: Language, max: number) =>
  optionalWhole(language, max)
    .refine((value) => value !== null, 'missing')
    .transform((value) => value ?? 0)
