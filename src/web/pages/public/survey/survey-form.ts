import { z } from 'zod'
import {
  ADDED_TEXT_CHARACTERS_MAX,
  type AddedQuestion,
  type AddedRefusal,
  readAddedAnswers,
} from '../../../../domain/survey/added-question.ts'
import type { HandedAnswer } from '../../../../domain/survey/handed-file.ts'
import {
  elementKeys,
  RESPONDENT_TEXT_CHARACTERS_MAX,
  respondentAge,
  respondentFieldsOf,
} from '../../../../domain/survey/survey.ts'
import { isFromNetworks } from '../../../../services/region/agency-networks.ts'
import type { SurveyInput } from '../../../../services/survey/answer-survey.ts'
import { readPageId } from '../../../../services/survey/page-id.ts'
import type { Survey } from '../../../../store/survey/survey.ts'
import { clean, NAME_CHARACTERS_MAX, optionalLine, optionalText } from '../../../forms/fields.ts'
import type { Typed } from '../../../forms/parse-form.ts'
import { addressOf } from '../../../rate-limit.ts'
import type { Visit } from '../../../visit.ts'
import type { SurveySender } from './sender.ts'

/** One sentence, perhaps two: whoever has more to say finds the complaint's form. */
export const SENTENCE_CHARACTERS_MAX = 1_000

/** More than a signed page has, so that a longer text is none. */
const PAGE_ID_CHARACTERS_MAX = 64

/** A field that people do not see. What fills it in fills in everything. */
export const trapName = 'website'

// Nobody reads and answers faster than this; a page that was kept by a phone has no start.
const SECONDS_TAKEN_MIN = 2

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
    optional(
      field.kind === 'choice'
        ? z.enum(field.options.map((option) => option.value) as [string])
        : field.kind === 'age'
          ? age
          : z
              .string()
              .transform((text) => clean(text).replace(/\s+/g, ' '))
              .pipe(z.string().max(RESPONDENT_TEXT_CHARACTERS_MAX)),
    ),
  ]),
)

const knewBefore = optional(z.enum(['yes', 'no']))

/** The survey's form without the questions that a region adds. Everything but the identifier may be left open. */
export const surveyForm = z.object({
  id: z.guid().transform((text) => text.toLowerCase()),
  form: optional(
    z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
  ),
  started: optional(moment),
  kept: optional(moment),
  sent: optional(moment),
  page: optional(z.string().max(PAGE_ID_CHARACTERS_MAX)),
  visit: optionalLine(),
  [trapName]: optionalLine(),
  'knew-before': knewBefore,
  // One that this version does not know refuses no answer: it is left out.
  'heard-from': z.string().max(NAME_CHARACTERS_MAX).optional().catch(undefined),
  sentence: optionalText(SENTENCE_CHARACTERS_MAX),
  ...(Object.fromEntries(elementKeys.map((key) => [key, score])) as Record<string, typeof score>),
  ...(respondentShape as Record<string, z.ZodType<string | undefined>>),
})

/** The name of an added question in the form. */
export const addedName = (key: string) => `added.${key}`

/** What was sent to added questions, by their keys. */
export function addedIn(typed: Typed): Record<string, string> {
  const prefix = addedName('')
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), clean(text)]] : [],
    ),
  )
}

/** A sentence for each added question that was refused, by its name in the form. */
export function addedErrors(
  { formError }: Visit['messages'],
  refusals: Readonly<Record<string, AddedRefusal>>,
): Record<string, string> {
  const sentences: Record<AddedRefusal, string> = {
    missing: formError.missing,
    choice: formError.choice,
    number: formError.number,
    'too-long': formError.tooLong(ADDED_TEXT_CHARACTERS_MAX),
  }
  return Object.fromEntries(Object.entries(refusals).map(([key, code]) => [addedName(key), sentences[code]]))
}

/**
 * What a link fills in beforehand, by the names of the form: `/s/CODE?knew-before=yes&age=34&added.cara=loket`. It may say who is
 * asked and how they came, never how they judge: the scores and the sentence are the citizen's own, and a link that brings
 * them along would answer in their place. What is unknown or wrong is left out; all of it is shown and can be changed.
 */
export function prefilled(query: URLSearchParams, added: readonly AddedQuestion[]): Typed {
  const visit = query.get('visit')?.slice(0, NAME_CHARACTERS_MAX)
  const filled: Record<string, string> = visit ? { visit } : {}
  for (const [name, schema] of Object.entries({ 'knew-before': knewBefore, ...respondentShape })) {
    const parsed = schema.safeParse(query.get(name) ?? undefined)
    if (parsed.success && typeof parsed.data === 'string') filled[name] = parsed.data
  }
  const { answers } = readAddedAnswers(added, addedIn(Object.fromEntries(query)))
  for (const [key, answer] of Object.entries(answers)) filled[addedName(key)] = answer
  return filled
}

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
  return seconds >= 0 && seconds < SECONDS_TAKEN_MIN ? 'tooFast' : null
}

/** When a phone kept the answer, told by how long it waited there: its clock may be wrong, its patience is not. */
function keptAt({ kept, sent }: SurveyValues, now: Date): Date | null {
  if (!kept) return null
  return sent && sent >= kept ? new Date(now.getTime() - (sent.getTime() - kept.getTime())) : kept
}

/** What the form itself says, whoever brings it. */
function saidIn(values: SurveyValues, typed: Typed) {
  const read = values as Record<string, unknown>
  const respondent = respondentFieldsOf('id').flatMap((field) =>
    typeof read[field.key] === 'string' && read[field.key] !== ''
      ? [[field.key, read[field.key] as string]]
      : [],
  )
  return {
    id: values.id,
    formVersion: values.form ?? null,
    elements: Object.fromEntries(elementKeys.map((key) => [key, read[key] as number | undefined])),
    knewBefore: values['knew-before'] ? values['knew-before'] === 'yes' : null,
    heardFrom: values['heard-from'] ?? null,
    openText: values.sentence,
    added: addedIn(typed),
    respondent: Object.fromEntries(respondent) as Record<string, string>,
    startedAt: values.started ?? null,
    visit: values.visit,
  }
}

/** What the service takes, from what the form says. */
export function inputOf(
  visit: Visit,
  survey: Survey,
  values: SurveyValues,
  typed: Typed,
  { deviceKey, networkKey }: SurveySender,
): SurveyInput {
  return {
    ...saidIn(values, typed),
    language: visit.language,
    deviceKey,
    networkKey,
    page: readPageId(visit.services, survey.code, values.page ?? ''),
    fromAgencyNetwork: isFromNetworks(addressOf(visit), survey.agencyNetworks),
    answeredAt: keptAt(values, visit.services.clock()),
  }
}

/**
 * The same for a form that a file brings: the network and the device are those of whoever brings the file, so they say
 * nothing about the answer, and the moment is the one at which the interviewer's device kept it.
 */
export function batchInputOf(values: SurveyValues, typed: Typed, answer: HandedAnswer): SurveyInput {
  return {
    ...saidIn(values, typed),
    language: answer.language,
    deviceKey: null,
    answeredAt: answer.keptAt,
  }
}
