import type { Survey } from '../../../../store/survey/survey.ts'
import { formatsOf } from '../../../format.ts'
import type { View } from '../../../view.ts'

/**
 * What an interviewer has done today: what the server has, and by script what this device has taken, sent and still
 * holds. The next person is asked at once.
 */
export function InterviewDay({
  view,
  survey,
  takenToday = 0,
}: {
  view: View
  survey: Survey
  takenToday?: number
}) {
  const words = view.messages.survey
  const { number } = formatsOf(view.language)
  const count = (name: string) => <b data-count={name}>0</b>
  return (
    <section class="interview-day" aria-labelledby="interview-day">
      <h2 id="interview-day">{words.interview}</h2>
      <p class="small">{words.interviewLead}</p>
      <p>{words.interviewReceived(number(takenToday))}</p>
      <interview-day data-code={survey.code}>
        <p role="status" data-state="last" hidden>
          <span data-state="sent">{words.interviewSent}</span>
          <span data-state="kept">{words.interviewKept}</span>
        </p>
        <ul>
          <li>
            {words.interviewTaken} {count('taken')}
          </li>
          <li>
            {words.interviewArrived} {count('arrived')}
          </li>
          <li>
            {words.interviewWaiting} {count('waiting')}
          </li>
          <li data-state="refused" hidden>
            {words.interviewRefused} {count('refused')}
          </li>
        </ul>
        <div class="stack" data-state="save" hidden>
          <div>
            <button class="ds-button" data-variant="secondary" type="button" data-save>
              {words.interviewSave}
            </button>
          </div>
          <p class="small">{words.interviewSaveHint}</p>
        </div>
      </interview-day>
    </section>
  )
}
