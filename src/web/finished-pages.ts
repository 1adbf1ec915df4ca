import type { Services } from '../services/services.ts'
import { keepPacked } from './compress.ts'

type Finished = { readonly stamp: string; readonly until: number; readonly bytes: Uint8Array<ArrayBuffer> }

/** What the page tells may end by time alone, as a survey does; and counters move without a stamp. */
const FRESHNESS_MS = 60_000
/** Of the pages themselves; their packed copies come to a quarter more. */
const BYTES_MAX = 8 * 1024 * 1024

/** Pages by their address, for as long as they are made of the same. */
class FinishedPages {
  readonly #pages = new Map<string, Finished>()
  #bytes = 0

  find(address: string, stamp: string, now: number): Uint8Array<ArrayBuffer> | null {
    const found = this.#pages.get(address)
    return found && found.stamp === stamp && found.until > now ? found.bytes : null
  }

  keep(address: string, stamp: string, now: number, bytes: Uint8Array<ArrayBuffer>): void {
    this.#drop(address)
    this.#pages.set(address, { stamp, until: now + FRESHNESS_MS, bytes })
    keepPacked(bytes)
    this.#bytes += bytes.byteLength
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= BYTES_MAX) break
      this.#drop(oldest)
    }
  }

  #drop(address: string): void {
    this.#bytes -= this.#pages.get(address)?.bytes.byteLength ?? 0
    this.#pages.delete(address)
  }
}

const pagesOf = new WeakMap<Services, FinishedPages>()

/**
 * The finished page of an address whose content has one stamp, made anew when the stamp is another or a minute went by. Unlike
 * the page cache it outlives a change of something else in the region. Only for what everybody sees alike.
 */
export function finishedPage(
  services: Services,
  address: string,
  stamp: string,
): {
  readonly found: Uint8Array<ArrayBuffer> | null
  readonly keep: (bytes: Uint8Array<ArrayBuffer>) => void
} {
  let pages = pagesOf.get(services)
  if (!pages) {
    pages = new FinishedPages()
    pagesOf.set(services, pages)
  }
  const kept = pages
  const now = services.clock().getTime()
  return {
    found: kept.find(address, stamp, now),
    keep: (bytes) => kept.keep(address, stamp, now, bytes),
  }
}
