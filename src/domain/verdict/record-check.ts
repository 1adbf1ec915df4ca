/** A complaint as the records hold it; days are 'YYYY-MM-DD'. */
export type ComplaintRecord = { closedOn: string | null; answered: boolean; reopened: boolean }

/**
 * A sign that a claimed figure and the records do not agree, with its numbers. Shown to the evaluator; it
 * decides nothing.
 */
export type RecordSign = { code: RecordSignCode; numbers: Readonly<Record<string, number | string>> }

export type RecordSignCode =
  | 'completion-above-records'
  | 'completion-just-over-edge'
  | 'closed-without-answer'
  | 'closed-on-one-day'
  | 'beneficiaries-above-served'
  | 'beneficiaries-above-intended'
  | 'beneficiaries-equal-followers'
  | 'round-number'

/** Shares closer than this are the same after rounding to whole per cents. */
const SHARE_TOLERANCE = 0.01
/** A claim that lies this little over an edge that scores more is worth a look. */
const EDGE_REACH = 0.03
/** Complaints under which closing most on one day is no pattern. */
const CLOSED_MIN = 10

/**
 * Share of complaints that the records show as settled: closed with an answer and not opened again; null
 * without complaints.
 */
export function settledShareOf(complaints: readonly ComplaintRecord[]): number | null {
  if (complaints.length === 0) return null
  return (
    complaints.filter((one) => one.closedOn !== null && one.answered && !one.reopened).length /
    complaints.length
  )
}

/**
 * Signs that a ratio of completed complaints was made to fit a score. `claimed` is the stated share (0 to 1)
 * or null; `edges` are the shares from which the period's index scores more (data of the period: 0.51, 0.91
 * ...).
 */
export function completionSigns(
  claimed: number | null,
  complaints: readonly ComplaintRecord[],
  edges: readonly number[],
): RecordSign[] {
  const signs: RecordSign[] = []
  const settled = settledShareOf(complaints)
  if (claimed !== null) {
    const above = settled === null || claimed > settled + SHARE_TOLERANCE
    if (settled !== null && above) {
      signs.push({
        code: 'completion-above-records',
        numbers: { claimed, settled, complaints: complaints.length },
      })
    }
    const edge = edges.find((one) => claimed >= one && claimed <= one + EDGE_REACH)
    if (edge !== undefined && above)
      signs.push({ code: 'completion-just-over-edge', numbers: { claimed, edge } })
  }
  const closed = complaints.filter((one) => one.closedOn !== null)
  const unanswered = closed.filter((one) => !one.answered).length
  if (unanswered > 0)
    signs.push({ code: 'closed-without-answer', numbers: { unanswered, closed: closed.length } })
  const days = Map.groupBy(closed, (one) => one.closedOn!)
  const busiest = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .find(([, group]) => group.length > closed.length / 2)
  if (busiest && closed.length >= CLOSED_MIN) {
    const [day, { length }] = busiest
    signs.push({ code: 'closed-on-one-day', numbers: { day, count: length, closed: closed.length } })
  }
  return signs
}

/**
 * Signs that a claimed number of beneficiaries is not one of people who benefited: more than were served or
 * meant, the number of followers of an account, or a round thousand. Figures that are not known are null.
 */
export function beneficiarySigns(
  claimed: number,
  records: { served: number | null; intended: number | null; followers: number | null },
): RecordSign[] {
  const { served, intended, followers } = records
  const signs: RecordSign[] = []
  if (served !== null && claimed > served)
    signs.push({ code: 'beneficiaries-above-served', numbers: { claimed, served } })
  if (intended !== null && claimed > intended) {
    signs.push({ code: 'beneficiaries-above-intended', numbers: { claimed, intended } })
  }
  if (followers !== null && followers > 0 && Math.abs(claimed - followers) <= SHARE_TOLERANCE * followers) {
    signs.push({ code: 'beneficiaries-equal-followers', numbers: { claimed, followers } })
  }
  if (claimed >= 1000 && claimed % 1000 === 0 && claimed !== served) {
    signs.push({ code: 'round-number', numbers: { claimed } })
  }
  return signs
}
