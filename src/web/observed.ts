import type { IncomingMessage, OutgoingMessage } from 'node:http'
import { requestId } from '../adapters/request-id.ts'
import type { Answered } from './made-page.ts'
import { countRequest } from './request-counts.ts'
import { securityHeaders, withSecurityHeaders } from './security-headers.ts'

/** The name under which servers pass on what they call a request. */
const HEADER = 'X-Request-Id'

/**
 * Gives each request an identifier, which stands in each line of the log that it causes and in its answer, and counts it by its status
 * and how long it took; `answer` is given it for the work that may log, and null where there is no server. Who asks from outside may propose one: it marks
 * lines of the log and means nothing else. Puts on each answer what all of them tell the browser.
 */
export function observed(
  request: Request,
  environment: unknown,
  answer: (id: string | null) => Answered | Promise<Answered>,
): Response | Promise<Response> {
  const { incoming, outgoing } = (environment ?? {}) as {
    incoming?: IncomingMessage
    outgoing?: OutgoingMessage
  }
  // Only the server's own message is looked into: to ask a Request for its headers takes longer than a kept page does.
  if (!incoming || !outgoing) {
    const made = answer(null)
    return made instanceof Promise
      ? made.then((answered) => withSecurityHeaders(answered))
      : withSecurityHeaders(made)
  }
  const id = requestId(incoming.headers['x-request-id'] as string | undefined)
  const begun = performance.now()
  const done = (answered: Answered) => {
    countRequest(request.method, answered.status, performance.now() - begun)
    return withSecurityHeaders(answered, outgoing, { [HEADER]: id })
  }
  // The server makes an answer of its own for what failed altogether.
  const failed = (error: unknown) => {
    for (const [name, value] of [...securityHeaders, [HEADER, id] as const]) outgoing.setHeader(name, value)
    throw error
  }
  try {
    const made = answer(id)
    return made instanceof Promise ? made.then(done, failed) : done(made)
  } catch (error) {
    return failed(error)
  }
}
