import { dayAt } from '../../domain/calendar/working-days.ts'
import type { Matter } from '../../domain/contact/matter.ts'
import type { AgencyId } from '../../domain/scope.ts'
import { listLastReminded } from '../../store/contact/reminder.ts'
import { listTeamPeople, type TeamPerson } from '../../store/contact/team-person.ts'
import { listAgencyTelephones } from '../../store/contact/telephone.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { CountedAgency } from '../region/count-agencies.ts'
import type { Services } from '../services.ts'
import { lateMatters } from './late-matters.ts'

/** An agency that counts, with the people of its units. */
export type AgencyContact = {
  readonly agency: CountedAgency
  readonly coordinators: readonly TeamPerson[]
  readonly team: readonly TeamPerson[]
  /** The agency's own number, and who answers there. */
  readonly telephone: { readonly number: string; readonly name: string | null } | null
  readonly seenAt: Date | null
  readonly matters: readonly Matter[]
  /** The units in which those matters lie. */
  readonly holders: ReadonlySet<AgencyId>
  readonly remindedOn: string | null
}

export type WhoIsWho = {
  readonly today: string
  /** Those with nobody first, then what is late, then by name. */
  readonly agencies: readonly AgencyContact[]
}

const hasNobody = ({ coordinators, team }: AgencyContact) => coordinators.length + team.length === 0

/** Per agency who coordinates it, who is of its team, how they are reached, when they were last here, and what they are late with. */
export async function showWhoIsWho(services: Services, region: RegionScope): Promise<WhoIsWho> {
  const { db, clock } = services
  const [late, people, telephones, reminded] = await Promise.all([
    lateMatters(services, region),
    listTeamPeople(db, region.id),
    listAgencyTelephones(db, region.id),
    listLastReminded(db, region.id),
  ])
  const byOwner = new Map<AgencyId, TeamPerson[]>()
  for (const one of people) {
    const owner = late.ownerOf(one.agencyId)
    if (owner) byOwner.set(owner, [...(byOwner.get(owner) ?? []), one])
  }
  const agencies = late.reach.agencies
    .filter(({ endedOn }) => endedOn === null)
    .map((agency): AgencyContact => {
      const here = byOwner.get(agency.id) ?? []
      const seen = here.flatMap(({ seenAt }) => seenAt?.getTime() ?? [])
      return {
        agency,
        coordinators: here.filter(({ role }) => role === 'coordinator'),
        team: here.filter(({ role }) => role === 'innovator'),
        telephone: telephones.get(agency.id) ?? null,
        seenAt: seen.length > 0 ? new Date(Math.max(...seen)) : null,
        matters: late.matters.get(agency.id) ?? [],
        holders: late.holders.get(agency.id) ?? new Set(),
        remindedOn: reminded.get(agency.id) ?? null,
      }
    })
    .toSorted(
      (one, other) =>
        Number(hasNobody(other)) - Number(hasNobody(one)) ||
        Number(other.matters.length > 0) - Number(one.matters.length > 0),
    )
  return { today: dayAt(clock(), region.timeZone), agencies }
}
