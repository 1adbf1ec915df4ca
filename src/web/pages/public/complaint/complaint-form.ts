import { z } from 'zod'
import { reportClasses } from '../../../../domain/complaint/report-class.ts'
import {
  emailCharactersMax,
  optionalLine,
  optionalText,
  requiredText,
  ticked,
} from '../../../forms/fields.ts'
import { slugPattern, surveyCodePattern } from '../../../slug.ts'

/** The photo may have 10 MB (UPLOAD_BYTES_MAX); the rest is the form around it. */
export const complaintBytesMax = 11 * 1024 * 1024

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
    .pipe(z.email().max(emailCharactersMax).nullable()),
})

/** A reply to a question asked back. */
export const replyForm = z.object({ text: requiredText() })

/** What the citizen says after the close. */
export const judgementForm = z.object({ better: z.enum(['yes', 'no']), text: optionalText() })
