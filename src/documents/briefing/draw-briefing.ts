import type { Result } from '../../domain/result.ts'
import { drawsInThread, type ThreadRefusal } from '../in-thread.ts'
import type { Briefing } from './report.ts'

export const reportFormats = ['pdf', 'docx'] as const
export type ReportFormat = (typeof reportFormats)[number]
export type ReportToDraw = { readonly briefing: Briefing; readonly format: ReportFormat }

/** The built program has the thread's file beside its own. */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('./briefing-worker.ts', import.meta.url)
  : new URL('./briefing-worker.js', import.meta.url)

/** The directory of 174 innovations, 322 pages, took 23 seconds on two busy cores. */
const drawForDesk = drawsInThread<ReportToDraw>(workerFile, {
  waitingMax: 12,
  secondsMax: 120,
  mebibytesMax: 1_024,
})

/** One page for the public takes a second; it never waits behind a book of the desk. */
const drawForPublic = drawsInThread<ReportToDraw>(workerFile, {
  waitingMax: 20,
  secondsMax: 30,
  mebibytesMax: 256,
})

/** The bytes of a report, drawn as `drawsInThread` draws. */
export function drawBriefing(
  briefing: Briefing,
  format: ReportFormat,
): Promise<Result<Uint8Array, ThreadRefusal>> {
  return drawForDesk({ briefing, format })
}

/** The bytes of one page for the public. */
export function drawPublicPage(briefing: Briefing): Promise<Result<Uint8Array, ThreadRefusal>> {
  return drawForPublic({ briefing, format: 'pdf' })
}
