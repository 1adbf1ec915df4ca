// Measures Labinov as it is run in production: `npm run bench`. See docs/performance.md for what it measures and how to read it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build.mjs'

await ensureBuilt((step) => console.log(`  ${step} ...`))
const folder = fileURLToPath(new URL('..', import.meta.url))
const { status } = spawnSync(process.execPath, ['tests/bench/main.ts', ...process.argv.slice(2)], {
  cwd: folder,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
