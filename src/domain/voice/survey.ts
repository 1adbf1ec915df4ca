import skm from '../facts/skm.json' with { type: 'json' }

type Language = 'id' | 'en'

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
  /** Null for a field that is typed. */
  readonly options: readonly { readonly value: string; readonly label: string }[] | null
}

/** Keys of the nine elements of PermenPANRB 14/2017. An element is known by its key, never by a number. */
export const elementKeys: readonly string[] = skm.elements.map((element) => element.key)

/** What a busy counter asks when three questions are all it has time for: speed, kindness and the result itself. */
const shortElementKeys: readonly string[] = ['completion-time', 'behaviour', 'product']

/** The elements that a form of this length asks until the region chooses others. */
export function elementsOfLength(length: 'full' | 'short'): readonly string[] {
  return length === 'full' ? elementKeys : shortElementKeys
}

// Date and time of the answer are known, and the code says the service; what is left is asked.
const askedRespondentKeys = ['sex', 'age', 'education', 'occupation']

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
    .map((field) => ({
      key: field.key,
      name: field[`name_${language}`],
      options:
        field.options?.map((option) => ({ value: option.key, label: option[`text_${language}`] })) ?? null,
    }))
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
