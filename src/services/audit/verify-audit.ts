import {
  countUnsealed,
  findChainEnd,
  listChains,
  listSealed,
  type SealedRow,
} from '../../store/audit/seal.ts'
import type { Database } from '../../store/base/connect.ts'
import type { Services } from '../services.ts'
import {
  CHAIN_START,
  type CommittedField,
  commitmentsOf,
  committedFields,
  entryHash,
  textHash,
} from './chain.ts'
import { chainEntryOf } from './seal-audit.ts'

/** Links that are read at once. */
const BATCH_ROWS_MAX = 5_000
/** Faults that are named; more say nothing new. */
const FAULTS_NAMED_MAX = 10

/** How the trail names what was taken out: the entry, its field, and the hash of what stands there now, as hex. */
export type Removal = {
  readonly taken: readonly (readonly [auditId: string, field: CommittedField, now: string])[]
}

export type EntryFault = 'changed' | 'entry-gone' | 'link-gone' | 'removed-without-record'

export type ChainFault =
  | { readonly kind: EntryFault; readonly auditId: string }
  | { readonly kind: 'end-differs' }
  | { readonly kind: 'not-sealed' }
  | { readonly kind: 'checkpoint-differs'; readonly place: number }

export type ChainReport = {
  readonly regionId: number
  readonly entries: number
  /** Written since the last run of the sealing job. */
  readonly waiting: number
  readonly faults: readonly ChainFault[]
}

/** A place of a chain that somebody kept outside. */
export type KeptPlace = { readonly place: number; readonly hash: string }

class ChainReader {
  hash: Buffer = CHAIN_START
  place = 0
  readonly faults: ChainFault[] = []
  /** What stands now in fields that were taken out, and what the trail says of it. */
  readonly #emptied = new Map<string, string>()
  readonly #recorded = new Map<string, string>()

  add(fault: ChainFault): void {
    if (this.faults.length < FAULTS_NAMED_MAX) this.faults.push(fault)
  }

  read(row: SealedRow): void {
    const place = Number(row.place)
    if (place !== this.place + 1) this.add({ kind: 'link-gone', auditId: row.id })
    this.place = place
    if (row.found === null) this.add({ kind: 'entry-gone', auditId: row.id })
    else this.#readEntry(row)
    // What follows is read from here, so that one fault is told once.
    this.hash = row.hash
  }

  #readEntry(row: SealedRow): void {
    const entry = chainEntryOf(row, this.place)
    const made = entryHash(this.hash, entry, commitmentsOf(entry, row.salts, row.kept))
    if (!made.equals(row.hash)) this.add({ kind: 'changed', auditId: row.id })
    for (const field of committedFields) {
      if (row.kept?.[field] !== undefined)
        this.#emptied.set(`${row.id} ${field}`, textHash(entry.fields[field]))
    }
    if (row.action !== 'personal-data.remove') return
    const { taken = [] } = JSON.parse(row.after ?? '{}') as Partial<Removal>
    for (const [auditId, field, now] of taken) this.#recorded.set(`${auditId} ${field}`, now)
  }

  close(): void {
    for (const [emptied, text] of this.#emptied) {
      const [auditId = ''] = emptied.split(' ')
      const recorded = this.#recorded.get(emptied)
      if (recorded === undefined) this.add({ kind: 'removed-without-record', auditId })
      else if (recorded !== text) this.add({ kind: 'changed', auditId })
    }
  }
}

/**
 * Makes the chain of a region again from its entries and says where it differs. `kept` are places that were written down
 * outside: whoever can write the whole database could make a whole new chain, but not one that fits a sheet in a safe.
 */
export function verifyChain(
  { db }: Pick<Services, 'db'>,
  regionId: number,
  kept: readonly KeptPlace[] = [],
): Promise<ChainReport> {
  // One picture of the whole, also while the sealing job goes on.
  return db.transaction((snapshot) => readChain(snapshot, regionId, kept), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  })
}

async function readChain(db: Database, regionId: number, kept: readonly KeptPlace[]): Promise<ChainReport> {
  const reader = new ChainReader()
  const places = new Map(kept.map(({ place }) => [place, '']))
  // The next links are on their way while those that came are read.
  let coming = listSealed(db, regionId, 0, BATCH_ROWS_MAX)
  for (let rows = await coming; rows.length > 0; rows = await coming) {
    coming = listSealed(db, regionId, Number(rows.at(-1)?.place), BATCH_ROWS_MAX)
    for (const row of rows) {
      reader.read(row)
      if (places.has(reader.place)) places.set(reader.place, row.hash.toString('hex'))
    }
  }
  reader.close()
  for (const { place, hash } of kept)
    if (places.get(place) !== hash) reader.add({ kind: 'checkpoint-differs', place })
  const end = await findChainEnd(db, regionId)
  if ((end?.place ?? 0) !== reader.place || (end !== null && !end.hash.equals(reader.hash)))
    reader.add({ kind: 'end-differs' })
  const { unsealed, waiting } = await countUnsealed(db, regionId)
  if (unsealed > 0) reader.add({ kind: 'not-sealed' })
  return { regionId, entries: reader.place, waiting, faults: reader.faults }
}

/** The same of every region and of the installation. */
export async function verifyAudit(services: Pick<Services, 'db'>): Promise<ChainReport[]> {
  const reports: ChainReport[] = []
  for (const regionId of await listChains(services.db)) reports.push(await verifyChain(services, regionId))
  return reports
}
