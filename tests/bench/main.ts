/**
 * Measures Labinov in production mode:
 *
 *   npm run bench [-- --seconds 10 --size small --json FILE]
 *
 * For each size it makes a database of its own, restarts the built server on it, and asks from 16 connections.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureSize, type SizeResult } from './measure.ts'
import { printTable } from './report.ts'
import type { Size } from './seed.ts'

const sizes: readonly Size[] = [
  { name: 'small', innovations: 500, answers: 25_000 },
  // As many innovations as the whole nation reported in 2025.
  { name: 'large', innovations: 36_742, answers: 1_000_000 },
]

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    size: { type: 'string' },
    json: { type: 'string' },
  },
})

const results: SizeResult[] = []
for (const size of sizes.filter(({ name }) => values.size === undefined || values.size === name)) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'labinov-bench-'))
  // PostgreSQL runs as another user, who must be able to pass.
  execFileSync('chmod', ['711', dataFolder])
  try {
    results.push(await measureSize(size, dataFolder, Number(values.seconds)))
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

const report = {
  at: new Date().toISOString(),
  node: process.version,
  machine: `${cpus().length} × ${cpus()[0]?.model}`,
  loadBefore: Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]),
  results,
}
printTable(report)
const json = JSON.stringify(report, null, 2)
if (values.json) writeFileSync(values.json, `${json}\n`)
else console.log(json)
