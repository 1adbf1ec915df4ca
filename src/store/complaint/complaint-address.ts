import { sql } from 'drizzle-orm'
import type { AddressState } from '../../domain/complaint/notice.ts'
import type { RegionId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

export type ComplaintAddress = {
  readonly regionId: RegionId
  readonly state: AddressState
  readonly askedAt: Date
}

/** What is known of an address by its key, in whichever region: the key stands in the link that its owner got. */
export async function findComplaintAddress(db: Database, key: string): Promise<ComplaintAddress | null> {
  const { rows } = await db.execute(sql`
    SELECT region_id AS "regionId", state, asked_at AS "askedAt" FROM complaint_address WHERE address_key = ${key}`)
  const row = rows[0] as { regionId: RegionId; state: AddressState; askedAt: string } | undefined
  return row ? { ...row, askedAt: new Date(row.askedAt) } : null
}

/** Notes that the owner of an address is asked now; false when somebody else just did. */
export async function noteAsked(
  transaction: Database,
  regionId: RegionId,
  key: string,
  now: Date,
  before: Date | null,
): Promise<boolean> {
  const { rows } = await transaction.execute(sql`
    INSERT INTO complaint_address AS a (region_id, address_key, state, asked_at) VALUES (${regionId}, ${key}, 'asked', ${now.toISOString()})
    ON CONFLICT (address_key) DO UPDATE SET asked_at = excluded.asked_at
      WHERE a.state = 'asked' AND a.asked_at = ${before?.toISOString() ?? null}::timestamptz
    RETURNING 1`)
  return rows.length > 0
}

/** Notes that the question did not go after all, so that it is asked with the next try. */
export async function noteNotAsked(transaction: Database, key: string): Promise<void> {
  await transaction.execute(sql`
    UPDATE complaint_address SET asked_at = to_timestamp(0) WHERE address_key = ${key} AND state = 'asked'`)
}

/** Notes what the owner answered; the latest answer holds. */
export async function noteAnswered(
  transaction: Database,
  { regionId, key }: { readonly regionId: RegionId; readonly key: string },
  state: 'confirmed' | 'refused',
  now: Date,
): Promise<void> {
  await transaction.execute(sql`
    UPDATE complaint_address SET state = ${state}, answered_at = ${now.toISOString()}
    WHERE region_id = ${regionId} AND address_key = ${key} AND state <> ${state}`)
}
