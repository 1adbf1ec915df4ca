import { paths } from '../../paths.ts'
import { href, type View } from '../../view.ts'
import { mark } from '../mark/mark.tsx'
import { renderedOnce } from '../rendered-once.ts'

function footer(view: View) {
  const { chrome } = view.messages
  return (
    <footer class="page-footer">
      <p>
        {mark} {view.region ? chrome.laboratoryOf(view.region.name) : `Labinov · ${chrome.productLine}`}
      </p>
      <nav aria-label={chrome.footer}>
        {view.region && <a href={href(view, paths.complain(view.region.slug))}>{chrome.complain}</a>}
        <a href={href(view, paths.track)}>{chrome.track}</a>
        {view.region && (
          <a href={href(view, paths.learning(view.region.slug))}>{view.messages.learning.link}</a>
        )}
        {view.region && (
          <a href={href(view, paths.openExhibitions(view.region.slug))}>{view.messages.exhibition.title}</a>
        )}
        <a href={href(view, paths.accessibility)}>{chrome.accessibility}</a>
        <a href={href(view, paths.privacy)}>{chrome.privacy}</a>
        {view.region && <a href={href(view, paths.openData(view.region.slug))}>{chrome.openData}</a>}
        {view.region && (
          <a href={href(view, paths.whatDidNotWork(view.region.slug))}>
            {view.messages.evidencePlan.notWorked.link}
          </a>
        )}
        <a href={href(view, view.region ? paths.regionMethod(view.region.slug) : paths.method)}>
          {chrome.method}
        </a>
      </nav>
    </footer>
  )
}

/** The end of every page: whose laboratory this is, and how it treats its readers. */
export function Footer({ view }: { view: View }) {
  return renderedOnce(view.region ?? view.messages, `footer ${view.language}`, () => footer(view))
}
