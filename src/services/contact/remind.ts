import { composeReminder } from '../../documents/contact/reminder-text.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import { type Author, change } from '../../store/base/change.ts'
import { insertLetters } from '../../store/contact/letter.ts'
import { insertReminder, noteHanded } from '../../store/contact/reminder.ts'
import type { TeamPerson } from '../../store/contact/team-person.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { type AgencyContact, showWhoIsWho } from './who-is-who.ts'

/** What came of reminding a selection, in numbers of agencies. */
export type Reminded = {
  readonly day: string
  readonly byMail: number
  readonly byHand: number
  /** Reminded on this day already. */
  readonly already: number
  /** With nothing to be reminded of. */
  readonly nothing: number
}

/** The language of what is sent by hand: that of the region's offices. */
const REGION_LANGUAGE = 'id'

/** Who gets the letter: the coordinators, and the teams of the units in which something is late. */
function readersOf({ coordinators, team, holders }: AgencyContact): TeamPerson[] {
  const concerned = [...coordinators, ...team.filter(({ agencyId }) => holders.has(agencyId))]
  const once = new Map(concerned.map((one) => [one.personId, one]))
  // Reserved by RFC 2606 and used by our examples: no server takes it.
  return [...once.values()].filter(({ email }) => !email.endsWith('.invalid'))
}

/**
 * Reminds agencies of what they are late with: by e-mail where it is set and somebody has an address, otherwise by a text that is
 * sent by hand. Each is on record with what it was about, and an agency is reminded once a day. Refuses 'nobody-chosen'.
 */
export async function remindAgencies(
  services: Services,
  author: Author,
  region: RegionScope,
  keys: readonly string[],
): Promise<Result<Reminded, 'nobody-chosen'>> {
  const { db, clock, mail, baseUrl } = services
  const { today, agencies } = await showWhoIsWho(services, region)
  const chosen = agencies.filter(({ agency }) => keys.includes(agency.key))
  if (chosen.length === 0) return refused('nobody-chosen')
  const now = clock()
  return change(db, author, 'agency.remind', async (transaction) => {
    const counts = { byMail: 0, byHand: 0, already: 0, nothing: 0 }
    for (const contact of chosen) {
      const { agency, matters } = contact
      if (matters.length === 0) {
        counts.nothing += 1
        continue
      }
      const hasAccount = contact.coordinators.length + contact.team.length > 0
      const address = hasAccount ? `${baseUrl}/${region.slug}/desk` : null
      const facts = { agency: agency.name, region: region.name, matters, address }
      const readers = mail ? readersOf(contact) : []
      const isNew = await insertReminder(transaction, region.id, {
        agencyId: agency.id,
        day: today,
        way: readers.length > 0 ? 'mail' : 'hand',
        matters,
        text: composeReminder(facts, REGION_LANGUAGE).text,
        madeBy: author.personId,
        madeAt: now,
      })
      if (!isNew) {
        counts.already += 1
        continue
      }
      counts[readers.length > 0 ? 'byMail' : 'byHand'] += 1
      const letters = readers.map(({ personId, language }) => {
        return { personId, kind: 'reminder' as const, ...composeReminder(facts, language) }
      })
      await insertLetters(transaction, region.id, letters, now)
    }
    return ok({ day: today, ...counts })
  })
}

/** Notes that somebody sent the text of a reminder by hand. Refuses 'no-such-reminder'. */
export async function noteReminderHanded(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author,
  region: RegionScope,
  id: string,
): Promise<Result<null, 'no-such-reminder'>> {
  return change(db, author, 'agency.remind-by-hand', async (transaction) => {
    const noted = await noteHanded(transaction, region.id, id, clock())
    return noted ? ok(null) : refused('no-such-reminder')
  })
}
