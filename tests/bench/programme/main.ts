/**
 * Measures every page of a city that led a cohort of 174 innovations through the five stages, by itself and beside ninety-nine
 * others of its size:
 *
 *   npm run bench -- programme [--times 11] [--regions 100] [--short] [--data FOLDER] [--only WORD] [--json FILE]
 *
 * The city is played by the services themselves (year/), the others are copies of it made by statements over whole tables. What is
 * measured is the built program, in one process with the clock of the played year and without pages that are kept. With `--data`
 * the city stays in a folder, and is not played again.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createApp } from '../../../src/web/app.tsx'
import { routes } from '../../../src/web/routes.ts'
import { PASSWORD } from '../../../year/play/city.ts'
import { type OpenCity, openPlayedCity, origin, ROLES } from './city.ts'
import { type Fetch, type Measured, measurePages } from './pages.ts'
import { copyRegion } from './regions.ts'

/** What every page of the programme stays below. */
const MEDIAN_MS_MAX = 100
const SLOWEST_TOLD = 60

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '11' },
    regions: { type: 'string', default: '100' },
    short: { type: 'boolean', default: false },
    data: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
  },
})

async function visitors({ services, city }: OpenCity): Promise<Fetch> {
  const app = createApp(services, routes, 0)
  const cookies = new Map<string, string>()
  for (const role of ROLES) {
    const answer = await app.request(`${origin}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ email: city.emails[role] ?? '', password: PASSWORD }),
      headers: { origin },
    })
    if (answer.status !== 303) throw new Error(`${role} cannot sign in: ${answer.status}`)
    const lines = answer.headers.getSetCookie().map((line) => line.split(';')[0])
    cookies.set(role, lines.join('; '))
  }
  return async (path, role) =>
    app.request(origin + path, { headers: { cookie: cookies.get(role ?? '') ?? '' } })
}

const load = () => Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0])
const at = (times: readonly number[], share: number) =>
  (times[Math.floor((1 - share) * (times.length - 1))] ?? 0).toFixed(1)

function tell(what: string, measured: readonly Measured[]): number {
  const times = measured.map(({ milliseconds }) => milliseconds)
  const slow = measured.filter(({ milliseconds }) => milliseconds >= MEDIAN_MS_MAX)
  console.log(
    `\n${what}: ${measured.length} pages, half below ${at(times, 0.5)} ms, 95 of 100 below ${at(times, 0.95)} ms, the slowest ${at(times, 1)} ms; ${slow.length} at ${MEDIAN_MS_MAX} ms or more; load ${load()}`,
  )
  console.log('      ms  worked  queries')
  for (const { milliseconds, workedMilliseconds, queries, path, role } of measured.slice(0, SLOWEST_TOLD)) {
    const figures = [milliseconds.toFixed(1).padStart(8), workedMilliseconds.toFixed(1).padStart(7)]
    console.log(`${figures.join(' ')} ${String(queries).padStart(8)}  ${path} (${role})`)
  }
  return slow.length
}

async function run(dataFolder: string): Promise<void> {
  const progress = (step: string) => console.log(`  ${step}`)
  const open = await openPlayedCity(dataFolder, { isShort: values.short, progress })
  const results: { regions: number; load: number; measured: Measured[] }[] = []
  try {
    const fetch = await visitors(open)
    const roles = [null, ...ROLES]
    const how = { times: Number(values.times), only: values.only }
    let { city } = open
    let slow = 0
    const measure = async () => {
      const measured = await measurePages(fetch, roles, how)
      slow += tell(`${city.regions} ${city.regions === 1 ? 'region' : 'regions'}`, measured)
      results.push({ regions: city.regions, load: load(), measured })
    }
    const wanted = Number(values.regions)
    if (city.regions === 1) await measure()
    if (wanted > city.regions && city.regions === 1) {
      progress(`copying the region ${wanted - 1} times`)
      await copyRegion(open.pool, wanted - 1)
      city = Object.assign({}, city, { regions: wanted })
      open.remember(city)
    }
    if (city.regions > 1) await measure()
    if (slow > 0) process.exitCode = 1
  } finally {
    await open.close()
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model}`
  const report = { at: new Date().toISOString(), node: process.version, machine, results }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
}

const dataFolder = values.data ? resolve(values.data) : mkdtempSync(join(tmpdir(), 'labinov-bench-'))
mkdirSync(dataFolder, { recursive: true })
// PostgreSQL runs as another user, who must be able to pass.
execFileSync('chmod', ['711', dataFolder])
try {
  await run(dataFolder)
} finally {
  if (!values.data) rmSync(dataFolder, { recursive: true, force: true })
}
