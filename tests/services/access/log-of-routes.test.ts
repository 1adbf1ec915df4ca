import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createLog } from '../../../src/adapters/log.ts'
import { accounts } from '../../../src/services/demonstration/demonstration-accounts.ts'
import { createServices } from '../../../src/services/services.ts'
import type { Connection } from '../../../src/store/base/connect.ts'
import * as schema from '../../../src/store/schema/index.ts'
import { createApp } from '../../../src/web/app.tsx'
import type { Route } from '../../../src/web/route.ts'
import { testOrigin } from '../../support/application.ts'
import type { TestDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'
import { type HostileVisitors, hostileRoutes, hostileVisitors } from '../../support/hostile-visitors.ts'

/** What an address calls a part that opens something, or that only whoever was given it knows. */
const keyNames = new Set([
  ...['token', 'ticket', 'code', 'registration', 'respondent', 'follower', 'mark', 'certificate', 'survey'],
  ...['session', 'file', 'picture', 'panel', 'batch', 'person'],
])
const PLANTED = 'k3yPlanted0fNobody'
const PASSWORD = 'tujuhBelasKucingMalam'

const nameOf = (step: string) => /^:(\w+)/.exec(step)?.[1] ?? ''
const keyed = hostileRoutes.filter(({ path }) => path.split('/').some((step) => keyNames.has(nameOf(step))))

let database: TestDatabase
let visitors: HostileVisitors
let lines: string[] = []
const printed: string[] = []
/** The query that fails, counted from the one that comes next; none at 0. */
let failing = 0

beforeAll(async () => {
  database = await demonstrationDatabase()
  visitors = await hostileVisitors(database)
  for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...said) => void printed.push(said.join(' ')))
  }
}, 300_000)
beforeEach(() => {
  lines = []
  failing = 0
})
afterAll(async () => {
  vi.restoreAllMocks()
  await database.close()
})

/** Fails as PostgreSQL does: the driver's error carries the values of the query, and its own words name some. */
function failNow(values: readonly unknown[]): void {
  if (failing === 0) return
  failing -= 1
  if (failing > 0) return
  const detail = `Key (key)=(${values.join(', ')}) is held by another one.`
  throw Object.assign(new Error('could not serialize access'), { code: '40001', detail, where: detail })
}

/** The database by way of a pool whose queries fail when they are told to. Drizzle knows a pool by its name. */
class FailingPool {
  readonly #pool: pg.Pool
  constructor(pool: pg.Pool) {
    this.#pool = pool
  }
  async query(statement: pg.QueryConfig, values: unknown[] = []): Promise<pg.QueryResult> {
    failNow(values)
    return this.#pool.query(statement, values)
  }
  async connect(): Promise<pg.PoolClient> {
    const client = await this.#pool.connect()
    return new Proxy(client, {
      get: (target, name) => {
        const own = Reflect.get(target, name)
        if (name !== 'query') return typeof own === 'function' ? own.bind(target) : own
        return async (statement: pg.QueryConfig, values: unknown[] = []) => {
          // Drizzle gives a connection back only when its transaction has begun.
          if (!/^(begin|rollback|commit)/i.test(statement.text ?? String(statement))) failNow(values)
          return target.query(statement, values)
        }
      },
    })
  }
}

/** The application with a log of its own, which leaves no line out. */
function application(list?: readonly Route[]) {
  let now = 0
  const noted = { write: (line: string) => void lines.push(line) }
  const db = drizzle({ client: new FailingPool(database.pool) as unknown as pg.Pool, schema })
  const services = createServices({
    ...(database as Connection),
    db,
    log: createLog('debug', noted, () => {
      now += 60_000
      return now
    }),
    baseUrl: testOrigin,
    secret: 'a secret of the tests, long enough to pass',
    dataFolder: '/nonexistent',
  })
  return createApp(services, list)
}

/** Addresses of a route that were met on pages, and one with a key of nobody. */
function addressesOf(route: Route): string[] {
  const met = visitors.known.addresses.get(`${route.method} ${route.path}`) ?? []
  const known = met[0]?.split('?')[0]?.split('/') ?? []
  const invented = route.path.split('/').map((step, place) => {
    if (!step.startsWith(':')) return step
    if (keyNames.has(nameOf(step))) return PLANTED
    return known[place] ?? { region: 'tangsel', innovation: 'sianduk' }[nameOf(step)] ?? 'x'
  })
  return [...new Set([...met.slice(0, 1).map((address) => address.split('?')[0] ?? ''), invented.join('/')])]
}

/** The parts of an address that are keys; short ones stand in other words by chance. */
const keysIn = (route: Route, address: string) =>
  route.path.split('/').flatMap((step, place) => {
    const value = decodeURIComponent(address.split('/')[place] ?? '')
    return keyNames.has(nameOf(step)) && value.length > 3 ? [value] : []
  })

