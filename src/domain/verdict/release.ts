import type { AnswerCounters } from '../survey/answer-counters.ts'
import type { ComplaintEvidence } from './evidence.ts'
import { firstPeriods, furtherPeriods, NOBODY, type ReleasedPeriod } from './released-period.ts'
import { nextWeighting, type ReleasedWeighting } from './released-weighting.ts'

/** The parts into which the public counts reports: of complaints by how they were answered, and the other classes. */
export const complaintParts = ['in-time', 'late', 'waiting', 'aspiration', 'information'] as const
export type ComplaintPart = (typeof complaintParts)[number]

/** A word that people use, under its stem, in the form that most of them write. */
export type ReleasedWord = { readonly stem: string; readonly word: string; readonly people: number }

/**
 * What the public has been told of the answers and reports about an innovation. It moves only by the limit of small
 * numbers or more, so that neither two looks at one figure nor a total and its parts ever differ by fewer people
 * (docs/decisions/0011-released-figures.md). Totals are sums of the parts.
 */
export type Release = {
  /** Of all answers that were told ever; the index counts those of the months since `from` (`countersSince`). */
  readonly counters: AnswerCounters
  readonly periods: readonly ReleasedPeriod[]
  readonly knew: { readonly yes: number; readonly no: number }
  readonly words: readonly ReleasedWord[]
  /** As they were when the answers were told. */
  readonly served: number | null
  readonly weight: number
  /** Answers that are marked and in none of these figures; it moves with the answers alone. Left out in releases of before. */
  readonly marked?: number
  /** The index weighted by who is served; left out where none holds. It moves with the answers, and when each group moved enough. */
  readonly weighting?: ReleasedWeighting | null
  readonly complaints: Readonly<Record<ComplaintPart, number>>
  /** Complaints and people served by month, from which the rate of complaints is made. */
  readonly complaintPeriods: ComplaintEvidence['periods']
  /** How many further people the open step needs: drawn once, kept until they are told, and told to nobody. */
  readonly stepSize?: number
  /** The moment up to which the answers of each part were counted when it was told last, by `ReleasedPart`. */
  readonly toldUpTo?: Readonly<Record<string, string>>
  /** The first month of the period of the index when it was judged last; left out where all answers are in it. */
  readonly from?: string
}

/** What moves by itself of the answers: all of them, the key of an element, or those who knew the service and those who did not. */
export type ReleasedPart = 'all' | 'knew-yes' | 'knew-no' | (string & {})

/**
 * From how many networks a day the answers came that each part has gained since it was told, by `ReleasedPart`; and the moment up to
 * which they were counted. One who sends many answers from one place is one.
 */
export type FurtherNetworks = { readonly upTo: string; readonly parts: Readonly<Record<string, number>> }

/** What is known now, from which the next release is made. */
export type LiveFigures = Omit<Release, 'periods' | 'complaintPeriods' | 'stepSize' | 'toldUpTo' | 'from'> & {
  /** The first month of the period of the index; null where all answers are in it. */
  readonly from: string | null
  /** Answers by month with their totals, the oldest first; used for the first release alone. */
  readonly months: readonly ReleasedPeriod[]
  readonly complaintPeriods: ComplaintEvidence['periods']
  readonly launch: string | null
  /** Null where every answer is known to be another person's; then each counts as one. */
  readonly networks: FurtherNetworks | null
}

export const nothingReleased: Release = {
  counters: NOBODY,
  periods: [],
  knew: { yes: 0, no: 0 },
  words: [],
  served: null,
  weight: 1,
  complaints: { 'in-time': 0, late: 0, waiting: 0, aspiration: 0, information: 0 },
  complaintPeriods: [],
}

/**
 * A count as it may be told next: the new one when it moved by the limit or more, else the one that was told. One that fell
 * below the limit, as when waiting reports are answered, is told as nobody.
 */
function moved(told: number, now: number, limit: number): number {
  if (Math.abs(now - told) < limit) return told
  return now < limit ? 0 : now
}

/** A step needs up to so many people more than the limit, so that nobody knows by how many own answers it is filled up. */
export const STEP_SIZE_SPREAD = 5

/**
 * What a release follows: the limit of small numbers, the month of today, and the size drawn for a step that begins now, from `limit` to
 * `limit + STEP_SIZE_SPREAD - 1`. The domain has no chance of its own.
 */
export type ReleaseOptions = { readonly limit: number; readonly month: string; readonly drawnSize: number }

/**
 * The release that follows. Answers are told together once as many further people as the open step needs are in them; each element, and those
 * who knew and did not know the service, only when that part itself grew by as many. People are counted by networks.
 */
