import { utcOffsetMinutes } from '../calendar/service-hours.ts'
import type { RegionTimeZone } from '../calendar/time-zone.ts'
import type { AnswerQualityPolicy } from './answer-quality-policy.ts'

/**
 * From where on something is a sign that answers were made and not given, when counters are open, and what an answer
 * with a sign still counts. Plain numbers, so that a region can set each of them; why these: docs/method.md.
 */
export type AnswerSignThresholds = {
  /** That many answers by one code within that many seconds are more than people at a counter can give. */
  burstAnswersMin: number
  burstSeconds: number
  /** Answers a day of one network with one kind of browser, shared devices aside. */
  senderAnswersMax: number
  /** Equal sentences of at least this length, in more answers than this. */
  sentenceLettersMin: number
  sentenceAnswersMax: number
  /** One row of scores in more answers than this, and in more than this share of the complete ones. */
  rowAnswersMax: number
  rowShareMax: number
  /** Share of complete answers that give every element one score. */
  oneScoreShareMax: number
  /** Days of a week on which counters are open, counted from Monday: 5, 6 or 7. */
  serviceDaysAWeek: number
  /** Hours of the day, 7.5 being half past seven, in the region's own time. */
  serviceOpensHour: number
  serviceClosesHour: number
  /** What an answer with the sign still counts, 0 to 1; at 1 the sign is shown and lowers nothing. */
  burstWeight: number
  senderWeight: number
  sentenceWeight: number
  rowWeight: number
  oneScoreWeight: number
  outsideHoursWeight: number
  agencyNetworkWeight: number
}

/**
 * What holds where a region has set nothing. A survey takes thirty seconds, so ten answers a minute at one code are no
 * queue. The key that is kept of a sender tells a network and a kind of browser, not a device: all who use the wireless
 * network of a counter share it, so only more than a busy counter collects in a day is a sign, and a weak one. Thanks
 * are said by many in the same few words; sentences of thirty letters are not. Where a service is free and its rules are
 * plain, a tenth of the people give the same row of scores; a quarter is a sign, again a weak one.
 */
export const DEFAULT_ANSWER_SIGNS: AnswerSignThresholds = {
  burstAnswersMin: 10,
  burstSeconds: 60,
  senderAnswersMax: 20,
  sentenceLettersMin: 30,
  sentenceAnswersMax: 2,
  rowAnswersMax: 5,
  rowShareMax: 0.25,
  oneScoreShareMax: 0.5,
  serviceDaysAWeek: 5,
  serviceOpensHour: 7,
  serviceClosesHour: 17,
  burstWeight: 0.25,
  senderWeight: 0.75,
  sentenceWeight: 0.25,
  rowWeight: 0.75,
  oneScoreWeight: 0.75,
  outsideHoursWeight: 0.5,
  agencyNetworkWeight: 0.5,
}

/** A page that a phone keeps is a batch: a family answers on one phone without a signal, a whole day on a kiosk or in the field. */
const PAGE_ANSWERS_MAX = 20
const SHARED_PAGE_ANSWERS_MAX = 500
/** Marked answers are in no index. */
const MARKED_WEIGHT = 0
/** Copies that a phone kept from before pages were signed have none, so this alone says little. */
const NO_PAGE_WEIGHT = 0.75
const ONE_PAGE_WEIGHT = 0.25
const CLAIMED_MOMENT_WEIGHT = 0.25

/** The thresholds as `answerQuality` takes them, with service hours in the zone of the region. */
export function answerQualityPolicy(
  thresholds: AnswerSignThresholds,
  timeZone: RegionTimeZone,
): AnswerQualityPolicy {
  return {
    burstAnswers: thresholds.burstAnswersMin,
    burstSeconds: thresholds.burstSeconds,
    deviceAnswersMax: thresholds.senderAnswersMax,
    textLengthMin: thresholds.sentenceLettersMin,
    equalTextsMax: thresholds.sentenceAnswersMax,
    patternShareMax: thresholds.rowShareMax,
    patternAnswersMax: thresholds.rowAnswersMax,
    straightShareMax: thresholds.oneScoreShareMax,
    hours: {
      utcOffsetMinutes: utcOffsetMinutes[timeZone],
      weekdays: Array.from({ length: thresholds.serviceDaysAWeek }, (_, index) => index + 1),
      opensMinute: Math.round(thresholds.serviceOpensHour * 60),
      closesMinute: Math.round(thresholds.serviceClosesHour * 60),
    },
    pageAnswersMax: PAGE_ANSWERS_MAX,
    sharedPageAnswersMax: SHARED_PAGE_ANSWERS_MAX,
    weights: {
      burst: thresholds.burstWeight,
      'one-device': thresholds.senderWeight,
      'identical-text': thresholds.sentenceWeight,
      'identical-answers': thresholds.rowWeight,
      'straight-lining': thresholds.oneScoreWeight,
      'outside-hours': thresholds.outsideHoursWeight,
      'agency-network': thresholds.agencyNetworkWeight,
      marked: MARKED_WEIGHT,
      'no-page': NO_PAGE_WEIGHT,
      'one-page': ONE_PAGE_WEIGHT,
      'claimed-moment': CLAIMED_MOMENT_WEIGHT,
    },
  }
}
