import type { ServiceHours } from '../calendar/service-hours.ts'

export type AnswerSignCode =
  | 'burst'
  | 'one-device'
  | 'identical-text'
  | 'identical-answers'
  | 'straight-lining'
  | 'outside-hours'
  | 'agency-network'
  | 'marked'
  | 'no-page'
  | 'one-page'
  | 'claimed-moment'

/** From where on something is a sign, as the check itself reads it: made from a region's thresholds. */
export type AnswerQualityPolicy = {
  /** That many answers by one code within that many seconds are more than people at a counter can give. */
  burstAnswers: number
  burstSeconds: number
  /** Answers of one device on one day, shared devices aside. */
  deviceAnswersMax: number
  /** Equal sentences of at least this length, in more answers than this. */
  textLengthMin: number
  equalTextsMax: number
  /** Share of complete answers with one pattern, and their number, above which it is a sign. */
  patternShareMax: number
  patternAnswersMax: number
  /** Share of complete answers that give every element the same value above which it is a sign. */
  straightShareMax: number
  /** Answers of one signed page, and of one that is kept on a shared device. */
  pageAnswersMax: number
  sharedPageAnswersMax: number
  hours: ServiceHours | null
  /** What an answer with a sign still counts, 0 to 1. */
  weights: Readonly<Record<AnswerSignCode, number>>
}
