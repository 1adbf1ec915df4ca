// Measures Labinov as it is run in production: `npm run bench`, and under ten times what it can carry: `npm run overload`. See
// docs/performance.md for what is measured and how to read it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { checkNode, underOwnNode } from './own-node.mjs'

/** What else is measured than how fast it is. */
const other = { overload: 'tests/bench/overload.ts', strange: 'tests/bench/strange.ts' }

const progress = (step) => console.log(`  ${step} ...`)

/** The load generator is a package of development, which `npm start` alone does not install. */
async function measure() {
  const { bundleBeside, ensureBuilt } = await import('./build.mjs')
  await ensureBuilt(progress)
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const [word, ...others] = process.argv.slice(2)
  const file =
    word === 'programme'
      ? await bundleBeside('programme-bench', 'tests/bench/programme/main.ts')
      : other[word]
  const program = file ? [file, ...others] : ['tests/bench/main.ts', ...process.argv.slice(2)]
  const { status } = spawnSync(process.execPath, program, {
    cwd: folder,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}

checkNode()
ensureInstalled(progress, true)
if (underOwnNode(import.meta.url)) await measure()
