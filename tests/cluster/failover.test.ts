import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { connect } from '../../src/store/base/connect.ts'
import { findPrimary } from '../../src/store/base/hosts.ts'
import { cleanUp, runLabinov, temporaryFolder, until } from '../support/labinov.ts'
import { sendAnswers } from '../support/senders.ts'
import { makeSurveyFixture } from '../support/survey-fixture.ts'
import { startHaproxy } from './haproxy.ts'
import { makeDatabase, startPatroni } from './patroni.ts'

// Needs of Debian: apt-get install patroni etcd-server haproxy postgresql (one folder, no service has to run).
const FIRST_PORT = Number(process.env.FAILOVER_PORT ?? 7400)
const ANSWERS = Number(process.env.FAILOVER_ANSWERS ?? 20_000)
const SENDERS = 24
const PROCESSES = 3
const TIMEOUT_MS = 20 * 60_000

let stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.reverse()) await stop()
  stops = []
  await cleanUp()
})

/** Answers with these identifiers, those beside them, and what the counters say. */
async function countAnswers(url: string, ids: readonly string[]) {
  const { pool, close } = connect(await findPrimary(url))
  try {
    const { rows } = await pool.query(
      `SELECT count(*)::int AS rows, count(DISTINCT id)::int AS different,
         count(*) FILTER (WHERE id = ANY ($1::uuid[]))::int AS acknowledged,
         (SELECT sum(answers)::int FROM voice_tally) AS counted FROM answer`,
      [ids],
    )
    return rows[0]
  } finally {
    await close()
  }
}

/** The longest time without an acknowledged answer, in seconds, since a moment. */
function watchSilence(acknowledged: readonly string[]) {
  let [count, since, longest] = [acknowledged.length, performance.now(), 0]
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - since)
    if (acknowledged.length > count) since = now
    count = acknowledged.length
  }, 50)
  return () => {
    clearInterval(timer)
    return longest / 1000
  }
}

test('the machine of the primary is lost under load, twice: no acknowledged answer is lost or doubled', {
  timeout: TIMEOUT_MS,
}, async () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  const patroni = await startPatroni(folder, FIRST_PORT)
  stops.push(patroni.stop)
  await makeDatabase(patroni)
  const environment = {
    DATABASE_URL: patroni.url,
    LABINOV_SECRET: 'the one key of all processes of this place',
    LABINOV_TRUSTED_PROXIES: '127.0.0.1',
  }
  const ports = Array.from({ length: PROCESSES }, (_, at) => FIRST_PORT + 30 + at)
  for (const port of ports)
    await runLabinov({
      dataFolder: join(folder, 'labinov'),
      environment: {
        ...environment,
        LABINOV_BASE_URL: `http://127.0.0.1:${FIRST_PORT + 40}`,
        PORT: String(port),
      },
    }).ready()
  const balancer = startHaproxy(folder, FIRST_PORT + 40, ports)
  stops.push(balancer.stop)
  await until(async () => (await fetch(`${balancer.address}/health`).catch(() => null))?.status === 200)

  const { db, close } = connect(await findPrimary(patroni.url))
  const { code } = await makeSurveyFixture(db)
  await close()
  const sending = sendAnswers({ address: balancer.address, path: `/s/${code}` }, ANSWERS, SENDERS)
  for (const [index, share] of [1 / 4, 5 / 8].entries()) {
    await Promise.race([
      until(() => sending.acknowledged.length >= ANSWERS * share, TIMEOUT_MS),
      sending.done,
    ])
    const lost = (await patroni.leader()) as string
    const before = sending.acknowledged.length
    expect(before, 'A fast machine was done before the loss: set FAILOVER_ANSWERS higher').toBeLessThan(
      ANSWERS - 500,
    )
    const silence = watchSilence(sending.acknowledged)
    await patroni.lose(lost)
    await until(async () => ![null, lost].includes(await patroni.leader()), 120_000)
    await until(() => sending.acknowledged.length > before + 500, 120_000)
    console.log(
      `failover ${index + 1}: ${lost} lost, ${await patroni.leader()} leads; ${silence().toFixed(1)} s without an answer`,
    )
    const there = await countAnswers(patroni.url, sending.acknowledged.slice(0, before))
    expect(there.acknowledged).toBe(before)
    patroni.bringBack(lost)
    await until(async () => (await patroni.synchronous()).length === 2, 180_000)
  }
  await sending.done

  const counted = await countAnswers(patroni.url, sending.acknowledged)
  console.log(
    `${sending.acknowledged.length} acknowledged, ${sending.retries()} sent again, ${counted.acknowledged} of them there, ${counted.rows} rows`,
  )
  expect(new Set(sending.acknowledged).size).toBe(ANSWERS)
  expect(counted).toEqual({ rows: ANSWERS, different: ANSWERS, acknowledged: ANSWERS, counted: ANSWERS })
})
