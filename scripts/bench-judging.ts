/**
 * Measures on the embedded database how long 5,000 innovations that moved wait for their verdict, and what those who read notice while
 * the night judges all of them again:
 *
 *   node scripts/bench-judging.ts [--innovations 36000] [--moved 5000]
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { start } from '../tests/bench/process.ts'
import { regionSlug, seed } from '../tests/bench/seed.ts'

const { values } = parseArgs({
  options: { innovations: { type: 'string', default: '36000' }, moved: { type: 'string', default: '5000' } },
})
const [innovations, moved] = [Number(values.innovations), Number(values.moved)]
const ANSWERS_OF_EACH = 3
const LOOK_EVERY_MS = 500

const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-bench-'))
mkdirSync(dataFolder, { recursive: true, mode: 0o711 })

/** Reads a public page after the other until the work is done; how long they took, and the longest time without one. */
async function whileReading(what: string, address: string, work: Promise<unknown>): Promise<void> {
  const times: number[] = []
  let [isDone, failed, page, longestGap] = [false, 0, 0, 0]
  work.finally(() => {
    isDone = true
  })
  const begun = performance.now()
  let last = begun
  while (!isDone) {
    page += 1
    const asked = performance.now()
    const answer = await fetch(
      `${address}/${regionSlug}/innovations/inovasi-${1 + ((page * 37) % innovations)}`,
    )
    await answer.arrayBuffer()
    const now = performance.now()
    if (answer.status !== 200) failed += 1
    times.push(now - asked)
    longestGap = Math.max(longestGap, now - last)
    last = now
    await wait(20)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0)
  console.log(
    `${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s; ${times.length} pages, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest gap ${longestGap.toFixed(0)} ms, ${failed} failed`,
  )
}

try {
  const server = await start(['dist/main.js', 'serve'], {
    LABINOV_DATA: dataFolder,
    LABINOV_DEMO: '0',
    PORT: '0',
  })
  const url = readFileSync(join(dataFolder, 'database-url'), 'utf8').trim()
  await seed(url, { name: 'judging', innovations, answers: innovations * ANSWERS_OF_EACH })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const untilNone = async (statement: string, values: unknown[] = []) => {
    while ((await client.query(statement, values)).rows[0].count > 0) await wait(LOOK_EVERY_MS)
  }
  await whileReading('nothing beside', server.address, wait(20_000))
  console.log(`process of ${server.memoryMegabytes()} MB`)
  await client.query(
    `INSERT INTO verdict_due (region_id, innovation_id, cause) SELECT region_id, id, 'answers' FROM innovation LIMIT $1 ON CONFLICT DO NOTHING`,
    [moved],
  )
  await whileReading(
    `${moved} that moved, from their marks (up to a minute until the job looks)`,
    server.address,
    untilNone('SELECT count(*)::int AS count FROM verdict_due'),
  )
  const boss = new PgBoss({ connectionString: url, schema: 'jobs' })
  await boss.start()
  // What was judged on this day is passed over by the night: here all of it was judged two days ago.
  await client.query("SELECT set_config('labinov.actor', 'system', false)")
  await client.query("UPDATE innovation SET judged_at = now() - interval '2 days'")
  await boss.send('judge-aged', {})
  const { rows } = await client.query('SELECT now() AS now')
  await whileReading(
    `all ${innovations}, as each night`,
    server.address,
    untilNone('SELECT count(*)::int AS count FROM innovation WHERE judged_at < $1', [rows[0].now]),
  )
  await boss.stop()
  await client.end()
  console.log(`process of ${server.memoryMegabytes()} MB`)
  await server.stop()
} finally {
  rmSync(dataFolder, { recursive: true, force: true })
}
