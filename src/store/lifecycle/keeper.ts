import { and, eq, isNull, sql } from 'drizzle-orm'
import type { AgencyId, InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier, newIdentifier } from '../base/identifier.ts'
import { innovationKeeper } from '../schema/keeper.ts'
import { ofAgencies } from './desk.ts'

/** Whose keepers they are. */
export type KeeperScope = { readonly regionId: RegionId; readonly innovationId: InnovationId }

export type Keeper = {
  readonly id: string
  readonly name: string
  readonly office: string
  readonly leavesOn: string | null
  readonly isHere: boolean
  readonly endedAt: Date | null
  readonly handedOver: string | null
}

/** Whether the keeper `k` works here still; whoever has no account is taken to. */
const isHere = sql`(k.person_id IS NULL OR EXISTS (SELECT FROM membership m WHERE m.region_id = k.region_id
  AND m.person_id = k.person_id AND m.ended_at IS NULL))`

/** A page shows so many of those who were. */
const KEEPERS_LISTED_MAX = 50

/** Who keeps an innovation going, those who do before those who did. */
export async function listKeepers(db: Database, scope: KeeperScope): Promise<Keeper[]> {
  const { rows } = await db.execute(sql`
    SELECT k.id, k.name, k.office, k.leaves_on::text AS "leavesOn", ${isHere} AS "isHere", k.ended_at AS "endedAt",
      k.handed_over AS "handedOver"
    FROM innovation_keeper k WHERE k.region_id = ${scope.regionId} AND k.innovation_id = ${scope.innovationId}
    ORDER BY k.ended_at DESC NULLS FIRST, k.named_at, k.id LIMIT ${KEEPERS_LISTED_MAX}`)
  return rows.map((row) => {
    const { endedAt } = row as { endedAt: string | null }
    return { ...row, endedAt: endedAt === null ? null : new Date(endedAt) } as Keeper
  })
}

export async function insertKeeper(
  transaction: Database,
  scope: KeeperScope,
  row: { name: string; office: string; personId: PersonId | null; namedBy: PersonId | null; namedAt: Date },
): Promise<void> {
  await transaction
    .insert(innovationKeeper)
    .values({ ...scope, ...row, id: newIdentifier(row.namedAt.getTime()) })
}

/** Changes a keeper who stands; false when this innovation has none such. */
export async function updateKeeper(
  transaction: Database,
  scope: KeeperScope,
  id: string,
  changes: { leavesOn: string | null } | { endedAt: Date; handedOver: string },
): Promise<boolean> {
  if (!isIdentifier(id)) return false
  const rows = await transaction
    .update(innovationKeeper)
    .set(changes)
    .where(
      and(
        eq(innovationKeeper.regionId, scope.regionId),
        eq(innovationKeeper.innovationId, scope.innovationId),
        eq(innovationKeeper.id, id),
        isNull(innovationKeeper.endedAt),
      ),
    )
    .returning({ id: innovationKeeper.id })
  return rows.length === 1
}

export type KeptInnovation = {
  readonly slug: string
  readonly name: string
  readonly keepers: readonly { readonly leavesOn: string | null; readonly isHere: boolean }[]
}

/** Innovations of some agencies that are being carried out, with whoever keeps them going, by name. */
export async function listKeptInnovations(
  db: Database,
  regionId: RegionId,
  agencies: readonly AgencyId[],
  rowsMax: number,
): Promise<KeptInnovation[]> {
  const { rows } = await db.execute(sql`
    SELECT i.slug, i.name, coalesce((SELECT jsonb_agg(jsonb_build_object('leavesOn', k.leaves_on, 'isHere', ${isHere}))
      FROM innovation_keeper k WHERE k.region_id = i.region_id AND k.innovation_id = i.id AND k.ended_at IS NULL), '[]') AS keepers
    FROM innovation i WHERE i.region_id = ${regionId} AND i.stopped_on IS NULL AND i.stage IN ('deliver', 'display')
      AND ${ofAgencies(regionId, agencies)} ORDER BY i.name, i.id LIMIT ${rowsMax}`)
  return rows as KeptInnovation[]
}
