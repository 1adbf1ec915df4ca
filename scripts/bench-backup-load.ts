/**
 * Measures on the embedded database, as a city has it, what a backup of a million answers costs those who answer meanwhile, and how long
 * it takes until all is there again, from a backup and from kept changes:
 *
 *   node scripts/bench-backup-load.ts [--answers 1000000] [--rate 20]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { surveyPosts } from '../tests/bench/measure.ts'
import { start } from '../tests/bench/process.ts'
import { seed } from '../tests/bench/seed.ts'

const { values } = parseArgs({
  options: { answers: { type: 'string', default: '1000000' }, rate: { type: 'string', default: '20' } },
})
const answers = Number(values.answers)
const CONNECTIONS = 8
const QUIET_SECONDS = 60
const SECONDS_MAX = 1_800
const LOWEST_PRIORITY = 19

const folder = mkdtempSync(join(tmpdir(), 'labinov-bench-'))
// PostgreSQL's own account passes through.
chmodSync(folder, 0o711)
const backups = join(folder, 'backups')
const environmentOf = (name: string) => {
  const dataFolder = join(folder, name)
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  return { LABINOV_DATA: dataFolder, LABINOV_BACKUPS: backups, LABINOV_DEMO: '0', PORT: '0' }
}

/** A command of the built program, as the night runs it: at the lowest priority where it runs beside others. */
async function labinov(
  words: string[],
  environment: Record<string, string>,
  isAside: boolean,
): Promise<void> {
  const begun = performance.now()
  const env = { PATH: process.env.PATH ?? '', LOG_LEVEL: 'error', ...environment }
  const child = spawn(process.execPath, ['dist/main.js', ...words], { env, stdio: 'inherit' })
  if (isAside && child.pid) setPriority(child.pid, LOWEST_PRIORITY)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`labinov ${words[0]} ended with ${code}`)
  console.log(`labinov ${words.join(' ')}: ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}

/** Sends answers at a steady rate while something runs, and says how long they took. */
async function whileAnswering(what: string, address: string, work: () => Promise<unknown>): Promise<void> {
  const finished = Promise.withResolvers<autocannon.Result>()
  const requests = [...surveyPosts(address, { next: Math.floor(performance.now()) * 100 })]
  const rate = { overallRate: Number(values.rate), connections: CONNECTIONS, duration: SECONDS_MAX }
  const sending = autocannon({ url: address, requests, ...rate }, (error, result) =>
    error ? finished.reject(error) : finished.resolve(result),
  )
  await work()
  sending.stop()
  const { latency, requests: sent, errors, ...rest } = await finished.promise
  console.log(
    `${what}: p50 ${latency.p50} ms, p99 ${latency.p99} ms of ${sent.total} answers, ${errors + rest['4xx'] + rest['5xx']} failed`,
  )
}

try {
  const environment = environmentOf('city')
  const server = await start(['dist/main.js', 'serve'], environment)
  const url = readFileSync(join(folder, 'city', 'database-url'), 'utf8').trim()
  await seed(url, { name: 'backup', innovations: 200, answers })
  await whileAnswering('nothing beside', server.address, () => wait(QUIET_SECONDS * 1000))
  await whileAnswering('during backup and proof', server.address, () =>
    labinov(['backup'], environment, true),
  )
  await whileAnswering('during a base', server.address, () =>
    labinov(['backup', '--base'], environment, true),
  )
  await wait(45_000)
  await server.stop()
  const night = readdirSync(backups).find((name) => name.endsWith('.tar.gz')) as string
  await labinov(
    ['restore', join(backups, night)],
    { ...environmentOf('restored'), LABINOV_BACKUPS: '0' },
    false,
  )
  await labinov(['restore', backups], { ...environmentOf('moment'), LABINOV_BACKUPS: '0' }, false)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
