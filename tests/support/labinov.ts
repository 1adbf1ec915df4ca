import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectFolder } from '../../src/adapters/project-folder.ts'

export type RunOptions = {
  readonly environment?: Readonly<Record<string, string>>
  readonly dataFolder?: string
  /** The program and its words; the built `labinov serve`, unless said otherwise. */
  readonly command?: readonly [string, ...string[]]
  readonly folder?: string
  readonly account?: { readonly uid: number; readonly gid: number }
}

export type Run = {
  readonly pid: number
  readonly output: () => string
  /** The address that it prints when it is ready. @throws with its output when it ends before. */
  readonly ready: () => Promise<string>
  readonly ended: () => Promise<number | null>
  readonly kill: (signal: NodeJS.Signals) => void
}

const running = new Set<ChildProcess>()
const folders = new Set<string>()

/** A new folder, open to every account, removed by `cleanUp`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'labinov-launch-'))
  execFileSync('chmod', ['755', folder])
  folders.add(folder)
  return folder
}

/** Starts Labinov as a process of its own, on any free port. */
export function runLabinov(options: RunOptions = {}): Run {
  const { folder = projectFolder, command = [process.execPath, join(folder, 'dist', 'main.js'), 'serve'] } =
    options
  const [program, ...words] = command
  const { PATH = '' } = process.env
  const data = options.dataFolder ? { LABINOV_DATA: options.dataFolder } : {}
  const environment = {
    PATH,
    PORT: '0',
    LOG_LEVEL: 'warn',
    LABINOV_DEMO: '0',
    ...data,
    ...options.environment,
  }
  const child = spawn(program, words, { cwd: folder, env: environment, ...options.account })
  running.add(child)
  let output = ''
  const read = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', () => {
      const address = output.match(/Labinov ready at (\S+)/)?.[1]
      if (address) resolve(address)
    })
  })
  return {
    pid: child.pid ?? 0,
    output: () => output,
    ready: () =>
      Promise.race([
        ready,
        ended.then((code) => {
          throw new Error(`Labinov ended with ${code} before it was ready:\n${output}`)
        }),
      ]),
    ended: () => ended,
    kill: (signal) => child.kill(signal),
  }
}

/** The process that PostgreSQL's own lock file names; 0 when there is none. */
export function postgresPid(dataFolder: string): number {
  try {
    return Number(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return 0
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Waits until something is so. @throws after a minute, or as long as said: that ends what hangs and measures nothing. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  const lateAt = performance.now() + withinMs
  while (!(await condition())) {
    if (performance.now() > lateAt) throw new Error(`Waited ${withinMs} ms in vain for: ${condition}`)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

/** What GET /health answers, or 0 when nobody answers. */
export async function healthStatus(address: string): Promise<number> {
  try {
    return (await fetch(`${address}/health`)).status
  } catch {
    return 0
  }
}

/** A clone of this project in its present state, installed and built, at `folder`. Packages are hard links. */
export function cloneInto(folder: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectFolder,
    encoding: 'utf8',
  })
  for (const path of [...listed.split('\0').filter(Boolean), 'dist']) {
    if (path === 'node_modules') continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    cpSync(join(projectFolder, path), join(folder, path), { recursive: true })
  }
  const [from, to] = [`${projectFolder}/node_modules/.`, join(folder, 'node_modules')]
  mkdirSync(to)
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    // Another disk, or a system without hard links.
    execFileSync('cp', ['-R', from, to])
  }
}

/** Ends what the tests of a file started and removes their folders. */
export async function cleanUp(): Promise<void> {
  for (const child of running) {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    }
  }
  running.clear()
  for (const folder of folders) {
    const orphan = postgresPid(folder)
    if (orphan && isRunning(orphan)) {
      process.kill(orphan, 'SIGINT')
      await until(() => !isRunning(orphan))
    }
    rmSync(folder, { recursive: true, force: true })
  }
  folders.clear()
}
