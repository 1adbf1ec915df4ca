import { randomBytes, randomInt } from 'node:crypto'

/** Identifiers of one millisecond are counted in 26 bits: more than any process makes. Half of them are left to count on from chance. */
const COUNT_START_MAX = 2 ** 25

let last = { millisecond: -1, count: 0 }

/**
 * A time-ordered identifier (UUID version 7, RFC 9562): neighbours in time are neighbours in the index, so that a table with
 * millions of answers stays fast to append to. Those that a process makes one after another for the same millisecond are in
 * that order too, so that what happens at one moment is read in the order in which it was written.
 */
export function newIdentifier(millisecond: number = Date.now()): string {
  const count = millisecond === last.millisecond ? last.count + 1 : randomInt(COUNT_START_MAX)
  last = { millisecond, count }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(millisecond, 0, 6)
  bytes.writeUInt16BE(0x7000 | (count >>> 14), 6)
  bytes.writeUInt16BE(0x8000 | (count & 0x3fff), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Whether a text from outside has the shape of an identifier; PostgreSQL refuses any other as an error. */
export function isIdentifier(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
