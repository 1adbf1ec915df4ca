import type { WeakPoint } from '../../../../domain/message/next-step.ts'
import type { View } from '../../../view.ts'

/** What is weak, as a sentence that says the next step. */
export function weakSentence(
  { messages }: Pick<View, 'messages'>,
  { code, numbers, channel, instead }: WeakPoint,
): string {
  const words = messages.message
  return words.weak[code](
    numbers,
    channel && words.channels[channel],
    instead ? words.channels[instead] : null,
  )
}
