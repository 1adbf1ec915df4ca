import skm from '../facts/skm.json' with { type: 'json' }

type Language = 'id' | 'en'

/**
 * What a code stands for. The first three are printed and read by the citizen's own phone; a kiosk stands at the counter and
 * belongs to it, and an interviewer takes the answers of others: their devices are shared, and are judged as such.
 */
export const surveyCodeKinds = ['innovation', 'counter', 'campaign', 'kiosk', 'interviewer'] as const
export type SurveyCodeKind = (typeof surveyCodeKinds)[number]

/** True for a code that opens on one device for many people, and that no poster shows. */
export function isForOneDevice(kind: SurveyCodeKind): boolean {
  return kind === 'kiosk' || kind === 'interviewer'
}

/** One of the nine elements as it is asked, in one language. */
export type ElementQuestion = {
  readonly key: string
  readonly name: string
  readonly question: string
  /** From the worst answer (1) to the best (4). */
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A field about the respondent that the regulation asks for; each is optional for the citizen. */
export type RespondentField = {
  readonly key: string
  readonly name: string
  readonly kind: 'choice' | 'age' | 'text'
  /** Empty for a field that is typed. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** Keys of the nine elements of PermenPANRB 14/2017. An element is known by its key, never by a number. */
export const elementKeys: readonly string[] = skm.elements.map((element) => element.key)

/** What a busy counter asks when three questions are all it has time for: speed, kindness and the result itself. */
const shortElementKeys: readonly string[] = ['completion-time', 'behaviour', 'product']

/** The elements that a form of this length asks until the region chooses others. */
export function elementsOfLength(length: 'full' | 'short'): readonly string[] {
  return length === 'full' ? elementKeys : shortElementKeys
}

/** Seconds in which somebody reads a question of the survey and taps an answer: nine questions in half a minute. */
const SECONDS_PER_QUESTION = 10 / 3

/** About how long a survey takes, in seconds, rounded up to five. */
export function surveySeconds(questions: number): number {
  return Math.max(10, Math.ceil((questions * SECONDS_PER_QUESTION) / 5) * 5)
}

// Day and hour of the answer are known by its time; what is left of the regulation's list is asked.
const askedRespondentKeys = ['sex', 'age', 'education', 'occupation', 'service-type']

/** An occupation or a service in a few words; more is a story, and may tell who it is. */
export const RESPONDENT_TEXT_CHARACTERS_MAX = 80

/** Oldest and youngest age that a person may have typed on purpose. */
export const respondentAge = { min: 5, max: 120 } as const

function questionsIn(language: Language): ReadonlyMap<string, ElementQuestion> {
  return new Map(
    skm.elements.map((element) => [
      element.key,
      {
        key: element.key,
        name: element[`name_${language}`],
        question: element[`question_${language}`],
        options: element.options.map((option) => ({
          value: String(option.value),
          label: option[`text_${language}`],
        })),
      },
    ]),
  )
}

function respondentFieldsIn(language: Language): readonly RespondentField[] {
  return skm.respondentFields
    .filter((field) => askedRespondentKeys.includes(field.key))
    .flatMap((field): RespondentField[] => {
      const name = field[`name_${language}`]
      const options = field.options ?? []
      const asked: RespondentField = {
        key: field.key,
        name,
        kind: field.options ? 'choice' : field.type === 'integer' ? 'age' : 'text',
        options: options.map((option) => ({ value: option.key, label: option[`text_${language}`] })),
      }
      // "Other" stands on the regulation's form with a line to write on.
      const other = options.find((option) => 'freeText' in option && option.freeText)
      if (!other) return [asked]
      const line = `${name}: ${other[`text_${language}`].toLocaleLowerCase(language)}`
      return [asked, { key: `${field.key}-other`, name: line, kind: 'text', options: [] }]
    })
}

const questions = { id: questionsIn('id'), en: questionsIn('en') }
const respondents = { id: respondentFieldsIn('id'), en: respondentFieldsIn('en') }

/** The questions of a form in its order; a key that the regulation does not know is left out. */
export function questionsOf(elements: readonly string[], language: Language): ElementQuestion[] {
  return elements.flatMap((key) => questions[language].get(key) ?? [])
}

/** What may be asked about the respondent. */
export function respondentFieldsOf(language: Language): readonly RespondentField[] {
  return respondents[language]
}
