import { dayAt } from '../../domain/calendar/working-days.ts'
import type { PersonId } from '../../domain/scope.ts'
import { listMembers } from '../../store/access/member.ts'
import type { InnovationScope } from '../../store/access/subject.ts'
import {
  type CoachLoad,
  type CoachOf,
  listCoachesOf,
  listCoachLoads,
  listCohortAssignments,
  listUncoached,
  type Uncoached,
} from '../../store/coaching/assignment.ts'
import { listMeetings, type ShownMeeting } from '../../store/coaching/meeting.ts'
import { listNameable, listUnreadMentions, type UnreadMention } from '../../store/coaching/mention.ts'
import {
  listOpenRequests,
  listRequests,
  type OpenRequest,
  type ShownRequest,
} from '../../store/coaching/request.ts'
import { listOpenSteps, listSteps, type OpenStep, type ShownStep } from '../../store/coaching/step.ts'
import { listCohorts } from '../../store/programme/cohort.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

export type Choice = { readonly id: string; readonly name: string }

/** Everybody who holds the role of a coach in a region, by name, each once. */
async function coachesIn(db: Services['db'], regionId: RegionScope['id']): Promise<Choice[]> {
  const members = await listMembers(db, regionId)
  const coaches = members.filter(({ role }) => role === 'coach')
  return [...new Map(coaches.map(({ personId, name }) => [personId, { id: personId, name }])).values()]
}

export type InnovationCoaching = {
  readonly today: string
  readonly coaches: readonly CoachOf[]
  readonly requests: readonly ShownRequest[]
  readonly meetings: readonly ShownMeeting[]
  readonly steps: readonly ShownStep[]
  /** People of the agency, who may have been coached; and everybody who may be named. */
  readonly team: readonly Choice[]
  readonly nameable: readonly Choice[]
  readonly allCoaches: readonly Choice[]
  /** Where the reader was named in a text on this innovation. */
  readonly mentions: readonly UnreadMention[]
}

const MENTIONS_SHOWN_MAX = 20

/** All that a page shows of the coaching of one innovation. */
export async function showInnovationCoaching(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
  innovation: InnovationScope,
  reader: PersonId,
): Promise<InnovationCoaching> {
  const scope = { regionId: region.id, innovationId: innovation.id }
  const [coaches, requests, meetings, steps, nameable, allCoaches, mentions] = await Promise.all([
    listCoachesOf(db, region.id, innovation.id),
    listRequests(db, scope),
    listMeetings(db, scope),
    listSteps(db, scope),
    listNameable(db, region.id, innovation.agencyIds),
    coachesIn(db, region.id),
    listUnreadMentions(db, region.id, reader, MENTIONS_SHOWN_MAX),
  ])
  return {
    today: dayAt(clock(), region.timeZone),
    coaches,
    requests,
    meetings,
    steps,
    team: nameable.filter(({ isOfAgency }) => isOfAgency),
    nameable,
    allCoaches,
    mentions: mentions.filter(({ slug }) => slug === innovation.slug),
  }
}

/** A page shows the beginning of each list. */
const ROWS_MAX = 50
export const UNCOACHED_SHOWN_MAX = 200

export type RegionCoaching = {
  readonly year: number
  readonly requests: readonly OpenRequest[]
  readonly loads: readonly CoachLoad[]
  readonly uncoached: { readonly items: readonly Uncoached[]; readonly total: number }
  readonly cohortAssignments: readonly { id: string; coachName: string; cohortName: string }[]
  readonly cohorts: readonly Choice[]
  readonly allCoaches: readonly Choice[]
}

/** The coaching of a region: what waits, who has how much, what has nobody. */
export async function showRegionCoaching(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  region: RegionScope,
): Promise<RegionCoaching> {
  const year = Number(dayAt(clock(), region.timeZone).slice(0, 4))
  const [requests, loads, uncoached, cohortAssignments, cohorts, allCoaches] = await Promise.all([
    listOpenRequests(db, region.id, 'all', ROWS_MAX),
    listCoachLoads(db, region.id, { from: `${year}-01-01`, to: `${year}-12-31` }),
    listUncoached(db, region.id, UNCOACHED_SHOWN_MAX),
    listCohortAssignments(db, region.id),
    listCohorts(db, region.id),
    coachesIn(db, region.id),
  ])
  return { year, requests, loads, uncoached, cohortAssignments, cohorts, allCoaches }
}

/** What waits for a coach in one region. */
export type CoachQueue = {
  readonly region: { readonly slug: string; readonly name: string }
  readonly requests: readonly OpenRequest[]
  readonly steps: readonly OpenStep[]
  readonly mentions: readonly UnreadMention[]
}

/** What waits for somebody as a coach in a region: requests of their own innovations and of nobody's, steps that were agreed, texts that name them. */
export async function showQueueIn(
  db: Services['db'],
  region: Pick<RegionScope, 'id' | 'slug' | 'name'>,
  coachId: PersonId,
): Promise<CoachQueue> {
  const [requests, steps, mentions] = await Promise.all([
    listOpenRequests(db, region.id, [coachId], ROWS_MAX),
    listOpenSteps(db, region.id, { coachId }, ROWS_MAX),
    listUnreadMentions(db, region.id, coachId, ROWS_MAX),
  ])
  return { region: { slug: region.slug, name: region.name }, requests, steps, mentions }
}
