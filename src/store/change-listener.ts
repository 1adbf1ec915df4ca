import pg from 'pg'

/** The channel on which triggers announce that something changed which the public can see. */
const channel = 'labinov_changed'

// Long enough not to hammer a database that starts anew, short enough that nobody notices.
const reconnectAfter_ms = 1_000

/** What is known about changes made by any process on the same database. */
export type Changes = {
  /** Rises with each change heard: whatever was read under another number is out of date. */
  readonly version: () => number
  /** False while changes cannot be heard; nothing may be kept then. */
  readonly heard: () => boolean
}

export type ChangeListener = Changes & { readonly close: () => Promise<void> }

/** For a process that does not listen: nothing is ever kept. */
export const deaf: Changes = { version: () => 0, heard: () => false }

/**
 * Listens for announced changes on a connection of its own. When that breaks it opens another, and counts the
 * time between as a change, because nobody knows what happened meanwhile.
 */
export function listenForChanges(url: string, onBroken?: (error: Error) => void): ChangeListener {
  let version = 0
  let client: pg.Client | null = null
  let closed = false
  let timer: NodeJS.Timeout | undefined

  const lose = (lost: pg.Client, error?: Error) => {
    if (lost !== client) return
    client = null
    version += 1
    lost.end().catch(() => {})
    if (closed) return
    if (error) onBroken?.(error)
    timer = setTimeout(open, reconnectAfter_ms)
    timer.unref()
  }
  let listening = false
  const open = async () => {
    const opened = new pg.Client({
      connectionString: url,
      application_name: 'labinov changes',
      keepAlive: true,
    })
    client = opened
    listening = false
    opened.on('notification', () => {
      version += 1
    })
    opened.on('error', (error) => lose(opened, error))
    opened.on('end', () => lose(opened))
    try {
      await opened.connect()
      await opened.query(`LISTEN ${channel}`)
      version += 1
      listening = client === opened
    } catch (error) {
      lose(opened, error as Error)
    }
  }
  void open()

  return {
    version: () => version,
    heard: () => listening && client !== null,
    close: async () => {
      closed = true
      clearTimeout(timer)
      const last = client
      client = null
      await last?.end().catch(() => {})
    },
  }
}
