import { findPersonalData, type PersonalDataKind } from '../moderation/personal-data.ts'
import { type Stage, stages } from './stage.ts'

/** What stands between an innovation and its public page, in the order in which it is asked for. */
export const publishingGaps = ['sentence', 'launch-day', 'affair', 'personal-data'] as const

export type PublishingGap = (typeof publishingGaps)[number]

/** The texts of an innovation that everybody would read. */
export const publicTexts = ['name', 'summary', 'description', 'beneficiaries'] as const

export type PublicText = (typeof publicTexts)[number]

export type PublishingFacts = Readonly<Record<PublicText, string | null>> & {
  readonly affairCode: string | null
  readonly stage: Stage
  /** The day on which it began for the public. */
  readonly launchedOn: string | null
  /** Somebody looked at these very texts and said that nothing in them is personal data. */
  readonly isCleared: boolean
}

/** What looks like personal data in one of the texts, with its words. */
export type PersonalDataFound = {
  readonly field: PublicText
  readonly kind: PersonalDataKind
  readonly words: string
}

/** More than a person looks through; the first ones are reason enough. */
const FOUND_MAX = 20

/** What looks like personal data in the public texts, at most twenty places. */
export function personalDataIn(texts: Readonly<Record<PublicText, string | null>>): PersonalDataFound[] {
  return publicTexts
    .flatMap((field) => {
      const text = texts[field] ?? ''
      return findPersonalData(text).map(({ kind, start, end }) => {
        return { field, kind, words: text.slice(start, end) }
      })
    })
    .slice(0, FOUND_MAX)
}

const isFilled = (text: string | null) => text !== null && text.trim() !== ''

/**
 * What an innovation lacks before the public may see it: a sentence that says what it is, the day of its launch once it is past
 * Design, its affair, and texts without personal data unless a person looked at them.
 */
export function publishingGapsOf(facts: PublishingFacts): PublishingGap[] {
  const isPastDesign = stages.indexOf(facts.stage) > stages.indexOf('design')
  const isMissing: Readonly<Record<PublishingGap, boolean>> = {
    sentence: !isFilled(facts.summary) && !isFilled(facts.description),
    'launch-day': isPastDesign && facts.launchedOn === null,
    affair: facts.affairCode === null,
    'personal-data': !facts.isCleared && personalDataIn(facts).length > 0,
  }
  return publishingGaps.filter((gap) => isMissing[gap])
}
