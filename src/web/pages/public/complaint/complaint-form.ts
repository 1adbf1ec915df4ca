import { createHash } from 'node:crypto'
import { z } from 'zod'
import { reportClasses } from '../../../../domain/complaint/report-class.ts'
import {
  EMAIL_CHARACTERS_MAX,
  optionalLine,
  optionalText,
  requiredText,
  ticked,
} from '../../../forms/fields.ts'
import type { SentFile } from '../../../forms/gathered.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { slugPattern, surveyCodePattern } from '../../../slug.ts'

/** The photo may have 10 MB (UPLOAD_BYTES_MAX); the rest is the form around it. */
export const COMPLAINT_BYTES_MAX = 11 * 1024 * 1024

/** The complaint's form. Only its kind and its text must be there. */
export const complaintForm = z.object({
  innovation: z
    .string()
    .optional()
    .transform((text) => (text && slugPattern.test(text) ? text : null)),
  code: z
    .string()
    .optional()
    .transform((text) => (text && surveyCodePattern.test(text) ? text : null)),
  'report-class': z.enum(reportClasses),
  category: optionalLine(),
  text: requiredText(),
  place: optionalLine(),
  anonymous: ticked,
  confidential: ticked,
  'contact-name': optionalLine(),
  'contact-email': z
    .string()
    .optional()
    .transform((text) => text?.trim() || null)
    .pipe(z.email().max(EMAIL_CHARACTERS_MAX).nullable()),
})

/**
 * Names one sending of the form, the same for each time that it is tapped: from the form's own nonce and all that is in it,
 * so that whoever goes back and writes another report with the same form is heard too. Null where the form brought no nonce.
 */
export function sendingOf(typed: Typed, photo: Pick<SentFile, 'name' | 'size'> | undefined): string | null {
  if (!typed.nonce) return null
  const said = [Object.entries(typed).sort(), photo ? [photo.name, photo.size] : null]
  const hex = createHash('sha256').update(JSON.stringify(said)).digest('hex')
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** A reply to a question asked back. */
export const replyForm = z.object({ text: requiredText() })

/** What the citizen says after the close. */
export const judgementForm = z.object({ better: z.enum(['yes', 'no']), text: optionalText() })
