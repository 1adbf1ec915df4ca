import { randomBytes } from 'node:crypto'
import type { Database } from '../../store/base/connect.ts'
import { removeSaltsBefore, shareSalt } from '../../store/installation/installation.ts'

/** Of the day of a moment, in milliseconds: what a device or a network is salted with, in all processes of the installation. */
export type DeviceSalt = (now: number) => Promise<Buffer>

const SALT_BYTES = 32

const dayOf = (now: number) => new Date(now).toISOString().slice(0, 10)

/**
 * A random salt for each day (UTC), drawn by whichever process needs it first and kept in the database until the day is over. So a
 * device is one device in all processes, also after a start. While the database is away this process has a salt of its own.
 */
export function createDeviceSalt(db: Database): DeviceSalt {
  let known: { readonly day: string; readonly salt: Promise<Buffer> } | undefined
  const own = randomBytes(SALT_BYTES)
  return async (now) => {
    const day = dayOf(now)
    if (known?.day !== day) {
      const salt = shareSalt(db, day, randomBytes(SALT_BYTES).toString('base64url'))
      known = { day, salt: salt.then((text) => Buffer.from(text, 'base64url')) }
    }
    const asked = known
    return asked.salt.catch(() => {
      if (known === asked) known = undefined
      return own
    })
  }
}

/** Removes the salts of the days before this one. */
export function tidySalts(db: Database, now: Date): Promise<void> {
  return removeSaltsBefore(db, dayOf(now.getTime()))
}
