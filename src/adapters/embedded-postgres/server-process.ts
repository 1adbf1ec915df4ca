import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartError } from '../start-error.ts'
import type { Account } from './account.ts'
import { databaseEnvironment } from './cluster.ts'

export type ServerFiles = {
  readonly program: string
  readonly clusterFolder: string
  readonly socketFolder: string
  readonly logFile: string
  readonly account: Account
  readonly options: readonly string[]
}

const POLL_EVERY_MS = 10
// After a crash PostgreSQL first replays its log; on a slow disk that takes minutes, not seconds.
const READY_WITHIN_MS = 300_000
// A killed postmaster leaves backends that need a moment to notice; no new one starts before they are gone.
const OLD_BACKENDS_GONE_WITHIN_MS = 20_000
const STOP_WITHIN_MS = 30_000
const LOG_BYTES_MAX = 10 * 1024 * 1024

type Postmaster = { readonly pid: number; readonly status: string }

function readPostmaster(clusterFolder: string): Postmaster | undefined {
  const file = join(clusterFolder, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function commandOf(pid: number): string {
  try {
    // Small Linux images have no ps; macOS has no /proc.
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  for (let waitedMs = 0; isAlive(pid); waitedMs += POLL_EVERY_MS) {
    if (waitedMs >= withinMs) return false
    await wait(POLL_EVERY_MS)
  }
  return true
}

async function stopOrphan(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT')
  if (await gone(pid, STOP_WITHIN_MS)) return
  process.kill(pid, 'SIGQUIT')
  await gone(pid, STOP_WITHIN_MS)
}

/**
 * Clears what a killed run left behind. A PostgreSQL that still serves this cluster is stopped cleanly. A lock file
 * whose number now is another program's process, or a dead one that nobody has buried, would stop the start and is
 * removed; one whose number is nobody's is left to PostgreSQL, which looks through it for old backends.
 * To be called only by who holds the instance lock.
 */
export async function clearLeftovers({ clusterFolder, socketFolder }: ServerFiles): Promise<void> {
  const postmaster = readPostmaster(clusterFolder)
  if (!postmaster) return
  if (isAlive(postmaster.pid)) {
    if (commandOf(postmaster.pid).includes(clusterFolder)) await stopOrphan(postmaster.pid)
    else rmSync(join(clusterFolder, 'postmaster.pid'), { force: true })
  }
  rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true })
}

/**
 * Puts a log that has grown too long aside, in place of the one before, and begins it anew. PostgreSQL appends to the same file,
 * so that this may be done while it runs.
 */
export function turnLog(logFile: string, bytesMax: number = LOG_BYTES_MAX): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size <= bytesMax) return
  copyFileSync(logFile, `${logFile}.1`)
  truncateSync(logFile)
}

function openLog(logFile: string): number {
  turnLog(logFile)
  return openSync(logFile, 'a', 0o600)
}

function launch(files: ServerFiles): ChildProcess {
  const log = openLog(files.logFile)
  try {
    const place = ['-D', files.clusterFolder, '-c', `unix_socket_directories=${files.socketFolder}`]
    return spawn(files.program, [...place, ...files.options], {
      ...files.account,
      cwd: '/',
      env: databaseEnvironment,
      stdio: ['ignore', log, log],
      // A session of its own: Ctrl+C in the terminal reaches Labinov alone, which drains first and then stops it.
      detached: true,
    })
  } finally {
    closeSync(log)
  }
}

async function waitUntilReady(
  child: ChildProcess,
  clusterFolder: string,
  withinMs: number,
): Promise<boolean> {
  let failed = false
  child.once('error', () => {
    failed = true
  })
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += POLL_EVERY_MS) {
    if (failed || child.exitCode !== null || child.signalCode !== null) return false
    const postmaster = readPostmaster(clusterFolder)
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return true
    await wait(POLL_EVERY_MS)
  }
  child.kill('SIGQUIT')
  return false
}

function lastLines(logFile: string): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
}

/**
 * Starts PostgreSQL on the cluster and resolves when it takes connections.
 * @throws with the last lines of its log when it does not start.
 */
export async function startServer(
  files: ServerFiles,
  readyWithinMs: number = READY_WITHIN_MS,
): Promise<ChildProcess> {
  const giveUpAt = performance.now() + OLD_BACKENDS_GONE_WITHIN_MS
  while (true) {
    const child = launch(files)
    if (await waitUntilReady(child, files.clusterFolder, readyWithinMs)) return child
    const reason = lastLines(files.logFile)
    if (!reason.includes('pre-existing shared memory block') || performance.now() > giveUpAt) {
      throw new StartError(`PostgreSQL did not start; the end of ${files.logFile} says:\n${reason}`)
    }
    await wait(100)
  }
}

/** Stops PostgreSQL cleanly: open transactions are rolled back, all that was committed is kept. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  const late = setTimeout(() => child.kill('SIGQUIT'), STOP_WITHIN_MS)
  await exited
  clearTimeout(late)
}
