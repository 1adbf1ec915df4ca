import { formatsOf } from '../../format.ts'
import type { View } from '../../view.ts'

/** One way to narrow a list; `count` is how many rows it leaves, `href` its complete address. */
export type FilterChip = { label: string; href: string; count?: number; current?: boolean }

/** Links that narrow a list, one of them current. `label` names the group when a page has several. */
export function FilterChips({
  view,
  chips,
  label,
}: {
  view: View
  chips: readonly FilterChip[]
  label?: string
}) {
  const format = formatsOf(view.language)
  return (
    <nav class="filter-chips" aria-label={label ?? view.messages.chrome.filters}>
      <ul>
        {chips.map((chip) => (
          <li>
            <a class="filter-chip" href={chip.href} aria-current={chip.current ? 'true' : undefined}>
              {chip.label}
              {chip.count !== undefined && (
                <span class="filter-chip-count"> {format.number(chip.count)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
