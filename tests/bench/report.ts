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
  for (const { size, seedSeconds, startMilliseconds, memoryMegabytes, rows } of results) {
    console.log(
      `**${size.name}**: ${size.innovations} innovations, ${size.answers} answers; seeded in ${seedSeconds} s, ready ${startMilliseconds} ms after the start, ${memoryMegabytes} MB after the load\n`,
    )
    console.log('| what | req/s | mean ms | p50 ms | p99 ms | failed | ratio |')
    console.log('| --- | ---: | ---: | ---: | ---: | ---: | --- |')
    for (const row of rows) {
      const ratio = row.ratio === undefined ? '' : `${row.ratio.toFixed(2)} of ${row.against}`
      console.log(
        `| ${row.name} | ${row.requestsPerSecond} | ${row.mean_ms} | ${row.p50_ms} | ${row.p99_ms} | ${row.failed} | ${ratio} |`,
      )
    }
    console.log()
  }
}
