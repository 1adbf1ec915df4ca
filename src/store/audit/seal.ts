import { sql } from 'drizzle-orm'
import type { Database } from '../base/connect.ts'

/** A row of the trail with all that a seal covers, as texts of the database. */
export type SealableRow = {
  readonly region_id: number
  readonly id: string
  readonly at_us: string
  readonly actor: string
  readonly action: string
  readonly origin: string | null
  readonly table_name: string
  readonly row_key: string
  readonly before: string | null
  readonly after: string | null
}

export type SealRow = {
  readonly place: number
  readonly auditId: string
  readonly salts: Buffer
  readonly hash: Buffer
}

const sealable = sql`(extract(epoch FROM audit.at) * 1000000)::bigint::text AS at_us,
  audit.actor, audit.action, audit.origin, audit.table_name, audit.row_key::text AS row_key, audit.before::text AS before, audit.after::text AS after`

/** The regions, and the installation as 0, in which something waits to be sealed. */
export async function listWaitingChains(db: Database): Promise<number[]> {
  const { rows } = await db.execute<{ region_id: number }>(
    sql`SELECT DISTINCT region_id FROM audit_waiting ORDER BY region_id`,
  )
  return rows.map(({ region_id }) => region_id)
}

/** The end of a region's chain, held until the transaction ends; begins a chain that is not there yet. */
export async function lockChain(
  transaction: Database,
  regionId: number,
  start: Buffer,
): Promise<{ place: number; hash: Buffer }> {
  await transaction.execute(
    sql`INSERT INTO audit_chain VALUES (${regionId}, 0, ${start}) ON CONFLICT (region_id) DO NOTHING`,
  )
  const { rows } = await transaction.execute<{ place: string; hash: Buffer }>(
    sql`SELECT place, hash FROM audit_chain WHERE region_id = ${regionId} FOR UPDATE`,
  )
  const [end] = rows
  if (!end) throw new Error('a chain that was begun is not there')
  return { place: Number(end.place), hash: end.hash }
}

/** Takes the oldest entries that wait. One that another transaction has not committed yet comes at a later time, further on in the chain. */
export async function takeWaiting(
  transaction: Database,
  regionId: number,
  entriesMax: number,
): Promise<SealableRow[]> {
  const { rows } = await transaction.execute<SealableRow>(sql`
    WITH taken AS (
      DELETE FROM audit_waiting WHERE region_id = ${regionId} AND audit_id IN (
        SELECT audit_id FROM audit_waiting WHERE region_id = ${regionId} ORDER BY audit_id LIMIT ${entriesMax})
      RETURNING audit_id)
    SELECT audit.region_id, audit.id::text AS id, ${sealable} FROM taken JOIN audit ON audit.region_id = ${regionId} AND audit.id = taken.audit_id ORDER BY audit.id`)
  return rows
}

/** Adds the links to a chain and moves its end. */
export async function appendSeals(
  transaction: Database,
  regionId: number,
  seals: readonly SealRow[],
): Promise<void> {
  const last = seals.at(-1)
  if (!last) return
  const column = (of: (seal: SealRow) => unknown) => sql.param(seals.map(of))
  await transaction.execute(sql`
    INSERT INTO audit_seal (region_id, place, audit_id, salts, hash)
    SELECT ${regionId}, place, audit_id, decode(salts, 'hex'), decode(hash, 'hex')
    FROM unnest(${column(({ place }) => place)}::bigint[], ${column(({ auditId }) => auditId)}::bigint[],
      ${column(({ salts }) => salts.toString('hex'))}::text[], ${column(({ hash }) => hash.toString('hex'))}::text[])
      AS t (place, audit_id, salts, hash)`)
  await transaction.execute(
    sql`UPDATE audit_chain SET place = ${last.place}, hash = ${last.hash} WHERE region_id = ${regionId}`,
  )
}

export type SealedRow = SealableRow & {
  readonly place: string
  readonly salts: Buffer
  readonly kept: Record<string, string> | null
  readonly hash: Buffer
  /** Null where the entry itself is gone. */
  readonly found: string | null
}

