import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'

/** How far a command may push others aside: not at all. */
const LOWEST_PRIORITY = 19
const OUTPUT_CHARACTERS_MAX = 10_000

export type CommandOutcome = { readonly code: number | null; readonly output: string }

/**
 * Runs a command of Labinov in a process of its own, beside this one and with its settings: for work that would hold up pages. Ends it
 * when the signal says so.
 */
export function runOwnCommand(words: readonly string[], signal: AbortSignal): Promise<CommandOutcome> {
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] as string, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (child.pid) setPriority(child.pid, LOWEST_PRIORITY)
  let output = ''
  const read = (part: Buffer) => {
    output = (output + part).slice(-OUTPUT_CHARACTERS_MAX)
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const stop = () => child.kill('SIGTERM')
  signal.addEventListener('abort', stop)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop)
      resolve({ code, output })
    })
  })
}
