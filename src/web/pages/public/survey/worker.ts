import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asset, assetsFolder, assetsPath } from '../../../assets.ts'
import type { Visit } from '../../../visit.ts'

let script: Buffer<ArrayBuffer> | undefined

/**
 * The survey's worker, under an address that never changes and from which it may serve the surveys of both languages.
 * A browser asks for it anew each time, since its name carries no hash.
 */
export async function sendWorker(visit: Visit): Promise<Response> {
  script ??= await readFile(join(assetsFolder, asset('survey-worker.js').slice(assetsPath.length)))
  return visit.context.body(script, 200, {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'no-cache',
    'Service-Worker-Allowed': '/',
  })
}
