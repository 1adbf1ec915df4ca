import { and, eq, sql } from 'drizzle-orm'
import type { AgencyId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'
import { telephone } from '../schema/contact.ts'

/** Whose number it is. */
export type TelephoneOwner = { readonly agencyId: AgencyId } | { readonly personId: PersonId }

const isOf = (owner: TelephoneOwner) =>
  'agencyId' in owner ? eq(telephone.agencyId, owner.agencyId) : eq(telephone.personId, owner.personId)

/** Keeps the number of an agency or a person in the place of the one before; null takes it away. */
export async function putTelephone(
  transaction: Database,
  regionId: RegionId,
  owner: TelephoneOwner,
  kept: { number: string; name: string | null } | null,
  saved: { by: PersonId | null; at: Date },
): Promise<void> {
  await transaction.delete(telephone).where(and(eq(telephone.regionId, regionId), isOf(owner)))
  if (kept === null) return
  const id = newIdentifier(saved.at.getTime())
  await transaction
    .insert(telephone)
    .values({ regionId, id, ...owner, ...kept, savedBy: saved.by, savedAt: saved.at })
}

/** The numbers of the agencies themselves, each with who answers there. */
export async function listAgencyTelephones(
  db: Database,
  regionId: RegionId,
): Promise<Map<AgencyId, { number: string; name: string | null }>> {
  const rows = await db
    .select({ agencyId: telephone.agencyId, number: telephone.number, name: telephone.name })
    .from(telephone)
    .where(and(eq(telephone.regionId, regionId), sql`${telephone.agencyId} IS NOT NULL`))
  return new Map(
    rows.flatMap(({ agencyId, number, name }) => (agencyId === null ? [] : [[agencyId, { number, name }]])),
  )
}

/** Numbers of people who work in the region no more; they serve nobody. How many went. */
export async function deleteTelephonesOfFormer(transaction: Database, regionId: RegionId): Promise<number> {
  const { rows } = await transaction.execute(sql`
    DELETE FROM telephone t WHERE t.region_id = ${regionId} AND t.person_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM membership m WHERE m.region_id = t.region_id AND m.person_id = t.person_id
        AND m.ended_at IS NULL) RETURNING t.id`)
  return rows.length
}
