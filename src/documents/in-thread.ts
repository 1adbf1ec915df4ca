import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { aside } from '../adapters/turns.ts'
import { ok, type Result, refused } from '../domain/result.ts'

export type ThreadLimits = {
  /** So many wait while one is drawn; whoever comes then is told to come again. */
  readonly waitingMax: number
  readonly secondsMax: number
  readonly mebibytesMax: number
}

export type ThreadRefusal = 'too-many-waiting' | 'too-much'

async function workOn(
  file: URL,
  workerData: unknown,
  limits: ThreadLimits,
): Promise<Result<Uint8Array, ThreadRefusal>> {
  const worker = new Worker(file, {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.mebibytesMax },
  })
  try {
    const late = AbortSignal.timeout(limits.secondsMax * 1000)
    const [drawn] = await once(worker, 'message', { signal: late })
    return ok(drawn)
  } catch (error) {
    const { name, code } = error as { name?: string; code?: string }
    if (name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY') return refused('too-much')
    throw error
  } finally {
    await worker.terminate()
  }
}

/**
 * Draws in a thread of its own, so that nobody else waits for it; one after the other, because each holds fonts and pages in
 * memory. Refuses 'too-many-waiting' while many wait, and 'too-much' what needs more time or memory than there is.
 */
export function drawsInThread<Task>(
  file: URL,
  limits: ThreadLimits,
): (task: Task) => Promise<Result<Uint8Array, ThreadRefusal>> {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return (task) => {
    if (waiting >= limits.waitingMax) return Promise.resolve(refused('too-many-waiting'))
    waiting += 1
    const drawn = last
      .then(() => workOn(file, task, limits))
      .finally(() => {
        waiting -= 1
      })
    last = drawn.catch(() => {})
    return aside(() => drawn)
  }
}
