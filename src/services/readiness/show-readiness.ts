import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import { type ReadinessResult, readinessResult } from '../../domain/readiness/readiness.ts'
import { goesOn } from '../../domain/region/agency-count.ts'
import { pathUp } from '../../domain/region/agency-tree.ts'
import type { AgencyId } from '../../domain/scope.ts'
import { listReadiness, type ReadinessSurveyRecord } from '../../store/readiness/readiness.ts'
import { type AgencyRow, listAgencies } from '../../store/region/agency.ts'
import type { RegionScope } from '../../store/region/region.ts'
import type { Services } from '../services.ts'

export type ShownReadiness = ReadinessSurveyRecord & {
  readonly own: ReadinessResult
  /** What a second person's scores come to, or null. */
  readonly checked: ReadinessResult | null
}

const shown = (survey: ReadinessSurveyRecord): ShownReadiness => ({
  ...survey,
  own: readinessResult(survey.instrument, survey.scores),
  checked: survey.check ? readinessResult(survey.instrument, survey.check.scores) : null,
})

/** The surveys of an agency, the newest first. */
export async function showReadiness(
  { db }: Pick<Services, 'db'>,
  region: RegionScope,
  agencyId: AgencyId,
): Promise<ShownReadiness[]> {
  return (await listReadiness(db, region.id, agencyId)).map(shown).reverse()
}

export type ReadinessLine = {
  readonly agency: AgencyRow
  readonly last: ShownReadiness | null
  /** The first of all, where there is more than one. */
  readonly first: ShownReadiness | null
}

/** The agencies whose readiness a person may see, each with its first and its last survey: those that answered, then by kind; what ended agencies said comes last. */
export async function showReadinessLines(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  region: RegionScope,
): Promise<ReadinessLine[]> {
  const within = agenciesWithin(actor, 'readiness.see', region.id)
  const agencies = await listAgencies(db, region.id)
  const surveys = await listReadiness(db, region.id, null)
  return agencies
    .filter(({ id }) => within === 'all' || pathUp(agencies, id).some((one) => within.includes(one)))
    .map((agency) => {
      const own = surveys.filter(({ agencyId }) => agencyId === agency.id)
      const last = own.at(-1)
      return {
        agency,
        last: last ? shown(last) : null,
        first: own.length > 1 && own[0] ? shown(own[0]) : null,
      }
    })
    .filter(({ agency, last }) => (agency.countsAsAgency && goesOn(agency)) || last !== null)
    .sort((one, other) => {
      const going = Number(goesOn(other.agency)) - Number(goesOn(one.agency))
      if (going !== 0) return going
      const answered = Number(other.last !== null) - Number(one.last !== null)
      return answered || one.agency.kind.localeCompare(other.agency.kind)
    })
}
