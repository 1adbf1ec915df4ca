import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { StartError } from '../adapters/start-error.ts'

export type Handler = (request: Request, environment: object) => Response | Promise<Response>

export type Listener = {
  readonly port: number
  /** Answers with this handler from now on. */
  readonly answerWith: (handler: Handler) => void
  /**
   * Asks each connection to end with its next answer, for so many seconds, in which a server in front sees that this one leaves; then
   * takes no new request, lets the running ones finish for a while, and cuts them off.
   */
  readonly close: (drainSeconds?: number) => Promise<void>
}

// Longer than any page takes; shorter than the 10 s after which Docker kills what it stops.
const DRAIN_WITHIN_MS = 8_000
const DRAIN_POLL_EVERY_MS = 50

/** What a browser sends before its form, with the longest cookies and addresses, is a third of this. */
const HEADER_BYTES_MAX = 16 * 1024
/** Whoever needs longer for that holds the line. */
const HEADER_SECONDS_MAX = 20
/** Longer than any body may take: that one is refused with a page, this one by hanging up. */
const REQUEST_SECONDS_MAX = 330

const serverOptions = {
  maxHeaderSize: HEADER_BYTES_MAX,
  headersTimeout: HEADER_SECONDS_MAX * 1000,
  requestTimeout: REQUEST_SECONDS_MAX * 1000,
  connectionsCheckingInterval: 5_000,
}

/** Connections that the system holds until we take them; beyond the usual 511 it lets people dial for seconds. Linux takes no more unless it is told to. */
const BACKLOG_MAX = 4_096

/** Requests that are answered at the same time, each with its page and its readings in memory; ten times a hall that answers at once. */
const REQUESTS_MAX = 4_000
const BUSY_SECONDS = 5

/** A check of HTTP/1.0, as HAProxy sends it unless told otherwise, names no host: checks of health are answered, all else is for another one. */
const NO_HOST = 'no-host.invalid'

/** Told at once and at next to no cost, so that those who are inside get their answers. */
function tooBusy(): Response {
  return new Response('Labinov is very busy.\n', {
    status: 503,
    headers: { 'retry-after': String(BUSY_SECONDS) },
  })
}

const startingHandler: Handler = (request) =>
  request.url.endsWith('/health/live')
    ? Response.json({ status: 'live' })
    : new Response('Labinov is starting.\n', { status: 503, headers: { 'retry-after': '2' } })

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    const other = port < 65_535 ? port + 1 : port - 1
    return new StartError(
      `port ${port} is taken by another program. Stop it, or choose another port: PORT=${other} npm start`,
    )
  }
  if (error.code === 'EACCES') {
    return new StartError(`port ${port} may not be opened by this user. Choose one above 1023 in PORT.`)
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartError(`HOST is "${host}", which is no address of this machine. Try 127.0.0.1 or 0.0.0.0.`)
  }
  return error
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const poll = setInterval(() => server.closeIdleConnections(), DRAIN_POLL_EVERY_MS)
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_WITHIN_MS)
    server.close(() => {
      clearInterval(poll)
      clearTimeout(late)
      resolve()
    })
  })
}

/**
 * Opens the port. Until it is given its handler it answers 503, so that a taken port is known before anything
 * else is started.
 * @throws StartError when the port cannot be opened.
 */
export async function listen(
  host: string,
  port: number,
  requestsMax: number = REQUESTS_MAX,
): Promise<Listener> {
  let current = startingHandler
  let running = 0
  let leaving = false
  const server = createAdaptorServer({
    serverOptions,
    hostname: NO_HOST,
    fetch: (request, environment) => {
      if (running >= requestsMax) return tooBusy()
      const answer = current(request, environment)
      if (answer instanceof Response) return answer
      running += 1
      return answer.finally(() => {
        running -= 1
      })
    },
  }) as Server
  server.prependListener('request', (_, response) => {
    if (leaving) response.shouldKeepAlive = false
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, host, port)))
    server.listen({ port, host, backlog: BACKLOG_MAX }, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (handler) => {
      current = handler
    },
    close: async (drainSeconds = 0) => {
      leaving = true
      await wait(drainSeconds * 1000)
      await drain(server)
    },
  }
}
