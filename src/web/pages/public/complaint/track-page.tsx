import { dayAt } from '../../../../domain/calendar/working-days.ts'
import type { TrackedComplaint } from '../../../../services/complaint/track-complaint.ts'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { TextAreaField, TextField } from '../../../components/field/field.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { SurveyPage } from '../../../components/page/survey-page.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { NationalChannel } from './complain-page.tsx'
import { DueSentence } from './due-sentence.tsx'
import { stepText } from './step-text.ts'

/** Asks for the ticket. */
export function TrackPage({ view, typed, error }: { view: View; typed?: string; error?: string }) {
  const words = view.messages.complaint
  return (
    <SurveyPage view={view} title={words.trackTitle}>
      <h1>{words.trackTitle}</h1>
      <p class="lead">{words.trackLead}</p>
      <ErrorSummary view={view} errors={error ? { ticket: error } : undefined} />
      <form class="form" method="get" action={href(view, paths.track)}>
        <TextField
          view={view}
          name="ticket"
          label={words.ticket}
          value={typed}
          error={error}
          autocomplete="off"
          spellcheck={false}
          required
        />
        <div>
          <button class="ds-button" type="submit">
            {words.track}
          </button>
        </div>
      </form>
      <NationalChannel view={view} />
    </SurveyPage>
  )
}

function Steps({ view, complaint }: { view: View; complaint: TrackedComplaint }) {
  const words = view.messages.complaint
  const { moment } = formatsOf(view.language)
  return (
    <section class="stack">
      <h2>{words.way}</h2>
      <ol class="ruled-list">
        {complaint.steps.map((step) => (
          <li>
            <b>{words.steps[step.kind]}</b>
            {step.agencyName && <p>{step.agencyName}</p>}
            {stepText(view, step) && <p class="spoken">{stepText(view, step)}</p>}
            <p class="small">{moment(step.createdAt, complaint.region.timeZone)}</p>
          </li>
        ))}
      </ol>
      <p class="small">{words.noText}</p>
    </section>
  )
}

type SpeakProps = { view: View; complaint: TrackedComplaint; typed?: string; error?: string }

function Reply({ view, complaint, typed, error }: SpeakProps) {
  const words = view.messages.complaint
  return (
    <form class="form" method="post" action={href(view, paths.ticketReply(complaint.ticket))} novalidate>
      <h2>{words.replyTitle}</h2>
      <TextAreaField view={view} name="text" label={words.reply} value={typed} error={error} required />
      <div>
        <button class="ds-button" type="submit">
          {words.sendReply}
        </button>
      </div>
    </form>
  )
}

/** Some time after the close: better now? A no opens the report again. */
function Judgement({ view, complaint, typed, error }: SpeakProps) {
  const words = view.messages.complaint
  return (
    <form class="form" method="post" action={href(view, paths.ticketBetter(complaint.ticket))} novalidate>
      <h2>{words.betterTitle}</h2>
      <TextAreaField view={view} name="text" label={words.betterWhy} value={typed} error={error} rows={3} />
      <div class="actions">
        <button class="ds-button" type="submit" name="better" value="yes">
          {words.betterYes}
        </button>
        <button class="ds-button" data-variant="secondary" type="submit" name="better" value="no">
          {words.betterNo}
        </button>
      </div>
    </form>
  )
}

/** What is known of a report that is handled in the national channel: its number, its state and of when that is. */
function There({ view, complaint }: { view: View; complaint: TrackedComplaint }) {
  const { complaint: words, channel: national } = view.messages
  const { nationalTrackingId: number, nationalState: state, nationalStateAt: stateAt } = complaint.handled
  const { date } = formatsOf(view.language)
  return (
    <section class="stack">
      <p>{national.there}</p>
      {number === null ? (
        <p>{national.waitsForNumber}</p>
      ) : (
        <p>
          {words.trackingId}: <b>{number}</b>
        </p>
      )}
      {number !== null && (
        <p>
          {state && stateAt
            ? national.lastKnown(national.states[state], date(dayAt(stateAt, complaint.region.timeZone)))
            : national.noNews}
        </p>
      )}
      <p>
        <a href="https://www.lapor.go.id/">{national.openThere}</a>
      </p>
    </section>
  )
}

/** How a report stands, for whoever has its ticket. It shows neither the report nor who made it. */
export function TicketPage(props: SpeakProps & { isNew: boolean }) {
  const { view, complaint, isNew, error } = props
  const { complaint: words, complaintHandling: handling } = view.messages
  return (
    <SurveyPage view={view} title={`${words.ticket} ${complaint.ticket}`}>
      <div>
        <h1>{isNew ? words.sentTitle : words.states[complaint.handled.state]}</h1>
        <p class="small">
          {words.classes[complaint.reportClass]}
          {complaint.innovationName && ` · ${complaint.innovationName}`}
        </p>
      </div>
      <p class="ticket">
        <span class="small">{words.ticket}</span> <b>{complaint.ticket}</b>
      </p>
      {isNew && (
        <Notice view={view} tone="success">
          {words.sentText}
        </Notice>
      )}
      {complaint.newsByMail !== null && (
        <p class="small">{handling[complaint.newsByMail ? 'newsByMail' : 'newsHereOnly']}</p>
      )}
      {complaint.isMerged && (
        <Notice view={view} tone="information">
          {handling.mergedForCitizen}
        </Notice>
      )}
      <ErrorSummary view={view} errors={error ? { text: error } : undefined} />
      <DueSentence
        view={view}
        complaint={complaint.handled}
        timeZone={complaint.region.timeZone}
        daysLate={complaint.daysLate}
      />
      {complaint.handled.agency && <p>{words.handledBy(complaint.handled.agency.name)}</p>}
      {complaint.handled.state === 'handed-over' && <There view={view} complaint={complaint} />}
      {complaint.mayReply && <Reply {...props} />}
      {complaint.mayJudge && <Judgement {...props} />}
      {complaint.better === true && <p>{words.betterKnown}</p>}
      <Steps view={view} complaint={complaint} />
      <NationalChannel view={view} />
    </SurveyPage>
  )
}
