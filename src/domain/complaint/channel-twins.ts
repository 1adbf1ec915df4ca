import { dayOf } from '../calendar/local-moment.ts'
import { normalName } from '../intake/names.ts'
import { fingerprint, similarity } from '../intake/similarity.ts'
import type { ComplaintValues } from './channel-fields.ts'

/** A complaint that was handed over from here and waits for its number in the national channel. */
export type WaitingComplaint = {
  readonly id: string
  readonly ticket: string
  readonly text: string
  readonly receivedOn: string
}

/** From here two reports are so alike that a person says whether they are one. */
const ALIKE_SCORE_MIN = 0.75
/** A report is entered in the national channel within some weeks, and never before it came in here. */
const DAYS_AFTER_MAX = 60
/** Comparisons of one file; a file for which more would be needed is only looked through for the very same words. */
const COMPARISONS_MAX = 200_000

const DAY_MILLISECONDS = 86_400_000

type Found = { readonly complaint: WaitingComplaint; readonly isSame: boolean }

/**
 * Finds for a report of the national channel the one that was handed over from here: the very same words are the same
 * report, alike ones are a question. `linked` holds those that another row of the file has found already.
 */
export function waitingFinder(
  waiting: readonly WaitingComplaint[],
): (values: ComplaintValues, linked: ReadonlySet<string>) => Found | null {
  const known = waiting.map((complaint) => {
    const form = normalName(complaint.text)
    return { complaint, form, print: fingerprint(form) }
  })
  let left = COMPARISONS_MAX
  return (values, linked) => {
    if (known.length === 0 || values.receivedAt === null) return null
    const receivedOn = dayOf(values.receivedAt)
    const near = known.filter(({ complaint }) => {
      const days = (Date.parse(receivedOn) - Date.parse(complaint.receivedOn)) / DAY_MILLISECONDS
      return days >= 0 && days <= DAYS_AFTER_MAX && !linked.has(complaint.id)
    })
    const forms = [values.text, values.finalText ?? ''].map(normalName).filter((form) => form !== '')
    const same = near.find(({ form }) => forms.includes(form))
    if (same) return { complaint: same.complaint, isSame: true }
    left -= near.length * forms.length
    if (left < 0) return null
    const prints = forms.map(fingerprint)
    const scored = near.map(({ complaint, print }) => ({
      complaint,
      score: Math.max(0, ...prints.map((one) => similarity(one, print))),
    }))
    const best = scored.sort((one, other) => other.score - one.score)[0]
    return best && best.score >= ALIKE_SCORE_MIN ? { complaint: best.complaint, isSame: false } : null
  }
}
