import { Page } from '../../../components/page/page.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** What stands at every public address of a region until it opens them: that, and what works already. */
export function NotOpenPage({ view }: { view: View }) {
  const words = view.messages.publicPage
  const title = words.notOpenTitle(view.region?.name ?? '')
  return (
    <Page view={view} title={title}>
      <div class="prose stack">
        <h1>{title}</h1>
        <p class="lead">{words.notOpenText}</p>
        <ul class="ruled-list">
          <li>
            <a href={href(view, paths.surveyCode)}>{words.answerSurvey}</a>
          </li>
          <li>
            <a href={href(view, paths.track)}>{words.trackReport}</a>
          </li>
          {!view.person && (
            <li>
              <a href={href(view, paths.signIn)}>{words.staff}</a>
            </li>
          )}
        </ul>
      </div>
    </Page>
  )
}
