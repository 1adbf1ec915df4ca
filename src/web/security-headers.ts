import type { OutgoingMessage } from 'node:http'

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

type Answer = Response | Promise<Response>

async function onResponse(answer: Answer): Promise<Response> {
  const response = await answer
  for (const [name, value] of securityHeaders) response.headers.set(name, value)
  return response
}

/**
 * Puts the headers on an answer. Where there is the server's own message they go there before the answer is
 * made: headers set on a finished Response make the server leave its short way, at a quarter of its speed.
 */
export function withSecurityHeaders(environment: unknown, answer: () => Answer): Answer {
  const outgoing = (environment as { outgoing?: OutgoingMessage } | undefined)?.outgoing
  if (!outgoing) return onResponse(answer())
  for (const [name, value] of securityHeaders) outgoing.setHeader(name, value)
  return answer()
}
