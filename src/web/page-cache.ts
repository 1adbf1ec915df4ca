import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isSent, REPLY_COOKIE, SESSION_COOKIE } from '../services/access/cookie-name.ts'
import type { ChangeScope, Changes } from '../store/base/change-listener.ts'
import { compressPage, type Encoding, encodingFor, packedBytes } from './compress.ts'
import { type Answered, type MadePage, madeAs, type PlainAnswer } from './made-page.ts'
import { countPage } from './request-counts.ts'
import { secured } from './security-headers.ts'

type Body = PlainAnswer & { readonly bytes: Uint8Array<ArrayBuffer> }

type Kept = {
  readonly scope: ChangeScope
  readonly since: number
  readonly until: number
  readonly etag: string
  readonly bodies: Partial<Record<Encoding | 'identity', Body>>
  /** Nobody knows yet whether it will be asked for again before it is old. */
  isAskedAgain: boolean
}

/** What the cache has to know of a request without building a Request for it. */
export type Asked = {
  readonly method: string
  /** Path and query as they were asked for. */
  readonly address: string
  readonly cookie: string | undefined
  readonly acceptEncoding: string | undefined
  readonly ifNoneMatch: string | undefined
}

/** Reads it from the server's own request where there is one, which is quicker than the standard's. */
export function askedOf(request: Request, environment?: unknown): Asked {
  const incoming = (environment as { incoming?: IncomingMessage } | undefined)?.incoming
  if (incoming) {
    const { method = '', url = '', headers } = incoming
    return {
      method,
      address: url,
      cookie: headers.cookie,
      acceptEncoding: headers['accept-encoding'] as string | undefined,
      ifNoneMatch: headers['if-none-match'],
    }
  }
  const { pathname, search } = new URL(request.url)
  const header = (name: string) => request.headers.get(name) ?? undefined
  return {
    method: request.method,
    address: pathname + search,
    cookie: header('cookie'),
    acceptEncoding: header('accept-encoding'),
    ifNoneMatch: header('if-none-match'),
  }
}

export type PageCacheOptions = {
  readonly changes: Changes
  readonly now?: () => number
  /** 0 turns the cache off. */
  readonly bytesMax: number
}

/** The memory of the page cache unless set otherwise: a thousand pages with their compressed copies. */
export const PAGE_CACHE_BYTES_DEFAULT = 32 * 1024 * 1024

// Counters of answers move without an announcement, so no page is kept longer.
const FRESHNESS_MS = 60_000
// A longer address is nobody's link; keeping it would only push others out.
const ADDRESS_CHARACTERS_MAX = 400
const PAGE_BYTES_MAX = 512 * 1024
/** What a kept page takes beside its bytes: its address, its headers, and what the engine needs for them. */
const ENTRY_BYTES = 2 * 1024
/** Addresses with a question that were asked once lately: of endless ones only those are kept that somebody asks again. */
const ASKED_ONCE_MAX = 4_000
/** Whoever has a session, or has just done something that the page will tell, is answered by the application alone. */
const ownCookies = [SESSION_COOKIE, REPLY_COOKIE]

function hasSession({ cookie }: Asked): boolean {
  return cookie !== undefined && ownCookies.some((name) => isSent(cookie, name))
}

function mayBeKept(asked: Asked): boolean {
  return asked.method === 'GET' && asked.address.length <= ADDRESS_CHARACTERS_MAX && !hasSession(asked)
}

export type PageCache = {
  /** A kept answer; else what `make` gives, which is kept when it says that anybody may have it. */
  readonly answer: (asked: Asked, make: () => Response | Promise<Response>) => Answered | Promise<Answered>
  /** Bytes held now. */
  readonly bytes: () => number
}

/**
 * Says which addresses are worth keeping. A page without a question is one of those that there are; words to search for have no end, and would push all
 * others out, so that they are kept when they are asked a second time.
 */
function createDoor(): (address: string) => boolean {
  const askedOnce = new Set<string>()
  return (address) => {
    if (!address.includes('?') || askedOnce.delete(address)) return true
    if (askedOnce.size >= ASKED_ONCE_MAX) askedOnce.delete(askedOnce.values().next().value as string)
    askedOnce.add(address)
    return false
  }
}

/**
 * Keeps public pages in memory, one entry an address, until something changes in the region of which the page tells, or for a minute.
 * Whoever has a session is never answered from it. When changes cannot be heard nothing is kept and nothing found.
 */
