import type { OutgoingMessage } from 'node:http'
import { type Answered, partsOf } from './made-page.ts'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
]

/**
 * What every answer tells the browser: our own files only, no inline script or style, no frames, forms only
 * to ourselves. Browsers mind the transport line only on https, so a plain start works too.
 */
export const securityHeaders: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', contentSecurityPolicy.join('; ')],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['Referrer-Policy', 'same-origin'],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
]

const securityRecord: Readonly<Record<string, string>> = Object.fromEntries(securityHeaders)

/** Headers of an answer with those of every answer beside them. */
export const secured = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...securityRecord,
  ...headers,
})

/** The server's own message, on which headers may be put that belong to no answer. */
type Outgoing = Pick<OutgoingMessage, 'setHeader'>

/**
 * Puts the headers on an answer, and `more` beside them. One whose parts are known becomes a Response with all of them at once, which the server writes as they
 * stand. On any other they go to the server's own message, where there is one: headers set on a finished Response make the server leave its short
 * way, at a quarter of its speed.
 */
export function withSecurityHeaders(
  answered: Answered,
  outgoing?: Outgoing,
  more: Readonly<Record<string, string>> = {},
): Response {
  const parts = partsOf(answered)
  if (parts) {
    const { status, bytes, headers, isSecured } = parts
    // To copy one record takes a fifth of the time that it takes to put three together.
    return new Response(bytes, { status, headers: { ...(isSecured ? headers : secured(headers)), ...more } })
  }
  const response = answered as Response
  const target = outgoing ? (name: string, value: string) => void outgoing.setHeader(name, value) : null
  for (const [name, value] of [...securityHeaders, ...Object.entries(more)]) {
    if (target) target(name, value)
    else response.headers.set(name, value)
  }
  return response
}
