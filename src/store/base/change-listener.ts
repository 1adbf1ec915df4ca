import type pg from 'pg'
import type { RegionId } from '../../domain/scope.ts'

/** The channel on which triggers announce that something changed which the public can see. */
const channel = 'labinov_changed'

// Long enough not to hammer a database that starts anew, short enough that nobody notices.
const RECONNECT_AFTER_MS = 1_000

/**
 * Whose change makes what was read out of date: a region's, or, by 0, that of what belongs to the installation, such as the list of
 * its regions. Null where it may be anybody's.
 */
export type ChangeScope = RegionId | 0 | null

/** What is known about changes made by any process on the same database. */
export type Changes = {
  /** Rises with each change heard. Taken before something is read, it says later whether that may still be told. */
  readonly moment: () => number
  /** Whether something changed in the scope after the moment, as far as was heard. */
  readonly changedSince: (scope: ChangeScope, moment: number) => boolean
  /** False while changes cannot be heard; nothing may be kept then. */
  readonly heard: () => boolean
  /** Somebody changed something in this region here: they read it anew at once, though the announcement may still be under way. */
  readonly noteOwn: (region: RegionId) => void
}

export type ChangeListener = Changes & { readonly close: () => Promise<void> }

/** For a process that does not listen: nothing is ever kept. */
export const deaf: Changes = {
  moment: () => 0,
  changedSince: () => true,
  heard: () => false,
  noteOwn: () => {},
}

/** When each region changed last, in moments of this process; a number for each region that was ever announced. */
export type ChangeMoments = Omit<Changes, 'heard' | 'noteOwn'> & {
  /** Takes in what an announcement says: the number of a region, or 0. What it cannot read may mean anybody. */
  readonly note: (announced: string) => void
  /** From now on nothing that was read before may be told. */
  readonly noteAll: () => void
}

/** More regions than there can be in one installation: whoever announces ever new numbers makes nothing grow. */
const REGIONS_MAX = 10_000

export function createChangeMoments(): ChangeMoments {
  const lastOf = new Map<number, number>()
  let moment = 0
  let lastOfAll = 0
  const noteAll = () => {
    moment += 1
    lastOfAll = moment
    lastOf.clear()
  }
  return {
    moment: () => moment,
    changedSince: (scope, since) =>
      scope === null ? moment > since : Math.max(lastOfAll, lastOf.get(scope) ?? 0) > since,
    note: (announced) => {
      if (!/^\d{1,10}$/.test(announced) || lastOf.size >= REGIONS_MAX) return noteAll()
      moment += 1
      lastOf.set(Number(announced), moment)
    },
    noteAll,
  }
}

/**
 * Listens for announced changes on a connection of its own. When that breaks it opens another, and counts the
 * time between as a change of everything, because nobody knows what happened meanwhile.
 */
export function listenForChanges(
  Client: typeof pg.Client,
  onBroken?: (error: Error) => void,
): ChangeListener {
  const moments = createChangeMoments()
  let client: pg.Client | null = null
  let closed = false
  let timer: NodeJS.Timeout | undefined

  const lose = (lost: pg.Client, error?: Error) => {
    if (lost !== client) return
    client = null
    moments.noteAll()
    lost.end().catch(() => {})
    if (closed) return
    if (error) onBroken?.(error)
    timer = setTimeout(open, RECONNECT_AFTER_MS)
    timer.unref()
  }
  let listening = false
  const open = async () => {
    const opened = new Client({
      application_name: 'labinov changes',
      keepAlive: true,
    })
    client = opened
    listening = false
    opened.on('notification', ({ payload }) => moments.note(payload ?? ''))
    opened.on('error', (error) => lose(opened, error))
    opened.on('end', () => lose(opened))
    try {
      await opened.connect()
      await opened.query(`LISTEN ${channel}`)
      moments.noteAll()
      listening = client === opened
    } catch (error) {
      lose(opened, error as Error)
    }
  }
  void open()

  return {
    moment: moments.moment,
    changedSince: moments.changedSince,
    heard: () => listening && client !== null,
    noteOwn: (region) => moments.note(String(region)),
    close: async () => {
      closed = true
      clearTimeout(timer)
      const last = client
      client = null
      await last?.end().catch(() => {})
    },
  }
}
