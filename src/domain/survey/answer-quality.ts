import { localDay, minuteOfWeek } from '../calendar/service-hours.ts'
import type { AnswerMark } from './answer-mark.ts'
import type { AnswerClaim } from './answer-moment.ts'
import type { AnswerQualityPolicy, AnswerSignCode } from './answer-quality-policy.ts'
import type { Response } from './satisfaction-index.ts'

/**
 * An answer with what is known of how it came; no identity, no address. What is not known is null, and shows no sign; a
 * device that is not known to be shared counts as one person's.
 */
export type ReceivedAnswer = {
  id: string
  /** Moment with zone, ISO 8601; where a phone kept the answer, the one that it claims. */
  answeredAt: string
  /** When it came in. By this crowds are found, so that no claimed moment hides one. */
  receivedAt: string
  /** The signed-in source that brought it in: judged by that source and its claimed moments. Null for the open page. */
  batch: string | null
  /** The signed page that was filled in, '-' where none came along; null where none was asked for. */
  pageKey: string | null
  claim: AnswerClaim | null
  /** Why it does not move the index. */
  mark: AnswerMark | null
  /** Coarse key of the device, changing daily; null when none was taken. */
  deviceKey: string | null
  /** Code of the poster or counter it came by. */
  code: string
  /** Taken at a counter that is open only in service hours. */
  atCounter: boolean
  /** A kiosk or an interviewer's device, on which many answers are to be expected. */
  sharedDevice: boolean | null
  /** Sent from the network of the agency that is judged. */
  agencyNetwork: boolean | null
  values: Response
  openText: string | null
}

/** A sign with the rows that show it: for the evaluator to look at, never an accusation. */
export type AnswerSign = { code: AnswerSignCode; answerIds: string[]; share: number; weight: number }

export type AnswerQuality = {
  /** 0 to 1: what the answers that are not marked count together, the average of the weights of each. */
  weight: number
  /** Answers whose phone's clock ran ahead; they count from their arrival, and this is no sign. */
  clocksAhead: number
  signs: AnswerSign[]
}

/**
 * Signs that answers were made and not given, and the weight that is left to them all.
 *
 * Each answer counts by the lightest of its signs, or 1; `weight` is their average and goes into the evidence
 * of the verdict. Nothing is deleted and nobody is named: the same sign can have an honest reason, which the
 * evaluator sees in the rows. The order of the answers never matters.
 */
export function answerQuality(
  answers: readonly ReceivedAnswer[],
  elements: readonly string[],
  policy: AnswerQualityPolicy,
): AnswerQuality {
  const found: Record<AnswerSignCode, ReceivedAnswer[]> = {
    burst: bursts(answers, policy),
    'one-device': crowded(
      answers.filter((answer) => answer.deviceKey !== null && !answer.sharedDevice),
      (answer) => `${answer.deviceKey} ${localDay(momentOf(answer), policy.hours)}`,
      policy.deviceAnswersMax,
    ),
    'identical-text': crowded(
      answers.filter((answer) => plainText(answer).length >= policy.textLengthMin),
      plainText,
      policy.equalTextsMax,
    ),
    'identical-answers': samePatterns(answers, elements, policy),
    'straight-lining': straightLines(answers, elements, policy),
    'outside-hours': answers.filter((answer) => answer.atCounter && isOutsideHours(answer, policy)),
    'agency-network': answers.filter((answer) => answer.agencyNetwork && !answer.sharedDevice),
    marked: answers.filter((answer) => answer.mark !== null),
    'no-page': answers.filter((answer) => answer.pageKey === NO_PAGE),
    'one-page': [false, true].flatMap((shared) =>
      crowded(
        answers.filter(({ pageKey, sharedDevice }) => isPage(pageKey) && (sharedDevice ?? false) === shared),
        (answer) => answer.pageKey as string,
        shared ? policy.sharedPageAnswersMax : policy.pageAnswersMax,
      ),
    ),
    'claimed-moment': answers.filter(({ claim }) => claim === 'before-page' || claim === 'after-end'),
  }
  const lightest = new Map<string, number>()
  const signs: AnswerSign[] = []
  for (const code of Object.keys(found) as AnswerSignCode[]) {
    const answerIds = found[code].map(({ id }) => id).sort()
    if (answerIds.length === 0) continue
    const weight = policy.weights[code]
    signs.push({ code, answerIds, share: answerIds.length / answers.length, weight })
    for (const id of answerIds) lightest.set(id, Math.min(weight, lightest.get(id) ?? 1))
  }
  // Marked answers are in no index, so they weigh nothing in what is left.
  const counting = answers.filter(({ mark }) => mark === null)
  const weights = counting.flatMap(({ id }) => lightest.get(id) ?? []).sort()
  const lost = weights.reduce((sum, weight) => sum + (1 - weight), 0)
  const weight = counting.length === 0 ? 1 : 1 - lost / counting.length
  return { weight, signs, clocksAhead: answers.filter(({ claim }) => claim === 'ahead').length }
}

