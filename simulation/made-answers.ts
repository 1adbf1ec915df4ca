import { isRefused } from '../src/domain/result.ts'
import type { AnswerMark } from '../src/domain/survey/answer-mark.ts'
import { answerQuality, NO_PAGE, type ReceivedAnswer } from '../src/domain/survey/answer-quality.ts'
import { answerQualityPolicy, DEFAULT_ANSWER_SIGNS } from '../src/domain/survey/answer-sign-thresholds.ts'
import { type AnswerCounters, countAnswers, type Response } from '../src/domain/survey/satisfaction-index.ts'
import type { VoiceEvidence } from '../src/domain/verdict/evidence.ts'
import { crowdMark } from '../src/services/survey/answer-crowd.ts'
import { signedOf } from '../src/services/survey/collect-voice.ts'
import { ELEMENTS, type Random, simulatePerson } from './simulate-innovation.ts'

/** Each may be taken away; `hours` are counters that are closed, `arrival` that crowds are found by it and not by the claimed moment. */
export const DEFENCES = [
  'network-mark',
  'code-mark',
  'marked-look',
  'signed-look',
  'burst',
  'sender',
  'row',
  'one-score',
  'hours',
  'page',
  'arrival',
] as const
export type Defence = (typeof DEFENCES)[number]

