// `npm start`: from a fresh clone to a ready server. Runs on Node 20 and newer, with nothing installed yet.
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { checkNode, underOwnNode } from './own-node.mjs'

const progress = (step) => console.log(`  ${step} ...`)

checkNode()
process.env.NODE_ENV ??= 'production'
ensureInstalled(progress, false)
if (underOwnNode(import.meta.url)) {
  const { ensureBuilt } = await import('./build.mjs')
  await ensureBuilt(progress)
  process.argv = [process.execPath, fileURLToPath(new URL('../dist/main.js', import.meta.url)), 'serve']
  await import('../dist/main.js')
}