export function createPageCache({ changes, now = Date.now, bytesMax }: PageCacheOptions): PageCache {
  const pages = new Map<string, Kept>()
  const isAskedAgain = createDoor()
  let bytes = 0

  const drop = (address: string) => {
    const kept = pages.get(address)
    if (!kept) return
    pages.delete(address)
    bytes -= ENTRY_BYTES
    for (const body of Object.values(kept.bodies)) bytes -= body.bytes.byteLength
  }
  const makeRoom = () => {
    while (bytes > bytesMax) drop(pages.keys().next().value as string)
  }
  const serves = (asked: Asked) => bytesMax > 0 && mayBeKept(asked) && changes.heard()

  const compressed = async (address: string, kept: Kept, encoding: Encoding): Promise<Answered> => {
    const plain = kept.bodies.identity as Body
    const packed = await packedBytes(plain.bytes, encoding)
    const body = bodyOf(packed, { ...plain.headers, 'Content-Encoding': encoding })
    if (pages.get(address) === kept && !kept.bodies[encoding]) {
      kept.bodies[encoding] = body
      bytes += body.bytes.byteLength
      makeRoom()
    }
    return body
  }
  const answer = (asked: Asked, kept: Kept): Answered | Promise<Answered> => {
    if (matches(asked.ifNoneMatch, kept.etag)) return notModified(kept)
    const encoding = encodingFor(asked.acceptEncoding, kept.isAskedAgain ? 'again' : 'once')
    const body = kept.bodies[encoding]
    if (body || encoding === 'identity') return body as Body
    return compressed(asked.address, kept, encoding)
  }

  const keep = (asked: Asked, since: number, { bytes: plain, headers, scope }: MadePage) => {
    const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    const identity = bodyOf(plain, { ...headers, ETag: etag })
    const kept: Kept = {
      scope,
      since,
      until: now() + FRESHNESS_MS,
      etag,
      bodies: { identity },
      isAskedAgain: false,
    }
    drop(asked.address)
    if (plain.byteLength <= PAGE_BYTES_MAX) {
      pages.set(asked.address, kept)
      bytes += plain.byteLength + ENTRY_BYTES
      makeRoom()
    }
    return answer(asked, kept)
  }
  const makeAndKeep = async (asked: Asked, make: () => Response | Promise<Response>) => {
    // Taken before the page is made: whatever changes meanwhile makes it old at once.
    const since = changes.moment()
    const answer = await make()
    const made = madeAs(answer)
    if (made?.status !== 200 || !isShared(made)) return compressPage(answer, asked.acceptEncoding, 'again')
    if (!pages.has(asked.address) && !isAskedAgain(asked.address))
      return compressPage(answer, asked.acceptEncoding, 'once')
    return keep(asked, since, made)
  }

  return {
    answer: (asked, make) => {
      if (!serves(asked)) return makeAlone(asked, make)
      const kept = pages.get(asked.address)
      const isFresh = kept && kept.until > now() && !changes.changedSince(kept.scope, kept.since)
      countPage(isFresh ? 'kept' : 'made')
      if (!isFresh) return makeAndKeep(asked, make)
      kept.isAskedAgain = true
      return answer(asked, kept)
    },
    bytes: () => bytes,
  }
}

/**
 * Made for one reader and not kept; packed well, unless it is only that pages are not kept here. Where there is a session it is not compressed: a page may hold what is nobody else's
 * beside what an address put there, and its length would tell.
 */
function makeAlone(asked: Asked, make: () => Response | Promise<Response>): Answered | Promise<Answered> {
  if (!asked.acceptEncoding || hasSession(asked)) return make()
  return Promise.resolve(make()).then((answer) =>
    compressPage(answer, asked.acceptEncoding, isShared(madeAs(answer)) ? 'once' : 'again'),
  )
}

/** A page says by `s-maxage` that it is the same for everybody for a while; built files say so by their names. */
function isShared(made: MadePage | null): boolean {
  return made?.headers['Cache-Control']?.includes('s-maxage') === true
}

/** A copy of a kept page with all that is sent with it. Its length comes first, where the server looks for it. */
function bodyOf(bytes: Body['bytes'], headers: PlainAnswer['headers']): Body {
  const { 'Content-Length': _, ...others } = headers
  const withLength = { 'Content-Length': String(bytes.byteLength), ...secured(others) }
  return { status: 200, bytes, headers: withLength, isSecured: true }
}

function notModified({ etag, bodies }: Kept): PlainAnswer {
  const { 'Content-Type': _, 'Content-Length': __, ...headers } = bodies.identity?.headers ?? {}
  return { status: 304, bytes: null, headers: { ...headers, ETag: etag }, isSecured: true }
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  return ifNoneMatch.split(',').some((each) => each.trim() === '*' || each.trim() === etag)
}
