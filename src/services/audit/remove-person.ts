import type { RegionId } from '../../domain/scope.ts'
import { noteInAudit } from '../../store/audit/audit.ts'
import { emptyField, listSealedHolding, type SealedRow } from '../../store/audit/seal.ts'
import type { Database } from '../../store/base/connect.ts'
import { type CommittedField, commitmentOf, committedFields, SALT_BYTES, saltOf, textHash } from './chain.ts'

/** Stands where somebody stood. */
export const REMOVED_TEXT = '…'

/** Entries named by one entry of the trail; a person of many years is named by several. */
const TAKEN_IN_ENTRY_MAX = 1_000

const jsonFields = ['row_key', 'before', 'after'] as const satisfies readonly CommittedField[]

/** A text as it stands within JSON. */
const within = (text: string) => JSON.stringify(text).slice(1, -1)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Where a text stands for the person: an address anywhere, a name of several words between signs that are no letters, and one of
 * a single word only where it is a whole value, since others may be called so too.
 */
function patternOf(text: string): RegExp {
  const held = escaped(within(text))
  if (text.includes('@')) return new RegExp(held, 'gi')
  if (/\s/.test(text.trim())) return new RegExp(`(?<![\\p{L}\\p{N}])${held}(?![\\p{L}\\p{N}])`, 'gu')
  return new RegExp(`(?<=")${held}(?=")`, 'g')
}

type Taken = readonly [auditId: string, field: CommittedField, now: string]

async function emptyEntry(
  transaction: Database,
  regionId: number,
  row: SealedRow,
  patterns: readonly RegExp[],
): Promise<Taken[]> {
  const taken: Taken[] = []
  const salts = Buffer.from(row.salts)
  for (const field of jsonFields) {
    const held = row[field]
    const text = held === null ? null : patterns.reduce((rest, one) => rest.replace(one, REMOVED_TEXT), held)
    if (held === null || text === null || text === held) continue
    const commitment = row.kept?.[field] ?? commitmentOf(saltOf(salts, field), held).toString('hex')
    const start = committedFields.indexOf(field) * SALT_BYTES
    salts.fill(0, start, start + SALT_BYTES)
    await emptyField(transaction, regionId, { auditId: row.id, field, salts, commitment, text })
    taken.push([row.id, field, textHash(text)])
  }
  return taken
}

/**
 * Takes texts that tell of a person (a name, an address) out of the trail of a region, or of the installation (0), and writes
 * down where. What was done stays, and the chain holds by the commitments. Runs within `change` as 'personal-data.remove', after
 * everything was sealed. How many fields.
 */
export async function removeFromAudit(
  transaction: Database,
  regionId: RegionId | 0,
  subject: { readonly kind: string; readonly key: Readonly<Record<string, string>> },
  texts: readonly string[],
): Promise<number> {
  // A longer one first: an address may begin with the name.
  const held = texts.filter(Boolean).sort((one, other) => other.length - one.length)
  if (held.length === 0) return 0
  const patterns = held.map(patternOf)
  const taken: Taken[] = []
  for (const row of await listSealedHolding(transaction, regionId, held.map(within))) {
    taken.push(...(await emptyEntry(transaction, regionId, row, patterns)))
  }
  for (let start = 0; start < taken.length; start += TAKEN_IN_ENTRY_MAX) {
    const after = { taken: taken.slice(start, start + TAKEN_IN_ENTRY_MAX) }
    await noteInAudit(transaction, subject.kind, subject.key, regionId, { before: {}, after })
  }
  return taken.length
}
