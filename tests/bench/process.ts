import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { memoryEnvironment, nodeFlags } from '../../scripts/own-node.mjs'
import { projectFolder } from '../../src/adapters/project-folder.ts'

export type Started = {
  readonly address: string
  /** From the start of the process to its "ready". */
  readonly startMilliseconds: number
  /** Resident memory of the process now. */
  readonly memoryMegabytes: () => number
  readonly stop: () => Promise<void>
}

const running = new Set<ChildProcess>()

// Whatever goes wrong here, no server is left behind.
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})

/** Starts a server as a process of its own in production mode, and waits until it says where it is ready. */
export async function start(words: readonly string[], environment: Record<string, string>): Promise<Started> {
  const begun = performance.now()
  const child = spawn(process.execPath, [...nodeFlags, ...words], {
    cwd: projectFolder,
    env: {
      ...memoryEnvironment,
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const address = await addressOf(child)
  return {
    address,
    startMilliseconds: Math.round(performance.now() - begun),
    memoryMegabytes: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const found = /ready at (\S+)/.exec(output)
      if (found?.[1]) resolve(found[1].replace('localhost', '127.0.0.1'))
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)))
  })
}
