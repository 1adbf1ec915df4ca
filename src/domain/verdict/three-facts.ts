import { letterOf } from '../survey/element-answers.ts'
import type { SatisfactionIndex } from '../survey/satisfaction-index.ts'
import { strongest } from './headline.ts'
import type { Judgement, Reason, ReasonCode } from './judgement.ts'

/** What citizens say: the index of 25 to 100 with its 95 % interval, and how many answered. */
export type VoiceFact = {
  readonly index: number
  readonly lower: number
  readonly upper: number
  readonly n: number
  /** How many questions it is made of, where these are fewer than the regulation's nine: it stands beside no index of nine. */
  readonly questions?: number
}

/**
 * The outcome before and now, as averages around the launch in the measure's own unit. Where a trend was set aside, `before`
 * is what would be without the innovation: the average of before would credit it with what came by itself.
 */
export type OutcomeFact = {
  readonly key: string
  readonly name: string
  readonly nameEn?: string
  readonly unit: string
  readonly before: number
  readonly after: number
  readonly isWithout: boolean
  /** True where chance may explain what changed, or it has faded: then nothing is said of what the innovation did. */
  readonly isOpen?: boolean
}

/** Complaints per 1,000 served before the launch and since; before is null where nobody knows. */
export type ComplaintFact = { readonly before: number | null; readonly after: number }

/** The three facts that answer the question of the site; null is what cannot be told yet. */
export type ThreeFacts = {
  readonly voice: VoiceFact | null
  readonly outcome: OutcomeFact | null
  readonly complaints: ComplaintFact | null
}

export const noFacts: ThreeFacts = { voice: null, outcome: null, complaints: null }

/** What was found beyond chance and can still be seen; of all else no merit or blame is told. */
const FOUND: readonly ReasonCode[] = ['worsened', 'worsened-lately', 'improved']

/** Whether a reason leaves open what the innovation did. */
export const isOpenReason = (code: ReasonCode) => !FOUND.includes(code)

/** Reasons that carry an outcome before and after: what hurts first, then what helps, then what is open. */
const OUTCOME_ORDER: readonly ReasonCode[] = [
  'worsened',
  'worsened-lately',
  'improved',
  'unseen-lately',
  'moved-elsewhere-too',
  'no-change-beyond-chance',
  'cannot-tell-yet',
  'weak-before-after',
]

const COMPLAINT_CODES: readonly ReasonCode[] = [
  'complaints-increased',
  'complaints-no-concern',
  'complaints-no-before',
  'complaints-far-above-ceiling',
  'complaints-above-ceiling',
  'complaints-below-ceiling',
]

/**
 * The three facts of a judgement. In public it has to be the one that was released, and `voice` the index as it is told:
 * then no fact counts fewer people than the limit of small numbers.
 */
export function threeFacts(
  { dimensions }: Pick<Judgement, 'dimensions'>,
  voice: SatisfactionIndex | null,
): ThreeFacts {
  return {
    voice: voice && voiceFact(voice),
    outcome: outcomeFact(dimensions.effective.reasons),
    complaints: complaintFact(dimensions.unburdening.reasons),
  }
}

/** An index as lists and pictures tell it. */
export function voiceFact(voice: SatisfactionIndex): VoiceFact {
  const { index, lower, upper, n } = voice
  const letter = letterOf(voice)
  return { index, lower, upper, n, ...('questions' in letter ? letter : {}) }
}

/** The facts while the limit is `limit`, which may have been raised since they were made. */
export function factsWithin(facts: ThreeFacts, limit: number): ThreeFacts {
  return facts.voice && facts.voice.n < limit ? { ...facts, voice: null } : facts
}

function outcomeFact(reasons: readonly Reason[]): OutcomeFact | null {
  for (const code of OUTCOME_ORDER) {
    const told = reasons.filter((reason) => reason.code === code && isMoved(reason))
    const found = strongest(told)
    if (!found) continue
    const { key, name, nameEn, unit, before, after, without, trendSetAside } = found.numbers
    const isWithout = trendSetAside === 1 && typeof without === 'number'
    return {
      key: String(key ?? ''),
      name: String(name ?? ''),
      unit: String(unit ?? ''),
      before: Number(isWithout ? without : before),
      after: Number(after),
      isWithout,
      ...(typeof nameEn === 'string' ? { nameEn } : {}),
      ...(isOpenReason(code) ? { isOpen: true } : {}),
    }
  }
  return null
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const isMoved = ({ numbers: { before, after } }: Reason) => isNumber(before) && isNumber(after)

function complaintFact(reasons: readonly Reason[]): ComplaintFact | null {
  const told = reasons.find(({ code, numbers }) => COMPLAINT_CODES.includes(code) && isNumber(numbers.after))
  if (!told) return null
  const { before, after } = told.numbers
  return { before: isNumber(before) ? before : null, after: Number(after) }
}
