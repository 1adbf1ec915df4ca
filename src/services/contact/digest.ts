import { localMoment } from '../../domain/calendar/local-moment.ts'
import { dayAt, isWorkingDay } from '../../domain/calendar/working-days.ts'
import { DIGEST_HOUR, isUrgent, toldDeeds, urgentAbout } from '../../domain/contact/letter-group.ts'
import type { Language } from '../../domain/language.ts'
import type { Deed } from '../../domain/lifecycle/deed.ts'
import type { PersonId } from '../../domain/scope.ts'
import { findStanding } from '../../store/access/deputy.ts'
import { listMembers } from '../../store/access/member.ts'
import { languageOf } from '../../store/access/person.ts'
import { insertLetters } from '../../store/contact/letter.ts'
import { deleteOldTold, listTold, noteTold, readMuted } from '../../store/contact/own-letters.ts'
import { listHolidays } from '../../store/region/holiday.ts'
import type { RegionScope } from '../../store/region/region.ts'
import { showDeeds } from '../desk/show-deeds.ts'
import { oneByOne } from '../job/one-by-one.ts'
import { showDesk } from '../lifecycle/show-desk.ts'
import type { Services } from '../services.ts'

/** Says deeds in somebody's language: the words of the desk, which belong to its pages. */
export type DeedLetter = (
  language: Language,
  facts: {
    readonly deeds: readonly Deed[]
    readonly region: string
    readonly desk: string
    readonly own: string
    readonly isUrgent: boolean
  },
) => { subject: string; text: string }

type Reader = { readonly personId: PersonId; readonly email: string; readonly isAdministrator: boolean }

/** Everybody with a role here whom an e-mail reaches, each once. */
async function readersOf(services: Services, region: RegionScope): Promise<Reader[]> {
  const members = await listMembers(services.db, region.id)
  const readers = new Map<PersonId, Reader>()
  for (const { personId, email, role } of members) {
    if (email.endsWith('.invalid')) continue
    const isAdministrator = role === 'administrator' || (readers.get(personId)?.isAdministrator ?? false)
    readers.set(personId, { personId, email, isAdministrator })
  }
  return [...readers.values()]
}

/** What is asked of somebody in a region, as their desk says. */
export async function deedsOf(services: Services, region: RegionScope, personId: PersonId): Promise<Deed[]> {
  const { memberships } = await findStanding(services.db, personId)
  const actor = { personId, name: '', memberships }
  const desk = await showDesk(services, actor, region)
  return (await showDeeds(services, actor, region, desk)).deeds
}

type Telling = {
  readonly region: RegionScope
  readonly personId: PersonId
  readonly day: string
  readonly about: string
  readonly deeds: readonly Deed[]
  readonly isUrgent: boolean
}

/** Writes the letter and that it was written together, so that it goes exactly once; with nothing asked none goes. */
async function tell(services: Services, say: DeedLetter, telling: Telling): Promise<void> {
  const { region, personId, day, about, deeds, isUrgent } = telling
  const { db, clock, baseUrl } = services
  await db.transaction(async (transaction) => {
    const mine = await noteTold(transaction, region.id, { personId, day, about })
    if (!mine || deeds.length === 0) return
    const language = await languageOf(transaction, personId)
    const root = `${baseUrl}${language === 'en' ? '/en' : ''}`
    const facts = {
      deeds,
      region: region.name,
      desk: `${root}/${region.slug}/desk`,
      own: `${root}/my-letters`,
    }
    const letter = say(language, { ...facts, isUrgent })
    const kind = isUrgent ? ('urgent' as const) : ('digest' as const)
    await insertLetters(transaction, region.id, [{ personId, kind, ...letter }], clock())
  })
}

/**
 * Once a working day of the region, from seven o'clock of its clocks on: a letter to each with what is asked of them, without what
 * they turned off, and none where nothing is asked. Whoever notes the day sends, so that two processes send one letter.
 */
export async function writeDigests(
  services: Services,
  region: RegionScope,
  say: DeedLetter,
  signal: AbortSignal,
): Promise<void> {
  const now = services.clock()
  const day = dayAt(now, region.timeZone)
  const hour = Number(localMoment(now, region.timeZone).slice(11, 13) || 0)
  if (!services.mail || hour < DIGEST_HOUR) return
  if (!isWorkingDay(day, await listHolidays(services.db, region.id))) return
  await deleteOldTold(services.db, day)
  const told = await listTold(services.db, region.id, day, 'day')
  const readers = (await readersOf(services, region)).filter(({ personId }) => !told.has(personId))
  await oneByOne(services, readers, {
    signal,
    work: async ({ personId }) => {
      const muted = await readMuted(services.db, personId)
      const deeds = toldDeeds(await deedsOf(services, region, personId), muted)
      await tell(services, say, { region, personId, day, about: 'day', deeds, isUrgent: false })
    },
    name: ({ personId }) => ({ regionId: region.id, personId }),
  })
}

/** At any hour of any day: what cannot wait until the next letter, to the administrators whom it concerns; each once a day. */
export async function writeUrgent(
  services: Services,
  region: RegionScope,
  say: DeedLetter,
  signal: AbortSignal,
): Promise<void> {
  if (!services.mail) return
  const day = dayAt(services.clock(), region.timeZone)
  const readers = (await readersOf(services, region)).filter(({ isAdministrator }) => isAdministrator)
  await oneByOne(services, readers, {
    signal,
    work: async ({ personId }) => {
      const urgent = (await deedsOf(services, region, personId)).filter(isUrgent)
      for (const deed of urgent) {
        const about = urgentAbout(deed)
        await tell(services, say, { region, personId, day, about, deeds: [deed], isUrgent: true })
      }
    },
    name: ({ personId }) => ({ regionId: region.id, personId }),
  })
}
