import { randomBytes } from 'node:crypto'
import {
  appendSeals,
  listWaitingChains,
  lockChain,
  type SealableRow,
  type SealRow,
  takeWaiting,
} from '../../store/audit/seal.ts'
import type { Services } from '../services.ts'
import { CHAIN_START, type ChainEntry, commitmentsOf, entryHash, SALTS_BYTES } from './chain.ts'

/** Entries sealed in one transaction. Hashes of thousands at once take fifty megabytes, which the system does not get back. */
const BATCH_ENTRIES_MAX = 250

export function chainEntryOf(row: SealableRow, place: number): ChainEntry {
  const { region_id, id, at_us, action, origin, table_name, actor, row_key, before, after } = row
  const fields = { actor, row_key, before, after }
  return { regionId: region_id, place, auditId: id, at_us, action, origin, tableName: table_name, fields }
}

/** Links entries to the end of a chain. */
function sealsOf(rows: readonly SealableRow[], end: { place: number; hash: Buffer }): SealRow[] {
  let { place, hash } = end
  return rows.map((row) => {
    place += 1
    const entry = chainEntryOf(row, place)
    const salts = randomBytes(SALTS_BYTES)
    hash = entryHash(hash, entry, commitmentsOf(entry, salts))
    return { place, auditId: entry.auditId, salts, hash }
  })
}

/** Seals what waits, region by region; how many entries. Two at once would follow one another at the end of each chain. */
export async function sealAudit(
  { db }: Pick<Services, 'db'>,
  signal: AbortSignal = new AbortController().signal,
): Promise<number> {
  let sealed = 0
  for (const regionId of await listWaitingChains(db)) {
    for (let count = BATCH_ENTRIES_MAX; count === BATCH_ENTRIES_MAX && !signal.aborted; sealed += count) {
      count = await db.transaction(async (transaction) => {
        const end = await lockChain(transaction, regionId, CHAIN_START)
        const rows = await takeWaiting(transaction, regionId, BATCH_ENTRIES_MAX)
        await appendSeals(transaction, regionId, sealsOf(rows, end))
        return rows.length
      })
    }
  }
  return sealed
}
