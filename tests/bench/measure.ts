import { readFileSync, writeFileSync } from 'node:fs'
import { get as httpGet } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { InnovationId, RegionId } from '../../src/domain/scope.ts'
import { elementKeys } from '../../src/domain/survey/survey.ts'
import { connect } from '../../src/store/base/connect.ts'
import { newIdentifier } from '../../src/store/base/identifier.ts'
import { insertAnswer } from '../../src/store/survey/answer.ts'
import { leaderCookie } from './leader.ts'
import { CONNECTIONS_MANY, type Load, load, repeat } from './load.ts'
import { type ManyRegions, measureRegions } from './many-regions.ts'
import { type Started, start } from './process.ts'
import { regionSlug, type Size, searches, seed, surveyCodeText } from './seed.ts'

export type Row = Load & { readonly name: string; readonly against?: string; readonly ratio?: number }

export type SizeResult = {
  readonly size: Size
  readonly seedSeconds: number
  readonly startMilliseconds: number
  readonly memoryMegabytes: number
  /** Front pages of many regions while somebody writes. */
  readonly manyRegions: ManyRegions
  readonly rows: readonly Row[]
}

export const server = ['dist/main.js', 'serve']
const gallery = `/${regionSlug}/innovations`
const orders = ['verdict', 'name', 'year', 'satisfaction']
/** As every browser of today asks. */
const packed = { 'accept-encoding': 'gzip, deflate, br, zstd' }
const get = (path: string) => ({ path, headers: packed })
const plain = (requests: readonly { path: string }[]) => requests.map(({ path }) => ({ path }))

/** Pages 1 to 20 in each order: what readers and crawlers walk through. */
const galleryPages = orders.flatMap((order) =>
  Array.from({ length: 20 }, (_, page) => get(`${gallery}?sort=${order}&page=${page + 1}`)),
)
export const filtered = [
  'agency=dinas-3',
  'verdict=proven',
  'year=2020&digital=true',
  'affair=1.02&stage=design',
].map((query) => get(`${gallery}?${query}`))
export const searchPages = searches.map((words) => get(`${gallery}?q=${encodeURIComponent(words)}`))

export function innovationPages({ innovations }: Size) {
  return Array.from({ length: 50 }, (_, index) =>
    get(`${gallery}/inovasi-${1 + ((index * 7) % innovations)}`),
  )
}

/** Of so many answers each device sends below the limit of one. */
const ANSWERS_OF_DEVICE = 100

/**
 * Answers of ever new devices, each in a network of its own, as behind a proxy that is named: of one network's burst only so many are kept
 * as rows and the others counted, which is what a program meets and no village.
 */
export function surveyPosts(address: string, serial: { next: number }) {
  const body = (id: string) =>
    new URLSearchParams({ id, ...Object.fromEntries(elementKeys.map((key) => [key, '3'])) }).toString()
  return [
    {
      path: `/s/${surveyCodeText}`,
      method: 'POST' as const,
      setupRequest: (request: { body?: unknown; headers?: object }) => {
        serial.next += 1
        const device = Math.floor(serial.next / ANSWERS_OF_DEVICE)
        const headers = {
          'content-type': 'application/x-www-form-urlencoded',
          origin: address,
          'user-agent': `device ${device}`,
          'x-forwarded-for': `10.${device >> 8}.${device & 255}.1`,
        }
        return { ...request, headers, body: body(newIdentifier()) }
      },
    },
  ]
}

async function insertAlone(url: string, seconds: number, connections?: number): Promise<Load> {
  const { pool, close } = connect(url)
  const { rows } = await pool.query('SELECT innovation_id FROM survey_code WHERE code = $1', [surveyCodeText])
  const elements = Object.fromEntries(elementKeys.map((key) => [key, 3]))
  try {
    return await repeat(
      () =>
        insertAnswer(pool, {
          regionId: 1 as RegionId,
          id: newIdentifier(),
          innovationId: rows[0].innovation_id as InnovationId,
          code: surveyCodeText,
          formVersion: 1,
          elements,
          knewBefore: null,
          openText: null,
          added: null,
          respondent: null,
          language: 'id',
          deviceKey: null,
          secondsTaken: null,
          answeredAt: new Date(),
          month: '2026-01-01',
        }),
      seconds,
      connections,
    )
  } finally {
    await close()
  }
}

const ROUNDS = 3

/** The bytes of an answer as they came; `fetch` would unpack them. */
function bytesSent(url: string, headers: Record<string, string>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    httpGet(url, { headers }, (response) => buffer(response).then(resolve, reject)).on('error', reject)
  })
}

/** A bare server that answers everything with these bytes. */
async function bareServer(dataFolder: string, name: string, bytes: Buffer): Promise<Started> {
  const file = join(dataFolder, name)
  writeFileSync(file, bytes)
  return start(['tests/bench/yardstick.ts', file], {})
}

