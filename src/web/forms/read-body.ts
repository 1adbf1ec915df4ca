import type { IncomingMessage } from 'node:http'
import { aside } from '../../adapters/turns.ts'
import type { Visit } from '../visit.ts'

/** A form of text: five thousand characters in each of its fields fit many times. */
export const FORM_BYTES_MAX = 512 * 1024
/** The texts of a form in parts: as much, and the few lines of a sign-in that carries such a form along. */
export const CARRYING_FORM_BYTES_MAX = FORM_BYTES_MAX + 16 * 1024
/** What all requests together may hold in this process while they are read and handled. */
export const BODIES_BYTES_MAX = 64 * 1024 * 1024
/** A weak signal pauses for less; whoever sends nothing for so long has gone, or means to hold the line. */
const IDLE_SECONDS_MAX = 30
/** A form of text goes up within seconds anywhere. */
const TEXT_SECONDS_MAX = 60
/** Twenty megabytes at 70 KB a second, which a village's connection has. */
const FILES_SECONDS_MAX = 300

/** So many bodies at once come in; beyond it the one that has taken longest is given up, so that nobody holds all lines by sending slowly. */
export const READING_MAX = 1_000

/** Why a body was given up: answered with 413, 408 or 503, never with an error of ours. */
export class BodyRefused extends Error {
  readonly reason: 'too-large' | 'too-slow' | 'no-room'
  constructor(reason: BodyRefused['reason']) {
    super(`the body is refused: ${reason}`)
    this.reason = reason
  }
}

let bodyBytes = 0

/** Bytes of bodies that are in memory now, for tests and the log. */
export function heldBytes(): number {
  return bodyBytes
}

function hold(visit: Visit, bytes: number): void {
  if (bodyBytes + bytes > BODIES_BYTES_MAX) throw new BodyRefused('no-room')
  bodyBytes += bytes
  visit.bodyBytesHeld += bytes
}

/** Gives back the room of a body whose request has been answered. */
export function releaseBody(visit: Visit): void {
  bodyBytes -= visit.bodyBytesHeld
  visit.bodyBytesHeld = 0
}

/** What the request says of its length; undefined when it comes in pieces. */
function declaredBytes({ context: { req } }: Visit): number | undefined {
  const length = req.header('content-length')
  return length === undefined || req.header('transfer-encoding') !== undefined ? undefined : Number(length)
}

/** The server's own message, where there is one: a stream of the standard between would only cost time. */
async function* chunksOf(visit: Visit): AsyncGenerator<Uint8Array> {
  const incoming = (visit.context.env as { incoming?: IncomingMessage } | undefined)?.incoming
  // The line stays open for the answer when the rest is not read.
  if (incoming && Symbol.asyncIterator in incoming)
    yield* incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
  else if (visit.context.req.raw.body) yield* visit.context.req.raw.body
}

/** Gives up when the next piece, or the last, does not come in time. The timer also ends a sender who says nothing at all. */
function inTime<T>(promise: Promise<T>, lateAt: number): Promise<T> {
  const waitMs = Math.min(IDLE_SECONDS_MAX * 1000, lateAt - performance.now())
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new BodyRefused('too-slow')), Math.max(0, waitMs))
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

type GiveUp = (reason: BodyRefused) => void

const reading = new Set<GiveUp>()

/** Rejects when so many others came since that this one has to make room. */
function crowdedOut(): { readonly promise: Promise<never>; readonly end: () => void } {
  let giveUp: GiveUp = () => {}
  const promise = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  // Mostly nobody is crowded out, and nobody listens any more.
  promise.catch(() => {})
  reading.add(giveUp)
  if (reading.size > READING_MAX) {
    const oldest = reading.values().next().value as GiveUp
    reading.delete(oldest)
    oldest(new BodyRefused('no-room'))
  }
  return { promise, end: () => reading.delete(giveUp) }
}

/**
 * Reads the body of a request, never more than so many bytes and never for longer than its kind may take.
 * @throws BodyRefused at the first byte too many, when it comes too slowly, or when there is no room for it now.
 */
export function readBody(visit: Visit, bytesMax: number): Promise<Uint8Array> {
  return aside(() => readPieces(visit, bytesMax))
}

async function readPieces(visit: Visit, bytesMax: number): Promise<Uint8Array> {
  const declared = declaredBytes(visit)
  if (declared !== undefined && declared > bytesMax) throw new BodyRefused('too-large')
  const secondsMax = bytesMax > FORM_BYTES_MAX ? FILES_SECONDS_MAX : TEXT_SECONDS_MAX
  const lateAt = performance.now() + secondsMax * 1000
  const pieces: Uint8Array[] = []
  let bytes = 0
  const chunks = chunksOf(visit)
  const crowd = crowdedOut()
  try {
    for (;;) {
      const next = await Promise.race([inTime(chunks.next(), lateAt), crowd.promise])
      if (next.done) break
      bytes += next.value.byteLength
      if (bytes > bytesMax) throw new BodyRefused('too-large')
      hold(visit, next.value.byteLength)
      pieces.push(next.value)
    }
  } finally {
    crowd.end()
    // Not waited for: it would wait for the piece that does not come.
    chunks.return(undefined).catch(() => {})
  }
  return pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces)
}
