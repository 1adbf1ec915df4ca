import { href, type View } from '../../view.ts'

/** One step of the way; the last one, without an address, is this page. */
export type Crumb = { label: string; path?: string }

/** The way from the top to this page. */
export function Breadcrumb({ view, crumbs }: { view: View; crumbs: readonly Crumb[] }) {
  return (
    <nav class="breadcrumb" aria-label={view.messages.chrome.breadcrumb}>
      <ol>
        {crumbs.map(({ label, path }) => (
          <li>{path ? <a href={href(view, path)}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