/**
 * Kept pages and what a bare server does with their bytes, asked in the same way and in turns; the best of each, so that a busy moment
 * decides nothing.
 */
async function againstYardstick({ address }: Started, dataFolder: string, seconds: number): Promise<Row[]> {
  const bare = await bareServer(dataFolder, 'page.html', await bytesSent(address + gallery, {}))
  const barePacked = await bareServer(dataFolder, 'page.packed', await bytesSent(address + gallery, packed))
  const rounds = {
    yardstick: () => load(bare.address, [get('/')], seconds),
    'gallery, cached': () => load(address, plain([get(gallery)]), seconds),
    'yardstick of many pages': () => load(barePacked.address, galleryPages, seconds),
    'gallery pages, cached': () => load(address, galleryPages, seconds),
  }
  const best = new Map<string, Load>()
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, measure] of Object.entries(rounds)) {
        const taken = await measure()
        const before = best.get(name)
        if (!before || taken.requestsPerSecond > before.requestsPerSecond) best.set(name, taken)
      }
    }
  } finally {
    await bare.stop()
    await barePacked.stop()
  }
  return [...best].map(([name, taken]) => ({ name, ...taken }))
}

function withRatio(rows: Row[], name: string, against: string): void {
  const row = rows.find((each) => each.name === name)
  const base = rows.find((each) => each.name === against)
  if (!row || !base) return
  rows[rows.indexOf(row)] = { ...row, against, ratio: row.requestsPerSecond / base.requestsPerSecond }
}

async function measureFresh(started: Started, url: string, size: Size, seconds: number): Promise<Row[]> {
  const rows: Row[] = []
  const take = async (name: string, requests: Parameters<typeof load>[1], connections?: number) => {
    rows.push({ name, ...(await load(started.address, requests, seconds, connections)) })
  }
  await take('gallery, fresh', galleryPages)
  await take('gallery, fresh, plain', plain(galleryPages))
  await take('gallery filtered, fresh', filtered)
  await take('search, fresh', searchPages)
  await take('innovation page, fresh', innovationPages(size))
  await take('innovation page, fresh, plain', plain(innovationPages(size)))
  const cookie = await leaderCookie(started.address, url)
  await take('board', [{ path: `/${regionSlug}/board`, headers: { cookie, ...packed } }])
  const serial = { next: 0 }
  await take('survey post', surveyPosts(started.address, serial))
  await take('survey post at 256', surveyPosts(started.address, serial), CONNECTIONS_MANY)
  return rows
}

/** Seeds, starts the server without its page cache and with it, and measures both. */
export async function measureSize(size: Size, dataFolder: string, seconds: number): Promise<SizeResult> {
  const environment = {
    LABINOV_DATA: dataFolder,
    LABINOV_DEMO: '0',
    LABINOV_TRUSTED_PROXIES: '127.0.0.1',
    PORT: '0',
  }
  const first = await start(server, environment)
  const url = readFileSync(join(dataFolder, 'database-url'), 'utf8').trim()
  const begun = performance.now()
  console.log(`Seeding ${size.innovations} innovations and ${size.answers} answers ...`)
  await seed(url, size)
  const seedSeconds = Math.round((performance.now() - begun) / 1000)
  await first.stop()

  const fresh = await start(server, { ...environment, LABINOV_PAGE_CACHE_MB: '0' })
  const rows: Row[] = await measureFresh(fresh, url, size, seconds)
  rows.push({ name: 'insert alone', ...(await insertAlone(url, seconds)) })
  rows.push({ name: 'insert alone at 256', ...(await insertAlone(url, seconds, CONNECTIONS_MANY)) })
  const memoryFresh = fresh.memoryMegabytes()
  await fresh.stop()

  const cached = await start(server, environment)
  rows.push(...(await againstYardstick(cached, dataFolder, seconds)))
  const memoryMegabytes = Math.max(memoryFresh, cached.memoryMegabytes())
  await cached.stop()
  const manyRegions = await measureRegions(url, dataFolder, seconds)
  withRatio(rows, 'gallery, cached', 'yardstick')
  withRatio(rows, 'gallery pages, cached', 'yardstick of many pages')
  for (const name of ['gallery, fresh', 'innovation page, fresh']) {
    withRatio(rows, name, 'yardstick')
    withRatio(rows, `${name}, plain`, 'yardstick')
  }
  withRatio(rows, 'board', 'yardstick')
  withRatio(rows, 'survey post', 'insert alone')
  withRatio(rows, 'survey post at 256', 'insert alone at 256')
  return { size, seedSeconds, startMilliseconds: fresh.startMilliseconds, memoryMegabytes, manyRegions, rows }
}
