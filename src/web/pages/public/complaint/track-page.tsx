import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { messageAddress } from '../../../../domain/contact/telephone.ts'
import type { TrackedComplaint } from '../../../../services/complaint/track-complaint.ts'
import { asset } from '../../../assets.ts'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { TextAreaField, TextField } from '../../../components/field/field.tsx'
import { Notice } from '../../../components/notice/notice.tsx'
import { SurveyPage } from '../../../components/page/survey-page.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { NationalChannel, nationalAddress } from './complain-page.tsx'
import { TicketSteps } from './ticket-steps.tsx'

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

type TicketProps = {
  isNew: boolean
  /** The whole address of this page. */
  address: string
}

/** When it is too late, what that means and where else the citizen may turn. */
function Late({ view, complaint }: { view: View; complaint: TrackedComplaint }) {
  const words = view.messages.complaint
  const { date, workingDays } = formatsOf(view.language)
  const { handled, daysLate, steps } = complaint
  if (daysLate === 0 || handled.dueOn === null) return null
  const passedUp = steps.findLast(({ kind }) => kind === 'escalated')
  const passedOn = passedUp && date(dayAt(passedUp.createdAt, complaint.region.timeZone))
  return (
    <div class="notice notice-error">
      <p>
        <b>{words.late(workingDays(daysLate))}</b> {words.wasDue(date(handled.dueOn))}{' '}
        {passedOn && words.passedUpOn(passedOn)} {words.mayAlso}{' '}
        <a href={nationalAddress}>{words.nationalName}</a>.
      </p>
    </div>
  )
}

/** The number that opens this page, to be copied or sent to oneself. */
function TicketBox({ view, complaint, isNew, address }: SpeakProps & TicketProps) {
  const words = view.messages.complaint
  const message = words.keepMessage(complaint.ticket, address)
  return (
    <section class="ticket-box" aria-label={words.ticket}>
      {isNew && (
        <p role="status">
          <b>{words.sentText}</b>
        </p>
      )}
      <copy-field
        data-copied={view.messages.field.copied(words.ticket)}
        data-failed={view.messages.field.copyFailed}
      >
        <label class="small" for="field-own-ticket">
          {words.ticket}
        </label>
        <input id="field-own-ticket" class="ticket-own" type="text" value={complaint.ticket} readonly />
        <div class="actions">
          <button class="ds-button" data-size="sm" type="button" hidden>
            {words.copyTicket}
          </button>
          <a
            class="ds-button"
            data-size="sm"
            data-variant="secondary"
            href={messageAddress(null, message)}
            rel="noreferrer"
          >
            {words.keepByWhatsApp}
          </a>
          <span class="small" role="status" />
        </div>
      </copy-field>
      <p class="small">{words.onlyByTicket}</p>
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

/** Whether the address on the report is told of changes too: an own choice, which the ticket opens and ends. */
function Changes({ view, complaint }: SpeakProps) {
  const words = view.messages.complaintHandling.changes
  const { hearsOfChanges, innovationName, ticket } = complaint
  if (hearsOfChanges === null || innovationName === null) return null
  return (
    <form class="stack" method="post" action={href(view, paths.ticketChanges(ticket))}>
      <p class="small">{words.reportConsent(innovationName)}</p>
      <div>
        <button
          class="ds-button"
          data-variant="secondary"
          type="submit"
          name="wanted"
          value={hearsOfChanges ? 'no' : 'yes'}
        >
          {hearsOfChanges ? words.stop : words.title}
        </button>
      </div>
    </form>
  )
}

/** How a report stands, for whoever has its ticket. It shows neither the report nor who made it. */
export function TicketPage(props: SpeakProps & TicketProps) {
  const { view, complaint, isNew, error } = props
  const { complaint: words, complaintHandling: handling } = view.messages
  const subject = complaint.innovationName ? ` · ${complaint.innovationName}` : ''
  return (
    <SurveyPage
      view={view}
      title={`${words.ticket} ${complaint.ticket}`}
      head={<script type="module" src={asset('copy-field.js')} />}
    >
      <div>
        <h1>{isNew ? words.sentTitle : words.states[complaint.handled.state]}</h1>
        {complaint.handled.agency && <p class="lead">{words.handledBy(complaint.handled.agency.name)}</p>}
      </div>
      <Late view={view} complaint={complaint} />
      <TicketBox {...props} />
      {complaint.newsByMail !== null && (
        <p class="small">{handling[complaint.newsByMail ? 'newsByMail' : 'newsHereOnly']}</p>
      )}
      <Changes view={view} complaint={complaint} />
      {complaint.isMerged && (
        <Notice view={view} tone="information">
          {handling.mergedForCitizen}
        </Notice>
      )}
      <ErrorSummary view={view} errors={error ? { text: error } : undefined} />
      {complaint.handled.state === 'handed-over' && <There view={view} complaint={complaint} />}
      {complaint.mayReply && <Reply {...props} />}
      {complaint.mayJudge && <Judgement {...props} />}
      {complaint.better === true && <p>{words.betterKnown}</p>}
      <TicketSteps view={view} complaint={complaint} />
      <p class="small">
        {words.classes[complaint.reportClass]}
        {subject}. {words.noText}
      </p>
      <NationalChannel view={view} />
    </SurveyPage>
  )
}
