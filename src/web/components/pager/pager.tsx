import { formatsOf } from '../../format.ts'
import type { View } from '../../view.ts'

/** The pages to show around the current one: the first, the last, and the neighbours; 0 stands for a gap. */
export function pagesShown(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const shown: number[] = []
  for (const number of [...new Set(wanted)].sort((a, b) => a - b)) {
    const last = shown.at(-1) ?? 0
    if (number - last === 2) shown.push(number - 1)
    else if (number - last > 2) shown.push(0)
    shown.push(number)
  }
  return shown
}

type PagerProps = { view: View; page: number; pages: number; hrefOf: (page: number) => string }

/** Links to the pages of a long list; nothing when there is only one. */
export function Pager({ view, page, pages, hrefOf }: PagerProps) {
  if (pages <= 1) return null
  const { chrome } = view.messages
  const format = formatsOf(view.language)
  return (
    <nav class="pager" aria-label={chrome.pager}>
      {page > 1 && (
        <a class="pager-step" rel="prev" href={hrefOf(page - 1)}>
          {chrome.previousPage}
        </a>
      )}
      <ol>
        {pagesShown(page, pages).map((number) =>
          number === 0 ? (
            <li aria-hidden="true">…</li>
          ) : (
            <li>
              <a
                href={hrefOf(number)}
                aria-label={chrome.page(format.number(number))}
                aria-current={number === page ? 'page' : undefined}
              >
                {format.number(number)}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <a class="pager-step" rel="next" href={hrefOf(page + 1)}>
          {chrome.nextPage}
        </a>
      )}
    </nav>
  )
}
