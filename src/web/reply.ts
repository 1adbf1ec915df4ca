import type { Reply } from './view.ts'
import type { Visit } from './visit.ts'

/** The sentence that a redirect asked for, if it is one we have; an invented name shows nothing. */
export function replyOf(visit: Visit): Reply | undefined {
  const name = visit.query.get('reply')
  if (!name) return undefined
  const replies: Record<string, string> = visit.messages.reply
  const text = Object.hasOwn(replies, name) ? replies[name] : undefined
  return text ? { tone: 'success', text } : undefined
}