/** The next links of a chain behind a place, each with its entry. */
export async function listSealed(
  db: Database,
  regionId: number,
  behind: number,
  rowsMax: number,
): Promise<SealedRow[]> {
  const { rows } = await db.execute<SealedRow>(sql`
    SELECT seal.place::text AS place, seal.salts, seal.kept, seal.hash, seal.region_id, seal.audit_id::text AS id,
      audit.id::text AS found, ${sealable}
    FROM audit_seal seal LEFT JOIN audit ON audit.region_id = seal.region_id AND audit.id = seal.audit_id
    WHERE seal.region_id = ${regionId} AND seal.place > ${behind} ORDER BY seal.place LIMIT ${rowsMax}`)
  return rows
}

/** The end of a chain as it stands; null before anything was sealed. */
export async function findChainEnd(
  db: Database,
  regionId: number,
): Promise<{ place: number; hash: Buffer } | null> {
  const { rows } = await db.execute<{ place: string; hash: Buffer }>(
    sql`SELECT place, hash FROM audit_chain WHERE region_id = ${regionId}`,
  )
  const [end] = rows
  return end ? { place: Number(end.place), hash: end.hash } : null
}

/** How many entries of a region neither have a seal nor wait for one, and how many wait. */
export async function countUnsealed(
  db: Database,
  regionId: number,
): Promise<{ unsealed: number; waiting: number }> {
  const { rows } = await db.execute<{ unsealed: number; waiting: number }>(sql`
    SELECT count(*) FILTER (WHERE waits.audit_id IS NULL)::int AS unsealed, count(waits.audit_id)::int AS waiting
    FROM audit
      LEFT JOIN audit_seal seal ON seal.region_id = audit.region_id AND seal.audit_id = audit.id
      LEFT JOIN audit_waiting waits ON waits.region_id = audit.region_id AND waits.audit_id = audit.id
    WHERE audit.region_id = ${regionId} AND seal.audit_id IS NULL`)
  return rows[0] as { unsealed: number; waiting: number }
}

/** The installation and the regions that have a trail or a chain. */
export async function listChains(db: Database): Promise<number[]> {
  const { rows } = await db.execute<{ region_id: number }>(
    sql`SELECT region_id FROM audit_chain UNION SELECT DISTINCT region_id FROM audit ORDER BY region_id`,
  )
  return rows.map(({ region_id }) => region_id)
}

/** A field of an entry with what is in it now and what stands there from now on. */
export type Emptied = {
  readonly auditId: string
  readonly field: 'row_key' | 'before' | 'after'
  readonly salts: Buffer
  readonly commitment: string
  readonly text: string
}

/** Puts a text in place of another in one field of an entry, and keeps the commitment to what was there. Only within 'personal-data.remove'. */
export async function emptyField(transaction: Database, regionId: number, emptied: Emptied): Promise<void> {
  const { auditId, field, salts, commitment, text } = emptied
  await transaction.execute(
    sql`UPDATE audit SET ${sql.identifier(field)} = ${text}::jsonb WHERE region_id = ${regionId} AND id = ${auditId}`,
  )
  await transaction.execute(sql`
    UPDATE audit_seal SET salts = ${salts}, kept = coalesce(kept, '{}') || jsonb_build_object(${field}::text, ${commitment}::text)
    WHERE region_id = ${regionId} AND audit_id = ${auditId}`)
}

/** The links whose entries hold one of these texts, as they stand within JSON. */
export async function listSealedHolding(
  db: Database,
  regionId: number,
  texts: readonly string[],
): Promise<SealedRow[]> {
  const { rows } = await db.execute<SealedRow>(sql`
    SELECT seal.place::text AS place, seal.salts, seal.kept, seal.hash, seal.region_id, seal.audit_id::text AS id,
      audit.id::text AS found, ${sealable}
    FROM audit_seal seal JOIN audit ON audit.region_id = seal.region_id AND audit.id = seal.audit_id
    WHERE seal.region_id = ${regionId} AND EXISTS (
      SELECT 1 FROM unnest(${sql.param([...texts])}::text[]) AS held
      WHERE strpos(concat_ws(' ', audit.row_key::text, audit.before::text, audit.after::text), held) > 0)
    ORDER BY seal.place`)
  return rows
}