let senders = 0

/** Asks as one visitor, with the key in the query, in a form and where somebody came from too. */
async function ask(app: ReturnType<typeof createApp>, route: Route, address: string, cookie: string) {
  senders += 1
  const [key = PLANTED] = keysIn(route, address)
  const query = new URLSearchParams({ code: key, ticket: key, token: key, registration: key, next: address })
  const fields = { code: key, ticket: key, token: key, password: PASSWORD, again: PASSWORD, text: PASSWORD }
  const form = route.method === 'POST' && { body: new URLSearchParams(fields) }
  const headers = { origin: testOrigin, referer: testOrigin + address, cookie }
  const socket = { remoteAddress: `10.${senders >> 16}.${(senders >> 8) & 255}.${senders & 255}` }
  const host = new URL(testOrigin).host
  const incoming = { method: route.method, url: address, headers: { ...headers, host }, socket }
  const path = `${testOrigin}${address}?${query}`
  const response = await app.request(path, { method: route.method, headers, ...form }, { incoming })
  await response.arrayBuffer()
  return response.status
}

const cookiesFor = () => {
  const desk = ['lab-manager', 'administrator'] as const
  return [
    '',
    ...desk.map((role) => visitors.cookies[1 + accounts.findIndex((one) => one.role === role)] ?? ''),
  ]
}

/** Each way to each route, and what stands in the log afterwards that only whoever asked may know. */
async function drive(list: readonly Route[], failures: readonly number[]) {
  const app = application(list === hostileRoutes ? undefined : list)
  const statuses = new Map<number, number>()
  const told: string[] = []
  for (const route of keyed)
    for (const address of addressesOf(route))
      for (const cookie of cookiesFor())
        for (const place of failures) {
          const before = lines.length
          failing = place
          const status = await ask(app, route, address, cookie)
          failing = 0
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          const session = decodeURIComponent(/session_token=([^;.%]+)/.exec(cookie)?.[1] ?? PASSWORD)
          const said = lines.slice(before).join('')
          for (const hidden of [...keysIn(route, address), PASSWORD, session])
            if (said.includes(hidden)) told.push(`${route.method} ${route.path} tells ${hidden}: ${said}`)
        }
  return { statuses, told }
}

test('no route takes a key under a name that is not looked for here', () => {
  expect(keyed.length).toBeGreaterThan(70)
  const open = new Set(hostileRoutes.flatMap(({ path }) => path.split('/').map(nameOf)))
  for (const name of keyNames) open.delete(name)
  expect([...open].sort()).toMatchSnapshot()
})

test('what is answered, refused or not there names no key in the log', { timeout: 300_000 }, async () => {
  const { told } = await drive(hostileRoutes, [0])
  expect(told).toEqual([])
})

test('a handler that fails is told by its route, without the key', { timeout: 300_000 }, async () => {
  const broken = hostileRoutes.map((route) => ({
    ...route,
    handle: () => {
      throw new Error('broken')
    },
  }))
  const { told, statuses } = await drive(broken, [0])
  expect(told).toEqual([])
  expect(statuses.get(500) ?? 0).toBeGreaterThan(100)
  const failed = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'A request failed')
  expect(failed).toHaveLength(statuses.get(500) ?? 0)
  const patterns = new Set(hostileRoutes.map(({ path }) => path))
  for (const { route } of failed) expect(patterns).toContain(route.replace(/^\/en(?=\/)/, ''))
})

test('a query that fails anywhere on the way is told without its values', { timeout: 600_000 }, async () => {
  const { told, statuses } = await drive(hostileRoutes, [1, 2, 3, 4, 5, 6])
  expect(told).toEqual([])
  expect(statuses.get(500) ?? 0).toBeGreaterThan(300)
  expect(printed).toEqual([])
  for (const line of lines) JSON.parse(line)
})

test('a form from elsewhere is told by its route, and the trail names routes alone', async () => {
  const app = application()
  for (const route of keyed.filter(({ method }) => method === 'POST'))
    for (const address of addressesOf(route)) {
      const headers = { origin: 'http://elsewhere.invalid', referer: `http://elsewhere.invalid/${PLANTED}` }
      const { status } = await app.request(testOrigin + address, { method: 'POST', headers, body: 'a=b' })
      expect(status).toBe(403)
      for (const key of keysIn(route, address)) expect(lines.at(-1)).not.toContain(key)
    }
  expect(lines.length).toBeGreaterThan(40)
  const { rows } = await database.pool.query<{ origin: string }>('SELECT DISTINCT origin FROM audit')
  expect(rows.filter(({ origin }) => origin.includes(PLANTED))).toEqual([])
  const tickets = await database.pool.query<{ ticket: string }>('SELECT ticket FROM complaint')
  for (const { ticket } of tickets.rows)
    expect(rows.filter(({ origin }) => origin.includes(ticket))).toEqual([])
})
