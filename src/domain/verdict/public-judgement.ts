import type { Dimension, DimensionName, Judgement, MissingProof, Reason, ReasonCode } from './judgement.ts'

/** Conditions that rest on what people said; the others rest on measurements. */
const ofPeople: readonly DimensionName[] = ['enjoyed', 'unburdening', 'heard']

/** Numbers of a reason that count people or their complaints. */
const peopleNumbers = [
  'n',
  'counted',
  'marked',
  'answered',
  'asked',
  'knew',
  'reached',
  'intended',
  'due',
  'settledInTime',
]

/** Reasons of people's conditions that rest on records alone, which answers do not move. */
const ofRecords: readonly ReasonCode[] = ['reached', 'reached-too-few']

/**
 * Reasons that are not told in public: that nobody answered cannot be told from a few who did, and the rate of one month
 * is that of single complaints.
 */
const untold: readonly ReasonCode[] = ['no-answers', 'complaints-recent-concern']

/** Proofs whose number counts people: in public as the release sees it. */
const countedProofs: readonly MissingProof['code'][] = [
  'answers',
  'knew-answers',
  'settle-complaints',
  'outreach',
]

function isTold({ code, numbers }: Reason, limit: number): boolean {
  if (untold.includes(code)) return false
  if (code === 'answers-weighed-down' && Number(numbers.n) - Number(numbers.counted) < limit) return false
  return !peopleNumbers.some((name) => {
    const value = numbers[name]
    return typeof value === 'number' && value > 0 && value < limit
  })
}

function reasonsOf(
  live: Pick<Dimension, 'state' | 'reasons'>,
  released: Pick<Dimension, 'state' | 'reasons'>,
): readonly Reason[] {
  // Reasons of another state than the one that stands would contradict it.
  return live.state === released.state
    ? released.reasons
    : released.reasons.filter(({ code }) => ofRecords.includes(code))
}

function missingOf(live: Judgement, released: Judgement, limit: number): MissingProof[] {
  const missing = live.missing.flatMap((proof) => {
    if (!ofPeople.includes(proof.dimension) || !countedProofs.includes(proof.code)) return [proof]
    const told = released.missing.find(({ code }) => code === proof.code)
    if (told) return [told]
    const isCount = proof.code === 'answers' || proof.code === 'knew-answers'
    return isCount ? [{ ...proof, effortDays: limit / 20, numbers: { needed: limit } }] : []
  })
  // The order too would tell the effort as it is now.
  return missing.sort((one, other) => one.effortDays - other.effortDays || (one.code < other.code ? -1 : 1))
}

/**
 * A judgement as the public may read it. Verdict, states and advice are those that stand; what is said of people, with its
 * numbers, comes from `released`, the judgement of the released figures, and not at all where that says something else or
 * counts fewer than `limit`.
 */
export function publicJudgement(live: Judgement, released: Judgement, limit: number): Judgement {
  const dimensions = { ...live.dimensions }
  for (const name of Object.keys(dimensions) as DimensionName[]) {
    const stands = live.dimensions[name]
    const reasons = ofPeople.includes(name) ? reasonsOf(stands, released.dimensions[name]) : stands.reasons
    dimensions[name] = { state: stands.state, reasons: reasons.filter((reason) => isTold(reason, limit)) }
  }
  return { ...live, dimensions, missing: missingOf(live, released, limit) }
}
