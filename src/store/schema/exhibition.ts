import { boolean, date, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ExhibitionCountKind } from '../../domain/programme/exhibition.ts'
import type { InnovationId, PersonId } from '../../domain/scope.ts'
import { id, moment, regionId } from './columns.ts'

const exhibitionId = () => uuid('exhibition_id').notNull()
const innovationId = () => uuid('innovation_id').$type<InnovationId>().notNull()

/** Where a cohort shows what it did (gelar inovasi). */
export const exhibition = pgTable(
  'exhibition',
  {
    regionId: regionId(),
    id: id(),
    /** Its name in addresses. */
    code: text('code').notNull(),
    cohortId: uuid('cohort_id').notNull(),
    name: text('name').notNull(),
    place: text('place').notNull(),
    opensOn: date('opens_on').notNull(),
    closesOn: date('closes_on').notNull(),
    welcome: text('welcome'),
    /** The panel of its jury. */
    panelId: uuid('panel_id'),
    /** Since when everybody may see it; null until the region opens it. */
    openedAt: moment('opened_at'),
    isExample: boolean('is_example').notNull().default(false),
    createdBy: text('created_by').$type<PersonId>(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    unique('exhibition_region_id_code_key').on(table.regionId, table.code),
    index('exhibition_cohort').on(table.regionId, table.cohortId),
  ],
)

/** What one innovation shows there. */
export const exhibitionStand = pgTable(
  'exhibition_stand',
  {
    regionId: regionId(),
    exhibitionId: exhibitionId(),
    innovationId: innovationId(),
    stateBefore: text('state_before'),
    stateAfter: text('state_after'),
    savedBy: text('saved_by').$type<PersonId>(),
    savedAt: moment('saved_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.exhibitionId, table.innovationId] }),
    index('exhibition_stand_innovation').on(table.regionId, table.innovationId),
  ],
)

/** A day on the way of an innovation, with its picture. */
export const exhibitionMilestone = pgTable(
  'exhibition_milestone',
  {
    regionId: regionId(),
    id: id(),
    exhibitionId: exhibitionId(),
    innovationId: innovationId(),
    happenedOn: date('happened_on').notNull(),
    title: text('title').notNull(),
    /** The attachment that holds the picture. */
    picture: uuid('picture'),
    /** What is to be seen, for those who do not see it. */
    pictureShows: text('picture_shows'),
    addedBy: text('added_by').$type<PersonId>(),
    addedAt: moment('added_at').notNull(),
    removedAt: moment('removed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('exhibition_milestone_stand').on(table.regionId, table.exhibitionId, table.innovationId),
  ],
)

/** Visitors of a day, or a report in the media, with where that can be looked up. */
export const exhibitionCount = pgTable(
  'exhibition_count',
  {
    regionId: regionId(),
    id: id(),
    exhibitionId: exhibitionId(),
    kind: text('kind').$type<ExhibitionCountKind>().notNull(),
    title: text('title').notNull(),
    countedOn: date('counted_on').notNull(),
    /** Visitors; null for a report in the media. */
    people: integer('people'),
    source: text('source'),
    addedBy: text('added_by').$type<PersonId>(),
    addedAt: moment('added_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    withdrawReason: text('withdraw_reason'),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('exhibition_count_exhibition').on(table.regionId, table.exhibitionId, table.countedOn),
  ],
)
