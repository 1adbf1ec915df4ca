import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { isRefused, ok, type Result, refused } from '../domain/result.ts'

export type ZipEntry = {
  readonly name: string
  readonly compressedBytes: number
  readonly inflatedBytes: number
  /** First byte of the packed data in the file. */
  readonly start: number
  readonly method: number
}

export type ZipRefusal = 'zip-malformed' | 'zip-too-many-entries' | 'zip-too-large' | 'zip-ratio-too-high'

/** An office document has some dozens of parts, a long presentation some hundreds. */
const ENTRIES_MAX = 2000
/** Ten times the largest upload; what inflates to more is not meant to be read. */
const INFLATED_BYTES_MAX = 100 * 1024 * 1024
/** XML of a sheet packs 10 to 30 times, one of equal rows up to about 100; a bomb packs 1,000 times. */
const RATIO_MAX = 200
/** Small parts may pack very well and do no harm. */
const RATIO_FREE_BYTES = 1024 * 1024
/** A data descriptor after a part takes at most this; a larger hole could hide a part. */
const GAP_BYTES_MAX = 24

const END_SIGNATURE = 0x06054b50
const CENTRAL_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_BYTES = 22
const STORED = 0
const DEFLATED = 8

/**
 * The parts of a zip as its directory declares them, refused before anything is inflated when there are too
 * many, too much or too densely packed, encrypted, split, overlapping or hidden between others.
 */
export function readZipEntries(
  bytes: Uint8Array,
  inflatedBytesMax = INFLATED_BYTES_MAX,
): Result<readonly ZipEntry[], ZipRefusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return refused('zip-malformed')
  const count = view.getUint16(end + 10, true)
  const directoryStart = view.getUint32(end + 16, true)
  if (count > ENTRIES_MAX) return refused('zip-too-many-entries', { entries: count, entriesMax: ENTRIES_MAX })
  const entries: ZipEntry[] = []
  const bounds: { start: number; end: number }[] = []
  let at = directoryStart
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) return refused('zip-malformed')
    const found = readEntry(bytes, view, at, directoryStart)
    if (found === null) return refused('zip-malformed')
    entries.push(found.entry)
    bounds.push({ start: found.localStart, end: found.entry.start + found.entry.compressedBytes })
    at = found.next
  }
  if (!isContiguous(bounds, directoryStart)) return refused('zip-malformed')
  return checkSizes(entries, inflatedBytesMax)
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_BYTES - 0xffff)
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return null
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directoryStart: number) {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const compressedBytes = view.getUint32(at + 20, true)
  const inflatedBytes = view.getUint32(at + 24, true)
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const localStart = view.getUint32(at + 42, true)
  const isEncrypted = (flags & 1) === 1
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) return null
  if (next > view.byteLength || localStart + 30 > directoryStart) return null
  if (view.getUint32(localStart, true) !== LOCAL_SIGNATURE || view.getUint16(localStart + 8, true) !== method)
    return null
  const start =
    localStart + 30 + view.getUint16(localStart + 26, true) + view.getUint16(localStart + 28, true)
  if (start + compressedBytes > directoryStart) return null
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
  return { entry: { name, compressedBytes, inflatedBytes, start, method }, localStart, next }
}

function isContiguous(bounds: { start: number; end: number }[], directoryStart: number): boolean {
  let reached = 0
  for (const bound of bounds.toSorted((one, other) => one.start - other.start)) {
    if (bound.start < reached || bound.start - reached > GAP_BYTES_MAX) return false
    reached = bound.end
  }
  return directoryStart >= reached && directoryStart - reached <= GAP_BYTES_MAX
}

function checkSizes(
  entries: readonly ZipEntry[],
  inflatedBytesMax: number,
): Result<readonly ZipEntry[], ZipRefusal> {
  const inflated = entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.compressedBytes, 0)
  if (inflated > inflatedBytesMax) return refused('zip-too-large', { inflatedBytesMax: inflatedBytesMax })
  if (inflated > RATIO_FREE_BYTES && inflated > packed * RATIO_MAX) {
    return refused('zip-ratio-too-high', { ratioMax: RATIO_MAX })
  }
  return ok(entries)
}

/**
 * Like `readZipEntries`, and each part is then unpacked once with its declared size as the ceiling, so that a
 * directory that lies about sizes is refused before another library trusts it.
 */
export async function checkZip(
  bytes: Uint8Array,
  inflatedBytesMax = INFLATED_BYTES_MAX,
): Promise<Result<readonly ZipEntry[], ZipRefusal>> {
  const entries = readZipEntries(bytes, inflatedBytesMax)
  if (isRefused(entries)) return entries
  for (const entry of entries.value) {
    if ((await readZipEntry(bytes, entry)) === null) return refused('zip-malformed', { part: entry.name })
  }
  return entries
}

const inflate = promisify(inflateRaw)

/** The content of one part, or null when it is not what the directory declares. */
export async function readZipEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | null> {
  const packed = bytes.subarray(entry.start, entry.start + entry.compressedBytes)
  if (entry.method === STORED) return entry.inflatedBytes === entry.compressedBytes ? packed : null
  try {
    const content = await inflate(packed, { maxOutputLength: Math.max(entry.inflatedBytes, 1) })
    return content.length === entry.inflatedBytes ? content : null
  } catch {
    return null
  }
}
