import { Page } from '../../../components/page/page.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** Why a page is not shown. Each says what the reader can do next. */
export type RefusalKind =
  | 'notFound'
  | 'forbidden'
  | 'tooMany'
  | 'malformed'
  | 'tooLarge'
  | 'tooSlow'
  | 'busy'
  | 'crossOrigin'
  | 'broken'
  | 'unavailable'

export function RefusalPage({ view, kind }: { view: View; kind: RefusalKind }) {
  const words = view.messages.refusal[kind]
  // Who has no role anywhere is refused at the desk itself, and must not be led back to it.
  const toDesk = view.person !== null && view.path !== paths.myDesk
  return (
    <Page view={view} title={words.title}>
      <div class="prose stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.text}</p>
        <p>
          {toDesk ? (
            <a class="ds-button" href={href(view, paths.myDesk)}>
              {view.messages.refusal.desk}
            </a>
          ) : (
            <a class="ds-button" href={href(view, view.region ? `/${view.region.slug}` : '/')}>
              {view.messages.refusal.home}
            </a>
          )}
        </p>
      </div>
    </Page>
  )
}
