import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** The one box to search by, alone on the front page and first in the gallery. */
export function SearchForm({ view, region }: { view: View; region: string }) {
  const words = view.messages.gallery
  return (
    <search aria-label={words.searchLabel}>
      <form class="search-form" method="get" action={href(view, paths.innovations(region))}>
        <SearchBox view={view} />
      </form>
    </search>
  )
}

/** The box and its button; the gallery puts its filters into the same form. */
export function SearchBox({ view, words }: { view: View; words?: string }) {
  const { gallery, chrome } = view.messages
  return (
    <>
      <input
        class="ds-input"
        type="search"
        name="q"
        value={words}
        aria-label={gallery.searchLabel}
        placeholder={gallery.searchHint}
        maxlength={120}
      />
      <button class="ds-button" type="submit">
        {chrome.search}
      </button>
    </>
  )
}
