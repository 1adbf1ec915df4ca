import {
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import type { ProviderGroups } from '../../domain/access/provider-groups.ts'
import type { Role } from '../../domain/access/role.ts'
import type { RegionTimeZone } from '../../domain/calendar/time-zone.ts'
import type { OpenDataLicence } from '../../domain/region/open-data-licence.ts'
import type { RegionKind } from '../../domain/region/region.ts'
import type { RegionMark } from '../../domain/region/region-mark.ts'
import { createdAt, moment, regionId } from './columns.ts'

export type RegionSettings = {
  /** Figures about fewer people than this are not shown in public. */
  smallNumberLimit: number
  /** Working days that the team and the coach have at a gate; absent while the region has set none. */
  gateDays?: { team: number; coach: number }
  /** Somebody put the list of first steps away from the desks; absent while it stands there. */
  firstStepsAway?: boolean
  /** Roles that must bring a second factor when they sign in; absent while the region asks it of nobody. */
  secondFactorRoles?: readonly Role[]
  /** Groups of the provider that give a role; absent where none do. */
  providerGroups?: ProviderGroups
  /** Under what its open data may be used; absent for the usual one. */
  openDataLicence?: OpenDataLicence
  /** Hours of learning that a civil servant needs in a year; absent while the region has set none. */
  learningHoursMin?: number
}

export const region = pgTable(
  'region',
  {
    id: integer('id').primaryKey().generatedByDefaultAsIdentity(),
    slug: text('slug').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<RegionKind>().notNull(),
    provinceName: text('province_name').notNull(),
    timeZone: text('time_zone').$type<RegionTimeZone>().notNull().default('Asia/Jakarta'),
    settings: jsonb('settings').$type<RegionSettings>().notNull(),
    mark: jsonb('mark').$type<RegionMark>(),
    holdsExampleData: boolean('holds_example_data').notNull().default(false),
    /** Since when its public pages are open; null as long as they are not. */
    openedAt: moment('opened_at'),
    createdAt: createdAt(),
  },
  (table) => [unique('region_slug').on(table.slug), unique('region_code').on(table.code)],
)

/** Districts (kecamatan) of the region, by the ministry's code. */
export const district = pgTable(
  'district',
  { regionId: regionId(), code: text('code').notNull(), name: text('name').notNull() },
  (table) => [primaryKey({ columns: [table.regionId, table.code] })],
)

/** Days that are not working days, beside Saturday and Sunday; entered per year with their source. */
export const holiday = pgTable(
  'holiday',
  {
    regionId: regionId(),
    date: date('date').notNull(),
    name: text('name').notNull(),
    source: text('source').notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.date] })],
)

/** What the region set itself for a year: how many agencies must have at least one innovation. */
export const yearTarget = pgTable(
  'year_target',
  {
    regionId: regionId(),
    year: smallint('year').notNull(),
    agencies: smallint('agencies').notNull(),
    source: text('source'),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.year] })],
)
