import { REPLY_COOKIE } from '../services/access/cookie-name.ts'
import { cookieLine, readCookie, setCookies } from './cookies.ts'
import { languageOfPath } from './view.ts'
import type { KeptReply, Visit } from './visit.ts'

/** The sentence is for the page that the change leads to, which a browser asks for at once. */
const FLASH_SECONDS = 60

/** Sentences of what did not go wholly as it was wanted. */
const warnings = new Set(['photoNotKept', 'diagnosisStarted', 'diagnosisKeptIsGone'])

const pathOf = (target: string) => languageOfPath(target).path.split('?', 1)[0] as string

/**
 * Keeps the name of a sentence for the next page. It travels in a cookie, because an address can be made by anybody: a link
 * must not make our own page say that a password was changed.
 */
export function keepReply(visit: Visit, name: string, target: string): void {
  setCookies(visit, [
    cookieLine(visit, REPLY_COOKIE, `${name}~${encodeURIComponent(pathOf(target))}`, FLASH_SECONDS),
  ])
}

/** The sentence that was kept for this page, if it is one we have; and the line that removes it, since it is said once. */
export function takeReply(visit: Visit): KeptReply | null {
  const [name = '', path = ''] = readCookie(visit, REPLY_COOKIE)?.split('~', 2) ?? []
  if (path !== encodeURIComponent(pathOf(visit.path))) return null
  const replies: Record<string, string> = visit.messages.reply
  const text = Object.hasOwn(replies, name) ? replies[name] : undefined
  if (!text) return null
  const tone = warnings.has(name) ? 'warning' : 'success'
  return { name, reply: { tone, text }, clear: cookieLine(visit, REPLY_COOKIE, '', 0) }
}
