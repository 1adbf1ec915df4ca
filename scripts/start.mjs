// `npm start`: from a fresh clone to a ready server. Runs on Node 20 and newer, with nothing installed yet.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'

const [major] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(`Labinov needs Node 20 or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}
const progress = (step) => console.log(`  ${step} ...`)
const file = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Runs a program of ours under the Node that was just installed, passing on the signals that are meant for it. */
function runBesides(words) {
  const child = spawn(file('node_modules/.bin/node'), words, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

process.env.NODE_ENV ??= 'production'
ensureInstalled(progress, false)
if (major < 26) {
  runBesides([file('scripts/start.mjs')])
} else {
  const { ensureBuilt } = await import('./build.mjs')
  await ensureBuilt(progress)
  process.argv = [process.execPath, file('dist/main.js'), 'serve']
  await import('../dist/main.js')
}
