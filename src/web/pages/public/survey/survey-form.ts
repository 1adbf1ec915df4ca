import { z } from 'zod'
import { elementKeys, respondentAge, respondentFieldsOf } from '../../../../domain/voice/survey.ts'
import { isFromNetworks } from '../../../../services/agency-networks.ts'
import type { SurveyInput } from '../../../../services/answer-survey.ts'
import type { Survey } from '../../../../store/survey.ts'
import { optionalLine, optionalText } from '../../../forms/fields.ts'
import { addressOf } from '../../../rate-limit.ts'
import type { Visit } from '../../../visit.ts'
import { deviceKeyOf } from './sender.ts'

/** One sentence, perhaps two: whoever has more to say finds the complaint's form. */
export const sentenceCharactersMax = 1_000

/** A field that people do not see. What fills it in fills in everything. */
export const trapName = 'website'

// Nobody reads and answers faster than this; a page that was kept by a phone has no start.
const secondsTakenMin = 2

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const score = optional(z.enum(['1', '2', '3', '4']).transform(Number))

// Base 36 of milliseconds: short, and no more than eleven characters until the year 5188.
const moment = z
  .string()
  .regex(/^[0-9a-z]{1,11}$/)
  .transform((text) => new Date(Number.parseInt(text, 36)))
  .refine((date) => !Number.isNaN(date.getTime()))

const age = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, 'number')
  .transform(Number)
  .pipe(z.number().min(respondentAge.min).max(respondentAge.max))
  .transform(String)

const respondentShape = Object.fromEntries(
  respondentFieldsOf('id').map((field) => [
    field.key,
    optional(field.options ? z.enum(field.options.map((option) => option.value) as [string]) : age),
  ]),
)

/** The survey's form. Everything but the identifier may be left open. */
export const surveyForm = z.object({
  id: z.guid().transform((text) => text.toLowerCase()),
  started: optional(moment),
  kept: optional(moment),
  [trapName]: optionalLine(),
  'knew-before': optional(z.enum(['yes', 'no'])),
  sentence: optionalText(sentenceCharactersMax),
  ...(Object.fromEntries(elementKeys.map((key) => [key, score])) as Record<string, typeof score>),
  ...(respondentShape as Record<string, z.ZodType<string | undefined>>),
})

type SurveyValues = z.output<typeof surveyForm>

/** The moment in the form's own writing. */
export function writeMoment(moment: Date): string {
  return moment.getTime().toString(36)
}

/**
 * Why an answer looks as if a machine had sent it, or null. Either can happen to a person too, so both are told with
 * what to do, and the same form passes the second time.
 */
export function suspicionOf(values: SurveyValues, now: Date): 'trap' | 'tooFast' | null {
  if (values[trapName]) return 'trap'
  if (!values.started) return null
  const seconds = (now.getTime() - values.started.getTime()) / 1000
  return seconds >= 0 && seconds < secondsTakenMin ? 'tooFast' : null
}

/** What the service takes, from what the form says. */
export function inputOf(visit: Visit, survey: Survey, values: SurveyValues): SurveyInput {
  const read = values as Record<string, unknown>
  const respondent = respondentFieldsOf('id').flatMap((field) =>
    typeof read[field.key] === 'string' ? [[field.key, read[field.key] as string]] : [],
  )
  return {
    id: values.id,
    elements: Object.fromEntries(elementKeys.map((key) => [key, read[key] as number | undefined])),
    knewBefore: values['knew-before'] ? values['knew-before'] === 'yes' : null,
    openText: values.sentence,
    respondent: Object.fromEntries(respondent),
    language: visit.language,
    deviceKey: deviceKeyOf(visit),
    fromAgencyNetwork: isFromNetworks(addressOf(visit), survey.agencyNetworks),
    startedAt: values.started ?? null,
    answeredAt: values.kept ?? null,
  }
}
