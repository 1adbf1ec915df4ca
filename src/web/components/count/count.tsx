import type { View } from '../../view.ts'

type CountProps = {
  view: View
  count: number | undefined
  /** Some of it is late. */
  urgent: boolean | undefined
}

/** How much waits somewhere, in a small round field; nothing where nothing does. */
export function Count({ view, count, urgent }: CountProps) {
  if (!count) return null
  const { chrome } = view.messages
  return (
    <span class={urgent ? 'count count-urgent' : 'count'}>
      <span aria-hidden="true">{count}</span>
      <span class="visually-hidden">{urgent ? chrome.waitingLate(count) : chrome.waiting(count)}</span>
    </span>
  )
}
