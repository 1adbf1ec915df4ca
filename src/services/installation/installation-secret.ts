import { createHmac } from 'node:crypto'
import type { Database } from '../../store/base/connect.ts'
import { keepFirst, replaceValue } from '../../store/installation/installation.ts'

const NAME = 'secret-fingerprint'

/** Tells one key from another, and nothing of the key. */
export function fingerprintOf(secret: string): string {
  return createHmac('sha256', secret).update('labinov installation').digest('base64url').slice(0, 22)
}

/**
 * Whether this process signs with the key of the installation. The first process that asks leaves its fingerprint in the database; one
 * with another key would sign sessions, pages and slips that the others refuse.
 */
export async function hasInstallationSecret(db: Database, secret: string): Promise<boolean> {
  const own = fingerprintOf(secret)
  return (await keepFirst(db, NAME, own)) === own
}

/** Makes a new key the one of the installation: for an administrator who means it, with every process stopped. */
export async function acceptSecret(db: Database, secret: string): Promise<void> {
  await replaceValue(db, NAME, fingerprintOf(secret))
}
