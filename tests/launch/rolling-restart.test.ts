import autocannon from 'autocannon'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { startEmbeddedPostgres } from '../../src/adapters/embedded-postgres/embedded-postgres.ts'
import { createLog } from '../../src/adapters/log.ts'
import { balance } from '../support/balancer.ts'
import { withDatabase } from '../support/cluster.ts'
import { cleanUp, type Run, runLabinov, temporaryFolder } from '../support/labinov.ts'

afterEach(cleanUp)

const REQUESTS_PER_SECOND = 500
const token = 'a word that only the monitor knows, long enough'

async function givenDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const postgres = await startEmbeddedPostgres({
    dataFolder: temporaryFolder(),
    log: createLog('silent'),
    durable: false,
  })
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query('CREATE DATABASE shared')
  await client.end()
  return { url: withDatabase(postgres.url, 'shared'), stop: postgres.stop }
}

const portOf = (address: string) => Number(new URL(address).port)

test('two processes are started anew one after the other, and no request is refused', {
  timeout: 600_000,
}, async () => {
  const database = await givenDatabase()
  const environment = {
    DATABASE_URL: database.url,
    LABINOV_SECRET: 'the one key of all processes of this place',
    LABINOV_DEMO: '1',
    LABINOV_DRAIN_SECONDS: '2',
    LABINOV_METRICS_TOKEN: token,
  }
  const dataFolder = temporaryFolder()
  const start = (PORT: string) => runLabinov({ dataFolder, environment: { ...environment, PORT } })
  const runs: { run: Run; port: number }[] = []
  for (let count = 0; count < 2; count += 1) {
    const run = start('0')
    runs.push({ run, port: portOf(await run.ready()) })
  }
  const { address, close } = await balance(
    runs.map(({ port }) => port),
    'localhost',
  )
  const finished = Promise.withResolvers<autocannon.Result>()
  const options = {
    url: address,
    connections: 32,
    overallRate: REQUESTS_PER_SECOND,
    duration: 400,
    requests: [{ path: '/tangsel' }, { path: '/tangsel/innovations' }, { path: '/health' }],
  }
  const load = autocannon(options, (error, result) =>
    error ? finished.reject(error) : finished.resolve(result),
  )
  for (const { run, port } of runs) {
    run.kill('SIGTERM')
    expect(await run.ended()).toBe(0)
    await start(String(port)).ready()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  load.stop()
  const result = await finished.promise
  const { errors, timeouts, non2xx, requests, duration } = result
  console.log(
    `rolling restart: ${requests.total} requests in ${duration} s, ${errors + timeouts + non2xx} refused`,
  )
  expect({ errors, timeouts, non2xx }).toEqual({ errors: 0, timeouts: 0, non2xx: 0 })
  expect(requests.total).toBeGreaterThan(1_000)

  const metrics = `http://localhost:${runs[0]?.port}/metrics`
  expect((await fetch(metrics)).status).toBe(404)
  expect((await fetch(metrics, { headers: { authorization: 'Bearer another' } })).status).toBe(404)
  const told = await (await fetch(metrics, { headers: { authorization: `Bearer ${token}` } })).text()
  expect(told).toMatch(/labinov_request_seconds_count\{method="GET",status="2xx"\} [1-9]/)
  for (const line of told.trim().split('\n'))
    expect(line).toMatch(/^(# TYPE \w+ \w+|[a-z_]+(\{.*\})? [-\d.e+]+)$/i)

  const another = runLabinov({ dataFolder, environment: { ...environment, LABINOV_SECRET: 'x'.repeat(40) } })
  expect(await another.ended()).toBe(1)
  expect(another.output()).toContain('the key that signs is another')
  close()
  await cleanUp()
})
