import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pLimit from 'p-limit'
import { aside } from '../../adapters/turns.ts'
import { type Refused, refused } from '../../domain/result.ts'
import type { Order, Outcome, TaskName, Tasks } from './tasks.ts'

/** Why a file was given up without a word about what is in it. */
export type ReaderRefusal = 'reader-gave-up' | 'reader-busy'

export type ReaderLimits = {
  readonly residentBytesMax: number
  readonly taskSecondsMax: number
  /** Whoever comes while so many wait is told to come again; their files lie in memory. */
  readonly waitingMax: number
}

/**
 * A progressive photo of 33 million pixels, which has to be held as a whole, needs 300 MB with the program. The largest files
 * take three seconds on a small server; one that needs 25 was made to.
 */
const LIMITS: ReaderLimits = {
  residentBytesMax: 400 * 1024 * 1024,
  taskSecondsMax: 25,
  waitingMax: 6,
}

/** A table at its limits takes a third of this while it is read. */
const HEAP_MEGABYTES_MAX = 192
/** A process that nobody needs gives its memory back. */
const IDLE_SECONDS_MAX = 15

/** The built program has the process's file beside its own. */
const processFile = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('reader-process.ts', import.meta.url)
    : new URL('reader-process.js', import.meta.url),
)

function start({ residentBytesMax }: ReaderLimits): ChildProcess {
  return fork(processFile, [String(residentBytesMax)], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES_MAX}`],
    // It reads what strangers send: nothing that we know is there for it to find.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** What the process answers; undefined when it ended before, by its limits or by a fault of a library. */
function answerOf(child: ChildProcess, order: Order, withinSeconds: number): Promise<Outcome | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), withinSeconds * 1000)
    const finish = (outcome?: Outcome) => {
      clearTimeout(late)
      child.off('message', finish)
      child.off('exit', onEnd)
      child.off('error', onEnd)
      resolve(outcome)
    }
    const onEnd = () => finish()
    child.once('message', finish)
    child.once('exit', onEnd)
    child.once('error', onEnd)
    child.send(order, (error) => error && onEnd())
  })
}

type Reading<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>> | Refused<ReaderRefusal>

export type Reader = {
  readonly [Name in TaskName]: (...input: Parameters<Tasks[Name]>) => Promise<Reading<Name>>
}

/**
 * Reads files of strangers in a process of its own, one at a time, within limits of memory and time. Whatever a file does to
 * it, this process goes on, and the next file finds a new one. Refused `reader-gave-up` when the file was beyond a limit,
 * `reader-busy` when too many wait.
 * @throws only what the task itself throws, which is a fault of ours.
 */
export function createReader(limits: ReaderLimits = LIMITS): Reader {
  const oneAtATime = pLimit(1)
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined

  const running = () => {
    if (!child?.connected) {
      const started = start(limits)
      started.unref()
      started.once('exit', () => {
        if (child === started) child = undefined
      })
      child = started
    }
    return child
  }
  const rest = (used: ChildProcess) => {
    // A command that has nothing more to do ends, and does not wait for the process.
    used.channel?.unref()
    idle = setTimeout(() => used.connected && used.disconnect(), IDLE_SECONDS_MAX * 1000).unref()
  }
  const run = async <Name extends TaskName>(
    name: Name,
    input: Parameters<Tasks[Name]>,
  ): Promise<Reading<Name>> => {
    clearTimeout(idle)
    const used = running()
    used.channel?.ref()
    const outcome = await answerOf(used, { name, input }, limits.taskSecondsMax)
    if (outcome === undefined) {
      child = undefined
      used.kill('SIGKILL')
      return refused('reader-gave-up')
    }
    rest(used)
    if ('failed' in outcome) throw new Error(outcome.failed)
    return outcome.done as Reading<Name>
  }
  const task =
    <Name extends TaskName>(name: Name) =>
    async (...input: Parameters<Tasks[Name]>): Promise<Reading<Name>> => {
      if (oneAtATime.pendingCount >= limits.waitingMax) return refused('reader-busy')
      return aside(() => oneAtATime(() => run(name, input)))
    }
  return { checkUpload: task('checkUpload'), readTable: task('readTable'), drawMark: task('drawMark') }
}

/** For files of people with an account, whom the crowd outside must not keep waiting. */
export const deskReader = createReader()

/** For files of anybody. */
export const citizenReader = createReader()
