import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { aside } from '../../adapters/turns.ts'
import { ok, type Result, refused } from '../../domain/result.ts'
import type { Briefing } from './report.ts'

export const reportFormats = ['pdf', 'docx'] as const
export type ReportFormat = (typeof reportFormats)[number]
export type ReportToDraw = { readonly briefing: Briefing; readonly format: ReportFormat }
export type DrawRefusal = 'too-many-reports' | 'report-too-long'

/** So many wait while one is drawn; whoever comes then is told to come again. */
const WAITING_MAX = 12
/** The directory of 174 innovations, 322 pages, took 23 seconds on two busy cores. */
const SECONDS_MAX = 120
const MEBIBYTES_MAX = 1_024

/** The built program has the thread's file beside its own. */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('./briefing-worker.ts', import.meta.url)
  : new URL('./briefing-worker.js', import.meta.url)

async function drawInThread(workerData: ReportToDraw): Promise<Result<Uint8Array, DrawRefusal>> {
  const worker = new Worker(workerFile, {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEBIBYTES_MAX },
  })
  try {
    const late = AbortSignal.timeout(SECONDS_MAX * 1000)
    const [drawn] = await once(worker, 'message', { signal: late })
    return ok(drawn)
  } catch (error) {
    const { name, code } = error as { name?: string; code?: string }
    if (name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY') return refused('report-too-long')
    throw error
  } finally {
    await worker.terminate()
  }
}

let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * The bytes of a report, in a thread of its own, so that nobody else waits for it; one after the other, because each holds the
 * fonts and its pages in memory. Refuses 'too-many-reports' while many wait, and 'report-too-long' what needs more time or
 * memory than there is.
 */
export function drawBriefing(
  briefing: Briefing,
  format: ReportFormat,
): Promise<Result<Uint8Array, DrawRefusal>> {
  if (waiting >= WAITING_MAX) return Promise.resolve(refused('too-many-reports'))
  waiting += 1
  const drawn = last
    .then(() => drawInThread({ briefing, format }))
    .finally(() => {
      waiting -= 1
    })
  last = drawn.catch(() => {})
  return aside(() => drawn)
}
