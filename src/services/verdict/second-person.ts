import type { Actor, Role } from '../../domain/access/role.ts'
import { pathUp } from '../../domain/region/agency-tree.ts'
import type { Result } from '../../domain/result.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import {
  isPlanningAgency,
  type JudgedAgency,
  type SecondPersonRefusal,
  secondPerson,
} from '../../domain/verdict/proposal.ts'
import { listStandIns } from '../../store/access/deputy.ts'
import type { Database } from '../../store/base/connect.ts'
import { findInnovationRecord } from '../../store/lifecycle/innovation.ts'
import { listAgencies } from '../../store/region/agency.ts'
import { hasActedFor } from '../../store/verdict/own-part.ts'

type Scope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

/** The agency that an innovation is judged as: the owning one with all above and below it. */
async function judgedAgency(db: Database, { regionId, innovationId }: Scope): Promise<JudgedAgency | null> {
  const record = await findInnovationRecord(db, regionId, innovationId)
  if (!record) return null
  const agencies = await listAgencies(db, regionId)
  const above = pathUp(agencies, record.agencyId)
  const below = agencies
    .filter(({ id }) => pathUp(agencies, id).includes(record.agencyId))
    .map(({ id }) => id)
  return {
    regionId,
    agencyIds: [...new Set([...above, ...below])],
    isPlanningAgency: agencies.some((agency) => above.includes(agency.id) && isPlanningAgency(agency)),
  }
}

/** Whether somebody may be the second person for an innovation now, and by which role; see `secondPerson`. */
export async function secondPersonFor(
  db: Database,
  actor: Actor,
  scope: Scope,
  proposedBy: PersonId | null,
  proposedAt: Date | null = null,
): Promise<Result<Role, SecondPersonRefusal>> {
  const judged = await judgedAgency(db, scope)
  if (!judged) return { ok: false, code: 'no-such-role', details: {} }
  // Whoever stands in for somebody is no second person beside them, on any day since the matter was brought.
  const same = await listStandIns(db, scope.regionId, actor.personId, proposedAt)
  const acted = await hasActedFor(db, scope.regionId, scope.innovationId, same)
  return secondPerson(actor, judged, { proposed: proposedBy !== null && same.includes(proposedBy), acted })
}
