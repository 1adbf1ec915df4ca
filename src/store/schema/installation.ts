import { date, pgTable, text } from 'drizzle-orm/pg-core'

/** What all processes of an installation have in common. */
export const installation = pgTable('installation', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
})

/** The salt by which a device or a network is known again for a day. It goes with the day, and is in no backup. */
export const deviceSalt = pgTable('device_salt', {
  day: date('day').primaryKey(),
  salt: text('salt').notNull(),
})
