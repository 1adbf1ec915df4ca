import { BlockList } from 'node:net'
import { expect, test } from 'vitest'
import { isPublic, readSettings } from './settings.ts'
import { StartError } from './start-error.ts'

/** What the person who starts Labinov would read. */
function refusal(environment: Record<string, string>): string {
  try {
    readSettings(environment)
  } catch (error) {
    if (error instanceof StartError) return error.message
    throw error
  }
  return ''
}

test('with nothing set, it listens on this machine alone and loads the demonstration', () => {
  expect(readSettings({})).toEqual({
    PORT: 3000,
    HOST: '127.0.0.1',
    LABINOV_DATA: undefined,
    DATABASE_URL: undefined,
    LABINOV_DEMO: undefined,
    LABINOV_BASE_URL: undefined,
    LABINOV_SECRET: undefined,
    LABINOV_SMTP_URL: undefined,
    LABINOV_MAIL_FROM: undefined,
    LABINOV_DATABASE_CONNECTIONS: 10,
    LABINOV_STATEMENT_SECONDS: 300,
    LABINOV_DRAIN_SECONDS: 0,
    LABINOV_METRICS_TOKEN: undefined,
    LABINOV_OIDC_CLIENT_ID: undefined,
    LABINOV_OIDC_CLIENT_SECRET: undefined,
    LABINOV_OIDC_GROUPS: 'groups',
    LABINOV_OIDC_ISSUER: undefined,
    LABINOV_OIDC_NAME: undefined,
    LABINOV_OIDC_SCOPES: 'openid email profile',
    LABINOV_BACKUPS: undefined,
    LABINOV_BACKUP_KEY: undefined,
    LABINOV_PAGE_CACHE_MB: 32,
    LABINOV_TRUSTED_PROXIES: expect.any(BlockList),
    LOG_LEVEL: 'info',
  })
})

test('an empty variable counts as not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '' }).PORT).toBe(3000)
})

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['HOST', 'two words'],
  ['LABINOV_DEMO', 'yes'],
  ['LABINOV_BASE_URL', 'inovasi.example.go.id'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused with name, value and what is allowed', (name, value) => {
  expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name} is "${value}"; allowed is .{10,}`))
})

test.each([
  ['DATABASE_URL', 'mysql://root:hunter22@localhost:3306/labinov', '"mysql://...@localhost:3306/labinov"'],
  ['DATABASE_URL', 'mysql://localhost/labinov', '"mysql://localhost/labinov"'],
  ['DATABASE_URL', 'mysql://root:hunter@22/a@[::1]/labinov', '(not shown)'],
  ['DATABASE_URL', 'mysql://localhost/labinov?password=hunter22', '(not shown)'],
  ['DATABASE_URL', 'root:hunter22@localhost', '(not shown)'],
  ['LABINOV_SECRET', 'hunter22', '(not shown)'],
  ['LABINOV_BACKUP_KEY', 'AGE-SECRET-KEY-hunter22', '(not shown)'],
  ['LABINOV_SMTP_URL', 'http://labinov:hunter22@mail.example.go.id', '"http://...@mail.example.go.id"'],
])('%s=%s is refused as %s, without what it hides', (name, value, shown) => {
  expect(refusal({ [name]: value })).toContain(`${name} is ${shown}; allowed is `)
  expect(refusal({ [name]: value })).not.toMatch(/hunter|root/)
})

test('a sender has a name or none, and belongs to a mail server', () => {
  const LABINOV_SMTP_URL = 'smtps://labinov:x@mail.example.go.id'
  const from = (LABINOV_MAIL_FROM: string) =>
    readSettings({ LABINOV_SMTP_URL, LABINOV_MAIL_FROM }).LABINOV_MAIL_FROM
  expect(from('labinov@example.go.id')).toEqual({ name: '', address: 'labinov@example.go.id' })
  expect(from('Labinov Kota <labinov@example.go.id>')).toEqual({
    name: 'Labinov Kota',
    address: 'labinov@example.go.id',
  })
  for (const wrong of ['labinov', 'A <b', 'A <b@c>, d@e.id', 'A\nBcc: x@y.id <labinov@example.go.id>']) {
    expect(refusal({ LABINOV_SMTP_URL, LABINOV_MAIL_FROM: wrong })).toContain('LABINOV_MAIL_FROM')
  }
  expect(refusal({ LABINOV_SMTP_URL })).toContain('belong together')
})

test('all that is wrong is said at once', () => {
  expect(refusal({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(2)
})

test('a name that is no setting is refused: a typing error must not pass silently', () => {
  expect(refusal({ LABINOV_DTA: '/srv/labinov' })).toMatch(
    /^LABINOV_DTA is no setting of Labinov; those are PORT/,
  )
})

test('the path of a base address is dropped: links are made from its origin', () => {
  const { LABINOV_BASE_URL } = readSettings({ LABINOV_BASE_URL: 'https://inovasi.example.go.id/' })
  expect(LABINOV_BASE_URL).toBe('https://inovasi.example.go.id')
})

test.each([
  [{}, false],
  [{ HOST: '::1' }, false],
  [{ LABINOV_BASE_URL: 'http://localhost:3000' }, false],
  [{ HOST: '0.0.0.0' }, true],
  [{ HOST: '192.168.1.5' }, true],
  [{ LABINOV_BASE_URL: 'https://localhost' }, true],
  [{ LABINOV_BASE_URL: 'http://inovasi.example.go.id' }, true],
])('with %j, others than this machine reach it: %s', (environment, expected) => {
  expect(isPublic(readSettings(environment as Record<string, string>))).toBe(expected)
})
