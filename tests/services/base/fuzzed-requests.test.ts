import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { connect } from '../../../src/store/base/connect.ts'
import type { Route } from '../../../src/web/route.ts'
import { createDatabase, dropDatabase } from '../../support/database.ts'
import { demonstrationDatabase } from '../../support/demonstration.ts'
import { type HostileBody, hostileAddress, hostileBody } from '../../support/hostile-forms.ts'
import {
  clearAnswers,
  type HostileVisitors,
  hostileRoutes,
  hostileVisitors,
  type Met,
  visitorsOn,
} from '../../support/hostile-visitors.ts'

// `npm run fuzz -- --requests 1000000` sends as many as it is told.
const requests = Number(process.env.LABINOV_FUZZ_REQUESTS ?? 3_000)
const seed = Number(process.env.LABINOV_FUZZ_SEED ?? Date.now() % 2 ** 31)
/** After so many everything begins anew on a copy: by then accounts are ended, and doors closed that others have to go through. */
const ROUND_REQUESTS = 3_000
const TURN_REQUESTS = 10
const TURNS_AT_ONCE = 8
/** Sessions that a form ended are opened again after so many turns. */
const SIGN_IN_TURNS = 50
const CONNECTIONS = 4
const TOLD_EVERY_REQUESTS = 30_000
const TIMEOUT_MS = 600_000 + requests * 60

type Sent = readonly [path: string, visitor: number, body: HostileBody | undefined, address: string]

const addresses = fc
  .tuple(fc.nat({ max: 255 }), fc.nat({ max: 255 }))
  .map(([one, two]) => `10.20.${one}.${two}`)

/** Requests of one route by anybody, made from the forms that its pages showed. */
function requestsOf(route: Route, { known, cookies }: HostileVisitors): fc.Arbitrary<Sent> {
  const anybody = fc.nat({ max: cookies.length - 1 })
  const met = known.visitors.get(`${route.method} ${route.path}`) ?? []
  // Mostly somebody who may: a guard that refuses says little of what stands behind it.
  const visitor =
    met.length === 0 ? anybody : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...met) }, anybody)
  return fc.tuple(
    hostileAddress(route, known),
    visitor,
    route.method === 'POST' ? hostileBody(route, known) : fc.constant(undefined),
    addresses,
  )
}

type Tally = { sent: number; readonly statuses: Map<number, number>; readonly failures: string[] }

const FAILURES_MAX = 20
const SHOWN_CHARACTERS_MAX = 1_500

/** A busy reader of files, or a full disk, may ask to come again; nothing else above 499 is an answer. */
const isClear = (response: Response) =>
  clearAnswers.includes(response.status) || (response.status === 503 && response.headers.has('retry-after'))

async function send(visitors: HostileVisitors, route: Route, one: Sent, tally: Tally): Promise<void> {
  const [path, visitor, body, address] = one
  const response = await visitors.ask(route, path, visitors.cookies[visitor] ?? '', body, address)
  await response.arrayBuffer()
  tally.sent += 1
  tally.statuses.set(response.status, (tally.statuses.get(response.status) ?? 0) + 1)
  if (isClear(response)) return
  const bytes = body ? `${body.type} ${body.bytes.toString()}` : ''
  const failure = `${route.method} ${path} by visitor ${visitor} answered ${response.status}: ${bytes}`
  tally.failures.push(failure.slice(0, SHOWN_CHARACTERS_MAX))
  // A run of hours tells at once what it will fail for.
  console.log(tally.failures.at(-1))
}

async function round(visitors: HostileVisitors, count: number, tally: Tally, from: number) {
  const arbitraries = hostileRoutes.map((route) => requestsOf(route, visitors))
  const turns = Math.ceil(count / TURN_REQUESTS)
  let turn = 0
  let sent = 0
  const sender = async () => {
    while (turn < turns && sent < count) {
      const mine = turn++
      if (mine % SIGN_IN_TURNS === SIGN_IN_TURNS - 1) await visitors.staySignedIn()
      // Each route has its turn, and another seed in each of them.
      const at = (from + mine) % hostileRoutes.length
      const drawn = fc.sample(arbitraries[at] as fc.Arbitrary<Sent>, {
        seed: (seed + from + mine) | 0,
        numRuns: Math.min(TURN_REQUESTS, count - sent),
      })
      sent += drawn.length
      for (const one of drawn) await send(visitors, hostileRoutes[at] as Route, one, tally)
    }
  }
  await Promise.all(Array.from({ length: TURNS_AT_ONCE }, sender))
  return turn
}

/** What everybody met, and the name of the database in which they did, of which each round has a copy. */
async function meetOnce(folder: string): Promise<{ met: Met; template: string }> {
  const database = await demonstrationDatabase()
  const met = await hostileVisitors(database, folder)
  await database.close()
  return { met, template: new URL(database.url).pathname.slice(1) }
}

function tell(tally: Tally, begun: number): void {
  const seconds = Math.round((performance.now() - begun) / 1000)
  const statuses = JSON.stringify(Object.fromEntries([...tally.statuses].sort()))
  console.log(
    `${tally.sent} requests in ${seconds} s, ${tally.failures.length} failed, seed ${seed}: ${statuses}`,
  )
}

test(
  `${requests} requests made from the forms themselves are each answered`,
  async () => {
    const tally: Tally = { sent: 0, statuses: new Map(), failures: [] }
    const begun = performance.now()
    const folder = mkdtempSync(join(tmpdir(), 'labinov-fuzz-'))
    try {
      const { met, template } = await meetOnce(folder)
      for (let from = 0; tally.sent < requests && tally.failures.length < FAILURES_MAX; ) {
        const url = await createDatabase(inject('clusterUrl'), template)
        const database = { ...connect(url, { connectionsMax: CONNECTIONS }), url }
        const count = Math.min(ROUND_REQUESTS, requests - tally.sent)
        from += await round(visitorsOn(database, met, folder), count, tally, from)
        await database.close()
        await dropDatabase(inject('clusterUrl'), url)
        if (tally.sent % TOLD_EVERY_REQUESTS === 0 || tally.sent >= requests) tell(tally, begun)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    expect(tally.failures, `seed ${seed}`).toEqual([])
    expect(tally.sent).toBe(requests)
  },
  TIMEOUT_MS,
)