export function nextRelease(told: Release, live: LiveFigures, options: ReleaseOptions): Release {
  const { limit, drawnSize } = options
  // A limit that was raised meanwhile holds for the open step as well.
  const size = Math.max(limit, told.stepSize ?? drawnSize)
  const isTold = furtherPeople('all', live.counters.n - told.counters.n, live) >= size
  return {
    ...(isTold
      ? nextAnswers(told, live, size, options)
      : { ...answersOf(told), ...lateWeighting(told, live, limit) }),
    complaints: Object.fromEntries(
      complaintParts.map((part) => [part, moved(told.complaints[part], live.complaints[part], size)]),
    ) as Record<ComplaintPart, number>,
    complaintPeriods: nextComplaintPeriods(told, live, size),
    stepSize: isTold ? drawnSize : size,
    // A month that leaves the period takes whole steps with it, also when nothing new is told.
    ...(live.from === null ? {} : { from: live.from }),
  }
}

/** Who is served may be recorded when all answers are told: then the weighted index is told without waiting for further ones. */
function lateWeighting(told: Release, live: LiveFigures, limit: number): Pick<Release, 'weighting'> {
  if (live.counters.n !== told.counters.n || (!told.weighting && !live.weighting)) return {}
  return { weighting: nextWeighting(told.weighting ?? null, live.weighting ?? null, limit) }
}

/** How many people a part has gained: no more than answers, and no more than the networks that they came from. */
function furtherPeople(part: ReleasedPart, answers: number, { networks }: LiveFigures): number {
  return networks === null ? answers : Math.min(answers, networks.parts[part] ?? 0)
}

type ReleasedAnswers = Omit<Release, 'complaints' | 'complaintPeriods' | 'stepSize' | 'from'>

function answersOf(told: Release): ReleasedAnswers {
  const { complaints: _, complaintPeriods: __, stepSize: ___, from: ____, ...answers } = told
  return answers
}

function nextAnswers(
  told: Release,
  live: LiveFigures,
  size: number,
  { limit, month }: ReleaseOptions,
): ReleasedAnswers {
  const toldUpTo: Record<string, string> = { ...told.toldUpTo }
  const mayMove = (part: ReleasedPart, further: number) => {
    const may = furtherPeople(part, further, live) >= size
    if (may && live.networks) toldUpTo[part] = live.networks.upTo
    return may
  }
  mayMove('all', live.counters.n - told.counters.n)
  const elements = Object.entries(live.counters.elements).flatMap(([key, now]) => {
    const before = told.counters.elements[key]
    const next = mayMove(key, now.count - (before?.count ?? 0)) ? now : before
    return next ? [[key, next] as const] : []
  })
  const knewOf = (part: 'knew-yes' | 'knew-no', before: number, now: number) =>
    mayMove(part, Math.abs(now - before)) ? moved(before, now, size) : before
  const counters = { ...live.counters, elements: Object.fromEntries(elements) }
  return {
    counters,
    periods:
      told.counters.n > 0
        ? furtherPeriods(told, counters, { limit, month })
        : firstPeriods(live, counters, { limit, month }),
    knew: {
      yes: knewOf('knew-yes', told.knew.yes, live.knew.yes),
      no: knewOf('knew-no', told.knew.no, live.knew.no),
    },
    words: nextWords(told.words, live.words, size, limit),
    toldUpTo,
    served: live.served,
    weight: live.weight,
    marked: moved(told.marked ?? 0, live.marked ?? 0, size),
    weighting: nextWeighting(told.weighting ?? null, live.weighting ?? null, limit),
  }
}

/**
 * Each word moves by itself, by the size of the step, and is told from the limit on. One that was told is not taken back because a later
 * step is larger: told again with one person more, it would tell of that one.
 */
function nextWords(
  told: Release['words'],
  live: Release['words'],
  size: number,
  limit: number,
): ReleasedWord[] {
  const before = new Map(told.map((word) => [word.stem, word]))
  const now = new Map(live.map((word) => [word.stem, word]))
  return [...new Map([...before, ...now]).values()]
    .map((known) => {
      const people = moved(before.get(known.stem)?.people ?? 0, now.get(known.stem)?.people ?? 0, size)
      return { ...(before.get(known.stem) ?? known), people }
    })
    .filter(({ people }) => people >= limit)
    .sort((one, other) => other.people - one.people || (one.stem < other.stem ? -1 : 1))
}

/** Complaints before and after the launch are two parts: the rates move when each stood still or moved by the limit. */
function nextComplaintPeriods(
  told: Release,
  { complaintPeriods, launch }: LiveFigures,
  limit: number,
): Release['complaintPeriods'] {
  const before = aroundLaunch(told.complaintPeriods, launch)
  const mayMove = aroundLaunch(complaintPeriods, launch).every((count, side) => {
    const step = Math.abs(count - (before[side] ?? 0))
    return step === 0 || step >= limit
  })
  return mayMove ? complaintPeriods : told.complaintPeriods
}

/** Complaints before the launch, and since. */
export function aroundLaunch(periods: Release['complaintPeriods'], launch: string | null): [number, number] {
  const count = (after: boolean) =>
    periods
      .filter(({ period }) => (launch !== null && period >= launch.slice(0, 7)) === after)
      .reduce((sum, { complaints }) => sum + complaints, 0)
  return [count(false), count(true)]
}
