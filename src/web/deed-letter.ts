import type { Deed } from '../domain/lifecycle/deed.ts'
import type { DeedLetter } from '../services/contact/digest.ts'
import { formatsOf } from './format.ts'
import type { Messages } from './messages/id.ts'
import { messagesOf } from './messages/messages.ts'

/** A letter is read on a phone: what is most urgent; the rest stands on the desk. */
const DEEDS_TOLD_MAX = 12

/** A deed in the words of the desk; `text` is what others wrote, left out where it is not to travel. */
export function deedTitle(messages: Messages, deed: Deed, text: string = deed.text ?? ''): string {
  const { kind, count = 0, stage } = deed
  const words = messages.deed
  const about = { count, text, stage: stage ? messages.stage.names[stage] : '' }
  return words.titles[kind](about).trim() || words.buttons[kind]
}

/** What is asked of somebody as an e-mail, in the words of their desk. */
export const deedLetter: DeedLetter = (language, { deeds, region, desk, own, isUrgent }) => {
  const messages = messagesOf(language)
  const format = formatsOf(language)
  const words = messages.ownLetters
  const lines = deeds.slice(0, DEEDS_TOLD_MAX).map((deed) => {
    const { innovation, dueOn, daysLate = 0 } = deed
    const late = daysLate > 0 ? messages.deed.late(format.workingDays(daysLate)) : null
    const due = dueOn ? messages.deed.due(format.date(dueOn)) : null
    const details = [innovation?.name, due, late].filter(Boolean).join(', ')
    return `- ${deedTitle(messages, deed)}${details ? ` (${details})` : ''}`
  })
  const rest = deeds.length - lines.length
  if (rest > 0) lines.push(words.more(rest))
  const parts = [
    isUrgent ? words.urgentLead : words.letterLead,
    lines.join('\n'),
    `${words.open}\n${desk}`,
    `${isUrgent ? '' : `${words.turnOff}\n${own}\n\n`}${region}`,
  ]
  const subject = isUrgent ? words.urgentSubject(region) : words.subject(deeds.length, region)
  return { subject, text: `${parts.join('\n\n')}\n` }
}
