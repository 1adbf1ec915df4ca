import { dayAt } from '../../../../domain/calendar/working-days.ts'
import { firstWords } from '../../../../domain/complaint/first-words.ts'
import type { MergeView } from '../../../../services/complaint/merge-complaints.ts'
import type { ComplaintFile, ReportField } from '../../../../services/complaint/show-complaints.ts'
import { saidByCitizens } from '../../../../services/complaint/track-complaint.ts'
import type { ComplaintStep } from '../../../../store/complaint/complaint.ts'
import type { RegionScope } from '../../../../store/region/region.ts'
import { asset } from '../../../assets.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { Tag } from '../../../components/tag/tag.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { DueSentence } from '../../public/complaint/due-sentence.tsx'
import { stepText } from '../../public/complaint/step-text.ts'
import { ReviewButton } from '../moderation/review-button.tsx'
import { MergeSection } from './merge-section.tsx'
import { MoveForms, type MoveFormsProps } from './move-forms.tsx'

function Reporter({ view, file }: { view: View; file: ComplaintFile }) {
  const words = view.messages.complaint
  const { complaint, contact } = file
  return (
    <section class="card stack">
      <h2>{words.reporter}</h2>
      {contact ? (
        <p>
          {contact.name}
          {contact.name && contact.email && <br />}
          {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
        </p>
      ) : (
        <p>{file.contactHidden ? words.reporterHidden : words.reporterNone}</p>
      )}
      <p>
        {complaint.anonymous && <Tag>{words.flagAnonymous}</Tag>}
        {complaint.confidential && <Tag>{words.flagConfidential}</Tag>}
      </p>
    </section>
  )
}

/** To whom a step passed it, over which deadline, or which other report it was about. */
function stepDetails(view: View, step: ComplaintStep): string {
  const { complaintHandling: handling, administration } = view.messages
  const { date } = formatsOf(view.language)
  return [
    step.role && administration.roles[step.role],
    step.agencyName,
    step.dueOn && handling.deadline(date(step.dueOn)),
    step.otherTicket,
  ]
    .filter(Boolean)
    .join(' · ')
}

function Steps({ view, file, region, mayModerate, timeZone }: ReportProps & { timeZone: string }) {
  const words = view.messages.complaint
  const { moment } = formatsOf(view.language)
  return (
    <section class="stack">
      <h2>{words.way}</h2>
      <ol class="ruled-list">
        {file.steps.map((step) => (
          <li>
            <b>{words.steps[step.kind]}</b>
            <p>{stepDetails(view, step)}</p>
            {stepText(view, step) && <p class="spoken">{stepText(view, step)}</p>}
            {mayModerate && step.text && saidByCitizens.includes(step.kind) && (
              <ReviewButton view={view} region={region} subject="complaint-step" id={step.id} />
            )}
            <p class="small">
              {moment(step.createdAt, timeZone)}
              {step.personName && ` · ${step.personName}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

type ReportProps = { view: View; file: ComplaintFile; region: string; mayModerate: boolean }

/** What a handler knows of a text that others do not see, and the moderator's way to it. */
function Guarded({ view, file, region, mayModerate, field }: ReportProps & { field: ReportField }) {
  return (
    <>
      {file.isHandler && file.heldFields.includes(field) && (
        <p class="small">{view.messages.moderation.held}</p>
      )}
      {mayModerate && (
        <ReviewButton view={view} region={region} subject="complaint" id={file.complaint.id} field={field} />
      )}
    </>
  )
}

function Report(props: ReportProps) {
  const { view, file, region } = props
  const words = view.messages.complaint
  const { complaint } = file
  return (
    <section class="stack">
      <h2>{words.report}</h2>
      {file.text === null ? (
        <p>{view.messages.complaintHandling.textHidden}</p>
      ) : (
        <p class="spoken prose">{file.text}</p>
      )}
      {file.isMasked && <p class="small">{words.masked}</p>}
      <Guarded {...props} field="text" />
      {file.nationalText && (
        <>
          <h3>{view.messages.channel.fields.finalText}</h3>
          <p class="spoken prose">{file.nationalText}</p>
          <Guarded {...props} field="national-text" />
        </>
      )}
      {file.place && (
        <>
          <p>
            {words.place}: {file.place}
          </p>
          <Guarded {...props} field="place" />
        </>
      )}
      {file.hasPhoto && (
        <p>
          <a href={href(view, paths.complaintPhoto(region, complaint.ticket))}>{words.openPhoto}</a>
        </p>
      )}
    </section>
  )
}

type NationalProps = { view: View; region: RegionScope; file: ComplaintFile }

/** What the national channel says of it, as far as an import told. */
function NationalState({ view, region, file }: NationalProps) {
  const { complaint: words, channel: national } = view.messages
  const { complaint, moves } = file
  const { nationalTrackingId: number, nationalState: state, nationalStateAt: stateAt, channel } = complaint
  const { date } = formatsOf(view.language)
  return (
    <p>
      {channel === 'national' ? national.fromNational : national.there}{' '}
      {number ? `${words.trackingId}: ${number}. ` : `${national.waitingHint} `}
      {number &&
        (state && stateAt
          ? national.lastKnown(national.states[state], date(dayAt(stateAt, region.timeZone)))
          : national.noNews)}
      {!number && moves.includes('record-number') && (
        <a href={href(view, paths.channelEntry(region.slug, complaint.ticket))}>{national.entry.open}</a>
      )}
    </p>
  )
}

type ComplaintPageProps = Omit<MoveFormsProps, 'ticket' | 'region' | 'moves'> & {
  region: RegionScope
  file: ComplaintFile
  merge: MergeView
  /** True for those who decide what of a text is shown to others. */
  mayModerate: boolean
}

/** One complaint: what it says, how it stands, what may be done with it now, and every step so far. */
export function ComplaintPage(props: ComplaintPageProps) {
  const { view, region, file, merge, errors } = props
  const words = view.messages.complaint
  const { complaint } = file
  const { moment } = formatsOf(view.language)
  const title =
    file.text === null ? words.secretTitle(words.classes[complaint.reportClass]) : firstWords(file.text)
  const report = { view, file, region: region.slug, mayModerate: props.mayModerate }
  // Where duplicates are known or likely, they are looked at before anything is answered.
  const isNear = complaint.mergedInto !== null || merge.merged.length > 0 || merge.likely.length > 0
  return (
    <DeskShell
      view={view}
      title={complaint.ticket}
      head={props.templates.length > 0 && <script type="module" src={asset('answer-template.js')} />}
    >
      <Breadcrumb
        view={view}
        crumbs={[
          { label: words.deskTitle, path: paths.complaints(region.slug) },
          { label: complaint.ticket },
        ]}
      />
      <div>
        <h1>{title}</h1>
        <p class="lead">
          <span class="ticket-number">{complaint.ticket}</span> · {words.classes[complaint.reportClass]} ·{' '}
          {words.states[complaint.state]}
          {complaint.category && ` · ${complaint.category[view.language === 'en' ? 'nameEn' : 'nameId']}`}
        </p>
        <p class="small">
          {words.received(moment(complaint.receivedAt, region.timeZone))} ·{' '}
          {complaint.innovation?.name ?? words.noInnovation} · {complaint.agency?.name ?? words.lab}
          {complaint.code && ` · ${words.viaCode(complaint.code.label ?? complaint.code.code)}`}
        </p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <DueSentence
        view={view}
        complaint={complaint}
        timeZone={region.timeZone}
        daysLate={complaint.daysLate}
      />
      {(complaint.state === 'handed-over' || complaint.channel === 'national') && (
        <NationalState view={view} region={region} file={file} />
      )}
      <div class="work-columns">
        <div class="stack">
          <Report {...report} />
          {isNear && <MergeSection {...props} />}
          <MoveForms {...props} ticket={complaint.ticket} region={region.slug} moves={file.moves} />
          {!isNear && <MergeSection {...props} />}
          <Steps {...report} timeZone={region.timeZone} />
        </div>
        <Reporter view={view} file={file} />
      </div>
    </DeskShell>
  )
}