/** What stands for a page where no signed one came along. */
export const NO_PAGE = '-'

function isPage(pageKey: string | null): boolean {
  return pageKey !== null && pageKey !== NO_PAGE
}

/**
 * The moment by which crowds are found: the arrival, wherever a sender who is not signed in claims another. A kiosk or an interviewer's device
 * without a signal sends a day's answers at once; with its signed page they are asked by the moments that it wrote down.
 */
function momentOf(answer: ReceivedAnswer): string {
  const { batch, claim, answeredAt, receivedAt } = answer
  if (batch !== null || claim === null) return answeredAt
  const isKeptOnDevice = claim === 'kept' && (answer.sharedDevice ?? false) && isPage(answer.pageKey)
  return isKeptOnDevice ? answeredAt : receivedAt
}

/** Answers by one code, or of one batch by one code, of which some window of `burstSeconds` holds `burstAnswers` or more. */
function bursts(
  answers: readonly ReceivedAnswer[],
  { burstAnswers, burstSeconds }: AnswerQualityPolicy,
): ReceivedAnswer[] {
  return [...groups(answers, (answer) => `${answer.code} ${answer.batch ?? ''}`).values()].flatMap(
    (group) => {
      const ordered = group
        .map((answer) => ({ answer, second: Date.parse(momentOf(answer)) / 1000 }))
        .sort((a, b) => a.second - b.second)
      const crowd = new Set<ReceivedAnswer>()
      for (let end = burstAnswers - 1; end < ordered.length; end += 1) {
        const start = end - burstAnswers + 1
        if (ordered[end]!.second - ordered[start]!.second > burstSeconds) continue
        for (let index = start; index <= end; index += 1) crowd.add(ordered[index]!.answer)
      }
      return [...crowd]
    },
  )
}

function samePatterns(
  answers: readonly ReceivedAnswer[],
  elements: readonly string[],
  { patternShareMax, patternAnswersMax }: AnswerQualityPolicy,
): ReceivedAnswer[] {
  const complete = answers.filter((answer) => patternOf(answer, elements) !== null)
  const most = Math.max(patternAnswersMax, patternShareMax * complete.length)
  const uneven = complete.filter((answer) => !isNearlyStraight(patternOf(answer, elements)!))
  return crowded(uneven, (answer) => patternOf(answer, elements)!, most)
}

function straightLines(
  answers: readonly ReceivedAnswer[],
  elements: readonly string[],
  { straightShareMax }: AnswerQualityPolicy,
): ReceivedAnswer[] {
  const complete = answers.filter((answer) => patternOf(answer, elements) !== null)
  const straight = complete.filter((answer) => isStraight(patternOf(answer, elements)))
  return straight.length > straightShareMax * complete.length ? straight : []
}

/** With fewer questions, honest answers agree by chance: three questions have some eight usual patterns. */
const PATTERN_ELEMENTS_MIN = 4

/** The answers as digits in the order of the elements, or null when too few were asked or not all were answered. */
function patternOf({ values }: ReceivedAnswer, elements: readonly string[]): string | null {
  const digits = elements.map((key) => values[key] ?? null)
  return digits.length < PATTERN_ELEMENTS_MIN || digits.includes(null) ? null : digits.join('')
}

function isStraight(pattern: string | null): boolean {
  return pattern !== null && pattern === pattern[0]!.repeat(pattern.length)
}

/** Contented people tick one column but for what stands out: that a service is free, or that its chairs are bad. */
function isNearlyStraight(pattern: string): boolean {
  const most = Math.max(...[...new Set(pattern)].map((digit) => pattern.split(digit).length - 1))
  return most >= pattern.length - Math.floor(pattern.length / 5)
}

function isOutsideHours({ answeredAt }: ReceivedAnswer, { hours }: AnswerQualityPolicy): boolean {
  if (!hours) return false
  const { weekday, minute } = minuteOfWeek(answeredAt, hours)
  return !hours.weekdays.includes(weekday) || minute < hours.opensMinute || minute >= hours.closesMinute
}

/** Case, punctuation and spacing do not make two sentences different. */
function plainText({ openText }: ReceivedAnswer): string {
  return (openText ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Answers of the groups that hold more than `most`. */
function crowded(
  answers: readonly ReceivedAnswer[],
  keyOf: (answer: ReceivedAnswer) => string,
  most: number,
): ReceivedAnswer[] {
  return [...groups(answers, keyOf).values()].filter((group) => group.length > most).flat()
}

function groups(
  answers: readonly ReceivedAnswer[],
  keyOf: (answer: ReceivedAnswer) => string,
): Map<string, ReceivedAnswer[]> {
  return Map.groupBy(answers, keyOf)
}
