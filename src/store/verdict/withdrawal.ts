import { sql } from 'drizzle-orm'
import type { Role } from '../../domain/access/role.ts'
import type { InnovationId, PersonId, RegionId } from '../../domain/scope.ts'
import type { Verdict } from '../../domain/verdict/judgement.ts'
import type { Database } from '../base/connect.ts'
import { newIdentifier } from '../base/identifier.ts'

/** What the public still reads of an innovation that was taken off the public pages. */
export type Withdrawal = {
  readonly name: string
  readonly agencyName: string
  readonly verdict: Verdict
  readonly reason: string
  readonly role: Role | null
  readonly withdrawnAt: Date
}

/** Leaves the line of an innovation that is taken off, with its name, agency and verdict as they are now. */
export async function insertWithdrawal(
  transaction: Database,
  regionId: RegionId,
  innovationId: InnovationId,
  row: {
    readonly reason: string
    readonly role: Role | null
    readonly withdrawnBy: PersonId | null
    readonly withdrawnAt: Date
  },
): Promise<void> {
  const id = newIdentifier(row.withdrawnAt.getTime())
  await transaction.execute(sql`
    INSERT INTO innovation_withdrawal
      (region_id, id, innovation_id, name, agency_name, verdict, reason, role, withdrawn_by, withdrawn_at)
    SELECT i.region_id, ${id}::uuid, i.id, i.name, a.name, i.verdict, ${row.reason}, ${row.role}, ${row.withdrawnBy},
      ${row.withdrawnAt.toISOString()}::timestamptz
    FROM innovation i JOIN agency a ON a.region_id = i.region_id AND a.id = i.agency_id
    WHERE i.region_id = ${regionId} AND i.id = ${innovationId}`)
}

/** The innovations that are off the public pages now and were on them, the last one first. */
export async function listWithdrawals(
  db: Database,
  regionId: RegionId,
  rowsMax: number,
): Promise<Withdrawal[]> {
  const { rows } = await db.execute(sql`
    SELECT * FROM (
      SELECT DISTINCT ON (w.innovation_id) w.name, w.agency_name AS "agencyName", w.verdict, w.reason, w.role,
        w.withdrawn_at AS "withdrawnAt"
      FROM innovation_withdrawal w JOIN innovation i ON i.region_id = w.region_id AND i.id = w.innovation_id
      WHERE w.region_id = ${regionId} AND i.published_at IS NULL
      ORDER BY w.innovation_id, w.withdrawn_at DESC
    ) newest ORDER BY "withdrawnAt" DESC LIMIT ${rowsMax}`)
  return rows.map((row) => ({ ...row, withdrawnAt: new Date(row.withdrawnAt as string) }) as Withdrawal)
}
