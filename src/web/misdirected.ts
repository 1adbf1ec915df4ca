import type { IncomingMessage } from 'node:http'

/** The host that a request names: in its header, or in its address where there is no server's request. */
export function hostOf(request: Request, environment: unknown): string | undefined {
  const incoming = (environment as { incoming?: IncomingMessage } | undefined)?.incoming
  if (incoming?.headers?.host) return incoming.headers.host
  return new URL(request.url).host
}

/** Checks of health and readings of figures come from inside, by whatever address the machine has there. */
export function isHealthCheck(request: Request): boolean {
  return /^[a-z]+:\/\/[^/]*\/(?:health(?:\/live|\/ready)?|metrics)$/.test(request.url)
}

/** A request that was meant for another host: 421 (RFC 9110, 15.5.20), in both languages, with the address that is ours. */
export function misdirected(baseUrl: string): Response {
  const text =
    `Alamat ini bukan alamat Labinov. Buka ${baseUrl}\n` +
    `This is not the address of Labinov. Open ${baseUrl}\n\n` +
    `If you run it: set LABINOV_BASE_URL to the address that people type, and let the server in front pass it on as Host.\n`
  return new Response(text, { status: 421, headers: { 'content-type': 'text/plain; charset=UTF-8' } })
}
