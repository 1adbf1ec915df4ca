import facts from '../facts/report-classes.json' with { type: 'json' }
import { normalName } from '../intake/names.ts'
import { ok, type Result, refused } from '../result.ts'
import type { ComplaintState } from './complaint.ts'
import { readTicket } from './ticket.ts'

/** How a report stands in the national channel, from its arrival to its end. */
export const nationalStates = [
  'unverified',
  'not-followed-up',
  'in-progress',
  'postponed',
  'done',
  'archived',
] as const
export type NationalState = (typeof nationalStates)[number]

/** Further words for the states, in normal form; the channel's own words stand in the facts and are not confirmed. */
const WORDS: Readonly<Record<NationalState, readonly string[]>> = {
  unverified: ['belum diverifikasi', 'baru', 'menunggu verifikasi', 'pending', 'new'],
  'not-followed-up': [
    ...['belum tindak lanjut', 'belum diproses', 'belum direspon', 'terverifikasi', 'terdisposisi'],
    ...['diteruskan', 'verified'],
  ],
  'in-progress': ['diproses', 'dalam proses', 'sedang diproses', 'ditindaklanjuti', 'on progress'],
  postponed: ['tunda', 'tertunda'],
  done: ['tuntas', 'sudah selesai', 'ditutup', 'closed', 'completed', 'finished'],
  archived: ['arsip', 'diarsipkan', 'terarsip'],
}

const STATES = new Map(
  nationalStates.flatMap((state) => {
    const fact = facts.statuses.find(({ key }) => key === state)
    const words = [state, fact?.name_id ?? '', fact?.name_en ?? '', ...WORDS[state]]
    return words.map((word) => [normalName(word), state] as const)
  }),
)

/** The state that a label means, in Indonesian or English; null when the label is not known and a person has to say. */
export function readNationalState(label: string): NationalState | null {
  return STATES.get(normalName(label)) ?? null
}

/** The label under which the national channel shows a state. */
export function nationalLabelOf(state: NationalState): string {
  return facts.statuses.find(({ key }) => key === state)?.name_id ?? state
}

/** True when a report would move back on its way, as it does when an older file is imported after a newer one. */
export function goesBack(from: NationalState, to: NationalState): boolean {
  return nationalStates.indexOf(to) < nationalStates.indexOf(from)
}

/** The lists of the national channel: what waits for its number there, what stands open, and what is over. */
export const nationalFilters = ['waiting', 'open', 'done'] as const
export type NationalFilter = (typeof nationalFilters)[number]

/** How a complaint that is handled here would be called there; null where only the national channel can say. */
export function nationalStateOf(state: ComplaintState): NationalState | null {
  return asThere[state]
}

const asThere: Readonly<Record<ComplaintState, NationalState | null>> = {
  received: 'unverified',
  verified: 'not-followed-up',
  assigned: 'in-progress',
  reopened: 'in-progress',
  answered: 'in-progress',
  closed: 'done',
  merged: 'archived',
  'handed-over': null,
}

/** Long enough for every number seen, short enough that no sentence passes for one. */
const TRACKING_CHARACTERS_MAX = 40

export type TrackingRefusal = 'tracking-id-missing' | 'tracking-id-shortened' | 'tracking-id-malformed'

/**
 * A number of the national channel as it is kept: without a leading '#' and spaces, capitals only; or a ticket of ours. Refused
 * `tracking-id-shortened` for '1,23E+12', which a spreadsheet makes of a long number: its last digits are lost.
 */
export function readTrackingId(text: string): Result<string, TrackingRefusal> {
  const id = text
    .normalize('NFKC')
    .replace(/^[\s#']+|\s+/g, '')
    .toUpperCase()
  if (id === '') return refused('tracking-id-missing')
  if (/^\d[.,]?\d*E\+?\d+$/.test(id)) return refused('tracking-id-shortened')
  const isNumber = /^[A-Z0-9][A-Z0-9./_-]*$/.test(id) && /\d/.test(id) && id.length <= TRACKING_CHARACTERS_MAX
  if (isNumber) return ok(id)
  // A file of ours names what is handled here by its ticket, of which one in a hundred has letters alone.
  const ticket = readTicket(id)
  return ticket.ok ? ticket : refused('tracking-id-malformed')
}
