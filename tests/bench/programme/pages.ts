import pg from 'pg'
import { SLUG } from '../../../year/play/city.ts'
import { patternOf } from '../../support/pattern-of.ts'

/** How a page is asked for: as a person of a role, or as anybody. */
export type Fetch = (path: string, role: string | null) => Promise<Response>

export type Measured = {
  readonly pattern: string
  readonly role: string
  readonly path: string
  /** The median of its times, and of what the process itself worked in them; the rest is the database and waiting. */
  readonly milliseconds: number
  readonly workedMilliseconds: number
  /** Queries of one time. */
  readonly queries: number
}

/** Addresses that are looked at of each pattern and role. */
const EACH = 2
const BEGIN = [`/${SLUG}`, `/${SLUG}/desk`, '/desk/regions']

/** A file is put together from all its rows, and streams: it is counted elsewhere. */
const isFile = (pattern: string) =>
  /\.(csv|xlsx|json|pdf|docx|md|js|ics|png|svg)$|:file$|:material$/.test(pattern)

/** Pages that a role's links lead to, the first addresses of each pattern. */
async function pagesOf(fetch: Fetch, role: string | null): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  const seen = new Set<string>()
  const queue = [...BEGIN]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const pattern = patternOf(path)
    if (!pattern || isFile(pattern) || seen.has(path) || (found.get(pattern)?.length ?? 0) >= EACH) continue
    seen.add(path)
    const answer = await fetch(path, role)
    const to = answer.headers.get('location')
    if (to) queue.push(to)
    if (answer.status !== 200 || !answer.headers.get('content-type')?.startsWith('text/html')) continue
    found.set(pattern, [...(found.get(pattern) ?? []), path])
    for (const [, link = ''] of (await answer.text()).matchAll(/href="(\/[^"#]*)/g)) {
      const next = link.replaceAll('&amp;', '&')
      if (!next.startsWith('/en') && !next.startsWith('/assets')) queue.push(next)
    }
  }
  return found
}

const median = (times: readonly number[]) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

let queriesSent = 0
const { query } = pg.Client.prototype as { query: (...words: unknown[]) => unknown }
pg.Client.prototype.query = function counted(this: pg.Client, ...words: unknown[]) {
  queriesSent += 1
  return query.apply(this, words)
} as never

async function timesOf(fetch: Fetch, path: string, role: string | null, times: number) {
  const taken: number[] = []
  const worked: number[] = []
  let queries = 0
  for (let time = 0; time < times; time += 1) {
    const before = process.cpuUsage()
    const sent = queriesSent
    const begun = performance.now()
    await (await fetch(path, role)).arrayBuffer()
    taken.push(performance.now() - begun)
    const { user, system } = process.cpuUsage(before)
    worked.push((user + system) / 1_000)
    queries = queriesSent - sent
  }
  return { milliseconds: median(taken), workedMilliseconds: median(worked), queries }
}

/**
 * Every page that somebody of the city is led to, by each role, with the median of so many times; the slowest first. A page that
 * another role was shown already is not asked for again, except the desk, which each role has of its own. `only` measures the
 * pages whose pattern holds a word.
 */
export async function measurePages(
  fetch: Fetch,
  roles: readonly (string | null)[],
  { times, only = '' }: { times: number; only?: string },
): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const role of roles) {
    for (const [pattern, paths] of await pagesOf(fetch, role)) {
      if (!pattern.includes(only)) continue
      for (const path of paths) {
        if (pattern !== '/:region/desk' && measured.some((one) => one.path === path)) continue
        const found = await timesOf(fetch, path, role, times)
        measured.push(Object.assign({ pattern, role: role ?? 'public', path }, found))
      }
    }
  }
  return measured.toSorted((one, other) => other.milliseconds - one.milliseconds)
}
