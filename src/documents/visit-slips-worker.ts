import { parentPort, workerData } from 'node:worker_threads'
import type { SlipsToDraw } from './draw-visit-slips.ts'
import { visitSlipsPdf } from './visit-slips.ts'

// The whole of a thread: draws the slips that it was begun with.
const { slips, words } = workerData as SlipsToDraw
parentPort?.postMessage(await visitSlipsPdf(slips, words))
