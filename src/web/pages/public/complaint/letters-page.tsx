import type { AddressState } from '../../../../domain/complaint/notice.ts'
import { SurveyPage } from '../../../components/page/survey-page.tsx'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** Asks the owner of a mailbox whether news about reports is wanted there. Opening the page answers nothing: programs that look at mail open links too. */
export function LettersPage({
  view,
  token,
  state,
  regionName,
}: {
  view: View
  token: string
  state: AddressState
  regionName: string
}) {
  const words = view.messages.complaintHandling.letters
  return (
    <SurveyPage view={view} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words[state](regionName)}</p>
      <form class="form" method="post" action={href(view, paths.complaintLetters(token))}>
        <div class="cluster">
          {state !== 'confirmed' && (
            <button class="ds-button" type="submit" name="answer" value="yes">
              {words.agree}
            </button>
          )}
          {state !== 'refused' && (
            <button class="ds-button" data-variant="secondary" type="submit" name="answer" value="no">
              {words.refuse}
            </button>
          )}
        </div>
      </form>
    </SurveyPage>
  )
}
