import pg from 'pg'
import { type Load, load } from './load.ts'
import { start } from './process.ts'
import { seedRegions } from './seed-regions.ts'

/** As many as Indonesia has regencies and cities. */
export const REGIONS = 514
const token = 'a token of the benchmark, long enough'

export type ManyRegions = Load & { readonly fromCache: number; readonly memoryMegabytes: number }

async function pagesOf(address: string): Promise<{ kept: number; made: number }> {
  const answer = await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  const text = await answer.text()
  const count = (from: string) =>
    Number(new RegExp(`_pages_total\\{from="${from}"\\} (\\d+)`).exec(text)?.[1])
  return { kept: count('kept'), made: count('made') }
}

/** Front pages of all regions in turn, while somewhere somebody writes once a second. */
export async function measureRegions(url: string, dataFolder: string, seconds: number): Promise<ManyRegions> {
  const server = await start(['dist/main.js', 'serve'], {
    LABINOV_DATA: dataFolder,
    LABINOV_DEMO: '0',
    LABINOV_METRICS_TOKEN: token,
    PORT: '0',
  })
  // The database runs as long as the server does.
  await seedRegions(url, REGIONS)
  const writer = new pg.Client({ connectionString: url })
  await writer.connect()
  await writer.query("SELECT set_config('labinov.actor', 'system', false)")
  let serial = 0
  const writing = setInterval(() => {
    serial += 1
    writer
      .query('UPDATE innovation SET summary = $1 WHERE region_id = $2', [
        `Kalimat ${serial}`,
        1000 + ((serial * 37) % REGIONS),
      ])
      .catch(() => {})
  }, 1000)
  try {
    const requests = Array.from({ length: REGIONS }, (_, index) => ({ path: `/kota-${index}` }))
    // Every page was asked for once before anything is counted.
    for (const { path } of requests) await fetch(server.address + path)
    const before = await pagesOf(server.address)
    const measured = await load(server.address, requests, seconds)
    const after = await pagesOf(server.address)
    const kept = after.kept - before.kept
    return {
      ...measured,
      fromCache: kept / (kept + after.made - before.made),
      memoryMegabytes: server.memoryMegabytes(),
    }
  } finally {
    clearInterval(writing)
    await writer.end()
    await server.stop()
  }
}
