import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

const current = new AsyncLocalStorage<string>()

/** Of this process: so that two of them never give the same identifier. */
const mark = randomBytes(4).toString('hex')
let count = 0

/** What a server in front of us may call a request; anything else could break a line of the log. */
const given = /^[A-Za-z0-9_.:-]{8,64}$/

/** An identifier for a request or a run of a job: the one it came with, where that can be one, else a new one. */
export function requestId(proposed?: string): string {
  if (proposed !== undefined && given.test(proposed)) return proposed
  count += 1
  return `${mark}-${count.toString(36)}`
}

/** Does the work; whatever is logged meanwhile, by whomever, carries the identifier, where there is one. */
export function withRequestId<T>(id: string | null, work: () => T): T {
  return id === null ? work() : current.run(id, work)
}

/** The identifier of the work that this belongs to. */
export const currentRequestId = (): string | undefined => current.getStore()
