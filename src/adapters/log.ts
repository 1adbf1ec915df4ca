import pino, { type Logger } from 'pino'
import { currentRequestId } from './request-id.ts'

export type Log = Logger

type Described = { name: string; message: string; code?: string; stack?: string; cause?: unknown }

/** A database that is away must not fill the disk: so many lines at once, then so many a second; what is left out is counted. */
const LINES_AT_ONCE_MAX = 200
const LINES_PER_SECOND_MAX = 20

// A library may put its error into an error without end.
const CAUSES_MAX = 5

/** What a driver's error says of the values of a query: up to the stack, or to the end. */
const values = /\nparams: [\s\S]*?(?=\n {4}at |$)/g

const withoutValues = (text: string) => text.replace(values, '')

/**
 * What the log says of an error. The driver's own errors carry their whole connection, and those of queries the
 * values that people typed; neither belongs in a log.
 */
function describeError(error: unknown, depth = 0): Described | unknown {
  if (!(error instanceof Error)) return error
  const { code } = error as { code?: string }
  return {
    name: error.name,
    message: withoutValues(error.message),
    ...(code && { code }),
    ...(error.stack && { stack: withoutValues(error.stack) }),
    // What is no error is what somebody sent: a library of sign-in gives the whole token and what it says of a person.
    ...(error.cause instanceof Error &&
      depth < CAUSES_MAX && { cause: describeError(error.cause, depth + 1) }),
  }
}

/** Every error of a line, under whatever name it is told, and every text. */
function describeFields(fields: Record<string, unknown>): Record<string, unknown> {
  const told = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutValues(value) : describeError(value),
  ])
  return Object.fromEntries(told)
}

/** How many lines may go out now. Fractions of a line are kept, so that slow hours do not add up to a flood. */
function createAllowance(now: () => number) {
  let left = LINES_AT_ONCE_MAX
  let countedAt = now()
  let leftOut = 0
  return {
    /** How many lines were left out before this one, or null when this one is left out too. */
    take(): number | null {
      const moment = now()
      left = Math.min(LINES_AT_ONCE_MAX, left + ((moment - countedAt) / 1000) * LINES_PER_SECOND_MAX)
      countedAt = moment
      if (left < 1) {
        leftOut += 1
        return null
      }
      left -= 1
      const before = leftOut
      leftOut = 0
      return before
    },
  }
}

/** One JSON line an event, on standard output, at a bounded rate. What could hold a secret is never written. */
export function createLog(level: string, destination?: pino.DestinationStream, now = Date.now): Log {
  const allowance = createAllowance(now)
  const options: pino.LoggerOptions = {
    level,
    formatters: { log: describeFields },
    mixin: () => {
      const request = currentRequestId()
      return request === undefined ? {} : { request }
    },
    hooks: {
      logMethod(words, write) {
        const leftOut = allowance.take()
        if (leftOut === null) return
        const [first, ...rest] = words as unknown[]
        const safe = (first instanceof Error ? [{ error: first }, rest[0] ?? first.message] : words).map(
          (word: unknown) => (typeof word === 'string' ? withoutValues(word) : word),
        )
        if (leftOut > 0)
          write.apply(this, [{ linesLeftOut: leftOut }, 'Too many lines at once: some were left out'])
        write.apply(this, safe as unknown as Parameters<typeof write>)
      },
    },
    redact: [
      ...['password', 'secret', 'token', 'cookie', 'authorization'].flatMap((name) => [name, `*.${name}`]),
      ...['headers.cookie', 'headers.authorization'],
    ],
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The form in which libraries log: a level, words, and whatever else. Of that only errors are told, as the log tells them. */
export function logOf(log: Log, source: string) {
  return (level: 'debug' | 'info' | 'warn' | 'error', message: string, ...rest: unknown[]): void => {
    const error = rest.find((each) => each instanceof Error)
    log[level]({ source, ...(error !== undefined && { error }) }, message)
  }
}
