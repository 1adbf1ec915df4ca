const PREFIX = 'labinov'

/** What a cookie is called after the prefix: the session. */
export const SESSION_COOKIE = 'session_token'
/** The sentence for the page that a change leads to. */
export const REPLY_COOKIE = 'reply'

/**
 * The name of one of our cookies. Where the address is https it begins with `__Host-`: a browser takes it from this host alone,
 * for all of its paths, and never from a neighbour below the same domain.
 */
export function cookieName(baseUrl: string, name: string): string {
  return `${baseUrl.startsWith('https:') ? '__Host-' : ''}${PREFIX}.${name}`
}

/** Whether one of our cookies was sent, whichever of its two names it has: a look that costs no reading of the line. */
export function isSent(cookies: string | undefined, name: string): boolean {
  return cookies?.includes(`${PREFIX}.${name}=`) ?? false
}
