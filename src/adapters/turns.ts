import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * How much is worked on at the same time. More at once makes nothing faster: it only fills the memory, and each waits for all others inside the
 * database instead of in front.
 */
export type TurnLimits = {
  readonly runningMax: number
  readonly waitingMax: number
  /** Whoever waited so long is told to come again, and makes room for those who have only come. */
  readonly waitMsMax: number
  /** The same for the preferred: people at a counter or a door, who stand there until it is done. */
  readonly preferredWaitMsMax: number
}

type Waiting = { readonly begin: () => void }

/** A turn that work has, and can give up for a while. */
type Turn = { readonly leave: () => void; readonly comeBack: () => Promise<void> }

const current = new AsyncLocalStorage<Turn>()

/** Of so many turns that get free one goes to those who are not preferred, so that a flood of the preferred keeps nobody out. */
const OTHERS_EVERY = 4

export type Turns = {
  /** Does the work in a turn of its own; what `refuse` gives when there is none in time. */
  readonly run: <T>(isPreferred: boolean, work: () => T | Promise<T>, refuse: () => T) => T | Promise<T>
  readonly running: () => number
  readonly waiting: () => number
}

/** Turns for work, in the order in which it comes; the preferred go before the others. */
export function createTurns(limits: TurnLimits): Turns {
  let running = 0
  let given = 0
  /** Work that has begun, and comes back from something that it waited for. */
  const back = new Set<Waiting>()
  const preferred = new Set<Waiting>()
  const others = new Set<Waiting>()

  const next = (): Set<Waiting> | undefined => {
    if (back.size > 0) return back
    const order = given % OTHERS_EVERY === 0 ? [others, preferred] : [preferred, others]
    return order.find(({ size }) => size > 0)
  }
  const giveTurns = () => {
    while (running < limits.runningMax) {
      const line = next()
      if (!line) return
      const first = line.values().next().value as Waiting
      line.delete(first)
      running += 1
      given += 1
      first.begin()
    }
  }
  const release = () => {
    running -= 1
    giveTurns()
  }
  const comeBack = () =>
    new Promise<void>((resolve) => {
      back.add({ begin: resolve })
      giveTurns()
    })
  const doIn = <T>(work: () => T | Promise<T>): T | Promise<T> => {
    // Work may wait for several things at once, and may end while it still waits for one that it does not need.
    let away = 0
    let isOver = false
    const turn: Turn = {
      leave: () => {
        away += 1
        if (away === 1 && !isOver) release()
      },
      comeBack: async () => {
        away -= 1
        if (away <= 0 && !isOver) await comeBack()
      },
    }
    const end = () => {
      isOver = true
      if (away === 0) release()
    }
    try {
      const made = current.run(turn, work)
      if (made instanceof Promise) return made.finally(end)
      end()
      return made
    } catch (error) {
      end()
      throw error
    }
  }
  const inLine = (line: Set<Waiting>) =>
    new Promise<boolean>((resolve) => {
      const waiting: Waiting = {
        begin: () => {
          clearTimeout(late)
          resolve(true)
        },
      }
      const late = setTimeout(
        () => {
          line.delete(waiting)
          resolve(false)
        },
        line === preferred ? limits.preferredWaitMsMax : limits.waitMsMax,
      )
      line.add(waiting)
    })
  return {
    run: (isPreferred, work, refuse) => {
      if (running < limits.runningMax) {
        running += 1
        return doIn(work)
      }
      if (preferred.size + others.size >= limits.waitingMax) return refuse()
      return inLine(isPreferred ? preferred : others).then((isOurs) => (isOurs ? doIn(work) : refuse()))
    },
    running: () => running,
    waiting: () => back.size + preferred.size + others.size,
  }
}

/**
 * Gives up the turn while the work waits for something that costs nothing here: a body that comes slowly, a queue of its own, a pause that slows somebody
 * down. Others have it meanwhile, so that whoever is slow holds nobody up. Work without a turn just waits.
 */
export async function aside<T>(waitFor: () => Promise<T>): Promise<T> {
  const turn = current.getStore()
  if (!turn) return waitFor()
  turn.leave()
  try {
    return await waitFor()
  } finally {
    await turn.comeBack()
  }
}
