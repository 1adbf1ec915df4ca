import { integer, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Every row belongs to a region, and the region leads every key, so that tables can be split by it. */
export const regionId = () => integer('region_id').notNull()
export const id = () => uuid('id').notNull()
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const createdAt = () => moment('created_at').notNull().defaultNow()
