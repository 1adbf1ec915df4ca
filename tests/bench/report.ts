import { REGIONS } from './many-regions.ts'
import type { SizeResult } from './measure.ts'

type Report = {
  readonly machine: string
  readonly node: string
  readonly loadBefore: number
  readonly results: readonly SizeResult[]
}

/** Prints the figures as a table that can stand in docs/performance.md. */
export function printTable({ machine, node, loadBefore, results }: Report): void {
  console.log(`\n${machine}, Node ${node}, load average ${loadBefore} at the end\n`)
  for (const { size, seedSeconds, startMilliseconds, memoryMegabytes, manyRegions, rows } of results) {
    console.log(
      `**${size.name}**: ${size.innovations} innovations, ${size.answers} answers; seeded in ${seedSeconds} s, ready ${startMilliseconds} ms after the start, ${memoryMegabytes} MB after the load\n`,
    )
    console.log('| what | req/s | mean ms | p50 ms | p99 ms | failed | ratio |')
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | --- |')
    for (const row of rows) {
      const ratio = row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} of ${row.against}`
      console.log(
        `| ${row.name} | ${row.requestsPerSecond} | ${row.meanMs} | ${row.p50Ms} | ${row.p99Ms} | ${row.failed} | ${ratio} |`,
      )
    }
    const { requestsPerSecond, p99Ms, fromCache, memoryMegabytes: memory } = manyRegions
    console.log(
      `| front pages of ${REGIONS} regions, one write a second | ${requestsPerSecond} | ${manyRegions.meanMs} | ${manyRegions.p50Ms} | ${p99Ms} | ${manyRegions.failed} | ${(100 * fromCache).toFixed(1)} % kept, ${memory} MB |\n`,
    )
  }
  printGrowth(results)
}

/** From the cache nothing takes long enough to be compared. */
const COMPARED_FROM_MS = 0.5

/** How much longer the same takes with the large set: by the mean, because the median comes in whole milliseconds. */
function printGrowth([small, large]: readonly SizeResult[]): void {
  if (!small || !large) return
  console.log(`| ${large.size.name} against ${small.size.name} | mean time |\n| --- | ---: |`)
  for (const { name, meanMs } of small.rows) {
    const other = large.rows.find((row) => row.name === name)
    if (!other || meanMs < COMPARED_FROM_MS) continue
    console.log(`| ${name} | ${(other.meanMs / meanMs).toFixed(2)} |`)
  }
}
