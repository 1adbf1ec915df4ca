import { boolean, date, index, pgTable, primaryKey, smallint, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { AgencyKind } from '../../domain/region/region.ts'
import type { AgencyId } from '../../domain/scope.ts'
import { createdAt, id, regionId } from './columns.ts'

/** Agencies as a tree: dinas, badan and kecamatan on top; kelurahan and units (UPT) below them. */
export const agency = pgTable(
  'agency',
  {
    regionId: regionId(),
    id: id().$type<AgencyId>(),
    parentId: uuid('parent_id').$type<AgencyId>(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    abbreviation: text('abbreviation').notNull(),
    aliases: text('aliases').array().notNull().default([]),
    /** Network ranges of its offices (CIDR), by which answers that come from there are known. */
    networks: text('networks').array().notNull().default([]),
    kind: text('kind').$type<AgencyKind>().notNull(),
    affairs: text('affairs').array().notNull().default([]),
    districtCode: text('district_code'),
    /** Counts towards "one agency, at least one innovation"; units under an agency do not. */
    countsAsAgency: boolean('counts_as_agency').notNull().default(true),
    /** Days between which it is there; null where it always was, or goes on. */
    beganOn: date('began_on'),
    endedOn: date('ended_on'),
    /** Who took over what it had when it ended. */
    successorId: uuid('successor_id').$type<AgencyId>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('agency_key').on(table.regionId, table.key),
    index('agency_parent').on(table.regionId, table.parentId),
  ],
)

/** How an agency was until the end of a year, kept when it changed afterwards. */
export const agencyPast = pgTable(
  'agency_past',
  {
    regionId: regionId(),
    agencyId: uuid('agency_id').$type<AgencyId>().notNull(),
    untilYear: smallint('until_year').notNull(),
    name: text('name').notNull(),
    abbreviation: text('abbreviation').notNull(),
    parentId: uuid('parent_id').$type<AgencyId>(),
    countsAsAgency: boolean('counts_as_agency').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.agencyId, table.untilYear] })],
)
