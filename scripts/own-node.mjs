// Labinov runs under the Node that its packages bring; the machine's own may be older. Runs on Node 20.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const NODE_MAJOR_MIN = 20

/**
 * How our Node is started. Under load its young generation would grow to three times 32 MB, and its old one to four times
 * what lives in it; a quarter of the first and a third above the second cost no speed that can be measured, and leave
 * more than a hundred megabytes to a small server.
 */
export const nodeFlags = ['--max-semi-space-size=8', '--heap-growing-percent=30']
const major = Number(process.versions.node.split('.')[0])

/** Ends the process where the machine's Node cannot even install Labinov. */
export function checkNode() {
  if (major >= NODE_MAJOR_MIN) return
  console.error(`Labinov needs Node ${NODE_MAJOR_MIN} or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}

/**
 * Gives true under our own Node as we start it. Under any other, starts the script again under ours, passes signals
 * on to it, ends as it ends, and gives false.
 */
export function underOwnNode(scriptUrl) {
  if (nodeFlags.every((flag) => process.execArgv.includes(flag))) return true
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  const child = spawn(node, [...nodeFlags, fileURLToPath(scriptUrl), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
  return false
}
