import { agenciesWithin } from '../../domain/access/permission.ts'
import type { Actor } from '../../domain/access/role.ts'
import {
  type ReadinessChange,
  type ReadinessResult,
  readinessChange,
  readinessResult,
} from '../../domain/readiness/readiness.ts'
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
  /** Against the first of all, where there is more than one and both can be compared. */
  readonly change: ReadinessChange | null
}

/** Agencies of one kind, which stand beside one another and beside no other; those that answered first. */
export type ReadinessGroup = { readonly kind: string; readonly lines: readonly ReadinessLine[] }

/** The agencies whose readiness a person may see, by kind; within it those that answered first, and what ended agencies said last. */
export async function showReadinessGroups(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  region: RegionScope,
): Promise<ReadinessGroup[]> {
  const within = agenciesWithin(actor, 'readiness.see', region.id)
  const agencies = await listAgencies(db, region.id)
  const surveys = await listReadiness(db, region.id, null)
  const lines = agencies
    .filter(({ id }) => within === 'all' || pathUp(agencies, id).some((one) => within.includes(one)))
    .map((agency) => {
      const own = surveys.filter(({ agencyId }) => agencyId === agency.id)
      const last = own.at(-1)
      const first = own.length > 1 ? own[0] : undefined
      return {
        agency,
        last: last ? shown(last) : null,
        change: first && last ? readinessChange(shown(first), shown(last)) : null,
      }
    })
    .filter(({ agency, last }) => (agency.countsAsAgency && goesOn(agency)) || last !== null)
    .sort((one, other) => {
      const going = Number(goesOn(other.agency)) - Number(goesOn(one.agency))
      if (going !== 0) return going
      return Number(other.last !== null) - Number(one.last !== null)
    })
  const kinds = [...new Set(lines.map(({ agency }) => agency.kind))].sort()
  const groups = kinds.map((kind) => ({ kind, lines: lines.filter(({ agency }) => agency.kind === kind) }))
  const answers = ({ lines: own }: ReadinessGroup) => own.filter(({ last }) => last !== null).length
  // Where something can be compared comes first.
  return groups.sort((one, other) => Number(answers(other) > 0) - Number(answers(one) > 0))
}
