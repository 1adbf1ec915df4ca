/**
 * Asks for ten times what Labinov can carry, in a closed loop that takes no notice of being refused, and says what became of it:
 *
 *   npm run overload [-- --seconds 300 --json FILE]
 *
 * First at 256 connections, which is its peak, then at 2,560 from the same generator; meanwhile somebody asks for /health and answers a
 * survey now and then, and afterwards it is watched until it is as quick as before. Ends with 1 where an aim is missed.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { elementKeys } from '../../src/domain/survey/survey.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { filtered, innovationPages, searchPages, server, surveyPosts } from './measure.ts'
import { type Started, start } from './process.ts'
import { type Size, seed, surveyCodeText } from './seed.ts'

const SIZE: Size = { name: 'small', innovations: 500, answers: 25_000 }
const PEAK_CONNECTIONS = 256
const OVERLOAD_CONNECTIONS = 2_560
const GOODPUT_SHARE_MIN = 0.8
const NORMAL_WITHIN_MS = 10_000
/** Normal is what it was before, and so much of chance on a machine that does other things. */
const NORMAL_FACTOR = 3
const PROBE_EVERY_MS = 500
const WARM_UP_SECONDS = 5

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, json: { type: 'string' } },
})
const seconds = Number(values.seconds)

type Outcome = {
  readonly connections: number
  /** Answers a second that gave what was asked for. */
  readonly goodput: number
  readonly refused: number
  /** Above 499 and not a 503. */
  readonly failed: number
  readonly errors: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** Each 503 has to say when to come again; counted by what was heard on the line. */
let withoutRetryAfter = 0

async function ask(address: string, connections: number, duration: number): Promise<Outcome> {
  const running = autocannon({
    url: address,
    connections,
    duration,
    timeout: 30,
    requests: [
      ...filtered,
      ...searchPages,
      ...innovationPages(SIZE),
      ...surveyPosts(address, { next: 0 }),
    ].map((each) => ({ ...each })),
    setupClient: (client) => {
      client.on('headers', (head) => {
        const { statusCode, headers } = head as unknown as { statusCode: number; headers: string[] }
        const names = headers.map((name) => name.toLowerCase())
        if (statusCode === 503 && !names.includes('retry-after')) withoutRetryAfter += 1
      })
    },
  })
  const result = await running
  const statuses = result.statusCodeStats as Record<string, { count: number }>
  const countOf = (isWanted: (status: number) => boolean) =>
    Object.entries(statuses).reduce(
      (sum, [status, { count }]) => sum + (isWanted(Number(status)) ? count : 0),
      0,
    )
  return {
    connections,
    goodput: Math.round(countOf((status) => status < 400) / duration),
    refused: countOf((status) => status === 503),
    failed: countOf((status) => status >= 400 && status !== 503),
    errors: result.errors,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
  }
}

type Probe = { sent: number; answered: number; slowestMs: number }

/** Somebody who asks now and then, as a balancer or a citizen does, while the others do not stop. */
async function probe(ended: AbortSignal, request: () => Promise<Response>): Promise<Probe> {
  const counts: Probe = { sent: 0, answered: 0, slowestMs: 0 }
  while (!ended.aborted) {
    const begun = performance.now()
    counts.sent += 1
    const response = await request().catch(() => null)
    await response?.arrayBuffer().catch(() => null)
    if (response && response.status < 400) counts.answered += 1
    counts.slowestMs = Math.max(counts.slowestMs, Math.round(performance.now() - begun))
    await wait(PROBE_EVERY_MS)
  }
  return counts
}

async function timeOfPage(address: string): Promise<number> {
  const begun = performance.now()
  const response = await fetch(`${address}${(searchPages[0] as { path: string }).path}`)
  await response.arrayBuffer()
  return response.status === 200 ? performance.now() - begun : Number.POSITIVE_INFINITY
}

/** How long a page takes when nobody else asks: the middle of eleven. */
async function usualTime(address: string): Promise<number> {
  const times: number[] = []
  for (let index = 0; index < 11; index += 1) times.push(await timeOfPage(address))
  return times.sort((a, b) => a - b)[5] as number
}

/** Milliseconds until three pages one after the other are as quick as usual. */
async function untilNormal(address: string, usualMs: number): Promise<number> {
  const begun = performance.now()
  for (let quick = 0; quick < 3 && performance.now() - begun < 3 * NORMAL_WITHIN_MS; ) {
    const took = await timeOfPage(address).catch(() => Number.POSITIVE_INFINITY)
    quick = took <= Math.max(50, usualMs * NORMAL_FACTOR) ? quick + 1 : 0
  }
  return Math.round(performance.now() - begun)
}

const survey = (address: string) =>
  fetch(`${address}/s/${surveyCodeText}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'user-agent': `probe ${Math.random()}` },
    body: new URLSearchParams({
      id: newIdentifier(),
      ...Object.fromEntries(elementKeys.map((key) => [key, '3'])),
    }),
  })

async function measure({ address, memoryMegabytes }: Started) {
  const usualMs = await usualTime(address)
  await ask(address, PEAK_CONNECTIONS, WARM_UP_SECONDS)
  const peak = await ask(address, PEAK_CONNECTIONS, Math.min(30, seconds))
  const ended = new AbortController()
  const probes = Promise.all([
    probe(ended.signal, () => fetch(`${address}/health`)),
    probe(ended.signal, () => survey(address)),
  ])
  const overload = await ask(address, OVERLOAD_CONNECTIONS, seconds)
  ended.abort()
  const megabytes = memoryMegabytes()
  const normalAfterMs = await untilNormal(address, usualMs)
  const [health, answers] = await probes
  return { usualMs, peak, overload, health, answers, normalAfterMs, megabytes, withoutRetryAfter }
}

async function main(): Promise<boolean> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-overload-'))
  // PostgreSQL runs as another user, who must be able to pass.
  execFileSync('chmod', ['711', dataFolder])
  const environment = {
    LABINOV_DATA: dataFolder,
    LABINOV_DEMO: '0',
    LABINOV_TRUSTED_PROXIES: '127.0.0.1',
    LABINOV_PAGE_CACHE_MB: '0',
    PORT: '0',
  }
  try {
    const first = await start(server, environment)
    await seed(readFileSync(join(dataFolder, 'database-url'), 'utf8').trim(), SIZE)
    await first.stop()
    const started = await start(server, environment)
    const report = await measure(started)
    await started.stop()
    console.log(JSON.stringify(report, null, 2))
    if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
    const { peak, overload, normalAfterMs } = report
    const share = overload.goodput / peak.goodput
    console.log(`goodput ${share.toFixed(2)} of the peak, normal after ${normalAfterMs} ms`)
    return (
      share >= GOODPUT_SHARE_MIN &&
      overload.failed + withoutRetryAfter === 0 &&
      normalAfterMs <= NORMAL_WITHIN_MS
    )
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

process.exitCode = (await main()) ? 0 : 1
