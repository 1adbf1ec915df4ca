import { customType, date, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { AgencyId, InnovationId, PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
})

export const BRIEFING_KINDS = [
  'leader',
  'innovation',
  'region-year',
  'agency-year',
  'cohort',
  'directory',
  'record',
  'action-plan',
] as const
export type BriefingKind = (typeof BRIEFING_KINDS)[number]

/** A report as it was handed out. */
export const briefing = pgTable(
  'briefing',
  {
    regionId: regionId(),
    id: id(),
    kind: text('kind').$type<BriefingKind>().notNull(),
    /** Of what it tells; all are null where it tells of the region. */
    innovationId: uuid('innovation_id').$type<InnovationId>(),
    agencyId: uuid('agency_id').$type<AgencyId>(),
    cohortId: uuid('cohort_id'),
    year: smallint('year'),
    format: text('format').$type<'pdf' | 'docx'>().notNull().default('pdf'),
    title: text('title').notNull(),
    /** The day of the region of which it speaks. */
    day: date('day').notNull(),
    content: bytes('content').notNull(),
    sha256: text('sha256').notNull(),
    madeBy: text('made_by').$type<PersonId>(),
    madeAt: moment('made_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('briefing_kind').on(table.regionId, table.kind, table.innovationId, table.madeAt),
    index('briefing_made').on(table.regionId, table.innovationId, table.madeAt),
  ],
)
