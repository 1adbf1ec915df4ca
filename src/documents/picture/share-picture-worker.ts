import { parentPort, workerData } from 'node:worker_threads'
import { type SharePicture, sharePicturePng } from './share-picture.ts'

// The whole of a thread: draws the one picture that it was begun with.
parentPort?.postMessage(await sharePicturePng(workerData as SharePicture))
