import { sql } from 'drizzle-orm'
import type { PersonId } from '../../domain/scope.ts'
import type { Database } from '../base/connect.ts'

/** Nobody works on more devices; the ones that were not seen for longest are forgotten. */
const DEVICES_MAX = 20
/** A device that was away for so long is a stranger again. */
const DEVICE_DAYS_MAX = 180

/** Whether somebody signed in with this device before. */
export async function isKnownDevice(
  db: Database,
  personId: PersonId,
  deviceHash: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await db.execute(sql`
    SELECT 1 FROM known_device WHERE person_id = ${personId} AND device_hash = ${deviceHash}
      AND seen_at > ${now.toISOString()}::timestamptz - make_interval(days => ${DEVICE_DAYS_MAX})`)
  return rows.length > 0
}

/** Knows a device from now on. */
export async function keepDevice(
  db: Database,
  personId: PersonId,
  deviceHash: string,
  now: Date,
): Promise<void> {
  await db.execute(sql`
    INSERT INTO known_device (person_id, device_hash, seen_at) VALUES (${personId}, ${deviceHash}, ${now.toISOString()})
    ON CONFLICT (person_id, device_hash) DO UPDATE SET seen_at = excluded.seen_at`)
  await db.execute(sql`
    DELETE FROM known_device WHERE person_id = ${personId} AND device_hash IN (
      SELECT device_hash FROM known_device WHERE person_id = ${personId} ORDER BY seen_at DESC OFFSET ${DEVICES_MAX})`)
}

/** Knows none of somebody's devices any more: their password was lost, and with it perhaps a device. */
export async function forgetDevices(db: Database, personId: PersonId): Promise<void> {
  await db.execute(sql`DELETE FROM known_device WHERE person_id = ${personId}`)
}

/** Forgets the devices that were away for too long. */
export async function removeOldDevices(db: Database, now: Date): Promise<void> {
  await db.execute(sql`
    DELETE FROM known_device
    WHERE seen_at <= ${now.toISOString()}::timestamptz - make_interval(days => ${DEVICE_DAYS_MAX})`)
}
