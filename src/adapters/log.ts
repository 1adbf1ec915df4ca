import pino, { type Logger } from 'pino'

export type Log = Logger

/** One JSON line an event, on standard output. What could hold a secret is never written. */
export function createLog(level: string): Log {
  return pino({
    level,
    redact: ['password', '*.password', 'secret', '*.secret', 'headers.cookie', 'headers.authorization'],
  })
}
