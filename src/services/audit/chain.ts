import { hash } from 'node:crypto'

/** What of an entry can tell of a person, in the order in which a seal commits to it. */
export const committedFields = ['actor', 'row_key', 'before', 'after'] as const
export type CommittedField = (typeof committedFields)[number]

export const SALT_BYTES = 16
/** Salts of one entry, one a field. */
export const SALTS_BYTES = SALT_BYTES * committedFields.length

/** An entry of the trail as it is sealed. Texts are those that PostgreSQL writes, so that nothing is read in between. */
export type ChainEntry = {
  readonly regionId: number
  /** Where it stands in the chain of its region, from 1. */
  readonly place: number
  readonly auditId: string
  /** Microseconds since 1970, as digits. */
  readonly at_us: string
  readonly action: string
  readonly origin: string | null
  readonly tableName: string
  readonly fields: Readonly<Record<CommittedField, string | null>>
}

/** Before the first entry. */
export const CHAIN_START = Buffer.alloc(32)

const sha256 = (data: Buffer) => hash('sha256', data, 'buffer')

// Hashed over and over in one place: a million entries have five million hashes, and each would leave two buffers behind.
const SCRATCH_BYTES = 64 * 1024
const scratch = Buffer.allocUnsafe(SCRATCH_BYTES)
const UTF8_BYTES_OF_SIGN_MAX = 3

/** The hash of some bytes and a text behind them. */
function hashWith(head: readonly Uint8Array[], text: string): Buffer {
  let end = 0
  for (const part of head) end += part.length
  if (end + text.length * UTF8_BYTES_OF_SIGN_MAX > SCRATCH_BYTES)
    return sha256(Buffer.concat([...head, Buffer.from(text)]))
  let start = 0
  for (const part of head) {
    scratch.set(part, start)
    start += part.length
  }
  return sha256(scratch.subarray(0, end + scratch.write(text, end)))
}

/** Commits to a text without telling it: who has no salt cannot find it again by trying. */
export function commitmentOf(salt: Uint8Array, text: string | null): Buffer {
  return hashWith([salt], text === null ? 'null' : `text ${text}`)
}

/** The plain hash of what stands in a field from which somebody was taken out, as hex. */
export function textHash(text: string | null): string {
  return hash('sha256', text ?? '', 'hex')
}

/** The salt of one field, of the four that a seal keeps together. */
export function saltOf(salts: Buffer, field: CommittedField): Buffer {
  const start = committedFields.indexOf(field) * SALT_BYTES
  return salts.subarray(start, start + SALT_BYTES)
}

/** The commitments of an entry; `kept` holds those of fields that were taken out, as hex. */
export function commitmentsOf(
  entry: ChainEntry,
  salts: Buffer,
  kept: Partial<Record<CommittedField, string>> | null = null,
): Buffer[] {
  return committedFields.map((field) => {
    const held = kept?.[field]
    return held === undefined
      ? commitmentOf(saltOf(salts, field), entry.fields[field])
      : Buffer.from(held, 'hex')
  })
}

/** The hash of an entry: of the one before it, its commitments, and what tells of no person. */
export function entryHash(before: Buffer, entry: ChainEntry, commitments: readonly Buffer[]): Buffer {
  const { regionId, place, auditId, at_us, action, origin, tableName } = entry
  const open = JSON.stringify([regionId, place, auditId, at_us, action, origin, tableName])
  return hashWith([before, ...commitments], open)
}
