import { cookieName } from '../services/access/cookie-name.ts'
import type { Visit } from './visit.ts'

/** What one of our own cookies holds; null where it is not sent. */
export function readCookie(visit: Visit, name: string): string | null {
  const wanted = `${cookieName(visit.services.baseUrl, name)}=`
  const sent = visit.context.req.header('cookie')?.split(/;\s*/) ?? []
  return sent.find((one) => one.startsWith(wanted))?.slice(wanted.length) ?? null
}

/** The line that sets one of our own cookies, for so many seconds; 0 removes it. Scripts cannot read it. */
export function cookieLine(visit: Visit, name: string, value: string, seconds: number): string {
  const { baseUrl } = visit.services
  const secure = baseUrl.startsWith('https:') ? '; Secure' : ''
  return `${cookieName(baseUrl, name)}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

/** Sets cookies on the answer of this visit. */
export function setCookies(visit: Visit, lines: readonly string[]): void {
  for (const line of lines) visit.context.header('Set-Cookie', line, { append: true })
}
