import pino, { type Logger } from 'pino'

export type Log = Logger

type Described = { name: string; message: string; code?: string; stack?: string; cause?: Described }

/**
 * What the log says of an error. The driver's own errors carry their whole connection, and those of queries the
 * values that people typed; neither belongs in a log.
 */
function describeError(error: unknown): Described | unknown {
  if (!(error instanceof Error)) return error
  const { code } = error as { code?: string }
  const withoutValues = (text: string) => text.replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, '')
  return {
    name: error.name,
    message: withoutValues(error.message),
    ...(code && { code }),
    ...(error.stack && { stack: withoutValues(error.stack) }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  }
}

/** One JSON line an event, on standard output. What could hold a secret is never written. */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    serializers: { error: describeError },
    redact: ['password', '*.password', 'secret', '*.secret', 'headers.cookie', 'headers.authorization'],
  }
  return destination ? pino(options, destination) : pino(options)
}
