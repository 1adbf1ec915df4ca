/**
 * The questions of a stage are data that a region can change. Labels and hints are in both languages;
 * `words_min` guards against thin answers, as reviewers of the national index do (300 words of narrative).
 */
export type WorksheetField = {
  readonly key: string
  readonly kind:
    | 'short-text'
    | 'long-text'
    | 'number'
    | 'date'
    | 'choice'
    | 'checklist'
    | 'file'
    | 'indicators'
  readonly label: { readonly id: string; readonly en: string }
  readonly hint?: { readonly id: string; readonly en: string }
  readonly required: boolean
  readonly charactersMax?: number
  readonly wordsMin?: number
  readonly options?: readonly {
    readonly key: string
    readonly label: { readonly id: string; readonly en: string }
  }[]
}

/** Answers by field key; a checklist holds the keys that were ticked. */
export type WorksheetValues = { readonly [fieldKey: string]: string | readonly string[] }
