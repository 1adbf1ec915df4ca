// `npm run measure:paint -- [address]`: when the largest part of a page stands on a slow phone (a quarter of this machine's processor,
// 1.6 Mbit/s, 150 ms), how much of the page moves, and how many bytes the first view takes. Asked of a Labinov that runs with its
// demonstration, nothing kept by the browser; the median of three. Ends with 1 above a bound.
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser, type Role, signIn } from './demonstration-browser.ts'

const PAINT_MS_MAX = 1_200
const SHIFT_MAX = 0.005
const ROUNDS = 3
const SLOWER = 4
const LATENCY_MS = 150
const DOWN_BYTES_PER_SECOND = 200_000
const UP_BYTES_PER_SECOND = 93_750
/** What is painted after this belongs to no first view. */
const SETTLE_MS = 1_500

const region = '/tangsel'
const pages: readonly { name: string; path: string; role?: Role }[] = [
  { name: 'front', path: region },
  { name: 'gallery', path: `${region}/innovations` },
  { name: 'innovation', path: `${region}/innovations/sianduk` },
  { name: 'survey', path: '/s/SIANDUK' },
  { name: 'board', path: `${region}/board`, role: 'leader' },
  { name: 'desk', path: `${region}/desk`, role: 'innovator' },
]

const { positionals } = parseArgs({ allowPositionals: true })
const address = positionals[0] ?? 'http://localhost:3000'

type Seen = { paint: number; shift: number }
type Watched = { seen: Seen }

/** Runs in the page before anything of it: keeps the latest largest paint, and the sum of what moved. */
function watch(): void {
  const seen = { paint: 0, shift: 0 }
  ;(globalThis as unknown as Watched).seen = seen
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.paint = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

async function look(context: BrowserContext, path: string): Promise<Seen & { bytes: number }> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.addInitScript(watch)
  const devtools = await context.newCDPSession(page)
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await devtools.send('Network.enable')
  await devtools.send('Network.clearBrowserCache')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: DOWN_BYTES_PER_SECOND,
    uploadThroughput: UP_BYTES_PER_SECOND,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(address + path)
  await page.waitForTimeout(SETTLE_MS)
  const seen = await page.evaluate(() => (globalThis as unknown as Watched).seen)
  await page.close()
  return { ...seen, bytes }
}

async function measure(browser: Browser, { name, path, role }: (typeof pages)[number]) {
  // A worker of ours would answer the second round from what it kept of the first.
  const context = await browser.newContext({ serviceWorkers: 'block' })
  if (role) await signIn(context, address, role)
  const looks = []
  for (let round = 0; round < ROUNDS; round += 1) looks.push(await look(context, path))
  await context.close()
  const [, middle] = looks.sort((one, other) => one.paint - other.paint)
  const { paint, bytes } = middle ?? { paint: Number.NaN, bytes: 0 }
  const shift = Math.max(...looks.map((one) => one.shift))
  const above = [
    !(paint > 0 && paint <= PAINT_MS_MAX) && `later than ${PAINT_MS_MAX} ms`,
    shift > SHIFT_MAX && `moves by ${shift.toFixed(3)}`,
  ].filter(Boolean)
  return {
    page: name,
    paint: Math.round(paint),
    shift: Number(shift.toFixed(4)),
    bytes,
    above: above.join(', '),
  }
}

const browser = await openBrowser()
const rows = []
for (const one of pages) rows.push(await measure(browser, one))
await browser.close()
console.table(rows)
if (rows.some(({ above }) => above !== '')) process.exitCode = 1
