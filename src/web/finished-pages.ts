import type { Memory } from '../services/memory.ts'
import type { Services } from '../services/services.ts'
import { keepPacked } from './compress.ts'

/** What a page is made of, compared one by one: texts by what they say, objects by being the same. */
export type Parts = readonly unknown[]

type Finished = { readonly parts: Parts; readonly until: number; readonly bytes: Uint8Array<ArrayBuffer> }

/** What the page tells may end by time alone, as a survey does; and counters move without a stamp. */
const FRESHNESS_MS = 60_000
/** A longer address is nobody's link. */
const ADDRESS_CHARACTERS_MAX = 400
const MEBIBYTE = 1024 * 1024
/** Of the pages themselves; the packed copies of public ones come to a quarter more. None of them pushes out those of another kind. */
const BYTES_MAX = { innovation: 8 * MEBIBYTE, list: 4 * MEBIBYTE, desk: 4 * MEBIBYTE } as const

export type PageKind = keyof typeof BYTES_MAX

const isSame = (one: Parts, other: Parts) =>
  one.length === other.length && one.every((part, place) => part === other[place])

/** Pages by their address, for as long as they are made of the same. */
class FinishedPages {
  readonly #pages = new Map<string, Finished>()
  readonly #bytesMax: number
  #bytes = 0

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax
  }

  find(address: string, parts: Parts, now: number): Uint8Array<ArrayBuffer> | null {
    const found = this.#pages.get(address)
    return found && found.until > now && isSame(found.parts, parts) ? found.bytes : null
  }

  keep(address: string, parts: Parts, now: number, bytes: Uint8Array<ArrayBuffer>): void {
    if (address.length > ADDRESS_CHARACTERS_MAX) return
    this.#drop(address)
    this.#pages.set(address, { parts, until: now + FRESHNESS_MS, bytes })
    this.#bytes += bytes.byteLength
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#bytesMax) break
      this.#drop(oldest)
    }
  }

  #drop(address: string): void {
    this.#bytes -= this.#pages.get(address)?.bytes.byteLength ?? 0
    this.#pages.delete(address)
  }
}

/** By what is the same for all requests of an installation, wherever one of them reads. */
const pagesOf = new WeakMap<Memory, Record<PageKind, FinishedPages>>()

function pagesFor(memory: Memory): Record<PageKind, FinishedPages> {
  let pages = pagesOf.get(memory)
  if (!pages) {
    pages = {
      innovation: new FinishedPages(BYTES_MAX.innovation),
      list: new FinishedPages(BYTES_MAX.list),
      desk: new FinishedPages(BYTES_MAX.desk),
    }
    pagesOf.set(memory, pages)
  }
  return pages
}

/**
 * The finished page of an address that is made of these parts, made anew when one is another or a minute went by. Unlike the page cache it outlives
 * a change of something else in the region. The address must say for whom it is, and be the same for all who see it alike.
 */
export function finishedPage(
  { memory, clock }: Pick<Services, 'memory' | 'clock'>,
  kind: PageKind,
  address: string,
  parts: Parts,
): {
  readonly found: Uint8Array<ArrayBuffer> | null
  readonly keep: (bytes: Uint8Array<ArrayBuffer>) => void
} {
  const pages = pagesFor(memory)[kind]
  const now = clock().getTime()
  return {
    found: pages.find(address, parts, now),
    keep: (bytes) => {
      // Whoever is signed in is never sent a packed page.
      if (kind !== 'desk') keepPacked(bytes)
      pages.keep(address, parts, now, bytes)
    },
  }
}
