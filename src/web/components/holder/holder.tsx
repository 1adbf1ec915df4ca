import { formatsOf } from '../../format.ts'
import type { View } from '../../view.ts'

type HolderProps = {
  view: View
  /** Who must act: the reader, or somebody by name or role. */
  holder: 'you' | { name: string }
  /** Working days of the region since the item came to the holder. */
  days: number
  /** The last day, as `2021-12-10`. */
  due?: string
  /** Working days after the last day; 0 or absent when there is time left. */
  daysLate?: number
}

/** Who holds an item, since when, and until when: "Pada Anda sejak 2 hari kerja". */
export function Holder({ view, holder, days, due, daysLate = 0 }: HolderProps) {
  const { chrome } = view.messages
  const format = formatsOf(view.language)
  const tone = daysLate > 0 ? 'late' : holder === 'you' ? 'you' : 'other'
  return (
    <p class={`holder holder-${tone}`}>
      <span>
        <b>{holder === 'you' ? chrome.holderYou : chrome.holderOther(holder.name)}</b>{' '}
        {days === 0 ? chrome.holderToday : chrome.holderSince(format.number(days))}
      </span>
      {due && <span class="holder-due">{chrome.holderDue(format.date(due))}</span>}
      {daysLate > 0 && <b class="holder-due">{chrome.holderLate(format.number(daysLate))}</b>}
    </p>
  )
}
