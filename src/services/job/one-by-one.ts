import { isDatabaseUnreachable } from '../../store/base/connect.ts'
import type { Services } from '../services.ts'

/** How the work of a job on one item went wrong: what names the item in the log, and what else is to be done about it. */
export type OneByOne<Item> = {
  readonly signal: AbortSignal
  readonly work: (item: Item) => Promise<unknown>
  /** What names an item in the log: identifiers, never what a citizen wrote. */
  readonly name: (item: Item) => Readonly<Record<string, unknown>>
  readonly failed?: (item: Item, error: unknown) => Promise<void>
  /** How many items are worked on at once, of which each waits for the database most of its time; one unless told. */
  readonly lanes?: number
}

/**
 * Does a job's work on each item. One that fails is logged by its name and the others go on; where the database is away
 * nothing can go on. Looks at the signal between two items.
 * @throws what the database says when it cannot be reached.
 */
export async function oneByOne<Item>(
  { log }: Pick<Services, 'log'>,
  items: Iterable<Item>,
  { signal, work, name, failed, lanes = 1 }: OneByOne<Item>,
): Promise<void> {
  const rest = [...items].values()
  const lane = async () => {
    for (const item of rest) {
      if (signal.aborted) return
      try {
        await work(item)
      } catch (error) {
        if (isDatabaseUnreachable(error)) throw error
        log.error({ error, ...name(item) }, 'A job failed at one item and goes on with the others')
        await failed?.(item, error)
      }
    }
  }
  // Each lane ends before the job does, also where another could not reach the database.
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
  for (const outcome of ended) if (outcome.status === 'rejected') throw outcome.reason
}
