import { drawsInThread } from '../in-thread.ts'
import type { SharePicture } from './share-picture.ts'

/** The built program has the thread's file beside its own. */
const workerFile = import.meta.url.endsWith('.ts')
  ? new URL('./share-picture-worker.ts', import.meta.url)
  : new URL('./share-picture-worker.js', import.meta.url)

/** The bytes of a picture for sharing, 1200 by 630; it takes about a second on two busy cores. */
export const drawSharePicture = drawsInThread<SharePicture>(workerFile, {
  waitingMax: 30,
  secondsMax: 15,
  mebibytesMax: 128,
})
