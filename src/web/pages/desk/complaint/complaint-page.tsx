import type { ComplaintFile } from '../../../../services/show-complaints.ts'
import type { RegionScope } from '../../../../store/region.ts'
import { Breadcrumb } from '../../../components/breadcrumb/breadcrumb.tsx'
import { DeskShell } from '../../../components/desk-shell/desk-shell.tsx'
import { ErrorSummary } from '../../../components/error-summary/error-summary.tsx'
import { formatsOf } from '../../../format.ts'
import { paths } from '../../../paths.ts'
import { href, type View } from '../../../view.ts'
import { DueSentence } from '../../public/complaint/due-sentence.tsx'
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
        {complaint.anonymous && <span class="tag">{words.flagAnonymous}</span>}
        {complaint.confidential && <span class="tag">{words.flagConfidential}</span>}
      </p>
    </section>
  )
}

function Steps({ view, file, timeZone }: { view: View; file: ComplaintFile; timeZone: string }) {
  const words = view.messages.complaint
  const { moment } = formatsOf(view.language)
  return (
    <section class="stack">
      <h2>{words.way}</h2>
      <ol class="ruled-list">
        {file.steps.map((step) => (
          <li>
            <b>{words.steps[step.kind]}</b>
            {step.text && <p class="spoken">{step.text}</p>}
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

function Report({ view, file, region }: { view: View; file: ComplaintFile; region: string }) {
  const words = view.messages.complaint
  const { complaint } = file
  return (
    <section class="stack">
      <h2>{words.report}</h2>
      <p class="spoken prose">{file.text}</p>
      {file.isMasked && <p class="small">{words.masked}</p>}
      {complaint.place && (
        <p>
          {words.place}: {complaint.place}
        </p>
      )}
      {file.hasPhoto && (
        <p>
          <a href={href(view, paths.complaintPhoto(region, complaint.ticket))}>{words.openPhoto}</a>
        </p>
      )}
    </section>
  )
}

type ComplaintPageProps = Omit<MoveFormsProps, 'ticket' | 'region' | 'moves'> & {
  region: RegionScope
  file: ComplaintFile
}

/** One complaint: what it says, how it stands, what may be done with it now, and every step so far. */
export function ComplaintPage(props: ComplaintPageProps) {
  const { view, region, file, errors } = props
  const words = view.messages.complaint
  const { complaint } = file
  const { moment } = formatsOf(view.language)
  return (
    <DeskShell view={view} title={complaint.ticket}>
      <Breadcrumb
        view={view}
        crumbs={[
          { label: words.deskTitle, path: paths.complaints(region.slug) },
          { label: complaint.ticket },
        ]}
      />
      <div>
        <h1>{complaint.ticket}</h1>
        <p class="lead">
          {words.classes[complaint.reportClass]} · {words.states[complaint.state]}
        </p>
        <p class="small">
          {words.received(moment(complaint.receivedAt, region.timeZone))} ·{' '}
          {complaint.innovation?.name ?? words.noInnovation} · {complaint.agency?.name ?? words.lab}
        </p>
      </div>
      <ErrorSummary view={view} errors={errors} />
      <DueSentence
        view={view}
        complaint={complaint}
        timeZone={region.timeZone}
        daysLate={complaint.daysLate}
      />
      <div class="work-columns">
        <div class="stack">
          <Report view={view} file={file} region={region.slug} />
          <MoveForms {...props} ticket={complaint.ticket} region={region.slug} moves={file.moves} />
          <Steps view={view} file={file} timeZone={region.timeZone} />
        </div>
        <Reporter view={view} file={file} />
      </div>
    </DeskShell>
  )
}
