import { and, desc, eq, isNull } from 'drizzle-orm'
import type { ExhibitionClaim, ExhibitionCountKind } from '../../domain/programme/exhibition.ts'
import type { PersonId, RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'
import { isIdentifier, newIdentifier } from '../base/identifier.ts'
import { exhibitionCount } from '../schema/exhibition.ts'

/** A claim of who came or wrote, as it was entered. */
export type StoredClaim = ExhibitionClaim & {
  readonly id: string
  readonly title: string
  readonly withdrawReason: string | null
}

/** An exhibition lasts days and is written of for weeks. */
const CLAIMS_LISTED_MAX = 500

/** The claims of an exhibition, the latest day first. */
export async function listClaims(
  db: Database,
  regionId: RegionId,
  exhibitionId: string,
): Promise<StoredClaim[]> {
  const rows = await db
    .select({
      id: exhibitionCount.id,
      kind: exhibitionCount.kind,
      title: exhibitionCount.title,
      countedOn: exhibitionCount.countedOn,
      people: exhibitionCount.people,
      source: exhibitionCount.source,
      withdrawnAt: exhibitionCount.withdrawnAt,
      withdrawReason: exhibitionCount.withdrawReason,
    })
    .from(exhibitionCount)
    .where(and(eq(exhibitionCount.regionId, regionId), eq(exhibitionCount.exhibitionId, exhibitionId)))
    .orderBy(desc(exhibitionCount.countedOn), desc(exhibitionCount.id))
    .limit(CLAIMS_LISTED_MAX)
  return rows.map(({ withdrawnAt, ...row }) => ({ ...row, isWithdrawn: withdrawnAt !== null }))
}

export async function insertClaim(
  transaction: Database,
  row: {
    regionId: RegionId
    exhibitionId: string
    kind: ExhibitionCountKind
    title: string
    countedOn: string
    people: number | null
    source: string | null
    addedBy: PersonId | null
    addedAt: Date
  },
): Promise<void> {
  await transaction.insert(exhibitionCount).values({ ...row, id: newIdentifier(row.addedAt.getTime()) })
}

/** Takes a claim back; false when there is none that stands. */
export async function withdrawClaimRow(
  transaction: Database,
  { regionId, exhibitionId }: { readonly regionId: RegionId; readonly exhibitionId: string },
  id: string,
  end: { withdrawnAt: Date; withdrawReason: string },
): Promise<boolean> {
  if (!isIdentifier(id)) return false
  const rows = await transaction
    .update(exhibitionCount)
    .set(end)
    .where(
      and(
        eq(exhibitionCount.regionId, regionId),
        eq(exhibitionCount.exhibitionId, exhibitionId),
        eq(exhibitionCount.id, id),
        isNull(exhibitionCount.withdrawnAt),
      ),
    )
    .returning({ id: exhibitionCount.id })
  return rows.length === 1
}
