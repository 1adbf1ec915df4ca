import type { Follower } from '../../../../store/complaint/change-follower.ts'
import { SurveyPage } from '../../../components/page/survey-page.tsx'
import { href, type View } from '../../../view.ts'

/** Ends letters about changes by one button, or says that they have ended. */
export function EndChangesPage({
  view,
  follower,
  action,
}: {
  view: View
  follower: Follower
  action: string
}) {
  const words = view.messages.complaintHandling.changes
  return (
    <SurveyPage view={view} title={words.endTitle}>
      <h1>{words.endTitle}</h1>
      <p class="lead">
        {follower.isEnded ? words.ended(follower.innovationName) : words.endQuestion(follower.innovationName)}
      </p>
      {!follower.isEnded && (
        <form class="form" method="post" action={href(view, action)}>
          <div>
            <button class="ds-button" type="submit">
              {words.stop}
            </button>
          </div>
        </form>
      )}
    </SurveyPage>
  )
}
