import { date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { AgencyId, PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

/** What the head of an agency promises, as the paper that was made of it. A later one replaces it and leaves it in place. */
export const commitment = pgTable(
  'commitment',
  {
    regionId: regionId(),
    id: id(),
    agencyId: uuid('agency_id').$type<AgencyId>().notNull(),
    signerName: text('signer_name').notNull(),
    signerOffice: text('signer_office').notNull(),
    place: text('place').notNull(),
    datedOn: date('dated_on').notNull(),
    promises: text('promises').notNull(),
    /** SHA-256 of the paper's bytes. */
    paperHash: text('paper_hash').notNull(),
    paperFile: uuid('paper_file').notNull(),
    madeBy: text('made_by').$type<PersonId>(),
    madeAt: moment('made_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('commitment_agency').on(table.regionId, table.agencyId, table.madeAt),
  ],
)

/** The signed paper as it came back; a better scan is a further row. */
export const commitmentSigned = pgTable(
  'commitment_signed',
  {
    regionId: regionId(),
    id: id(),
    commitmentId: uuid('commitment_id').notNull(),
    /** SHA-256 of the kept bytes. */
    fileHash: text('file_hash').notNull(),
    file: uuid('file').notNull(),
    sentBy: text('sent_by').$type<PersonId>(),
    sentAt: moment('sent_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('commitment_signed_commitment').on(table.regionId, table.commitmentId, table.sentAt),
  ],
)
