import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { aside } from '../adapters/turns.ts'
import type { Result } from '../domain/result.ts'
import type { QrRefusal } from './qr.ts'
import type { Slip, SlipWords } from './visit-slips.ts'

export type SlipsToDraw = { readonly slips: readonly Slip[]; readonly words: SlipWords }

/** The built program has the thread's file beside its own. */
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const workerFile = new URL(`./visit-slips-worker.${extension}`, import.meta.url)

async function drawInThread(workerData: SlipsToDraw): Promise<Result<Uint8Array, QrRefusal>> {
  const worker = new Worker(workerFile, { workerData, execArgv: [] })
  try {
    const [drawn] = await once(worker, 'message')
    return drawn
  } finally {
    await worker.terminate()
  }
}

let last: Promise<unknown> = Promise.resolve()

/**
 * The slips as `visitSlipsPdf` draws them, in a thread of their own: five hundred codes take seconds, in which everybody else
 * would wait. One batch after the other, because each thread holds the fonts and its pages in memory.
 */
export function drawVisitSlips(
  slips: readonly Slip[],
  words: SlipWords,
): Promise<Result<Uint8Array, QrRefusal>> {
  const drawn = last.then(() => drawInThread({ slips, words }))
  last = drawn.catch(() => {})
  return aside(() => drawn)
}
