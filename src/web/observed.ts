import type { IncomingMessage, OutgoingMessage } from 'node:http'
import { requestId, withRequestId } from '../adapters/request-id.ts'
import { countRequest } from './request-counts.ts'

type Answer = Response | Promise<Response>

/** The name under which servers pass on what they call a request. */
const HEADER = 'X-Request-Id'

/**
 * Gives each request an identifier, which stands in each line of the log that it causes and in its answer, and counts it by its status
 * and how long it took. Who asks from outside may propose one: it marks lines of the log and means nothing else.
 */
export function observed(request: Request, environment: unknown, answer: () => Answer): Answer {
  const { incoming, outgoing } = (environment ?? {}) as {
    incoming?: IncomingMessage
    outgoing?: OutgoingMessage
  }
  // Only the server's own message is looked into: to ask a Request for its headers takes longer than a kept page does.
  if (!incoming || !outgoing) return answer()
  const id = requestId(incoming.headers['x-request-id'] as string | undefined)
  outgoing.setHeader(HEADER, id)
  const begun = performance.now()
  const done = (response: Response) => {
    countRequest(request.method, response.status, performance.now() - begun)
    return response
  }
  const made = withRequestId(id, answer)
  return made instanceof Response ? done(made) : made.then(done)
}
