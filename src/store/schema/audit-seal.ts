import { bigint, customType, integer, jsonb, pgTable, primaryKey, unique } from 'drizzle-orm/pg-core'
import { regionId } from './columns.ts'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** Entries of the trail that the next run of the sealing job takes. */
export const auditWaiting = pgTable(
  'audit_waiting',
  { regionId: regionId(), auditId: bigint('audit_id', { mode: 'bigint' }).notNull() },
  (table) => [primaryKey({ columns: [table.regionId, table.auditId] })],
)

/** The end of the chain of a region; region 0 is the installation. */
export const auditChain = pgTable('audit_chain', {
  regionId: integer('region_id').primaryKey(),
  place: bigint('place', { mode: 'number' }).notNull(),
  hash: bytea('hash').notNull(),
})

/** One link of the chain for each entry of the trail. */
export const auditSeal = pgTable(
  'audit_seal',
  {
    regionId: regionId(),
    place: bigint('place', { mode: 'number' }).notNull(),
    auditId: bigint('audit_id', { mode: 'bigint' }).notNull(),
    /** Four salts of 16 bytes; zeros where the field was taken out. */
    salts: bytea('salts').notNull(),
    /** Commitments of fields that were taken out, as hex by the field's name. */
    kept: jsonb('kept'),
    hash: bytea('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.place] }),
    unique('audit_seal_region_id_audit_id_key').on(table.regionId, table.auditId),
  ],
)
