import {
  bigint,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { PasswordLinkPurpose } from '../../domain/access/password-link.ts'
import type { Role } from '../../domain/access/role.ts'
import type { AgencyId, PersonId } from '../../domain/scope.ts'
import { createdAt, id, moment, regionId } from './columns.ts'

// The first four tables and two_factor have the shape that the sign-in library (better-auth) asks for.

export const person = pgTable(
  'person',
  {
    id: text('id').$type<PersonId>().primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
    /** Their password was handed to them by somebody else. */
    mustChangePassword: boolean('must_change_password').notNull().default(false),
    language: text('language').$type<'id' | 'en'>().notNull().default('id'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [unique('person_email').on(table.email)],
)

export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    userId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    token: text('token').notNull(),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** They asked to stay signed in on this device. */
    stays: boolean('stays').notNull().default(false),
    begunAt: moment('begun_at').notNull().defaultNow(),
    /** When it was last used, to within minutes. */
    seenAt: moment('seen_at').notNull().defaultNow(),
    /** It began at a provider of the administration. */
    byProvider: boolean('by_provider').notNull().default(false),
    /** A passkey, or the provider's own second step, stood at its beginning. */
    broughtSecond: boolean('brought_second').notNull().default(false),
  },
  (table) => [unique('session_token').on(table.token), index('session_person').on(table.userId)],
)

export const account = pgTable(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    index('account_person').on(table.userId),
    uniqueIndex('account_of_provider').on(table.providerId, table.accountId),
  ],
)

export const verification = pgTable(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
)

/** The second factor of a person: an authenticator's secret and recovery codes, encrypted by the library. */
export const twoFactor = pgTable('two_factor', {
  id: text('id').primaryKey(),
  userId: text('person_id')
    .$type<PersonId>()
    .notNull()
    .unique()
    .references(() => person.id, { onDelete: 'cascade' }),
  secret: text('secret').notNull(),
  backupCodes: text('backup_codes').notNull(),
  /** Once a first code of it was typed. */
  verified: boolean('verified').notNull().default(false),
  failedVerificationCount: integer('failed_verification_count').notNull().default(0),
  lockedUntil: moment('locked_until'),
})

/** Passkeys, by the identifier that the browser gives them. */
export const passkey = pgTable(
  'passkey',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** As COSE, in base64url. */
    publicKey: text('public_key').notNull(),
    /** How often it signed, where it counts; 0 where it does not. */
    signCount: bigint('sign_count', { mode: 'number' }).notNull().default(0),
    transports: text('transports').array().notNull().default([]),
    name: text('name').notNull(),
    createdAt: moment('created_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [index('passkey_person').on(table.personId)],
)

/** Codes that were used a moment ago, by their hash. */
export const usedCode = pgTable(
  'used_code',
  {
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    usedAt: moment('used_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.codeHash] })],
)

/** Failures to sign in are counted here until their window ends, so that the limit holds over processes. */
export const signInLimit = pgTable(
  'sign_in_limit',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull().unique(),
    count: integer('count').notNull(),
    endsAt: moment('ends_at').notNull(),
  },
  (table) => [index('sign_in_limit_end').on(table.endsAt)],
)

/** Devices that somebody signed in with before, by a hash of what their cookie holds. */
export const knownDevice = pgTable(
  'known_device',
  {
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    deviceHash: text('device_hash').notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.deviceHash] })],
)

/** Links by which somebody sets their password once, by hashes of the link and of the code that is read out. */
export const passwordLink = pgTable(
  'password_link',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    purpose: text('purpose').$type<PasswordLinkPurpose>().notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** When it was used, or replaced by a newer one. */
    endedAt: moment('ended_at'),
  },
  (table) => [index('password_link_person').on(table.personId, table.createdAt)],
)

export const membership = pgTable(
  'membership',
  {
    regionId: regionId(),
    id: id(),
    personId: text('person_id')
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    role: text('role').$type<Role>().notNull(),
    agencyId: uuid('agency_id').$type<AgencyId>(),
    endedAt: moment('ended_at'),
    createdAt: createdAt(),
    /** A group of the provider gives it, and takes it away. */
    byGroup: boolean('by_group').notNull().default(false),
    /** Somebody ended it, and not the group that gave it. */
    endedByHand: boolean('ended_by_hand').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index('membership_person').on(table.personId),
  ],
)
