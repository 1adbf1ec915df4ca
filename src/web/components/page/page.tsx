import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import { asset } from '../../assets.ts'
import type { View } from '../../view.ts'
import { namedErrors } from '../error-summary/named-errors.ts'
import { Notice } from '../notice/notice.tsx'
import { renderedOnce } from '../rendered-once.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'

const doctype = raw('<!DOCTYPE html>')

type PageProps = PropsWithChildren<{
  view: View
  /** What this page is about; the region and the product are added. */
  title: string
  /** One sentence for search engines and shared links. */
  description?: string
  /** More elements of the head: links to an island's script or to another format of this page. */
  head?: Child
  /** The menu of those who work here: beside the page, and in the fold of the header where there is no room. */
  side?: Child
}>

/** The title of the browser's tab: the page first, because tabs are narrow. */
export function titleOf(view: View, title: string): string {
  return view.region ? `${title} · ${view.region.name} · Labinov` : `${title} · Labinov`
}

/** What the head of every page loads. */
function Files({ view }: { view: View }) {
  return renderedOnce(view.messages, 'files', () => (
    <>
      <link
        rel="preload"
        href={asset('plus-jakarta-sans.woff2')}
        as="font"
        type="font/woff2"
        crossorigin=""
      />
      <link rel="stylesheet" href={asset('labinov.css')} />
      <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
    </>
  ))
}

/** A whole document: head, skip link, header, notices, the page itself and the footer. */
export function Page({ view, title, description, head, side, children }: PageProps) {
  const main = namedErrors(
    <main id="content" tabindex={-1}>
      {view.reply && (
        <Notice view={view} tone={view.reply.tone}>
          {view.reply.text}
        </Notice>
      )}
      {!side && view.person && view.region?.openedAt === null && (
        <Notice view={view} tone="information">
          {view.messages.publicPage.preview}
        </Notice>
      )}
      {children}
    </main>,
  )
  return (
    <>
      {doctype}
      <html lang={view.language} data-color-scheme="auto">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{titleOf(view, title)}</title>
          {description && <meta name="description" content={description} />}
          <Files view={view} />
          {head}
        </head>
        <body class={side ? 'desk-page' : undefined}>
          <a class="skip-link" href="#content">
            {view.messages.chrome.skipToContent}
          </a>
          <Header view={view} menu={side} />
          {side ? (
            <div class="desk">
              <div class="side-column">{side}</div>
              {main}
            </div>
          ) : (
            main
          )}
          <Footer view={view} />
        </body>
      </html>
    </>
  )
}
