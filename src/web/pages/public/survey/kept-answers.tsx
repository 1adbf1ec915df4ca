import { isForOneDevice, type SurveyCodeKind } from '../../../../domain/survey/survey.ts'
import { asset } from '../../../assets.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'

/** How many answers wait on this phone, above everything else of the page; unseen where none does, and without script. */
export function Waiting({ view }: { view: View }) {
  const words = view.messages.survey
  return (
    <p class="survey-waiting" role="status" data-waiting="" hidden>
      {words.waitingBefore} <b data-count="">0</b> {words.waitingAfter}
    </p>
  )
}

/** The script that keeps and sends answers. Pages without a form carry it too, so that what waits is sent and told there. */
export const keptScript = () => <script type="module" src={asset('survey.js')} />

type KeptProps = {
  view: View
  /** Of the code; null on a page for none. */
  kind: SurveyCodeKind | null
  /** The answer of which this page says what became of it. */
  shown?: string
}

/** What the phone says of answers that wait on it; shown by the island, so nothing of it is seen without script. */
export function KeptAnswers({ view, kind, shown }: KeptProps) {
  const words = view.messages.survey
  const isForMany = kind !== null && isForOneDevice(kind)
  return (
    <kept-answers
      data-scope={href(view, paths.surveys)}
      data-draft={kind === 'kiosk' ? undefined : ''}
      data-shown={shown}
    >
      <div role="status">
        <p data-state="offline" hidden>
          {words.offline}
        </p>
        <p data-state="sending" hidden>
          {words.sending}
        </p>
        <p data-state="nothing" hidden>
          {words.errorNothing}
        </p>
        <p data-state="required" hidden>
          {words.errorRequired}
        </p>
        <p data-state="sent" hidden>
          {words.keptSent}
        </p>
        <p data-state="unkept" hidden>
          {words.unkept}
        </p>
      </div>
      {!isForMany && (
        <div class="stack" data-state="refused" role="status" hidden>
          <p>{words.keptRefused}</p>
          <div class="actions">
            <button class="ds-button" type="button" data-open-again="">
              {words.keptOpenAgain}
            </button>
            <button class="ds-button" data-variant="tertiary" type="button" data-drop="">
              {words.keptDrop}
            </button>
          </div>
        </div>
      )}
      <div class="stack" data-state="kept" hidden>
        <h2 tabindex={-1}>{words.keptTitle}</h2>
        <p>{words.keptText}</p>
        <div class="actions">
          <button class="ds-button" type="button" data-again="">
            {words.another}
          </button>
        </div>
      </div>
    </kept-answers>
  )
}
