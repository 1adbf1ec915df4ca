import { createHash, randomBytes } from 'node:crypto'
import { calendarDaysAfter, calendarDaysBefore, dayAt } from '../../domain/calendar/working-days.ts'
import type { Deed } from '../../domain/lifecycle/deed.ts'
import { type Stage, stages } from '../../domain/lifecycle/stage.ts'
import type { PersonId } from '../../domain/scope.ts'
import { membershipsOf } from '../../store/access/membership.ts'
import { type Author, change } from '../../store/base/change.ts'
import { findFeedOwner, putFeed } from '../../store/contact/own-letters.ts'
import { listCohorts } from '../../store/programme/cohort.ts'
import { findRegionById, type RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'
import { deedsOf } from './digest.ts'

const TOKEN_BYTES = 24
/** How a token looks; anything else is looked up nowhere. */
export const feedToken = /^[\w-]{32}$/

/** What lies further back or ahead is no deadline that a calendar needs. */
const DAYS_BACK_MAX = 31
const DAYS_AHEAD_MAX = 400
const DEADLINES_MAX = 200
/** Nobody works for more. */
const REGIONS_MAX = 10

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** Makes the address under which somebody's calendar reads their deadlines; one that was there ends. Gives its secret part, once. */
export function makeFeed(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  author: Author & { readonly personId: PersonId },
): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return change(db, author, 'calendar-feed.make', async (transaction) => {
    await putFeed(transaction, author.personId, { tokenHash: hashOf(token), madeAt: clock() })
    return token
  })
}

/** Ends the address. */
export function endFeed(
  { db }: Pick<Services, 'db'>,
  author: Author & { readonly personId: PersonId },
): Promise<void> {
  return change(db, author, 'calendar-feed.end', (transaction) => putFeed(transaction, author.personId, null))
}

/** A deadline of somebody: what is asked with a day, or the end of a stage of a cohort. */
export type FeedEntry = { readonly id: string; readonly region: string; readonly day: string } & (
  | { readonly deed: Deed }
  | { readonly cohort: string; readonly stage: Stage }
)

async function entriesOf(services: Services, region: RegionScope, personId: PersonId): Promise<FeedEntry[]> {
  const today = dayAt(services.clock(), region.timeZone)
  const [deeds, cohorts] = await Promise.all([
    deedsOf(services, region, personId),
    listCohorts(services.db, region.id),
  ])
  const of = { region: region.name }
  const asked = deeds.flatMap((deed): FeedEntry[] => {
    const { kind, innovation, code, dueOn } = deed
    if (!dueOn) return []
    return [
      { ...of, id: [region.id, kind, innovation?.slug ?? code ?? '', dueOn].join('-'), day: dueOn, deed },
    ]
  })
  const closings = cohorts.flatMap(({ id, name, calendar }) =>
    stages.flatMap((stage): FeedEntry[] => {
      const day = calendar[stage]?.closesOn
      return day ? [{ ...of, id: `${region.id}-${id}-${stage}`, day, cohort: name, stage }] : []
    }),
  )
  const from = calendarDaysBefore(today, DAYS_BACK_MAX)
  const until = calendarDaysAfter(today, DAYS_AHEAD_MAX)
  return [...asked, ...closings].filter(({ day }) => day >= from && day <= until)
}

/** The deadlines behind an address, the earliest first, or null where it leads to nobody. At most two hundred. */
export async function readFeedEntries(
  services: Services,
  token: string,
): Promise<{ language: 'id' | 'en'; entries: FeedEntry[] } | null> {
  if (!feedToken.test(token)) return null
  const owner = await findFeedOwner(services.db, hashOf(token))
  if (!owner) return null
  const memberships = await membershipsOf(services.db, owner.personId)
  const regionIds = [...new Set(memberships.map(({ regionId }) => regionId))].slice(0, REGIONS_MAX)
  const entries: FeedEntry[] = []
  for (const id of regionIds) {
    const region = await findRegionById(services.db, id)
    if (region) entries.push(...(await entriesOf(services, region, owner.personId)))
  }
  const inOrder = entries.toSorted((one, other) => one.day.localeCompare(other.day))
  // Two steps of one innovation may have the same day; a calendar keeps one of a name.
  const seen = new Map<string, number>()
  const named = inOrder.slice(0, DEADLINES_MAX).map((entry) => {
    const before = seen.get(entry.id) ?? 0
    seen.set(entry.id, before + 1)
    return before === 0 ? entry : { ...entry, id: `${entry.id}-${before + 1}` }
  })
  return { language: owner.language, entries: named }
}
