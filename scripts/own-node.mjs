// Labinov runs under the Node that its packages bring; the machine's own may be older. Runs on Node 20.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const NODE_MAJOR_MIN = 20

/**
 * How our Node is started. Under load its young generation would grow to three times 32 MB, and its old one to four times
 * what lives in it; a quarter of the first and a fifth above the second cost no speed that can be measured, and leave
 * more than a hundred megabytes to a small server.
 */
export const nodeFlags = ['--max-semi-space-size=8', '--heap-growing-percent=20']

/**
 * How the system's own memory is shared out (glibc; others pass over it). Each hash of a password takes 19 MB for a moment: blocks of more than four
 * megabytes go back at once, and all threads share one place for the others. What packing a page takes is kept for the next one: giving it
 * back each time makes packing four times as slow.
 */
export const memoryEnvironment = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '4194304',
  MALLOC_TRIM_THRESHOLD_: '2097152',
}

const major = Number(process.versions.node.split('.')[0])

/** Ends the process where the machine's Node cannot even install Labinov. */
export function checkNode() {
  if (major >= NODE_MAJOR_MIN) return
  console.error(`Labinov needs Node ${NODE_MAJOR_MIN} or newer; this is Node ${process.versions.node}.`)
  process.exit(1)
}

const PAUSE_FIRST_MS = 500
const PAUSE_LAST_MS = 30_000
/** One that ran for so long had begun well: the next pause is the first again. */
const WELL_AFTER_MS = 60_000

/**
 * Runs a program, passes signals on to it and ends as it ends. A server that was ready, says so by a message, and then ends without
 * having been told to (out of memory, killed, a fault of ours) is started again, with growing pauses.
 */
export function keepRunning(program, words, environment = process.env) {
  let isStopping = false
  let child
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      isStopping = true
      child.kill(signal)
    })
  const start = (pauseMs) => {
    const begun = Date.now()
    let wasReady = false
    child = spawn(program, words, {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...memoryEnvironment, ...environment },
    })
    child.on('message', (message) => {
      if (message === 'ready') wasReady = true
    })
    child.on('exit', (code, signal) => {
      if (isStopping || !wasReady || code === 0) {
        process.exitCode = code ?? 1
        return
      }
      console.error(`\nLabinov ended (${signal ?? code}) and is started again.`)
      const next = Date.now() - begun > WELL_AFTER_MS ? PAUSE_FIRST_MS : pauseMs
      setTimeout(() => !isStopping && start(Math.min(next * 2, PAUSE_LAST_MS)), next)
    })
  }
  start(PAUSE_FIRST_MS)
}

/**
 * Gives true under our own Node as we start it. Under any other, runs the script under ours (see `keepRunning`), and gives false.
 */
export function underOwnNode(scriptUrl) {
  if (nodeFlags.every((flag) => process.execArgv.includes(flag))) return true
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  keepRunning(node, [...nodeFlags, fileURLToPath(scriptUrl), ...process.argv.slice(2)])
  return false
}
