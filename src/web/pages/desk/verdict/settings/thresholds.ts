import type { Language } from '../../../../../domain/language.ts'
import { type Thresholds, thresholdRanges } from '../../../../../domain/verdict/check-policy.ts'
import { formatsOf } from '../../../../format.ts'
import { typedNumber } from '../../../../forms/number-field.ts'

export type ThresholdName = keyof Thresholds

/** The thresholds in the groups in which the page asks for them. */
export const thresholdGroups = {
  verdict: [
    ...([
      'valuesBeforeMin',
      'valuesAfterMin',
      'valueAgeMonthsMax',
      'improvementErrorRate',
      'harmErrorRate',
    ] as const),
    ...(['comparisonErrorRate', 'trendGuardPerMonth', 'seasonGuard', 'answersMin'] as const),
    ...(['indexErrorRate', 'complaintsPerThousandMax'] as const),
    ...(['settledShareMin', 'reachShareMin', 'knewAskedMin'] as const),
  ],
  signs: [
    ...(['burstAnswersMin', 'burstSeconds', 'senderAnswersMax', 'sentenceLettersMin'] as const),
    ...(['sentenceAnswersMax', 'rowAnswersMax', 'rowShareMax', 'oneScoreShareMax'] as const),
  ],
  hours: ['serviceDaysAWeek', 'serviceOpensHour', 'serviceClosesHour'],
  weights: [
    ...(['burstWeight', 'senderWeight', 'sentenceWeight', 'rowWeight', 'oneScoreWeight'] as const),
    ...(['outsideHoursWeight', 'agencyNetworkWeight'] as const),
  ],
} as const satisfies Record<string, readonly ThresholdName[]>

/** The folds of the page: what a verdict needs, what makes an answer doubtful, and how much such an answer counts. */
export const thresholdFolds = [
  ['verdict'],
  ['signs', 'hours'],
  ['weights'],
] as const satisfies readonly (readonly (keyof typeof thresholdGroups)[])[]

export type ThresholdGroup = keyof typeof thresholdGroups

export const thresholdGroupNames = Object.keys(thresholdGroups) as ThresholdGroup[]

export const thresholdNames = Object.keys(thresholdRanges) as ThresholdName[]

/** Shares of one, which people write and read as percent. */
const shares = new Set<ThresholdName>([
  'improvementErrorRate',
  'harmErrorRate',
  'comparisonErrorRate',
  'indexErrorRate',
  'settledShareMin',
  'reachShareMin',
  'rowShareMax',
  'oneScoreShareMax',
  ...thresholdGroups.weights,
])

export function isShare(name: ThresholdName): boolean {
  return shares.has(name)
}

function asWritten(name: ThresholdName, value: number): number {
  return isShare(name) ? Number((value * 100).toPrecision(12)) : value
}

/** A threshold as it stands in its field; 0.8 of one is 80 of a hundred. */
export function typedThreshold(language: Language, name: ThresholdName, value: number): string {
  return typedNumber(language, asWritten(name, value))
}

/** The same in a sentence, where thousands are set apart. */
export function shownThreshold(language: Language, name: ThresholdName, value: number): string {
  return formatsOf(language).plain(asWritten(name, value), 4)
}

/** What was typed in a threshold's field as the threshold itself. */
export function thresholdOf(name: ThresholdName, typed: number): number {
  return isShare(name) ? Number((typed / 100).toPrecision(12)) : typed
}
