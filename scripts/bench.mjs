// Measures Labinov as it is run in production: `npm run bench`, and under ten times what it can carry: `npm run overload`. See
// docs/performance.md for what is measured and how to read it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { checkNode, underOwnNode } from './own-node.mjs'

const progress = (step) => console.log(`  ${step} ...`)

/** The load generator is a package of development, which `npm start` alone does not install. */
async function measure() {
  const { ensureBuilt } = await import('./build.mjs')
  await ensureBuilt(progress)
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const words = process.argv.slice(2)
  const program =
    words[0] === 'overload'
      ? ['tests/bench/overload.ts', ...words.slice(1)]
      : ['tests/bench/main.ts', ...words]
  const { status } = spawnSync(process.execPath, program, {
    cwd: folder,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}

checkNode()
ensureInstalled(progress, true)
if (underOwnNode(import.meta.url)) await measure()
