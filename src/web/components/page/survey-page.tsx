import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import { asset } from '../../assets.ts'
import { paths } from '../../paths.ts'
import { href, type View } from '../../view.ts'
import { namedErrors } from '../error-summary/named-errors.ts'
import { Notice } from '../notice/notice.tsx'
import { Brand, ExampleNotice } from './header.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { titleOf } from './page.tsx'

const doctype = raw('<!DOCTYPE html>')

type SurveyPageProps = {
  view: View
  title: string
  head?: Child
  /** On a kiosk no link leads away, and everything is larger. */
  alone?: boolean
  /** The id of a form that goes along into the other language, so that a change in the middle loses nothing. */
  form?: string
}

/**
 * The document of a survey or a short form for a citizen at a counter: no menu, no web font, and the smaller style
 * sheet, because the phone is cheap and the signal weak.
 */
export function SurveyPage(props: PropsWithChildren<SurveyPageProps>) {
  const { view, title, head, alone, form, children } = props
  const { chrome } = view.messages
  return (
    <>
      {doctype}
      <html lang={view.language} data-color-scheme="auto">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{titleOf(view, title)}</title>
          <link rel="stylesheet" href={asset('survey.css')} />
          <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
          {head}
        </head>
        <body>
          <header>
            <div class="page-header">
              {alone ? <b>{view.region?.name}</b> : <Brand view={view} light />}
              <nav class="page-nav" aria-label={chrome.mainNavigation}>
                <LanguageSwitch view={view} short form={form} />
              </nav>
            </div>
            <ExampleNotice view={view} />
          </header>
          <main class={alone ? 'survey survey-kiosk' : 'survey'} id="content">
            {view.reply && (
              <Notice view={view} tone={view.reply.tone}>
                {view.reply.text}
              </Notice>
            )}
            {namedErrors(<>{children}</>)}
          </main>
          {!alone && (
            <footer class="page-footer">
              <nav aria-label={chrome.footer}>
                <a href={href(view, paths.accessibility)}>{chrome.accessibility}</a>
                <a href={href(view, paths.privacy)}>{chrome.privacy}</a>
              </nav>
            </footer>
          )}
        </body>
      </html>
    </>
  )
}
