import type { ShownPanel } from '../../../../services/judging/show-panel.ts'
import type { View } from '../../../view.ts'

/** The view in which the sentence after sending a sheet says whose scores were sent, by the entry that the address names. */
export function withSentEntry(view: View, { mine }: Pick<ShownPanel, 'mine'>, query: URLSearchParams): View {
  const sent = mine.find(({ entry, isIn }) => isIn && entry.slug === query.get('sent'))
  if (!view.reply || !sent) return view
  return { ...view, reply: { ...view.reply, text: `${sent.entry.name}: ${view.reply.text}` } }
}
