import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isArchiveKey } from './archive/encryption.ts'
import { StartError } from './start-error.ts'
import { readTrustedProxies } from './trusted-proxies.ts'

/** Levels of the log, from the loudest to the quietest. */
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

// A shorter secret could be guessed; 32 characters are what `openssl rand -base64 24` gives.
const SECRET_LENGTH_MIN = 32

/** One server, or several with commas between them, which no URL knows. */
function isDatabaseAddress(text: string): boolean {
  const hosts = text.replace(/,[^,/?#@]+(?=[,/?#]|$)/g, '')
  return z.url({ protocol: /^postgres(ql)?$/ }).safeParse(hosts).success
}

const loopbackHosts = ['localhost', '127.0.0.1', '::1', '[::1]']

type Rule = { readonly schema: z.ZodType<unknown, string | undefined>; readonly allowed: string }

const rule = <T>(schema: z.ZodType<T, string | undefined>, allowed: string) => ({ schema, allowed })

/**
 * Every setting: an environment variable, how it is read, and what is allowed. An empty variable counts as not
 * set. The README's table of settings says the same in a newcomer's words.
 */
const rules = {
  PORT: rule(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65_535))
      .default(3000),
    'a port number from 1 to 65535, or 0 for any free port',
  ),
  HOST: rule(
    z.string().regex(/^\S+$/).default('127.0.0.1'),
    'an address of this machine, such as 127.0.0.1 (only this machine) or 0.0.0.0 (everybody who reaches it)',
  ),
  LABINOV_DATA: rule(z.string().optional(), 'a folder for database and uploads'),
  DATABASE_URL: rule(
    z.string().refine(isDatabaseAddress).optional(),
    'the address of a PostgreSQL 15 or newer: postgresql://user:password@host:5432/database; several hosts stand with commas between them',
  ),
  LABINOV_READ_DATABASE_URL: rule(
    z
      .string()
      .refine((text) => isDatabaseAddress(text) && !text.includes(','))
      .optional(),
    'the address of one standby of that PostgreSQL, from which public pages may be read',
  ),
  LABINOV_DEMO: rule(
    z
      .enum(['0', '1'])
      .transform((value) => value === '1')
      .optional(),
    '1 (load the demonstration into an empty database) or 0 (do not); unset, it is loaded where only this machine reaches it',
  ),
  LABINOV_BASE_URL: rule(
    z
      .url({ protocol: /^https?$/ })
      .transform((value) => new URL(value).origin)
      .optional(),
    'the address people type to reach Labinov, such as https://inovasi.example.go.id',
  ),
  LABINOV_SECRET: rule(
    z.string().min(SECRET_LENGTH_MIN).optional(),
    `at least ${SECRET_LENGTH_MIN} random characters (openssl rand -base64 32)`,
  ),
  LABINOV_SMTP_URL: rule(
    z.url({ protocol: /^smtps?$/ }).optional(),
    'the address of a mail server: smtp://user:password@host:587 or smtps://user:password@host:465',
  ),
  LABINOV_MAIL_FROM: rule(
    z
      .string()
      .transform((text) => /^(?:([^<>"\r\n]+?)\s*<([^<>\s]+)>|([^<>\s]+))$/.exec(text.trim()))
      .transform((parts) => ({ name: parts?.[1] ?? '', address: parts?.[2] ?? parts?.[3] ?? '' }))
      .pipe(z.object({ name: z.string(), address: z.email() }))
      .optional(),
    'the sender of our e-mail: labinov@example.go.id, or Labinov Kota <labinov@example.go.id>',
  ),
  LABINOV_OIDC_ISSUER: rule(
    z
      .url({ protocol: /^https?$/ })
      .refine((value) => value.startsWith('https:') || loopbackHosts.includes(new URL(value).hostname))
      .optional(),
    'the address of an OpenID Connect provider, https://sso.example.go.id/realms/kota; http on this machine alone',
  ),
  LABINOV_OIDC_CLIENT_ID: rule(z.string().max(500).optional(), 'how the provider names Labinov'),
  LABINOV_OIDC_CLIENT_SECRET: rule(
    z.string().max(2_000).optional(),
    'the secret that the provider gave for it',
  ),
  LABINOV_OIDC_SCOPES: rule(
    z
      .string()
      .regex(/^openid( \S+)*$/)
      .default('openid email profile'),
    'what is asked of the provider, beginning with openid, such as: openid email profile groups',
  ),
  LABINOV_OIDC_GROUPS: rule(
    z.string().max(200).default('groups'),
    'the claim that lists the groups of a person',
  ),
  LABINOV_OIDC_NAME: rule(z.string().max(60).optional(), 'what the button at the sign-in calls the provider'),
  LABINOV_TRUSTED_PROXIES: rule(
    z
      .string()
      .default('')
      .transform((text, context) => {
        const proxies = readTrustedProxies(text)
        if (proxies) return proxies
        context.addIssue({ code: 'custom' })
        return z.NEVER
      }),
    'addresses or networks of the servers in front of Labinov, such as 10.0.0.5 or 10.0.0.0/24, 2001:db8::/64',
  ),
  LABINOV_PAGE_CACHE_MB: rule(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .default(32),
    'memory for kept public pages in megabytes, or 0 to make each page anew',
  ),
  LABINOV_DATABASE_CONNECTIONS: rule(
    z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number)
      .pipe(z.number().min(2))
      .default(10),
    'connections of the pool of one process, 2 to 999; four more are used beside it',
  ),
  LABINOV_STATEMENT_SECONDS: rule(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .default(300),
    'seconds after which PostgreSQL ends a statement, or 0 for no end',
  ),
  LABINOV_DRAIN_SECONDS: rule(
    z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number)
      .default(0),
    'seconds for which a process that is told to stop still answers, so that a server in front sees it leave',
  ),
  LABINOV_METRICS_TOKEN: rule(
    z.string().min(SECRET_LENGTH_MIN).optional(),
    `at least ${SECRET_LENGTH_MIN} characters, by which a monitor reads /metrics`,
  ),
  LABINOV_BACKUPS: rule(
    z.string().optional(),
    'a folder for the nightly backups, best on another disk, or 0 to make none',
  ),
  LABINOV_BACKUP_KEY: rule(
    z.string().refine(isArchiveKey).optional(),
    'a key of age: age1... closes backups, AGE-SECRET-KEY-1... closes and opens them (age-keygen makes both)',
  ),
  LABINOV_POINT_IN_TIME_DAYS: rule(
    z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number)
      .pipe(z.number().max(30))
      .optional(),
    'for how many days back each moment of the embedded database can be gone back to, 0 (not kept) to 30; unset, 3 where LABINOV_BACKUPS names a folder',
  ),
  LOG_LEVEL: rule(z.enum(logLevels).default('info'), `one of ${logLevels.join(', ')}`),
} satisfies Record<string, Rule>

type Rules = typeof rules

/** The settings of this process, named as their environment variables. Without LABINOV_DATA and DATABASE_URL: our own. */
export type Settings = { readonly [Name in keyof Rules]: z.output<Rules[Name]['schema']> }

/** The folder of the nightly backups: the one that was set, else one beside the database; null where none are wanted. */
export function backupsFolderOf(
  { LABINOV_BACKUPS: folder }: Pick<Settings, 'LABINOV_BACKUPS'>,
  dataFolder: string,
): string | null {
  if (folder === '0') return null
  return folder ? resolve(folder) : join(dataFolder, 'backups')
}

/** Where no place was chosen, backups share the disk of the database: what a log there could save is lost with it. */
const CHANGES_DAYS_DEFAULT = 3

/** For how many days the changes of the embedded database are kept; 0 where they are not, as those of an own PostgreSQL. */
export function daysOfChanges(
  settings: Pick<Settings, 'DATABASE_URL' | 'LABINOV_BACKUPS' | 'LABINOV_POINT_IN_TIME_DAYS'>,
): number {
  const { DATABASE_URL: own, LABINOV_BACKUPS: folder, LABINOV_POINT_IN_TIME_DAYS: days } = settings
  if (own || folder === '0') return 0
  return days ?? (folder ? CHANGES_DAYS_DEFAULT : 0)
}

/** Whether others than this machine reach Labinov: it listens to them, or the address that people type is one of theirs. */
export function isPublic({
  HOST,
  LABINOV_BASE_URL: address,
}: Pick<Settings, 'HOST' | 'LABINOV_BASE_URL'>): boolean {
  const isOpen = !loopbackHosts.includes(HOST)
  const hasName = address !== undefined && !loopbackHosts.includes(new URL(address).hostname)
  return isOpen || hasName || (address?.startsWith('https:') ?? false)
}

// A secret is never shown, not even when it is wrong; nor is what an address hides.
const secretNames = new Set([
  'LABINOV_OIDC_CLIENT_SECRET',
  'LABINOV_SECRET',
  'LABINOV_BACKUP_KEY',
  'LABINOV_METRICS_TOKEN',
])
const addressNames = new Set(['DATABASE_URL', 'LABINOV_READ_DATABASE_URL', 'LABINOV_SMTP_URL'])

/** A wrong value as it may be printed: an address without its account and what follows the path, a secret not at all. */
function shownValue(name: string, value: string): string {
  if (secretNames.has(name)) return '(not shown)'
  if (!addressNames.has(name)) return JSON.stringify(value)
  const parts = /^([a-z][a-z0-9+.-]*:\/\/)([^@]*@)?([a-z0-9.:[\]-]*(?:\/[a-z0-9._-]*)?)$/i.exec(value)
  return parts ? JSON.stringify(`${parts[1]}${parts[2] ? '...@' : ''}${parts[3]}`) : '(not shown)'
}

function unknownNames(environment: NodeJS.ProcessEnv): string[] {
  return Object.keys(environment).filter((name) => name.startsWith('LABINOV_') && !(name in rules))
}

/**
 * Reads the settings from the environment.
 * @throws StartError with a line for each wrong variable: its name, its value and what is allowed. A name that
 * begins with LABINOV_ and is no setting is wrong too: a typing error must not pass silently.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const settings: Record<string, unknown> = {}
  const problems: string[] = []
  for (const [name, { schema, allowed }] of Object.entries<Rule>(rules)) {
    const parsed = schema.safeParse(environment[name] || undefined)
    if (parsed.success) settings[name] = parsed.data
    else {
      problems.push(`${name} is ${shownValue(name, environment[name] ?? '')}; allowed is ${allowed}.`)
    }
  }
  for (const name of unknownNames(environment)) {
    problems.push(`${name} is no setting of Labinov; those are ${Object.keys(rules).join(', ')}.`)
  }
  if (!settings.LABINOV_SMTP_URL !== !settings.LABINOV_MAIL_FROM && problems.length === 0) {
    problems.push('LABINOV_SMTP_URL and LABINOV_MAIL_FROM belong together: set both, or neither.')
  }
  if (!settings.LABINOV_OIDC_ISSUER !== !settings.LABINOV_OIDC_CLIENT_ID && problems.length === 0) {
    problems.push('LABINOV_OIDC_ISSUER and LABINOV_OIDC_CLIENT_ID belong together: set both, or neither.')
  }
  if (settings.LABINOV_READ_DATABASE_URL && !settings.DATABASE_URL && problems.length === 0) {
    problems.push('LABINOV_READ_DATABASE_URL belongs to an own PostgreSQL: set DATABASE_URL too.')
  }
  if (problems.length > 0) throw new StartError(problems.join('\n'))
  return settings as Settings
}
