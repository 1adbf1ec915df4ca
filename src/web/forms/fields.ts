import { z } from 'zod'
import { isDay } from '../../domain/calendar/working-days.ts'
import { directionMarks } from '../../domain/direction-marks.ts'

/** Names and titles: longer ones break lists and are never names. */
export const NAME_CHARACTERS_MAX = 200
/** An open answer: a page of text; more belongs into an attachment. */
export const TEXT_CHARACTERS_MAX = 5_000
/** The longest address of e-mail that RFC 5321 lets travel. */
export const EMAIL_CHARACTERS_MAX = 254

/** A text as it is kept: without marks of direction and without empty ends. */
export const clean = (text: string) => text.replace(directionMarks, '').normalize('NFC').trim()

/** One line that must be there. */
export const requiredLine = (charactersMax: number = NAME_CHARACTERS_MAX) =>
  z
    .string()
    .transform((text) => clean(text).replace(/\s+/g, ' '))
    .pipe(z.string().min(1).max(charactersMax))

/** One line that may be empty; empty becomes null. */
export const optionalLine = (charactersMax: number = NAME_CHARACTERS_MAX) =>
  z
    .string()
    .optional()
    .transform((text) => clean(text ?? '').replace(/\s+/g, ' '))
    .pipe(z.string().max(charactersMax))
    .transform((text) => text || null)

/** Several lines that must be there. */
export const requiredText = (charactersMax: number = TEXT_CHARACTERS_MAX) =>
  z.string().transform(clean).pipe(z.string().min(1).max(charactersMax))

/** Several lines that may be empty; empty becomes null. */
export const optionalText = (charactersMax: number = TEXT_CHARACTERS_MAX) =>
  z
    .string()
    .optional()
    .transform((text) => clean(text ?? ''))
    .pipe(z.string().max(charactersMax))
    .transform((text) => text || null)

/** A day as the browser sends it, one that is in the calendar. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, 'date')

export const optionalDay = z
  .string()
  .optional()
  .transform((text) => text || null)
  .pipe(day.nullable())

/** A ticked box. */
export const ticked = z
  .string()
  .optional()
  .transform((text) => text !== undefined && text !== '')
