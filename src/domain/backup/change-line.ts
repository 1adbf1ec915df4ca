/**
 * The log of changes that is kept of a database, so that it can be brought back as it was at a moment: bases, which are copies of all
 * its files, and segments of PostgreSQL's own log, which lead from a base onwards. All that was kept of one database without a gap is a
 * line; each line lies in a folder of its own.
 */
export type KeptBase = {
  readonly file: string
  /** From this moment on it can be used: when its copying ended. */
  readonly moment: Date
  /** The segment from which the log has to be played. */
  readonly firstSegment: string
  readonly bytes: number
}
export type KeptSegment = { readonly file: string; readonly segment: string; readonly bytes: number }
export type ChangeLine = { readonly bases: readonly KeptBase[]; readonly segments: readonly KeptSegment[] }

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** Names that sort as they follow each other: timeline, log and part, each of eight hexadecimal digits. */
const segmentName = /^[0-9A-F]{24}$/
const basePattern = /^base-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-([0-9A-F]{24})\.tar\.gz(\.age)?$/
const segmentPattern = /^wal-([0-9A-F]{24})-[0-9a-f]{16}\.gz(\.age)?$/
const linePattern = /^changes-\d{8}-\d{6}-[0-9a-f]{8}$/

const digitsOf = (moment: Date) => {
  const digits = moment.toISOString().replace(/\D/g, '')
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}`
}

/** Whether a file of PostgreSQL's archive is a piece of its log, and no note about a backup. */
export const isSegment = (name: string) => segmentName.test(name)

/** Whether a folder is that of a line. */
export const isLineName = (name: string) => linePattern.test(name)

/** `changes-20270301-021700-1f2e3d4c`, by the moment in UTC and eight random digits. */
export const nameOfLine = (begunAt: Date, random: string) => `changes-${digitsOf(begunAt)}-${random}`

export function nameOfBase(moment: Date, firstSegment: string, isClosed: boolean): string {
  return `base-${digitsOf(moment)}-${firstSegment}.tar.gz${isClosed ? '.age' : ''}`
}

/** `hash` is that of the content, sixteen digits of it: two databases that write into one line are noticed by it. */
export function nameOfKeptSegment(segment: string, hash: string, isClosed: boolean): string {
  return `wal-${segment}-${hash}.gz${isClosed ? '.age' : ''}`
}

/** What a folder holds of a line, the earliest first; other files are none of ours. */
export function readLine(files: readonly { readonly name: string; readonly bytes: number }[]): ChangeLine {
  const bases: KeptBase[] = []
  const segments: KeptSegment[] = []
  for (const { name, bytes } of files) {
    const base = basePattern.exec(name)
    const segment = segmentPattern.exec(name)?.[1]
    if (segment) segments.push({ file: name, segment, bytes })
    if (!base) continue
    const [year, month, day, hour, minute, second] = base.slice(1, 7).map(Number) as [number, ...number[]]
    const moment = new Date(Date.UTC(year, (month ?? 1) - 1, day, hour, minute, second))
    bases.push({ file: name, moment, firstSegment: base[7] as string, bytes })
  }
  return {
    bases: bases.toSorted((a, b) => a.moment.getTime() - b.moment.getTime()),
    segments: segments.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  }
}

/** The two segments of one name that tell of two databases in one line; null where there are none. */
export function findContradiction({ segments }: ChangeLine): string | null {
  return segments.find(({ segment }, at) => segments[at + 1]?.segment === segment)?.segment ?? null
}

export type WayBack = { readonly base: KeptBase; readonly segments: readonly KeptSegment[] }

/**
 * From which base, over which segments, a moment is reached; null where every base is later. Without a moment: as far as it goes.
 * The log of the base after the next is later than the moment for sure, and is left out.
 */
export function findWayBack({ bases, segments }: ChangeLine, at: Date | null): WayBack | null {
  const index = at === null ? bases.length - 1 : bases.findLastIndex(({ moment }) => moment <= at)
  const base = bases[index]
  if (!base) return null
  const end = bases[index + 2]?.firstSegment
  const needed = segments.filter(
    ({ segment }) => segment >= base.firstSegment && (end === undefined || segment <= end),
  )
  return { base, segments: needed }
}

const bytesOf = (files: readonly { readonly bytes: number }[]) =>
  files.reduce((sum, { bytes }) => sum + bytes, 0)

/**
 * Which files of a line may go: all that is not needed to reach the moments of the last `days`; and of that the oldest, as long as the
 * line takes more than `bytesMax` and another base is there.
 */
export function filesToRemove(
  { bases, segments }: ChangeLine,
  { now, days, bytesMax }: { readonly now: Date; readonly days: number; readonly bytesMax: number },
): readonly string[] {
  const from = new Date(now.getTime() - days * DAY_MS)
  let first = Math.max(
    0,
    bases.findLastIndex(({ moment }) => moment <= from),
  )
  const keptSegments = () => {
    const start = bases[first]?.firstSegment ?? ''
    return segments.filter(({ segment }) => segment >= start)
  }
  while (first < bases.length - 1 && bytesOf(bases.slice(first)) + bytesOf(keptSegments()) > bytesMax)
    first += 1
  const kept = new Set([...bases.slice(first), ...keptSegments()].map(({ file }) => file))
  return [...bases, ...segments].map(({ file }) => file).filter((file) => !kept.has(file))
}

/** The hour of the night in which a base is made, in UTC: three in Jakarta, after the backup. */
const BASE_HOUR_UTC = 20
const BASE_AGE_MIN_MS = 20 * HOUR_MS
const BASE_AGE_MAX_MS = 47 * HOUR_MS
/** A log that is this many times its base takes longer to play than a base to make, and more room. */
const LOG_FACTOR_MAX = 4
const LOG_BYTES_MIN = 1024 ** 3

/** Whether a new base is due: there is none, a night is over, or the log since the last one has become long. */
export function isBaseDue({ bases, segments }: ChangeLine, now: Date): boolean {
  const newest = bases.at(-1)
  if (!newest) return true
  const ageMs = now.getTime() - newest.moment.getTime()
  if (ageMs > BASE_AGE_MAX_MS) return true
  if (ageMs > BASE_AGE_MIN_MS && now.getUTCHours() === BASE_HOUR_UTC) return true
  const since = bytesOf(segments.filter(({ segment }) => segment >= newest.firstSegment))
  return since > Math.max(LOG_BYTES_MIN, LOG_FACTOR_MAX * newest.bytes)
}

/** Where a segment waits longer than this, more than a minute would be lost with the machine. */
const WAITING_MS_MAX = MINUTE_MS

/** `off` nobody wants it; `beginning` there is no base yet; `behind` changes wait to be kept; `kept` all is well. */
export type ChangesState = 'off' | 'beginning' | 'behind' | 'kept'

export function judgeChanges(line: ChangeLine | null, oldestWaiting: Date | null, now: Date): ChangesState {
  if (line === null) return 'off'
  if (oldestWaiting && now.getTime() - oldestWaiting.getTime() > WAITING_MS_MAX) return 'behind'
  return line.bases.length === 0 ? 'beginning' : 'kept'
}
