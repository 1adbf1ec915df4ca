import { parentPort, workerData } from 'node:worker_threads'
import { briefingPdf } from './briefing.ts'
import type { ReportToDraw } from './draw-briefing.ts'

// The whole of a thread: writes the one report that it was begun with.
const { briefing, format } = workerData as ReportToDraw
if (format === 'docx') {
  // Loaded by those alone who need it.
  const { briefingDocx } = await import('./docx.ts')
  parentPort?.postMessage(briefingDocx(briefing))
} else parentPort?.postMessage(await briefingPdf(briefing))
