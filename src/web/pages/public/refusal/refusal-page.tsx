import { Page } from '../../../components/page/page.tsx'
import type { View } from '../../../view.ts'
import { href } from '../../../view.ts'

/** Why a page is not shown. Each says what the reader can do next. */
export type RefusalKind =
  | 'notFound'
  | 'forbidden'
  | 'tooMany'
  | 'malformed'
  | 'tooLarge'
  | 'crossOrigin'
  | 'broken'
  | 'unavailable'

export function RefusalPage({ view, kind }: { view: View; kind: RefusalKind }) {
  const words = view.messages.refusal[kind]
  return (
    <Page view={view} title={words.title}>
      <div class="prose stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.text}</p>
        <p>
          <a class="ds-button" href={href(view, view.region ? `/${view.region.slug}` : '/')}>
            {view.messages.refusal.home}
          </a>
        </p>
      </div>
    </Page>
  )
}
