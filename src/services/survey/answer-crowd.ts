import type { AnswerMark } from '../../domain/survey/answer-mark.ts'
import type { SurveyCodeKind } from '../../domain/survey/survey.ts'

/** So many answers in a window of so many seconds; those beyond are marked. */
type Crowd = { readonly answersMax: number; readonly seconds: number }

/**
 * Of one network about one innovation. Two rooms full of people, an office and a carrier's shared address stay below it for an hour; of a door with five hundred
 * people the first hundred count, and the rest are taken and marked. Beyond it one place would speak for a city.
 */
const NETWORK_CROWDS: readonly Crowd[] = [
  { answersMax: 30, seconds: 600 },
  { answersMax: 120, seconds: 86_400 },
]
/** By one code from anywhere: one a second is more than a hall gives; a device that kept a day's answers sends them together. */
const CODE_CROWD: Crowd = { answersMax: 60, seconds: 60 }
const DEVICE_CODE_CROWD: Crowd = { answersMax: 500, seconds: 60 }

/**
 * Marked answers of one network in a region that are kept as rows on a day. A door with five hundred people, an office that answers from morning to
 * evening and a carrier's shared address leave some hundreds; a program leaves as many as the disk holds.
 */
const MARKED_ROWS_A_DAY: Crowd = { answersMax: 5_000, seconds: 86_400 }

/** Beyond so many the one that was seen longest ago is forgotten, so that no flood of addresses fills the memory. */
const COUNTS_MAX = 50_000

// Counts are kept by this process and forgotten with it, as the salt of the networks is (docs/decisions/0005).
const counts = new Map<string, number>()

/** Counts one in the window of its moment: each window has its own count, also one that lies behind. */
function isBeyond(who: string, { answersMax, seconds }: Crowd, at: number): boolean {
  const key = `${who} ${seconds} ${Math.floor(at / (seconds * 1000))}`
  const answers = (counts.get(key) ?? 0) + 1
  // The one that is in use goes to the end, where nothing is forgotten.
  counts.delete(key)
  if (counts.size >= COUNTS_MAX) counts.delete(counts.keys().next().value as string)
  counts.set(key, answers)
  return answers > answersMax
}

/**
 * Counts an answer that came by the open page, and says whether it is marked: it is kept and shown, and does not move the index. It never refuses
 * anybody. `at` is the moment by which crowds are found (`crowdMoment`), in milliseconds.
 */
export function crowdMark(
  answer: {
    readonly innovationId: string
    readonly code: string
    readonly codeKind: SurveyCodeKind
    readonly networkKey: string
  },
  at: number,
): AnswerMark | null {
  const { innovationId, code, codeKind, networkKey } = answer
  // Each is counted whatever the others say.
  const ofNetwork = NETWORK_CROWDS.map((crowd) =>
    isBeyond(`network ${innovationId} ${networkKey}`, crowd, at),
  )
  const isDevice = codeKind === 'kiosk' || codeKind === 'interviewer'
  const ofCode = isBeyond(`code ${code}`, isDevice ? DEVICE_CODE_CROWD : CODE_CROWD, at)
  if (ofNetwork.includes(true)) return 'network'
  return ofCode ? 'code' : null
}

/**
 * Counts a marked answer of a network, and says whether it is one too many to be kept as a row. What counts in the index never is, and nobody is
 * refused: who sent it is told that it arrived.
 */
export function isBeyondRows(regionId: number, networkKey: string, at: number): boolean {
  return isBeyond(`marked ${regionId} ${networkKey}`, MARKED_ROWS_A_DAY, at)
}
