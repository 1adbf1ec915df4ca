import { type HandlingChoice, handlingOn } from './complaint-handling.ts'

/** A way of complaining that was opened or closed in a month ('YYYY-MM'). */
export type ComplaintDoor = { month: string; change: 'opened' | 'closed' }

/** A printed code whose page leads to the complaint form, with the days from which and until which it was there. */
export type PrintedCode = { readonly openedOn: string; readonly endedOn: string | null }

/**
 * The ways of complaining about an innovation that were opened or closed after a month and up to another one, in their order:
 * its printed codes, and its region's choice between complaints that are taken here and ones that citizens carry to the
 * national channel themselves. What opens while another one closes in the same month has only changed its place.
 */
export function complaintDoors(
  codes: readonly PrintedCode[],
  choices: readonly HandlingChoice[],
  { after, until }: { readonly after: string; readonly until: string },
): ComplaintDoor[] {
  const moves = new Map<string, number>()
  const move = (day: string, by: 1 | -1) => {
    const month = day.slice(0, 7)
    if (month > after && month <= until) moves.set(month, (moves.get(month) ?? 0) + by)
  }
  for (const { openedOn, endedOn } of codes) {
    move(openedOn, 1)
    if (endedOn !== null) move(endedOn, -1)
  }
  for (const { day, isTakenHere } of takenHere(choices)) move(day, isTakenHere ? 1 : -1)
  return [...moves]
    .filter(([, by]) => by !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, by]) => ({ month, change: by > 0 ? 'opened' : 'closed' }))
}

/** The days on which a region began, or ceased, to take complaints itself. */
function takenHere(choices: readonly HandlingChoice[]): { day: string; isTakenHere: boolean }[] {
  const isTaken = (day: string) => handlingOn(choices, day) !== 'national-copy'
  const days = [...new Set(choices.map(({ validFrom }) => validFrom))].sort()
  let stands = true
  return days.flatMap((day) => {
    const isTakenHere = isTaken(day)
    if (isTakenHere === stands) return []
    stands = isTakenHere
    return [{ day, isTakenHere }]
  })
}