/** How answers are made. Moments are in milliseconds since the first. */
export type Maker = {
  readonly name: string
  readonly networks: number
  /** The moment at which the nth is sent. */
  readonly sentAt: (nth: number) => number
  /** The moment that it claims, where it claims one. */
  readonly claimedAt?: (nth: number) => number
  /** Fetches a page for each answer, as a browser would. */
  readonly hasPage: boolean
  /** Scores that differ from answer to answer, as those of people do. */
  readonly isVaried: boolean
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Monday, when the counters open where the region is. */
export const STARTS_AT = Date.parse('2026-11-23T00:00:00Z')
const OPEN_DAYS = 5
const OPEN_HOURS = 10

/** Spread evenly over the hours in which counters are open. */
export const inOpenHours = (perDay: number) => (nth: number) => {
  const day = Math.floor(nth / perDay)
  const weeks = Math.floor(day / OPEN_DAYS)
  return (weeks * 7 + (day % OPEN_DAYS)) * DAY_MS + ((nth % perDay) * OPEN_HOURS * HOUR_MS) / perDay
}

export const MAKERS: readonly Maker[] = [
  {
    name: 'a program, one address',
    networks: 1,
    sentAt: (nth) => nth * 5,
    claimedAt: (nth) => -(1 + (nth % 600)) * HOUR_MS,
    hasPage: false,
    isVaried: false,
  },
  {
    name: 'a program, 100 addresses',
    networks: 100,
    sentAt: (nth) => nth * 5,
    claimedAt: (nth) => -(1 + (nth % 600)) * HOUR_MS,
    hasPage: false,
    isVaried: false,
  },
  {
    name: 'a program with pages and varied scores, one address',
    networks: 1,
    sentAt: (nth) => nth * 5,
    hasPage: true,
    isVaried: true,
  },
  {
    name: 'with care, one address',
    networks: 1,
    sentAt: inOpenHours(120),
    hasPage: true,
    isVaried: true,
  },
  {
    name: 'with care, ten addresses',
    networks: 10,
    // One in seven seconds: below ten a minute by one code.
    sentAt: inOpenHours(1200),
    hasPage: true,
    isVaried: true,
  },
]

/** People who answered at counters before, one every seven minutes of open hours, each from another network. */
export function honestAnswers(count: number, index: number, random: Random): ReceivedAnswer[] {
  const moments = inOpenHours(84)
  const days = Math.ceil(count / 84 / OPEN_DAYS) * 7
  return Array.from({ length: count }, (_, nth) => {
    const at = new Date(STARTS_AT - days * DAY_MS + moments(nth)).toISOString()
    return received(`honest-${nth}`, { at, arrivedAt: at, claim: null, pageKey: `page-${nth}`, mark: null }, [
      simulatePerson(index / 25, false, random),
      `honest-${nth}`,
    ])
  })
}

type Coming = Pick<ReceivedAnswer, 'claim' | 'pageKey' | 'mark'> & { at: string; arrivedAt: string }

function received(id: string, coming: Coming, [values, deviceKey]: [Response, string]): ReceivedAnswer {
  const { at, arrivedAt, claim, pageKey, mark } = coming
  const device = { deviceKey, sharedDevice: false, agencyNetwork: false }
  return {
    id,
    claim,
    pageKey,
    mark,
    values,
    ...device,
    answeredAt: at,
    receivedAt: arrivedAt,
    batch: null,
    code: 'COUNTER1',
    atCounter: true,
    openText: null,
  }
}

let runs = 0

/** The answers that a maker sends, as they would be kept; `worth` is the score that the maker wants: 1 or 4. */
export function madeAnswers(
  maker: Maker,
  { count, worth, random }: { count: number; worth: 1 | 4; random: Random },
  away: ReadonlySet<Defence>,
): ReceivedAnswer[] {
  runs += 1
  return Array.from({ length: count }, (_, nth) => {
    const arrived = STARTS_AT + maker.sentAt(nth)
    const claimed = maker.claimedAt ? STARTS_AT + maker.claimedAt(nth) : arrived
    const at = new Date(claimed).toISOString()
    const coming: Coming = {
      at,
      arrivedAt: away.has('arrival') ? at : new Date(arrived).toISOString(),
      claim: maker.claimedAt ? 'kept' : null,
      pageKey: away.has('page') ? null : maker.hasPage ? `made-${nth}` : NO_PAGE,
      mark: markOf(maker, nth, arrived, away),
    }
    // Whoever makes answers names another browser with each.
    return received(`made-${nth}`, coming, [scoresOf(maker, worth, random), `made-${nth}`])
  })
}

function markOf(
  { networks }: Maker,
  nth: number,
  arrived: number,
  away: ReadonlySet<Defence>,
): AnswerMark | null {
  const networkKey = away.has('network-mark') ? `${runs}-${nth}` : `${runs}-${nth % networks}`
  const code = away.has('code-mark') ? `${runs}-${nth}` : `${runs}`
  return crowdMark({ innovationId: `${runs}`, code, codeKind: 'counter', networkKey }, arrived)
}

function scoresOf({ isVaried }: Maker, worth: 1 | 4, random: Random): Response {
  const other = worth === 1 ? 2 : 3
  const isOther = () => isVaried && random.uniform(0, 1) < 0.15
  return Object.fromEntries(ELEMENTS.map((key) => [key, isOther() ? other : worth]))
}

const SIGNS_OF = {
  burst: ['burst'],
  sender: ['one-device'],
  row: ['identical-answers'],
  'one-score': ['straight-lining'],
  hours: ['outside-hours'],
  page: ['no-page', 'one-page'],
} as const

function policyWithout(away: ReadonlySet<Defence>) {
  const policy = answerQualityPolicy(DEFAULT_ANSWER_SIGNS, 'Asia/Jakarta')
  const weights = { ...policy.weights }
  for (const [defence, signs] of Object.entries(SIGNS_OF)) {
    if (away.has(defence as Defence)) for (const sign of signs) weights[sign] = 1
  }
  return { ...policy, weights }
}

/** The evidence that these answers make, by the functions that a judgement uses. */
export function voiceOf(answers: readonly ReceivedAnswer[], away: ReadonlySet<Defence>): VoiceEvidence {
  const quality = answerQuality(answers, ELEMENTS, policyWithout(away))
  const marked = answers.filter(({ mark }) => mark !== null)
  const isLooked = marked.length > 0 && !away.has('marked-look')
  const voice = {
    elements: [...ELEMENTS],
    counters: countersOf(answers.filter(({ mark }) => mark === null)),
    ...(isLooked ? { marked: countersOf(marked) } : {}),
    served: null,
  }
  if (away.has('signed-look')) return { ...voice, weight: 1 }
  return { ...voice, weight: quality.weight, ...signedOf({ rows: answers, signs: quality.signs }) }
}

function countersOf(answers: readonly ReceivedAnswer[]): AnswerCounters {
  const counters = countAnswers(
    answers.map(({ values }) => values),
    ELEMENTS,
  )
  if (isRefused(counters)) throw new Error(counters.code)
  return counters
}
